import type { Catalogue, PlottedRows, Source } from '$lib/catalogue/catalogue';
import { yearRange } from '$lib/text/dates';
import { peopleFrom } from '$lib/text/people';
import { withFirst } from '$lib/text/notes';
import { listOf } from '$lib/text/words';
import { yearOf } from '$lib/metrics/month';
import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { isCalendar, type TierChoice, type Window } from '$lib/metrics/specification';
import type { NoteText } from '$lib/catalogue/catalogue';
import { chosenSinceOnset, countedFlows, countedYears, type Case } from './cases';
import { drawnCases, type OriginComparison, type TracedDefinition } from './comparison';
import type { Comparison } from './definitions';
import { DENOMINATOR_WORDS, type DenominatorName } from './denominators';
import { DESTINATION } from '../figures';
import { latestAsOf as latestAsOfSources, publishedNotes, sourcesOf as sourcesWithIds } from '../provenance';

/** The choices that are equal on both sides of a ratio. */
export interface DefinitionChoice {
	readonly tierChoice: TierChoice;
	readonly window: Window;
	readonly denominator: DenominatorName;
}

/** A drawn comparison of several origins with the Ukrainians. */
export interface DrawnComparison extends DefinitionChoice {
	readonly rows: readonly OriginComparison[];
}

/** Wording of a chart's range of definitions. */
export interface RangeWords {
	/** "The bar runs from the lowest to the highest result", to be followed by what it spans. */
	readonly opening: string;
	/** Whether the bounds of rounded and estimated figures widen the range. */
	readonly holdsBounds: boolean;
	/** One range covers all onsets of a country. */
	readonly isOverBeginnings: boolean;
}

const dotsOf = ({ rows }: DrawnComparison): TracedDefinition[] => rows.flatMap(({ dots }) => dots);

/** Published notes on the rows used for the dots and the reference. */
export function notesOn(
	drawing: DrawnComparison,
	cases: readonly Case[],
	{ catalogue }: Comparison
): NoteText[] {
	const plotted = cases.flatMap((one) => plottedRows(one, drawing));
	return publishedNotes(catalogue, plotted);
}

/** The published rows that one case sums and divides by. */
export function plottedRows(one: Case, { window, tierChoice, denominator }: DefinitionChoice): PlottedRows[] {
	const { origin } = one.figures.onset;
	const years = countedYears(one, window, denominator).map(({ year }) => year);
	const displaced = {
		origin,
		table: denominator === 'newly-displaced' ? 'displaced_flow' : 'displaced_stock',
		yearFrom: Math.min(...years),
		yearTo: Math.max(...years)
	};
	return [
		displaced,
		...(denominator === 'elsewhere' ? [{ ...displaced, destination: DESTINATION }] : []),
		...countedFlows(one, window, tierChoice).map(({ pathway, startMonth, endMonth }) => ({
			table: 'admissions',
			origin,
			destination: DESTINATION,
			pathway,
			yearFrom: yearOf(startMonth),
			yearTo: yearOf(endMonth)
		}))
	];
}

const figureIds = (drawing: DrawnComparison): string[] => [
	...new Set(
		drawing.rows.flatMap(({ dots, definitions }) =>
			[...dots, ...definitions].flatMap(({ sourceIds }) => sourceIds)
		)
	)
];

export function sourcesOf(drawing: DrawnComparison, catalogue: Catalogue): Source[] {
	const dates = dotsOf(drawing).flatMap(({ onsetSourceId }) => onsetSourceId ?? []);
	return sourcesWithIds([...figureIds(drawing), ...dates], catalogue);
}

/** Latest date covered by the chart's figures. */
export const latestAsOf = (drawing: DrawnComparison, catalogue: Catalogue): string =>
	latestAsOfSources(figureIds(drawing), catalogue);

export function periodOf({ window }: DrawnComparison, drawn: readonly Case[]): string {
	if (isCalendar(window)) return yearRange(window.years.from, window.years.to);
	const starts = drawn.map(({ figures }) => figures.onsetMonth);
	if (starts.length === 0) return '';
	return yearRange(yearOf(Math.min(...starts)), yearOf(Math.max(...starts) + window.months - 1));
}

/** Ids of the notes that change a comparison with Ukrainians most. */
export const DECISIVE: readonly string[] = [
	'10-afg-2022-estimates',
	'13-u4u-proxy',
	'range',
	'10-ukr-2024-russia'
];

/** Sources and notes of a chart's figures. */
export function comparisonProvenance(drawn: DrawnComparison, comparison: Comparison, range: RangeWords) {
	const { catalogue } = comparison;
	const cases = drawnCases(drawn.rows, comparison);
	return {
		period: periodOf(drawn, cases),
		dataAsOf: latestAsOf(drawn, catalogue),
		release: catalogue.release,
		notes: withFirst(
			[...notesOn(drawn, cases, comparison), ...computedNotes(drawn, cases, comparison, range)],
			DECISIVE
		),
		sources: sourcesOf(drawn, catalogue)
	};
}

