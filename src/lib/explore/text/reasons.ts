/** Reasons why a figure is missing. */
export const REASONS = {
	tooFew: 'Fewer than 10 people are not compared.',
	noReference: 'There is no Ukrainian rate to compare with.',
	figuresEnd: 'The figures end earlier.',
	fewYears: 'Before the sixth month there are too few years displaced to divide by.',
	noDisplaced: 'No number of displaced people is published for these years.',
	noDisplacedThisYear: 'No number of displaced people is published for this year.',
	noResidents: 'No number of residents is published for this year.',
	notReported: 'Not reported for this time.',
	longerTotalOnly: 'Only a total for a longer time is known.',
	noDecisions: 'No decisions in persons.',
	noFigures: 'No figures.',
	noFigureForAll: 'No figure for the whole time.'
} as const;

export const incompleteHosts = (reporting: number, all: number): string =>
	`Only ${reporting} of ${all} countries have a figure for this month.`;

/** Prefix of a reason that lists pathway codes, which are not text for readers. */
const INCOMPLETE = 'Not all of this time has figures for: ';
const SEPARATOR = '~';

export const incompleteReason = (pathways: readonly string[]): string =>
	`${INCOMPLETE}${pathways.join(SEPARATOR)}`;

export const isIncomplete = (reason: string | null | undefined): boolean =>
	reason?.startsWith(INCOMPLETE) ?? false;

/** Codes of the pathways listed in a reason; none for other reasons. */
export const incompletePathways = (reason: string | null): readonly string[] =>
	reason !== null && isIncomplete(reason) ? reason.slice(INCOMPLETE.length).split(SEPARATOR) : [];

/** The reason as a sentence, or `null` if there is none or it lists codes. */
export const readableReason = (reason: string | null | undefined): string | null =>
	reason && !isIncomplete(reason) ? reason : null;
