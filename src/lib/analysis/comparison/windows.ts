import { lastWholeYear } from '$lib/metrics/month';
import { windowsFor, type Window, type WindowId } from '$lib/metrics/specification';
import type { Row } from '$lib/query/port';
import type { ChoiceControl } from '$lib/settings/control';

const MONTHS = ['12', '24', '36'] as const;

/** The windows of comparison as readers choose them. */
export const windowControl = {
	kind: 'choice',
	name: 'window',
	label: 'When',
	options: [
		{
			value: '2022-2024',
			label: '2022–2024',
			hint: 'The same three calendar years for everybody. Each year is divided by the mean of its two year-end numbers of displaced people.'
		},
		{
			value: 'latest',
			label: 'Latest year',
			hint: 'The last calendar year for which every programme has figures.'
		},
		...MONTHS.map((value) => ({
			value,
			label: `First ${value} months`,
			hint: 'As many months from the beginning of each war, whenever that was.'
		}))
	],
	initial: '2022-2024'
} as const satisfies ChoiceControl;

export type WindowName = (typeof windowControl.options)[number]['value'];

/** The last calendar year covered by the monthly figures of every origin and pathway. */
export const latestYear = (reaches: readonly Row[]): number =>
	Math.min(
		...reaches.flatMap(({ last_month: last }) => (last === null ? [] : [lastWholeYear(Number(last))]))
	);

/** @throws {RangeError} when no window has that name. */
export function windowNamed(name: string, reaches: readonly Row[]): Window {
	const id = name === 'latest' ? 'latest-year' : name;
	const window = windowsFor(latestYear(reaches)).find((one) => one.id === id);
	if (!window) throw new RangeError(`There is no window “${name}”.`);
	return window;
}

/** Name of a window in URLs. */
export const windowName = (id: WindowId): string => (id === 'latest-year' ? 'latest' : id);
