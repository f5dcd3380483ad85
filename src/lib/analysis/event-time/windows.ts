import { areAboutEqual } from '$lib/metrics/parity';
import { rateUnder, type OnsetFigures, type Specification } from './curves';
import type { OnsetLine } from './onset-lines';

/** Months in the window, and the extent of the axis: 36 shows the 40 months with Ukrainian figures. */
export const WINDOWS = {
	'12': { months: 12, axis: 12 },
	'24': { months: 24, axis: 24 },
	'36': { months: 36, axis: 40 },
	'60': { months: 60, axis: 60 },
	'120': { months: 120, axis: 120 }
} as const;
export type WindowName = keyof typeof WINDOWS;

/** The first window. Of the windows of comparison, 36 months put the others furthest below the Ukrainians. */
export const INITIAL_WINDOW = '24' satisfies WindowName;

/** The next shorter window that the figures reach to the end. */
export interface ShorterWindow {
	readonly months: number;
	/** Lines that it would divide by another number, with their rates at its end in both windows. */
	readonly lines: readonly { readonly label: string; readonly rate: number; readonly shorterRate: number }[];
}

/** The next window shorter than the chosen one, if it is not shorter than the initial one and ends within the months compared. */
function shorterMonths({
	windowMonths,
	months
}: Pick<Specification, 'windowMonths' | 'months'>): number | null {
	const shorter = Object.values(WINDOWS)
		.map((window) => window.months)
		.filter((one) => one < windowMonths && one <= months && one >= WINDOWS[INITIAL_WINDOW].months);
	return shorter.length > 0 ? Math.max(...shorter) : null;
}

export function inShorterWindow(
	lines: readonly OnsetLine[],
	figures: ReadonlyMap<string, OnsetFigures>,
	chosen: Omit<Specification, 'figures'>
): ShorterWindow | null {
	const months = shorterMonths(chosen);
	if (months === null) return null;
	const changed = lines.flatMap(({ onsetId, label }) => {
		const own = figures.get(onsetId);
		if (!own) return [];
		const under = (windowMonths: number) => rateUnder({ ...chosen, figures: own, months, windowMonths });
		const [here, shorter] = [under(chosen.windowMonths), under(months)];
		return here.defined && shorter.defined && !areAboutEqual(here.value, shorter.value)
			? [{ label, rate: here.value, shorterRate: shorter.value }]
			: [];
	});
	return { months, lines: changed };
}
