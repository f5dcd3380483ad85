import { yearRange } from '$lib/text/dates';
import { formatNumber, formatPercent as percent, formatRange } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { countOf, listOf, numberInWords } from '$lib/text/words';
import { verbOf } from '$lib/text/phrases';
import { DENOMINATOR_WORDS } from '$lib/analysis/denominators';
import type { Part } from './composition';
import type { ShareRow } from './rows';
import type { Shown } from './series';
import { perThousand, times } from './words';

/** Sentences from the shares; which group has the larger share of which is counted and never written in advance. */
export function finding(shown: Shown): string[] {
	const { rows } = shown;
	return [
		largest(shown),
		...sameSide(
			rows,
			'above',
			'Larger among those let in than among the displaced, under every definition tested',
			shown
		),
		...sameSide(
			rows,
			'below',
			'Smaller among those let in than among the displaced, under every definition tested',
			shown
		),
		...rows.filter(({ verdict }) => verdict === 'depends on the definition').map(dependence),
		...withoutReference(shown),
		...otherWay(shown),
		...rates(shown),
		...tooFew(rows)
	];
}

const inYears = ({ window: { years } }: Shown): string => `In ${yearRange(years.from, years.to)}`;

/** How many groups the first sentence names. */
const NAMED = 3;

/** Both shares of the groups with the most displaced. */
function largest(shown: Shown): string {
	const { rows, tier, denominator } = shown;
	const parts = rows
		.flatMap(({ parts: [main] }) => main ?? [])
		.sort((a, b) => b.shareOfDisplaced.value - a.shareOfDisplaced.value)
		.slice(0, NAMED);
	const both = (part: Part, i: number) =>
		i === 0
			? `${peopleFrom(part.origin)} were ${percent(part.shareOfDisplaced.value)} of the ${DENOMINATOR_WORDS[denominator]} and ${percent(part.shareOfPeople.value)} of those the United States ${verbOf(tier)}`
			: `${peopleFrom(part.origin)} ${percent(part.shareOfDisplaced.value)} and ${percent(part.shareOfPeople.value)}`;
	return `${inYears(shown)}, among people from ${rows.length > 2 ? `these ${numberInWords(rows.length)}` : 'these two'} countries, ${listOf(parts.map(both))}.`;
}

const indexRange = ({ definitions }: ShareRow): string => {
	const values = definitions.flatMap(({ index }) => (index.defined ? [index.value] : []));
	return formatRange(Math.min(...values), Math.max(...values), (value) => formatNumber(value, 2));
};

const named = (row: ShareRow): string =>
	`${peopleFrom(row.origin)} (${indexRange(row)} times their share of the displaced)`;
const namedShort = (row: ShareRow): string => `${peopleFrom(row.origin)} (${indexRange(row)})`;

function sameSide(
	rows: readonly ShareRow[],
	verdict: 'above' | 'below',
	opening: string,
	{ tier }: Shown
): string[] {
	const group = rows.filter((row) => row.verdict === verdict);
	const words = opening.replace('let in', verbOf(tier));
	return group.length > 0
		? [`${words}: ${listOf(group.map((row, i) => (i === 0 ? named(row) : namedShort(row))))}.`]
		: [];
}

function dependence({ origin, definitions }: ShareRow): string {
	const value = ({ index }: Part) => (index.defined ? index.value : 0);
	const sorted = [...definitions].sort((a, b) => value(a) - value(b));
	const [lowest, highest] = [sorted[0], sorted.at(-1)];
	if (!lowest || !highest) return '';
	const under = (part: Part) =>
		`${times(part)} times their share ${part.words} out of the ${DENOMINATOR_WORDS[part.denominator]}`.replace(
			/ {2,}/,
			' '
		);
	return `For ${peopleFrom(origin)} the definition decides: ${under(lowest)}, ${under(highest)}.`;
}

