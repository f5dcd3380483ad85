import { endOfYear } from '$lib/text/dates';
import {
	formatExact,
	formatNumber,
	formatPercent,
	formatRange,
	formatSignificant,
	ordinal
} from '$lib/text/numbers';
import { isOrigin } from '$lib/style/series-style';
import { DENOMINATOR_WORDS } from '$lib/analysis/comparison/denominators';
import { notesFrom } from '$lib/text/notes';
import { EIGHT_WARS_NOTE, EUROPE_NOTE, TRAVEL_NOTE } from '$lib/text/stock-notes';
import type { Dot, EveryoneData } from './types';
import type { NoteText } from '../contract';

export const isInEurope = ({ counted }: Pick<EveryoneData, 'counted'>): boolean =>
	counted === 'protected' || counted === 'waiting';

/** "2022–2024". */
export const years = (window: string): string => window.replace('-', '–');

/** "2022–2024", "end of 2024". */
export const periodOf = (data: Pick<EveryoneData, 'counted' | 'window' | 'year'>): string =>
	isInEurope(data) ? endOfYear(data.year) : years(data.window);

const MEASURE = {
	resettled: 'Resettled in the United States per 1,000 displaced a year',
	'let-in': 'Let in to the United States per 1,000 displaced a year',
	protected: 'Refugees in Europe, as a share of those abroad',
	waiting: 'Displaced people in Europe, as a share of those abroad'
} as const;

export function axisTitle(data: Pick<EveryoneData, 'counted' | 'window' | 'year'>): string {
	const scale = data.counted === 'let-in' ? ' (square-root scale)' : '';
	return `${MEASURE[data.counted]}, ${periodOf(data)}${scale}`;
}

export const tickLabel = (rate: number, data: Pick<EveryoneData, 'counted'>): string =>
	isInEurope(data) ? `${formatNumber(rate / 10)}%` : formatNumber(rate);

/** A rate as its chart prints it: per 1,000, or in Europe as a share. */
export const rateText = (rate: number, data: Pick<EveryoneData, 'counted'>): string =>
	isInEurope(data) ? formatPercent(rate / 1000) : formatSignificant(rate);

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

/** The value beside a name. */
export function dotValue(dot: Dot, data: EveryoneData): string {
	const value = `${dot.isMinimum ? 'at least ' : ''}${rateText(dot.rate.value, data)}`;
	const other =
		dot.origin === 'UKR' && data.withRussia !== null ? ` (${rateText(data.withRussia.rate, data)})` : '';
	return `${value}${other}`;
}

/** The rank beside a value; empty where nobody is ranked. @param isLong with the number of ranked origins. */
export function dotRank({ rank }: Pick<Dot, 'rank'>, { ranked }: EveryoneData, isLong = true): string {
	if (rank !== null) return isLong ? `${ordinal(rank)} of ${ranked}` : ordinal(rank);
	return ranked > 0 && isLong ? 'not ranked' : '';
}

/** Explains the value in brackets. */
export const bracketText = ({ withRussia }: EveryoneData): string =>
	withRussia === null ? '' : 'In brackets: with the Ukrainians in Russia whom UNHCR no longer counts.';

/** Unit, range and caveat of one origin. */
export function tooltip(dot: Dot, data: EveryoneData): string {
	const { people, displaced, rate, isMinimum } = dot;
	const range = formatRange(rate.low, rate.high, (one) => rateText(one, data));
	const bounds = range.includes(' to ') ? ` (${range})` : '';
	const of = isInEurope(data)
		? `${formatExact(people.value)} of ${formatExact(displaced.value)} people at the ${endOfYear(data.year)}`
		: `${formatExact(people.value)} people over ${formatExact(Math.round(displaced.value))} person-years, ${years(data.window)}`;
	const unit = isInEurope(data) ? ' in Europe' : ' per 1,000 displaced a year';
	const russia =
		dot.origin === 'UKR' && data.withRussia !== null
			? `. ${rateText(data.withRussia.rate, data)} with those in Russia whom UNHCR no longer counts`
			: '';
	return `${isMinimum ? 'at least ' : ''}${rateText(rate.value, data)}${unit}${bounds}: ${of}${caveatOf(dot, data)}${russia}`;
}

/** The rank, or why there is none. */
function caveatOf({ isMinimum, isSmall, rank }: Dot, { ranked }: EveryoneData): string {
	if (isMinimum) return '. Parole at land ports is not held';
	if (isSmall) return '. Fewer than 100,000 displaced: not ranked';
	if (rank !== null) return `. ${ordinal(rank)} of ${ranked} origins`;
	return ranked > 0 ? '. Fewer than ten people: not ranked' : '';
}

/** Of all other origins together. */
export function pooledTooltip(data: EveryoneData): string {
	const { others } = data;
	if (!others) return '';
	return `${rateText(others.rate.value, data)}: ${formatExact(others.people.value)} of ${formatExact(Math.round(others.displaced.value))}, from ${others.origins} origins together`;
}

/** Notes that follow from the chart, not from a row. */
export function computedNotes(data: EveryoneData): NoteText[] {
	const europe = isInEurope(data);
	return notesFrom({
		pooled: data.others
			? `The dashed line adds up all ${data.others.origins} origins other than the nine, small ones too, and divides once. People of unknown origin and stateless people are in no figure.`
			: false,
		unusual:
			'An origin stands out if nine in ten of the other ranked origins lie on one side of it. Rates that differ by less than 5% count as equal.',
		ranked:
			data.counted !== 'let-in' &&
			`Ranked are origins with at least 100,000 people displaced abroad${europe ? '; hollow dots have fewer.' : ' on average; hollow dots have fewer, or fewer than ten people resettled.'}`,
		minimum:
			data.counted === 'let-in' &&
			'An arrow means at least: parole at land ports is not held for Cuba, Haiti, Nicaragua and Venezuela.',
		parolees:
			data.counted === 'let-in' &&
			'Many people on parole came straight from home and were never counted as displaced abroad. A rate above them compares programmes, not one person’s chances.',
		eight: EIGHT_WARS_NOTE,
		division:
			!europe && `People are divided by the ${DENOMINATOR_WORDS[data.denominator]}, added up over the years.`,
		europe: europe && EUROPE_NOTE,
		travel: europe && TRAVEL_NOTE
	});
}
