import type { Catalogue, Source } from '$lib/catalogue/catalogue';
import { yearRange } from '$lib/text/dates';
import { formatNumber } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import { yearOf } from '$lib/metrics/month';
import { FEWEST_RANKED, FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { monthsOf, type Window } from '$lib/metrics/specification';
import type { NoteText } from '../contract';
import { caseOf, type Case } from '$lib/analysis/cases';
import {
	ANYWHERE,
	FIXED,
	PERSON_YEARS,
	plottedRows,
	reachesPast,
	straddlingNotes,
	type DefinitionChoice
} from '$lib/analysis/comparison-notes';
import { beginningsOf, referenceCase, windowOf, type Comparison } from '$lib/analysis/definitions';
import { latestAsOf, publishedNotes, sourcesOf } from '$lib/analysis/provenance';
import type { Point } from './points';
import type { Shown } from './series';
import { definitions } from './words';

const figureIds = ({ points }: Shown): string[] => [...new Set(points.flatMap(({ sourceIds }) => sourceIds))];

export const sources = (shown: Shown, catalogue: Catalogue): Source[] =>
	sourcesOf(
		[...figureIds(shown), ...shown.points.flatMap(({ onsetSourceId }) => onsetSourceId ?? [])],
		catalogue
	);

/** The day up to which the newest figure of the chart reaches. */
export const dataAsOf = (shown: Shown, catalogue: Catalogue): string =>
	latestAsOf(figureIds(shown), catalogue);

interface Counted extends DefinitionChoice {
	readonly point: Point;
	/** The origin's way of counting and that of the reference. */
	readonly cases: readonly [Case, Case];
}

const countedOf = ({ points }: Shown, comparison: Comparison): Counted[] =>
	points.map((point) => ({
		point,
		tierChoice: point.specification.tier,
		window: windowOf(point.specification, comparison),
		denominator: point.denominator,
		cases: [
			caseOf(beginningsOf(point.origin, comparison), point.specification),
			referenceCase(point.specification, comparison)
		]
	}));

/** First to last year of any window, of either side. */
export function periodOf(shown: Shown, comparison: Comparison): string {
	const years = countedOf(shown, comparison).flatMap(({ window, cases }) =>
		cases.flatMap(({ onset, figures }) => {
			const months = monthsOf(window, onset ? figures.onsetMonth : null);
			return months ? [yearOf(months.first), yearOf(months.last)] : [];
		})
	);
	return years.length > 0 ? yearRange(Math.min(...years), Math.max(...years)) : '';
}

export function notes(shown: Shown, comparison: Comparison): NoteText[] {
	const counted = countedOf(shown, comparison);
	const plotted = counted.flatMap((one) => one.cases.flatMap((each) => plottedRows(each, one)));
	return [...publishedNotes(comparison.catalogue, plotted), ...computed(shown, counted, comparison)];
}

function computed(shown: Shown, counted: readonly Counted[], comparison: Comparison): NoteText[] {
	const { origin, points, unmeasured } = shown;
	const note = (id: string, text: string, when = true) => (when ? [{ id, text }] : []);
	const has = (is: (window: Window) => boolean) => counted.some(({ window }) => is(window));
	const tooFew = points.filter(({ isRanked }) => !isRanked);
	const warned = points.filter(({ isWarned }) => isWarned);
	const lower = points.filter(({ specification }) => specification.isLowerBound);
	const past = counted.filter(({ cases, ...one }) => cases.some((each) => reachesPast(each, one)));
	const straddled = counted.find(({ point }) => point.specification.straddling !== null);
	return [
		...note('same', SAME),
		...note('agreement', AGREEMENT),
		...note(
			'division',
			PERSON_YEARS,
			has(({ kind }) => kind === 'calendar')
		),
		...note(
			'fixed',
			FIXED,
			has(({ kind }) => kind === 'event')
		),
		...note(
			'anywhere',
			ANYWHERE,
			counted.some(({ denominator }) => denominator === 'anywhere')
		),
		...(straddled
			? straddlingNotes({ ...straddled, evacuation: 'both' }, [straddled.cases[0]], comparison)
			: []),
		...note('lower-bound', lowerBound(lower), lower.length > 0),
		...note(
			'too-few',
			`${definitions(tooFew.length)} with fewer than ${FEWEST_RANKED} ${peopleFrom(origin)} let in: drawn in grey, outlined, not sorted and not counted.`,
			tooFew.length > 0
		),
		...note(
			'few',
			`${definitions(warned.length)} with fewer than ${FEWEST_UNWARNED} ${peopleFrom(origin)} let in: a handful more would change the ratio.`,
			warned.length > 0
		),
		...note(
			'past-last-stock',
			`Under ${definitions(past.length)} the window reaches past the last published year of displacement, which is used instead.`,
			past.length > 0
		),
		...note(
			'undefined',
			`${definitions(unmeasured.length)} without a result: ${listOf([...new Set(unmeasured.map(({ reason }) => reason.replace(/\.$/, '').toLowerCase()))])}.`,
			unmeasured.length > 0
		),
		...note('excluded', excludedNote(shown), shown.excluded.length > 0)
	];
}

const SAME =
	'Both sides of a ratio share years or months, entries counted and kind of denominator. The whisker of a dot holds the bounds of rounded and stand-in figures.';
const AGREEMENT =
	'Definitions are counted for each window, and for all let in and resettled only, apart: they share most of their figures, so many that agree are not as many independent answers.';

const lowerBound = (lower: readonly Point[]): string =>
	`${definitions(lower.length)} give a lower bound: special immigrant visas before March 2017 are known as one total for more than ten years, of which they count none. The dashed whisker ends where all of it would count.`;

/** The numbers of combinations by reason; the table names them. */
function excludedNote({ excluded }: Shown): string {
	const total = excluded.reduce((sum, { count }) => sum + count, 0);
	const reasons = [...new Set(excluded.map(({ reason }) => reason))];
	const parts = reasons.map((reason) => {
		const count = excluded.filter((one) => one.reason === reason).reduce((sum, one) => sum + one.count, 0);
		return `${formatNumber(count)}: ${reason}`;
	});
	return `${formatNumber(total)} other combinations of these choices are left out, and the table lists them. ${parts.join(' ')}`;
}