/** Shares are made of each other: what the others come to when the reference is left out. */
function withoutReference({ rows, tier, withoutReference: rest }: Shown): string[] {
	const before = new Map(rows.map(({ origin, verdict }) => [origin, verdict]));
	const changed = rest.filter((row) => row.verdict !== null && row.verdict !== before.get(row.origin));
	if (rest.length === 0) return [];
	const [most] = [...rest].sort(
		(a, b) => (b.parts[0]?.shareOfPeople.value ?? 0) - (a.parts[0]?.shareOfPeople.value ?? 0)
	);
	const main = most?.parts[0];
	if (!main) return [];
	const start = `Leaving the Ukrainians out changes every share: ${peopleFrom(main.origin)} would be ${percent(main.shareOfDisplaced.value)} of the displaced and ${percent(main.shareOfPeople.value)} of those ${verbOf(tier)}`;
	const parts = (
		[
			['above', 'above their share of the displaced'],
			['below', 'below it'],
			['depends on the definition', 'on a side that the definition decides']
		] as const
	).flatMap(([verdict, words]) => {
		const group = changed.filter((row) => row.verdict === verdict);
		return group.length > 0 ? [`${listOf(group.map(namedShort))} ${words}`] : [];
	});
	return [parts.length > 0 ? `${start}, which puts ${parts.join(', and ')}.` : `${start}.`];
}

/** Said when the other tier puts a group on another side. */
function otherWay({ rows, other }: Shown): string[] {
	const before = new Map(rows.map(({ origin, verdict }) => [origin, verdict]));
	const changed = other.rows.filter((row) => row.verdict !== null && row.verdict !== before.get(row.origin));
	if (changed.length === 0) return [];
	const words = {
		above: 'more than their share of the displaced',
		below: 'less than their share of the displaced',
		'depends on the definition': 'the definition decides'
	} as const;
	const parts = changed.flatMap((row) => {
		const main = row.parts[0];
		return main && row.verdict
			? [
					`${peopleFrom(row.origin)} ${percent(main.shareOfPeople.value)} (${indexRange(row)} times their share: ${words[row.verdict]})`
				]
			: [];
	});
	const start =
		other.tier === 'resettled'
			? 'Durable resettlement alone gives another picture. Of those resettled'
			: 'With those let in for a limited time the picture changes. Of all let in';
	return [`${start}: ${listOf(parts)}.`];
}

/** An index is never read without the rates behind it. */
function rates({ rows, tier }: Shown): string[] {
	const parts = rows.flatMap(({ parts: [main], range }) => (main && range ? [main] : []));
	const named = parts
		.sort((a, b) => (b.rate.defined ? b.rate.value : 0) - (a.rate.defined ? a.rate.value : 0))
		.map((part) => `${perThousand(part)} ${peopleFrom(part.origin)}`);
	return named.length > 0 ? [`Of every 1,000 displaced, ${verbOf(tier)} a year: ${listOf(named)}.`] : [];
}

function tooFew(rows: readonly ShareRow[]): string[] {
	const few = rows.filter(({ range }) => range === null);
	const counts = few.map(({ origin, parts: [main] }) => `${peopleFrom(origin)} (${countRecorded(main)})`);
	return counts.length > 0 ? [`Too few to compare: ${listOf(counts)}.`] : [];
}

export const countRecorded = (part: Part | undefined): string =>
	part && part.people.value > 0 ? countOf(String(part.people.value), 'person', 'people') : 'none recorded';

/** What the chart shows, for those who cannot see it. */
export function altText(shown: Shown): string {
	const { rows, tier, denominator, window } = shown;
	const described = rows.map(({ originName, parts: [main], range }) => {
		if (!main) return originName;
		const shares = `${percent(main.shareOfDisplaced.value)} of the displaced, ${percent(main.shareOfPeople.value)} of those ${verbOf(tier)}`;
		return range
			? `${originName}: ${shares}, ${times(main)} times`
			: `${originName}: ${shares}, too few to compare`;
	});
	return `One row per country of origin, ${yearRange(window.years.from, window.years.to)}: a tick at its share of the ${DENOMINATOR_WORDS[denominator]} and a dot at its share of the people ${verbOf(tier)}, joined by a line; beside them how many times the first the second is, and the rate per 1,000. ${described.join('; ')}.`;
}