/** Notes that follow from the chart, not from a row. */
export function computedNotes(
	drawing: DrawnComparison,
	drawn: readonly Case[],
	comparison: Comparison,
	range: RangeWords
): NoteText[] {
	const dots = dotsOf(drawing);
	if (dots.length === 0) return [];
	const few = dots
		.filter(({ people, isRanked }) => isRanked && people.value < FEWEST_UNWARNED)
		.map(({ origin }) => origin);
	const each = (origins: readonly string[]) => [...new Set(origins.map((origin) => peopleFrom(origin)))];
	const names = (origins: readonly string[]) => listOf(each(origins));
	const past = drawn.filter((one) => extendsBeyond(one, drawing)).map(({ figures }) => figures.onset.origin);
	const open = dots
		.filter(({ people }) => !isCalendar(drawing.window) && people.high > people.value * 1.1)
		.map(({ origin }) => origin);
	return [
		{ id: 'division', text: divisionNote(drawing.window.kind, drawing.denominator, comparison) },
		...rangeNotes(drawing, range),
		...(drawing.denominator === 'anywhere' ? [{ id: 'anywhere', text: ANYWHERE }] : []),
		...fewNotes(each(few)),
		...(past.length > 0
			? [
					{
						id: 'past-last-stock',
						text: `For ${names(past)} the period runs past the last published count of displaced people, so that count is used.`
					}
				]
			: []),
		...(open.length > 0
			? [
					{
						id: 'open',
						text: `For ${names(open)} a programme is known only as a total for a longer period. The upper bound counts all of it, so the true number may be higher.`
					}
				]
			: [])
	];
}

/** @param names of rows with few people, each with its distinguishing words. */
export const fewNotes = (names: readonly string[]): NoteText[] =>
	names.length > 0
		? [
				{
					id: 'few',
					text: `The result for ${listOf(names)} rests on fewer than ${FEWEST_UNWARNED} people${names.length > 1 ? ' each' : ''}: a handful more would change it.`
				}
			]
		: [];

const DIVISION = 'People let in are divided by the years that people spent displaced';
const BY_MEANS = `${DIVISION}: each year counts the mean of two year-ends.`;
const FIXED =
	'From the start of a war, people let in are divided by one fixed number of displaced people, so the result is not a yearly rate.';
const BY_YEARS_SINCE =
	'From the start of a war, people let in are divided by the years that people spent displaced since then, which makes the result a yearly rate.';

/** Note on the number by which people let in are divided. Older releases hold no counts within a year. */
export function divisionNote(
	kind: Window['kind'],
	denominator: DenominatorName,
	{ figures }: Pick<Comparison, 'figures'>
): string {
	if (kind === 'event') return denominator === 'years-since' ? BY_YEARS_SINCE : FIXED;
	if (denominator === 'abroad-year-end') return `${DIVISION}: each year counts the number at its end.`;
	const hasCounts = [...figures.values()].flat().some(({ withinYear }) => withinYear.midyears.length > 0);
	return denominator === 'abroad-mean' || !hasCounts ? BY_MEANS : BY_COUNTS;
}

const BY_COUNTS = `${DIVISION}, from the counts that UNHCR published within each year. For 2022 these hold more Ukrainians than the mean of two year-ends, which lowers the Ukrainian rate.`;

export const ANYWHERE =
	'Internally displaced people are those displaced by conflict, from the Internal Displacement Monitoring Centre, rounded to thousands.';

function rangeNotes({ rows, window }: DrawnComparison, range: RangeWords): NoteText[] {
	const used = new Set(rows.flatMap(({ definitions }) => definitions.map(({ denominator }) => denominator)));
	if (used.size === 0) return [];
	const words = listOf([...used].map((name) => DENOMINATOR_WORDS[name]));
	const also = isCalendar(window) || !range.isOverBeginnings ? '' : ', from every start of a country’s wars';
	const text = `${range.opening} across all ways of counting the displaced: ${words}${also}. ${range.holdsBounds ? 'It includes the bounds of rounded and estimated figures.' : 'Bounds of rounded and estimated figures are in the download.'}`;
	return [{ id: 'range', text }];
}

export function extendsBeyond(
	{ figures }: Case,
	{ window, denominator }: Omit<DefinitionChoice, 'tierChoice'>
): boolean {
	if (isCalendar(window)) return false;
	return chosenSinceOnset(figures, denominator, window.months)?.reachesPastLastYear ?? false;
}
