import type { Catalogue } from '$lib/catalogue/catalogue';
import {
	endOfYear,
	fiscalYear,
	fiscalYearRange,
	monthAndYear,
	monthCount,
	monthRange,
	yearRange
} from '$lib/text/dates';
import { formatExact, formatNumber, formatPeople, formatSignificant } from '$lib/text/numbers';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import { monthText } from '$lib/metrics/month';
import type { ExploreSettings } from '../settings/settings';
import { FLED_OPTIONS, SOLUTION_OPTIONS, STATUS_OPTIONS } from '../settings/kinds';
import { MEASURES } from '../settings/measures';
import { ALL, originLabel } from '../settings/places';

const KIND_LABELS = new Map(
	[...STATUS_OPTIONS, ...FLED_OPTIONS, ...SOLUTION_OPTIONS].map(({ value, label }) => [value, label])
);

/** Statuses and what happened, as nouns inside a sentence, where that is more than the label. */
const KIND_NOUNS: Readonly<Record<string, string>> = {
	idp_idmc: 'people internally displaced by conflict (IDMC)',
	idp_unhcr: 'internally displaced people of concern to UNHCR',
	unrwa: 'Palestine refugees under UNRWA',
	refugee_like: 'people in refugee-like situations',
	resettlement_arrival: 'people resettled',
	naturalisation: 'people naturalised'
};

/** A status or what happened inside a sentence: "asylum-seekers", "people resettled". */
export const kindInSentence = (kind: string): string =>
	KIND_NOUNS[kind] ?? kindLabel(kind).replace(/^./, (letter) => letter.toLowerCase());

/** The label of a status or of what happened; unknown codes are returned unchanged. */
export const kindLabel = (kind: string): string => KIND_LABELS.get(kind) ?? kind;

const placeName = (iso3: string, { countries }: Catalogue): string => countries.get(iso3)?.name ?? iso3;

/** The label of a series on the chart. */
export function labelOf(key: string, { by, measure }: ExploreSettings, catalogue: Catalogue): string {
	if (key === ALL) return by === 'destination' ? 'All countries together' : 'All origins together';
	if (by === 'origin') return originLabel(key) ?? placeName(key, catalogue);
	if (by !== 'kind') return placeName(key, catalogue);
	if (measure === 'entries') return catalogue.pathways.get(key)?.label ?? key;
	return kindLabel(key);
}

/** The name of a series inside a sentence: "Ukrainians", "Poland" or "refugees". */
export function inSentence(key: string, settings: ExploreSettings, catalogue: Catalogue): string {
	if (key === ALL) return settings.by === 'destination' ? 'all countries together' : 'all origins together';
	if (settings.by === 'origin') return peopleFrom(key, countryName(key, catalogue));
	if (settings.by === 'destination') return countryName(key, catalogue);
	return settings.measure === 'entries' ? labelOf(key, settings, catalogue) : kindInSentence(key);
}

/** A time on the axis and in tables. */
export function timeLabel(t: number, { clock }: Pick<ExploreSettings, 'clock'>): string {
	if (clock === 'month') return monthText(t);
	if (clock === 'quarter') return `${Math.floor(t / 4)} Q${(t % 4) + 1}`;
	if (clock === 'fiscal') return `FY${t}`;
	return String(clock === 'event' ? t + 1 : t);
}

/** A time in a sentence. */
export function timeInSentence(
	t: number,
	{ clock, measure }: Pick<ExploreSettings, 'clock' | 'measure'>
): string {
	if (clock === 'month') return monthAndYear(monthText(t));
	if (clock === 'quarter') return monthRange(monthText(3 * t), monthText(3 * t + 2));
	if (clock === 'fiscal') return fiscalYear(t);
	if (clock === 'event') return monthCount(t + 1);
	const isStock =
		MEASURES[measure].nature === 'stock' || measure === 'per-resident' || measure === 'protected-share';
	return isStock ? endOfYear(t) : String(t);
}

export function spanLabel(from: number, to: number, settings: ExploreSettings): string {
	if (settings.clock === 'event') return `first ${monthCount(to + 1)}`;
	if (settings.clock === 'month') return monthRange(monthText(from), monthText(to));
	if (settings.clock === 'quarter') return monthRange(monthText(3 * from), monthText(3 * to + 2));
	return settings.clock === 'fiscal' ? fiscalYearRange(from, to) : yearRange(from, to);
}

/** A figure in a sentence. */
export function figureInSentence(value: number, { measure }: Pick<ExploreSettings, 'measure'>): string {
	if (MEASURES[measure].significant === undefined) return formatPeople(value);
	return measure === 'protection-rate' ? `${formatNumber(value)}%` : formatNumber(value);
}

/** A figure next to a mark. */
export const figureLabel = (value: number, significant: number | null): string =>
	significant === null ? formatExact(value) : formatSignificant(value, significant);

/** A country's name inside a sentence, with its article: "the Netherlands". */
export function countryName(iso3: string, catalogue: Catalogue): string {
	const name = countryInSentence(iso3, placeName(iso3, catalogue));
	return /^(United|Netherlands|Central African|Dominican Rep|Czech Rep|Bahamas|Gambia|Comoros|Maldives)/.test(
		name
	)
		? `the ${name}`
		: name;
}
