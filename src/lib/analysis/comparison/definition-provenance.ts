import type { NoteText } from '$lib/catalogue/catalogue';
import { yearOf } from '$lib/metrics/month';
import { FEWEST_RANKED, FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { monthsOf, type Window } from '$lib/metrics/specification';
import { yearRange } from '$lib/text/dates';
import { notesFrom } from '$lib/text/notes';
import { formatNumber } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import { caseOf, type Case } from './cases';
import {
	ANYWHERE,
	FIXED,
	PERSON_YEARS,
	plottedRows,
	reachesPast,
	straddlingNotes,
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
		notes: [
			...publishedNotes(catalogue, plotted),
			...words.opening,
			...countingNotes(counted, comparison),
			...resultNotes(drawn, counted, words)
		],
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
	const straddled = counted.find(({ definition }) => definition.specification.straddling !== null);
	return [
		...notesFrom({
			division: hasWindow('calendar') && PERSON_YEARS,
			fixed: hasWindow('event') && FIXED,
			anywhere: hasAnywhere && ANYWHERE
		}),
		...(straddled
			? straddlingNotes({ ...straddled, evacuation: 'both' }, [straddled.cases[0]], comparison)
			: [])
	];
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
	const past = counted.filter(({ cases, ...one }) => cases.some((each) => reachesPast(each, one))).length;
	const reasons = unmeasured.map(({ reason }) => reason.replace(/\.$/, '').toLowerCase());
	return notesFrom({
		'lower-bound':
			lower > 0 &&
			`${definitionCount(lower)} give a lower bound: special immigrant visas before March 2017 are known as one total for more than ten years, of which they count none. ${words.lowerBound}`,
		'too-few':
			tooFew > 0 &&
			`${definitionCount(tooFew)} with fewer than ${FEWEST_RANKED} ${people} let in: ${words.unranked}.`,
		few:
			warned > 0 &&
			`${definitionCount(warned)} with fewer than ${FEWEST_UNWARNED} ${people} let in: a handful more would change the ratio.`,
		'past-last-stock':
			past > 0 &&
			`Under ${definitionCount(past)} the window reaches past the last published year of displacement, which is used instead.`,
		undefined:
			unmeasured.length > 0 &&
			`${definitionCount(unmeasured.length)} without a result: ${listOf([...new Set(reasons)])}.`,
		excluded: excluded.length > 0 && excludedNote(excluded)
	});
}

/** Numbers of excluded combinations by reason; the table lists them. */
function excludedNote(excluded: readonly ExcludedDefinitions[]): string {
	const countOf = (some: readonly ExcludedDefinitions[]) =>
		formatNumber(some.reduce((sum, { count }) => sum + count, 0));
	const reasons = [...new Set(excluded.map(({ reason }) => reason))];
	const parts = reasons.map(
		(reason) => `${countOf(excluded.filter((one) => one.reason === reason))}: ${reason}`
	);
	return `${countOf(excluded)} other combinations of these choices are left out, and the table lists them. ${parts.join(' ')}`;
}
