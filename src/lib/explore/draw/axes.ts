import { ticks } from 'd3-array';
import { formatExact, formatNumber } from '$lib/text/numbers';
import type { Tick } from '$lib/plot/scene';
import { textWidth } from '$lib/style/text-width';
import { perYearOf, type Clock } from '../settings/settings';
import { axisTitle } from '../text/chart';

/** An axis from zero. Large counts are labelled in millions, as stated in its title. */
export interface ValueAxis {
	/** Value at the end of the axis. */
	readonly top: number;
	readonly ticks: readonly { readonly value: number; readonly label: string }[];
	readonly title: string;
	/** Width of the widest label, in pixels. */
	readonly width: number;
}

/** @param size Text size in pixels. @param count Approximate number of ticks. */
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
		title: axisTitle(unit, isMillions),
		width: Math.max(...labelled.map((tick) => textWidth(tick.label, { size })))
	};
}

/** The ticks of an axis in pixels. @param at Maps a value to pixels. */
export const ticksAt = ({ ticks }: ValueAxis, at: (value: number) => number): Tick[] =>
	ticks.map(({ value, label }) => ({ position: at(value), label }));

/** Whole years, or the months of a window; the ends are labelled if there is room. @param room Number of labels that fit. */
export function timeTicks(
	clock: Clock,
	from: number,
	to: number,
	x: (t: number) => number,
	room: number
): Tick[] {
	if (clock === 'event') return monthTicks(to + 1, x);
	const perYear = perYearOf(clock);
	const [first, last] = [Math.ceil(from / perYear), Math.floor(to / perYear)];
	const all = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
	const every = stepFor(all.length, room);
	const round = all.filter((year) => year % every === 0);
	if (perYear > 1) return round.map((year) => ({ position: x(year * perYear), label: String(year) }));
	return (round.length > 0 ? round : [from]).map((year) => ({
		position: x(year),
		label: clock === 'fiscal' ? `FY${year}` : String(year)
	}));
}

function monthTicks(months: number, x: (t: number) => number): Tick[] {
	const step = months <= 24 ? 6 : months <= 60 ? 12 : 24;
	return Array.from({ length: Math.floor(months / step) }, (_, index) => {
		const month = (index + 1) * step;
		return { position: x(month - 1), label: String(month) };
	});
}

/** Years between labels. */
const stepFor = (years: number, room: number): number =>
	[1, 2, 5, 10, 20, 50].find((step) => years / step <= Math.max(2, room)) ?? 50;
