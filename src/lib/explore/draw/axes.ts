import { ticks } from 'd3-array';
import { formatExact, formatNumber } from '$lib/text/numbers';
import { textWidth } from '$lib/style/text-width';
import type { Clock } from '../settings/settings';

export interface Tick {
	readonly position: number;
	readonly label: string;
}

/** Large counts are written in millions, and the title of the axis says so. */
export interface ValueAxis {
	readonly top: number;
	readonly ticks: readonly { readonly value: number; readonly label: string }[];
	readonly words: string;
	/** Width of the widest label, in pixels. */
	readonly width: number;
}

export function valueAxis(highest: number, unit: string, size: number, count = 5): ValueAxis {
	const isCount = unit.startsWith('people');
	const enough = isCount ? Math.max(highest, 4) : highest > 0 ? highest : 1;
	const values = ticks(0, enough, count);
	const step = (values[1] ?? 1) - (values[0] ?? 0);
	const last = values.at(-1) ?? 0;
	const top = last >= enough ? last : last + step;
	const all = last >= enough ? values : [...values, top];
	const isMillions = isCount && top >= 2_000_000;
	const label = (value: number) =>
		isMillions ? formatNumber(value / 1e6) : value === 0 ? '0' : formatExact(Number(value.toPrecision(6)));
	const labelled = all.map((value) => ({ value, label: label(value) }));
	return {
		top,
		ticks: labelled,
		words: isMillions ? `${unit}, in millions` : unit,
		width: Math.max(...labelled.map((tick) => textWidth(tick.label, { size })))
	};
}

/** Whole years, or the months of a window; the ends are always labelled where there is room. */
export function timeTicks(
	clock: Clock,
	from: number,
	to: number,
	x: (t: number) => number,
	room: number
): Tick[] {
	if (clock === 'event') {
		const months = to + 1;
		const step = months <= 24 ? 6 : months <= 60 ? 12 : 24;
		return Array.from({ length: Math.floor(months / step) + 1 }, (_, index) => ({
			position: x(index * step - 1),
			label: String(index * step)
		})).filter(({ label }) => Number(label) > 0);
	}
	if (clock === 'month') {
		const years = Array.from(
			{ length: Math.floor(to / 12) - Math.ceil(from / 12) + 1 },
			(_, index) => Math.ceil(from / 12) + index
		);
		if (years.length === 0) return [];
		const every = stepFor(years.length, room);
		return years
			.filter((year) => year % every === 0)
			.map((year) => ({ position: x(year * 12), label: String(year) }));
	}
	const every = stepFor(to - from + 1, room);
	const years = Array.from({ length: to - from + 1 }, (_, index) => from + index).filter(
		(year) => year % every === 0
	);
	return (years.length > 0 ? years : [from]).map((year) => ({
		position: x(year),
		label: clock === 'fiscal' ? `FY${year}` : String(year)
	}));
}

/** Years between labels, for as many labels as there is room for. */
function stepFor(years: number, room: number): number {
	return [1, 2, 5, 10, 20, 50].find((step) => years / step <= Math.max(2, room)) ?? 50;
}
