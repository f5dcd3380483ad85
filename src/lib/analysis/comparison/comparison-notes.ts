import type { Catalogue, PlottedRows, Source } from '$lib/catalogue/catalogue';
import { monthRange, yearRange } from '$lib/text/dates';
import { formatExact } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import { monthText, yearOf } from '$lib/metrics/month';
import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { isCalendar, tiersIn, type TierChoice, type Window } from '$lib/metrics/specification';
import { straddles } from '$lib/metrics/years';
import type { NoteText } from '$lib/catalogue/catalogue';
import { countedFlows, countedYears, type Case } from './cases';
import { drawnCases, type OriginComparison, type TracedDefinition } from './comparison';
import type { TieredFlow } from '../event-time/curves';
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
	/** 'both', 'inside' or 'outside': the setting for a total that straddles the years. */
	readonly evacuation: string;
}

/** Wording of a chart's range of definitions. */
export interface RangeWords {
	/** "The bar runs from … under all definitions tested", to be followed by the list of definitions. */
	readonly opening: string;
	/** One range covers all onsets of a country. */
	readonly isOverBeginnings: boolean;
}

const dotsOf = ({ rows }: DrawnComparison): TracedDefinition[] => rows.flatMap(({ dots }) => dots);

/** Published notes on the rows used for the dots and the reference. */
export function notesOn(
	shown: DrawnComparison,
	cases: readonly Case[],
	{ catalogue }: Comparison
): NoteText[] {
	const plotted = cases.flatMap((one) => plottedRows(one, shown));
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

const figureIds = (shown: DrawnComparison): string[] => [
	...new Set(
		shown.rows.flatMap(({ dots, definitions }) =>
			[...dots, ...definitions].flatMap(({ sourceIds }) => sourceIds)
		)
	)
];

export function sourcesOf(shown: DrawnComparison, catalogue: Catalogue): Source[] {
	const dates = dotsOf(shown).flatMap(({ onsetSourceId }) => onsetSourceId ?? []);
	return sourcesWithIds([...figureIds(shown), ...dates], catalogue);
}

/** Latest date covered by the chart's figures. */
export const latestAsOf = (shown: DrawnComparison, catalogue: Catalogue): string =>
	latestAsOfSources(figureIds(shown), catalogue);

export function periodOf({ window }: DrawnComparison, drawn: readonly Case[]): string {
	if (isCalendar(window)) return yearRange(window.years.from, window.years.to);
	const starts = drawn.map(({ figures }) => figures.onsetMonth);
	if (starts.length === 0) return '';
	return yearRange(yearOf(Math.min(...starts)), yearOf(Math.max(...starts) + window.months - 1));
}

/** Sources and notes of a chart's figures. */
export function comparisonProvenance(drawn: DrawnComparison, comparison: Comparison, range: RangeWords) {
	const { catalogue } = comparison;
	const cases = drawnCases(drawn.rows, comparison);
	return {
		period: periodOf(drawn, cases),
		dataAsOf: latestAsOf(drawn, catalogue),
		release: catalogue.release,
		notes: [...notesOn(drawn, cases, comparison), ...computedNotes(drawn, cases, comparison, range)],
		sources: sourcesOf(drawn, catalogue)
	};
}

/** Notes that follow from the chart, not from a row. */
export function computedNotes(
	shown: DrawnComparison,
	drawn: readonly Case[],
	comparison: Comparison,
	range: RangeWords
): NoteText[] {
	const dots = dotsOf(shown);
	if (dots.length === 0) return [];
	const few = dots
		.filter(({ people, isRanked }) => isRanked && people.value < FEWEST_UNWARNED)
		.map(({ origin }) => origin);
	const each = (origins: readonly string[]) => [...new Set(origins.map((origin) => peopleFrom(origin)))];
	const names = (origins: readonly string[]) => listOf(each(origins));
	const past = drawn.filter((one) => reachesPast(one, shown)).map(({ figures }) => figures.onset.origin);
	const open = dots
		.filter(({ people }) => !isCalendar(shown.window) && people.high > people.value * 1.1)
		.map(({ origin }) => origin);
	return [
		{ id: 'division', text: isCalendar(shown.window) ? PERSON_YEARS : FIXED },
		{ id: 'range', text: rangeNote(shown, range) },
		...straddlingNotes(shown, drawn, comparison),
		...(shown.denominator === 'anywhere' ? [{ id: 'anywhere', text: ANYWHERE }] : []),
		...fewNotes(each(few)),
		...(past.length > 0
			? [
					{
						id: 'past-last-stock',
						text: `The window reaches past the last published year of displacement, which is used instead: ${names(past)}.`
					}
				]
			: []),
		...(open.length > 0
			? [
					{
						id: 'open',
						text: `For ${names(open)} a programme is known only as a total for a longer period; the upper bound counts all of it.`
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
					text: `Fewer than ${FEWEST_UNWARNED} people stand behind the result for ${listOf(names)}: a handful more would change it.`
				}
			]
		: [];

export const PERSON_YEARS =
	'People let in during the years are divided by the years that people spent displaced: each year counts the mean of its two year-end numbers.';
export const FIXED = 'Each beginning of a war is divided by one fixed number of displaced people.';
export const ANYWHERE =
	'Internally displaced people are those displaced by conflict, as the Internal Displacement Monitoring Centre counts them, rounded to thousands.';

function rangeNote({ rows, window }: DrawnComparison, range: RangeWords): string {
	const used = new Set(rows.flatMap(({ definitions }) => definitions.map(({ denominator }) => denominator)));
	const words = listOf([...used].map((name) => DENOMINATOR_WORDS[name]));
	const also =
		isCalendar(window) || !range.isOverBeginnings ? '' : ', and all beginnings of a country’s wars';
	return `${range.opening}: ${words}${also}. The bounds of rounded and stand-in figures widen it.`;
}

export function reachesPast(
	{ figures }: Case,
	{ window, denominator }: Omit<DefinitionChoice, 'tierChoice'>
): boolean {
	if (isCalendar(window)) return false;
	const years = denominator === 'newly-displaced' ? figures.newlyDisplaced : figures.stocks;
	const last = Math.max(...years.map(({ year }) => year));
	return denominator !== 'first-year-end' && yearOf(figures.onsetMonth + window.months - 1) > last;
}

/** Notes on how totals partly outside the years count, or, if there are none, that the control has no effect. */
export function straddlingNotes(
	{ window, evacuation, tierChoice }: Pick<DrawnComparison, 'window' | 'evacuation' | 'tierChoice'>,
	drawn: readonly Case[],
	{ catalogue }: Comparison
): NoteText[] {
	const ofAfghans = drawn.filter(({ figures }) => figures.onset.origin === 'AFG');
	const open = isCalendar(window)
		? ofAfghans
				.slice(0, 1)
				.flatMap(({ figures }) => figures.flows)
				.filter((part) => tiersIn(tierChoice).includes(part.tier) && straddles(part, window.years))
		: [];
	const label = ({ pathway }: TieredFlow) => catalogue.pathways.get(pathway)?.label ?? pathway;
	const period = ({ startMonth, endMonth }: TieredFlow) =>
		monthRange(monthText(startMonth), monthText(endMonth));
	if (open.length > 0)
		return open.map((part) => ({
			id: `straddling-${part.pathway}`,
			text: `${label(part)} is one total of ${formatExact(part.value)} people for ${period(part)}; how many of them came within the years shown is not known. “With” counts them all, “without” none.`
		}));
	return evacuation === 'both' || ofAfghans.length === 0
		? []
		: [{ id: 'no-straddling', text: NO_STRADDLING }];
}

const NO_STRADDLING =
	'The choice about the evacuation of Afghans changes nothing here: as counted, it lies wholly inside or wholly outside.';
