import { lastWholeYear } from '$lib/metrics/month';
import {
	DEFAULT_WINDOW,
	isCalendar,
	windowsFor,
	type TierChoice,
	type Window,
	type WindowId
} from '$lib/metrics/specification';
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
			value: '2021-2024',
			label: '2021–2024',
			hint: 'The same four calendar years for everyone, with both the evacuation of Afghans and the war in Ukraine.'
		},
		{
			value: '2022-2024',
			label: '2022–2024',
			hint: 'The same three calendar years for everyone, from the year of the full invasion of Ukraine. Leaves out the evacuation of Afghans in 2021.'
		},
		{
			value: '2022-2025',
			label: '2022–2025',
			hint: 'One more year, for nationalities whose figures reach that far.'
		},
		{
			value: 'latest',
			label: 'Latest year',
			hint: 'The last calendar year for which every programme has figures.'
		},
		...MONTHS.map((value) => ({
			value,
			label: `First ${value} months`,
			hint: 'Counted from the start of each war, whenever that was.'
		}))
	],
	initial: DEFAULT_WINDOW['T1+T2'],
	initialBy: {
		control: 'tier',
		values: { 'let-in': DEFAULT_WINDOW['T1+T2'], resettled: DEFAULT_WINDOW.T1 }
	}
} as const satisfies ChoiceControl;

/** Calendar years alone. */
export const calendarWindowControl = {
	...windowControl,
	options: windowControl.options.filter(({ value }) => !MONTHS.some((months) => months === value))
} as const satisfies ChoiceControl;

export type WindowName = (typeof windowControl.options)[number]['value'];

/** Years with and without 2021, into which the evacuation of Afghans fell: for all let in, each stands beside the other. */
const BESIDE: Readonly<Partial<Record<WindowId, WindowId>>> = {
	'2021-2024': '2022-2024',
	'2022-2024': '2021-2024'
};

/** The window whose figures a finding has beside those shown; `null` where none does. */
export function windowBeside(tier: TierChoice, { id }: Window, windows: readonly Window[]): Window | null {
	const beside = tier === 'T1+T2' ? BESIDE[id] : undefined;
	return windows.find((window) => window.id === beside) ?? null;
}

/** Whether the evacuation of Afghans falls into these years. */
export const holdsEvacuation = (window: Window): boolean =>
	isCalendar(window) && window.years.from <= 2021 && window.years.to >= 2021;

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
