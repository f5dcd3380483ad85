import { endOfYear } from '$lib/text/dates';
import { formatExact, formatNumber, formatPercent, formatRange, formatSignificant } from '$lib/text/numbers';
import { isOrigin } from '$lib/style/series-style';
import type { Dot, EveryoneData } from './types';

const isEuropean = ({ counted }: Pick<EveryoneData, 'counted'>): boolean =>
	counted === 'protected' || counted === 'waiting';

const MEASURE = {
	resettled: 'Resettled in the United States per 1,000 displaced a year',
	'let-in': 'Let in to the United States per 1,000 displaced a year',
	protected: 'Refugees in Europe, as a share of those abroad',
	waiting: 'Displaced people in Europe, as a share of those abroad'
} as const;

export function axisTitle(data: Pick<EveryoneData, 'counted' | 'window' | 'year'>): string {
	const when = isEuropean(data) ? endOfYear(data.year) : data.window.replace('-', '–');
	const scale = data.counted === 'let-in' ? ' (square-root scale)' : '';
	return `${MEASURE[data.counted]}, ${when}${scale}`;
}

export const tickLabel = (rate: number, data: Pick<EveryoneData, 'counted'>): string =>
	isEuropean(data) ? `${formatNumber(rate / 10)}%` : formatNumber(rate);

const valueText = (rate: number, data: Pick<EveryoneData, 'counted'>): string =>
	isEuropean(data) ? formatPercent(rate / 1000) : formatSignificant(rate);

export const LANES = { named: 'Named', minimum: 'CHNV, at least' } as const;

/** "29 other origins"; those of the nine that are not named are no others. */
export const laneText = (dots: readonly Dot[]): string =>
	`${dots.length} ${dots.some(({ origin }) => isOrigin(origin)) ? 'more' : 'other'} ${dots.length === 1 ? 'origin' : 'origins'}`;

/** Names of the pooled rates. */
export const POOLED_NAMES = {
	others: { wide: 'All others together', narrow: 'All others' },
	eight: { wide: 'The eight together', narrow: 'The eight' }
} as const;

export const LEGEND = {
	other: 'another origin with 100,000 displaced or more',
	hollow: 'too few to rank',
	minimum: 'at least: parole at land ports is not known'
} as const;

/** "1st", "22nd", "13th". */
export function ordinal(rank: number): string {
	const teen = rank % 100 >= 11 && rank % 100 <= 13;
	const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][rank % 10] ?? 'th');
	return `${rank}${ending}`;
}

/** The value beside a name. */
export function dotValue(dot: Dot, data: EveryoneData): string {
	const value = `${dot.isMinimum ? 'at least ' : ''}${valueText(dot.rate.value, data)}`;
	const other =
		dot.origin === 'UKR' && data.withRussia !== null ? ` (${valueText(data.withRussia.rate, data)})` : '';
	return `${value}${other}`;
}

/** The rank beside a value; empty where nobody is ranked. @param isLong with the number of ranked origins. */
export function dotRank({ rank }: Dot, { ranked }: EveryoneData, isLong = true): string {
	if (rank !== null) return isLong ? `${ordinal(rank)} of ${ranked}` : ordinal(rank);
	return ranked > 0 && isLong ? 'not ranked' : '';
}

/** Explains the value in brackets. */
export const bracketText = ({ withRussia }: EveryoneData): string =>
	withRussia === null ? '' : 'In brackets: with the Ukrainians in Russia whom UNHCR no longer counts.';

/** Unit, range and caveat of one origin. */
export function tooltip(dot: Dot, data: EveryoneData): string {
	const { people, displaced, rate, isMinimum, isSmall, rank } = dot;
	const range = formatRange(rate.low, rate.high, (one) => valueText(one, data));
	const bounds = range.includes(' to ') ? ` (${range})` : '';
	const of = isEuropean(data)
		? `${formatExact(people.value)} of ${formatExact(displaced.value)} people at the ${endOfYear(data.year)}`
		: `${formatExact(people.value)} people over ${formatExact(Math.round(displaced.value))} person-years, ${data.window.replace('-', '–')}`;
	const unit = isEuropean(data) ? ' in Europe' : ' per 1,000 displaced a year';
	const caveat = isMinimum
		? '. Parole at land ports is not held'
		: isSmall
			? '. Fewer than 100,000 displaced: not ranked'
			: rank !== null
				? `. ${ordinal(rank)} of ${data.ranked} origins`
				: data.ranked > 0
					? '. Fewer than ten people: not ranked'
					: '';
	const russia =
		dot.origin === 'UKR' && data.withRussia !== null
			? `. ${valueText(data.withRussia.rate, data)} with those in Russia whom UNHCR no longer counts`
			: '';
	return `${isMinimum ? 'at least ' : ''}${valueText(rate.value, data)}${unit}${bounds}: ${of}${caveat}${russia}`;
}

/** Of all other origins together. */
export function pooledTooltip(data: EveryoneData): string {
	const { others } = data;
	if (!others) return '';
	return `${valueText(others.rate.value, data)}: ${formatExact(others.people.value)} of ${formatExact(Math.round(others.displaced.value))}, from ${others.origins} origins together`;
}
