import type { Catalogue } from '$lib/catalogue/catalogue';
import { fiscalYear, monthAndYear, monthCount, endOfYear } from '$lib/text/dates';
import { formatExact, formatNumber, formatPeople, formatSignificant } from '$lib/text/numbers';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import { monthText } from '$lib/metrics/month';
import type { ExploreSettings } from '../settings/settings';
import { FLED_OPTIONS, SOLUTION_OPTIONS, STATUS_OPTIONS } from '../settings/kinds';
import { MEASURES } from '../settings/measures';
import { ALL } from '../settings/places';

const KIND_LABELS = new Map(
	[...STATUS_OPTIONS, ...FLED_OPTIONS, ...SOLUTION_OPTIONS].map(({ value, label }) => [value, label])
);

/** The label of a status or of what happened; unknown codes stay as they are. */
export const kindLabel = (kind: string): string => KIND_LABELS.get(kind) ?? kind;

const placeName = (iso3: string, { countries }: Catalogue): string => countries.get(iso3)?.name ?? iso3;

/** The label of a series on the chart. */
export function labelOf(key: string, { by, measure }: ExploreSettings, catalogue: Catalogue): string {
	if (key === ALL) return by === 'destination' ? 'All countries together' : 'All origins together';
	if (by !== 'kind') return placeName(key, catalogue);
	if (measure === 'entries') return catalogue.pathways.get(key)?.label ?? key;
	return kindLabel(key);
}

/** The name of a series inside a sentence: "Ukrainians", "Poland" or "refugees". */
export function inSentence(key: string, settings: ExploreSettings, catalogue: Catalogue): string {
	if (key === ALL) return settings.by === 'destination' ? 'all countries together' : 'all origins together';
	if (settings.by === 'origin') return peopleFrom(key, countryName(key, catalogue));
	if (settings.by === 'destination') return countryName(key, catalogue);
	const label = labelOf(key, settings, catalogue);
	return settings.measure === 'entries' ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** A time on the axis and in tables. */
export function timeLabel(t: number, { clock }: Pick<ExploreSettings, 'clock'>): string {
	if (clock === 'month') return monthText(t);
	if (clock === 'fiscal') return `FY${t}`;
	return String(clock === 'event' ? t + 1 : t);
}

/** A time in a sentence. */
export function timeInSentence(
	t: number,
	{ clock, measure }: Pick<ExploreSettings, 'clock' | 'measure'>
): string {
	if (clock === 'month') return monthAndYear(monthText(t));
	if (clock === 'fiscal') return fiscalYear(t);
	if (clock === 'event') return monthCount(t + 1);
	const isStock =
		MEASURES[measure].nature === 'stock' || measure === 'per-resident' || measure === 'protected-share';
	return isStock ? endOfYear(t) : String(t);
}

export function spanLabel(from: number, to: number, settings: ExploreSettings): string {
	if (settings.clock === 'event') return `first ${monthCount(to + 1)}`;
	const [first, last] = [timeLabel(from, settings), timeLabel(to, settings)];
	return first === last ? first : `${first}–${last}`;
}

/** A figure in a sentence. */
export function figureInSentence(value: number, { measure }: Pick<ExploreSettings, 'measure'>): string {
	if (MEASURES[measure].significant === undefined) return formatPeople(value);
	return measure === 'protection-rate' ? `${formatNumber(value)}%` : formatNumber(value);
}

/** A figure beside a mark. */
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
