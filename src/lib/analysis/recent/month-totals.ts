import type { MonthIndex } from '$lib/metrics/month';
import type { Part, PartEnd, PartKind, RecentEntries } from './types';

type Entries = Pick<RecentEntries, 'parts'>;

/** Months with a figure, in order. */
export const monthsIn = ({ parts }: Entries): MonthIndex[] =>
	[...new Set(parts.flatMap(({ months }) => months.map(({ month }) => month)))].sort((a, b) => a - b);

const peopleAt = (part: Part, month: MonthIndex): number =>
	part.months.find((one) => one.month === month)?.people.value ?? 0;

export const totalAt = ({ parts }: Entries, month: MonthIndex): number =>
	parts.reduce((total, part) => total + peopleAt(part, month), 0);

/** People in all months. */
export const peopleIn = ({ parts }: Entries): number =>
	parts.reduce((total, { months }) => total + months.reduce((sum, { people }) => sum + people.value, 0), 0);

/** Ways in with people in any month. */
export const kindsIn = (all: readonly Entries[]): Set<PartKind> =>
	new Set(
		all
			.flatMap(({ parts }) => parts)
			.filter(({ months }) => months.some(({ people }) => people.value > 0))
			.map(({ kind }) => kind)
	);

/** The months of each way in, from the people of the ways before it up to those added; for areas on top of one another. */
export const stackedMonths = ({ parts }: Entries) =>
	parts.map((part, i) => ({
		kind: part.kind,
		months: part.months.map(({ month, people }) => {
			const from = parts.slice(0, i).reduce((total, other) => total + peopleAt(other, month), 0);
			return { month, from, to: from + people.value };
		})
	}));

/** People as such, or for every 1,000 displaced; 0 where nobody is counted as displaced. */
export const inMeasure = (
	people: number,
	{ displaced }: Pick<RecentEntries, 'displaced'>,
	measure: 'people' | 'rate'
): number => (measure === 'people' ? people : displaced ? (1000 * people) / displaced : 0);

/** The ends of figures of all nationalities, one each. */
export function endsIn(all: readonly Pick<RecentEntries, 'ends'>[]): PartEnd[] {
	const ends = all.flatMap((one) => one.ends);
	return ends.filter(
		({ kind, lastMonth }, i) =>
			ends.findIndex((other) => other.kind === kind && other.lastMonth === lastMonth) === i
	);
}
