/** Why a figure is missing. */
export const REASONS = {
	tooFew: 'Fewer than 10 people are never compared.',
	noReference: 'There is no Ukrainian rate to compare with.',
	figuresEnd: 'The figures end before.',
	noDisplaced: 'No number of displaced people is published for these years.',
	noDisplacedThisYear: 'No number of displaced people is published for this year.',
	noResidents: 'The number of residents is not published for this year.',
	notReported: 'Not reported for this time.',
	longerTotalOnly: 'Only a total for a longer time is known.',
	noDecisions: 'No decisions in persons.',
	noFigures: 'No figures.',
	noFigureForAll: 'No figure for all of this time.'
} as const;

export const incompleteHosts = (reporting: number, all: number): string =>
	`Only ${reporting} of ${all} countries have a figure for this month.`;

/** Begins a reason that lists pathway codes, which are no text for readers. */
const INCOMPLETE = 'Not all of this time has figures for: ';
const SEPARATOR = '~';

export const incompleteReason = (pathways: readonly string[]): string =>
	`${INCOMPLETE}${pathways.join(SEPARATOR)}`;

export const isIncomplete = (reason: string | null | undefined): boolean =>
	reason?.startsWith(INCOMPLETE) ?? false;

/** Codes of the pathways that a reason lists; none for other reasons. */
export const incompletePathways = (reason: string | null): readonly string[] =>
	reason !== null && isIncomplete(reason) ? reason.slice(INCOMPLETE.length).split(SEPARATOR) : [];

/** The reason as a sentence, or `null` where there is none or where it lists several codes. */
export const readableReason = (reason: string | null | undefined): string | null =>
	reason && !reason.includes(SEPARATOR) ? reason : null;
