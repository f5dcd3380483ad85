import { ANYWHERE, fewNotes } from '$lib/analysis/comparison/comparison-notes';
import type { OriginShare } from '$lib/analysis/comparison/composition';
import { denominatorLabel } from '$lib/analysis/comparison/definition-choices';
import { DENOMINATOR_WORDS } from '$lib/analysis/comparison/denominators';
import type { OriginShares } from '$lib/analysis/comparison/origin-shares';
import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { yearRange } from '$lib/text/dates';
import { notesFrom } from '$lib/text/notes';
import { formatExact, formatNumber, formatPercent as percent, formatSignificant } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { verbOf } from '$lib/text/phrases';
import { recorded } from '$lib/text/recorded';
import { countOf, listOf } from '$lib/text/words';
import type { NoteText } from '../../contract';
import type { SharesData } from '../types';

export const years = ({ window: { years } }: Pick<SharesData, 'window'>): string =>
	yearRange(years.from, years.to);

const twoFigures = (index: number): string => formatSignificant(index, 2);

export const times = ({ index }: OriginShare): string => (index.defined ? twoFigures(index.value) : 'none');

export const perThousand = ({ rate }: OriginShare): string =>
	rate.defined ? formatSignificant(rate.value) : 'none';

/** "2.3–3.2", or one number. */
export function timesRange(low: number, high: number): string {
	const [from, to] = [twoFigures(low), twoFigures(high)];
	return from === to ? from : `${from}–${to}`;
}

export const countOfPeople = (share: OriginShare | undefined): string => recorded(share?.people.value ?? 0);

/** Alternative text of the chart. */
export function altText(data: SharesData): string {
	const { rows, tier, denominator } = data;
	const described = rows.map(({ originName, drawn: [main], range }) => {
		if (!main) return originName;
		const shares = `${percent(main.shareOfDisplaced.value)} of the displaced, ${percent(main.shareOfPeople.value)} of those ${verbOf(tier)}`;
		return `${originName}: ${shares}, ${range ? `${times(main)} times` : 'too few to compare'}`;
	});
	return `One row per country of origin, ${years(data)}: a tick at its share of the ${DENOMINATOR_WORDS[denominator]} and a dot at its share of the people ${verbOf(tier)}, joined by a line; beside them the second as a multiple of the first, and the rate per 1,000. ${described.join('; ')}.`;
}

/** Notes that depend on what is drawn, not on a row. @param division on the number divided by. */
export function notes({ rows, denominator }: SharesData, division: string): NoteText[] {
	const used = [...new Set(rows.flatMap(({ definitions }) => definitions.map((share) => share.denominator)))];
	const few = rows.flatMap(({ origin, range, drawn: [main] }) =>
		range && main && main.people.value < FEWEST_UNWARNED ? [peopleFrom(origin)] : []
	);
	return notesFrom({
		compositional:
			'Shares add up to 100% among the countries chosen, so one group’s share can fall without fewer of them coming. Leaving a country out changes every share but no rate per 1,000.',
		index:
			'“Times” is the share of those let in divided by the share of the displaced: 1 where both are alike.',
		division,
		range: `The range in brackets spans all ways of counting the displaced: ${listOf(used.map((name) => DENOMINATOR_WORDS[name]))}. Bounds of rounded and estimated figures are in the download.`,
		anywhere: denominator === 'anywhere' && ANYWHERE
	}).concat(fewNotes(few));
}

export const legendWords = ({ tier, denominator }: SharesData) => ({
	displaced:
		denominator === 'abroad'
			? 'share of the people displaced abroad'
			: `share of the displaced (${denominatorLabel(denominator).toLowerCase().replace('u.s.', 'U.S.')})`,
	people: `share of those ${verbOf(tier)}`
});

/** Headers of the columns of `figures`, in two lines each. */
export const columnHeads = ({ tier }: SharesData): readonly (readonly string[])[] => [
	['Of the', 'displaced'],
	['Of those', verbOf(tier)],
	['Times', '(range)'],
	['Per 1,000', 'a year']
];

export const tickLabel = (share: number): string => `${formatNumber(100 * share)}%`;

const indexLabel = ({ index }: OriginShare): string => (index.defined ? `${twoFigures(index.value)}×` : '');

/** Empty if all ways of counting have the same result. */
function rangeLabel({ range }: OriginShares): string {
	const words = range ? timesRange(range.low, range.high) : '';
	return words.includes('–') ? words : '';
}

const ofPeople = ({ shareOfPeople }: OriginShare): string => percent(shareOfPeople.value);

/** The cells next to a row: a figure, and a smaller one that may be empty. */
export const figures = (
	row: OriginShares,
	main: OriginShare
): readonly (readonly [main: string, below: string])[] => [
	[percent(main.shareOfDisplaced.value), ''],
	[ofPeople(main), ''],
	row.range ? [indexLabel(main), rangeLabel(row)] : ['', ''],
	[row.range ? perThousand(main) : countOfPeople(main), '']
];

/** The figures without columns: after the name, at the right edge, and below the marks. */
export function figureLines(row: OriginShares, main: OriginShare, { tier }: SharesData) {
	const range = rangeLabel(row);
	return {
		rate: row.range ? `${perThousand(main)} per 1,000` : '',
		index: row.range ? `${indexLabel(main)}${range ? ` (${range})` : ''}` : countOfPeople(main),
		shares: `${percent(main.shareOfDisplaced.value)} of the displaced, ${ofPeople(main)} of those ${verbOf(tier)}`
	};
}

export const displacedTooltip = ({ shareOfDisplaced, displaced }: OriginShare): string =>
	`${percent(shareOfDisplaced.value)} of the displaced (${formatExact(Math.round(displaced.value))} person-years)`;

export function peopleTooltip(share: OriginShare, { tier }: SharesData): string {
	const { people, isRanked, index } = share;
	const more = isRanked && index.defined ? `, ${indexLabel(share)} its share of the displaced` : '';
	return `${ofPeople(share)} of those ${verbOf(tier)}${more} (${countOf(formatExact(people.value), 'person', 'people')}; ${perThousand(share)} per 1,000 displaced a year)`;
}
