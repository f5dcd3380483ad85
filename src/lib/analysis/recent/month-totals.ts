import type { MonthIndex } from '$lib/metrics/month';
import type { Part, PartEnd, RecentEntries } from './types';

type Entries = Pick<RecentEntries, 'parts'>;

/** Months with a figure, in order. */
export const monthsIn = ({ parts }: Entries): MonthIndex[] =>
	[...new Set(parts.flatMap(({ months }) => months.map(({ month }) => month)))].sort((a, b) => a - b);

export const peopleAt = (part: Part, month: MonthIndex): number =>
	part.months.find((one) => one.month === month)?.people.value ?? 0;

export const totalAt = ({ parts }: Entries, month: MonthIndex): number =>
	parts.reduce((total, part) => total + peopleAt(part, month), 0);

/** People in all months. */
export const peopleIn = ({ parts }: Entries): number =>
	parts.reduce((total, { months }) => total + months.reduce((sum, { people }) => sum + people.value, 0), 0);

/** The ends of figures of all nationalities, one each. */
export function endsIn(all: readonly Pick<RecentEntries, 'ends'>[]): PartEnd[] {
	const ends = all.flatMap((one) => one.ends);
	return ends.filter(
		({ kind, lastMonth }, i) =>
			ends.findIndex((other) => other.kind === kind && other.lastMonth === lastMonth) === i
	);
}
