import { sum } from '$lib/metrics/interval';
import { areAboutEqual } from '$lib/metrics/parity';
import {
	assessedYears,
	completeYears,
	resettledYears,
	WORLD,
	type CompleteYear,
	type GroupId,
	type NeedGroup
} from './resettlement-need';

/** A complete year of a group. */
export interface GroupYear extends CompleteYear {
	readonly id: GroupId;
}

/** The last complete year of the first group that has one. */
export function latestYear(groups: readonly NeedGroup[]): GroupYear | undefined {
	const first = groups.find((group) => completeYears(group).length > 0);
	const last = first && completeYears(first).at(-1);
	return last && { ...last, id: first.id };
}

/** -1, 0 or 1; rates that are about equal are on no side. */
const sideOf = (rate: number, other: number): number =>
	areAboutEqual(rate, other) ? 0 : Math.sign(rate - other);

/** The last complete year of the world, with the other groups by the side of its rate on which theirs lies. */
export function besideWorld(groups: readonly NeedGroup[], world: NeedGroup) {
	const whole = completeYears(world).at(-1);
	if (!whole) return null;
	const own = groups.flatMap((group): GroupYear[] => {
		const then = completeYears(group).find(({ year }) => year === whole.year);
		return then && group.id !== WORLD ? [{ ...then, id: group.id }] : [];
	});
	const on = (side: number) => own.filter(({ rate }) => sideOf(rate, whole.rate) === side);
	return { whole, lower: on(-1), alike: on(0), higher: on(1) };
}

/** The years with the lowest and the highest rate, of how many; `null` if these are about equal. */
export function extremeYears(group: NeedGroup) {
	const years = completeYears(group).sort((a, b) => a.rate - b.rate);
	const [lowest, highest] = [years[0], years.at(-1)];
	return lowest && highest && sideOf(lowest.rate, highest.rate) !== 0
		? { lowest, highest, count: years.length }
		: null;
}

/** Needs of the next year, whose arrivals are not known yet, by whether they fall, stay or rise; `null` without any. */
export function nextNeeds(groups: readonly NeedGroup[]) {
	const changes = groups.flatMap((group) => {
		const [before, last] = assessedYears(group).slice(-2);
		if (!before || !last || last.arrivals) return [];
		const people = last.need.people.value;
		return [{ id: group.id, year: last.year, people, side: Math.sign(people - before.need.people.value) }];
	});
	const [first] = changes;
	if (!first) return null;
	const on = (wanted: number) => changes.filter(({ year, side }) => year === first.year && side === wanted);
	return { year: first.year, falling: on(-1), steady: on(0), rising: on(1) };
}

/** People resettled over all years with figures; `null` without any. @param of those counted, or in all countries. */
export function resettledOver(group: NeedGroup, of: 'counted' | 'all') {
	const years = resettledYears(group);
	const [first, last] = [years[0], years.at(-1)];
	if (!first || !last) return null;
	return {
		people: sum(years.map(({ arrivals }) => arrivals[of])).value,
		first: first.year,
		last: last.year
	};
}
