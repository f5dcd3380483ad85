import type { Interval } from '$lib/metrics/interval';
import { formatPeople, formatRange } from './numbers';

/** People who were let in, for sentences and labels. */
export const letIn = (people: number): string => formatPeople(people, 3);

/** People at the Ukrainian rate, or the difference to it: whole people, never more than two figures. */
export const hypotheticalPeople = (people: number): string =>
	formatPeople(people < 1 ? people : Math.round(people), 2);

export const below = (people: number): string => `${hypotheticalPeople(people)} below the Ukrainian rate`;
export const above = (people: number): string => `${hypotheticalPeople(people)} above the Ukrainian rate`;

/** "23,000 to 47,000" on whichever side the range lies. */
export const rangeInWords = ({ low, high }: Interval): string =>
	high <= 0 ? formatRange(-high, -low, hypotheticalPeople) : formatRange(low, high, hypotheticalPeople);
