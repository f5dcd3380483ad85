import type { NoteText } from '$lib/catalogue/catalogue';
import { yearOf } from '$lib/metrics/month';
import { FEWEST_RANKED, FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { monthsOf, type Window } from '$lib/metrics/specification';
import { yearRange } from '$lib/text/dates';
import { notesFrom, withFirst } from '$lib/text/notes';
import { formatNumber } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import { caseOf, type Case } from './cases';
import {
	ANYWHERE,
	DECISIVE,
	divisionNote,
	plottedRows,
	extendsBeyond,
	type DefinitionChoice
} from './comparison-notes';
import { definitionCount } from './definition-words';
import { beginningsOf, referenceCase, windowOf, type Comparison } from './definitions';
import type { ExcludedDefinitions } from './excluded-definitions';
import type { NamedDefinition, NamedDefinitions } from './named-definitions';
import { latestAsOf, publishedNotes, sourcesOf } from '../provenance';

/** A drawn chart of one origin under many definitions. */
export interface DrawnDefinitions extends Pick<NamedDefinitions, 'unmeasured'> {
	readonly origin: string;
	readonly points: readonly NamedDefinition[];
	readonly excluded: readonly ExcludedDefinitions[];
}

/** Wording of the chart's notes. */
export interface DefinitionNoteWords {
	readonly opening: readonly NoteText[];
	/** How definitions with too few people are drawn: "drawn in grey". */
	readonly unranked: string;
	/** A sentence on how lower bounds are drawn. */
	readonly lowerBound: string;
}

interface Counted extends DefinitionChoice {
	readonly definition: NamedDefinition;
	/** The cases of the origin and of the reference. */
	readonly cases: readonly [Case, Case];
}

/** Sources and notes of a chart of many definitions. */
export function definitionProvenance(
	drawn: DrawnDefinitions,
	comparison: Comparison,
	words: DefinitionNoteWords
) {
	const { catalogue } = comparison;
	const counted = drawn.points.map((definition) => countedBy(definition, comparison));
	const figures = drawn.points.flatMap(({ sourceIds }) => sourceIds);
	const dates = drawn.points.flatMap(({ onsetSourceId }) => onsetSourceId ?? []);
	const plotted = counted.flatMap((one) => one.cases.flatMap((each) => plottedRows(each, one)));
	return {
		period: periodOf(counted),
		dataAsOf: latestAsOf(figures, catalogue),
		release: catalogue.release,
		notes: withFirst(
			[
				...publishedNotes(catalogue, plotted),
				...words.opening,
				...countingNotes(counted, comparison),
				...resultNotes(drawn, counted, words)
			],
			['agreement', ...DECISIVE]
		),
		sources: sourcesOf([...figures, ...dates], catalogue)
	};
}

const countedBy = (definition: NamedDefinition, comparison: Comparison): Counted => ({
	definition,
	tierChoice: definition.specification.tier,
	window: windowOf(definition.specification, comparison),
	denominator: definition.denominator,
	cases: [
		caseOf(beginningsOf(definition.origin, comparison), definition.specification),
		referenceCase(definition.specification, comparison)
	]
});

/** First to last year of all windows on both sides. */
function periodOf(counted: readonly Counted[]): string {
	const years = counted.flatMap(({ window, cases }) =>
		cases.flatMap(({ onset, figures }) => {
			const months = monthsOf(window, onset ? figures.onsetMonth : null);
			return months ? [yearOf(months.first), yearOf(months.last)] : [];
		})
	);
	return years.length > 0 ? yearRange(Math.min(...years), Math.max(...years)) : '';
}

function countingNotes(counted: readonly Counted[], comparison: Comparison): NoteText[] {
	const hasWindow = (kind: Window['kind']) => counted.some(({ window }) => window.kind === kind);
	const hasAnywhere = counted.some(({ denominator }) => denominator === 'anywhere');
	return notesFrom({
		division: hasWindow('calendar') && divisionNote('calendar', 'abroad', comparison),
		fixed: hasWindow('event') && divisionNote('event', 'abroad', comparison),
		anywhere: hasAnywhere && ANYWHERE
	});
}

function resultNotes(
	{ origin, points, unmeasured, excluded }: DrawnDefinitions,
	counted: readonly Counted[],
	words: DefinitionNoteWords
): NoteText[] {
	const people = peopleFrom(origin);
	const tooFew = points.filter(({ isRanked }) => !isRanked).length;
	const warned = points.filter(({ isWarned }) => isWarned).length;
	const lower = points.filter(({ specification }) => specification.isLowerBound).length;
	const past = counted.filter(({ cases, ...one }) => cases.some((each) => extendsBeyond(each, one))).length;
	const reasons = unmeasured.map(({ reason }) => reason.replace(/\.$/, '').toLowerCase());
	return notesFrom({
		'lower-bound':
			lower > 0 &&
			`${definitionCount(lower)} are lower bounds: special immigrant visas before March 2017 are known from quoted totals alone and count only in the upper bound. ${words.lowerBound}`,
		'too-few':
			tooFew > 0 &&
			`${definitionCount(tooFew)} with fewer than ${FEWEST_RANKED} ${people} let in: ${words.unranked}.`,
		few:
			warned > 0 &&
			`${definitionCount(warned)} with fewer than ${FEWEST_UNWARNED} ${people} let in: a handful more would change the result.`,
		'past-last-stock':
			past > 0 &&
			`In ${definitionCount(past)} the period runs past the last published count of displaced people, so that count is used.`,
		undefined:
			unmeasured.length > 0 &&
			`${definitionCount(unmeasured.length)} without a result: ${listOf([...new Set(reasons)])}.`,
		excluded: excluded.length > 0 && excludedNote(excluded)
	});
}

/** Number of excluded combinations; the table lists them by reason. */
function excludedNote(excluded: readonly ExcludedDefinitions[]): string {
	const count = formatNumber(excluded.reduce((sum, one) => sum + one.count, 0));
	return `${count} other combinations of these choices cannot be compared. The table lists them with the reasons.`;
}
