import { scaleBand, scaleLinear } from 'd3-scale';
import { monthAndYear } from '$lib/text/dates';
import { formatExact, formatPercent } from '$lib/text/numbers';
import { listOf } from '$lib/text/words';
import type { Point } from '$lib/plot/path';
import { lineHeight, textSize } from '$lib/style/typography';
import { wrapText } from '$lib/style/text-width';
import type { ChartWidth } from '../contract';
import { flowKey, type KeyItem, type PlacedKey } from './key';
import type { CeilingAndArrivals } from './series';
import type { Ceiling, FiscalYear } from './years';

export interface PlacedPart {
	readonly groupId: string;
	readonly y: number;
	readonly height: number;
	readonly reading: string;
}

export interface PlacedYear {
	readonly one: FiscalYear;
	readonly x: number;
	readonly width: number;
	readonly top: number;
	/** From the bottom of the stack up; empty parts are left out. */
	readonly parts: readonly PlacedPart[];
	/** Other numbers for the same year. */
	readonly others: readonly { readonly y: number; readonly from: number; readonly to: number }[];
	readonly ceilingAt: Point | null;
	readonly ceilingReading: string;
}

export interface PlacedText {
	readonly x: number;
	readonly y: number;
	readonly text: string | readonly string[];
	readonly anchor: 'start' | 'middle' | 'end';
}

export interface PlacedChart {
	readonly width: number;
	readonly height: number;
	readonly plot: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	readonly xTicks: readonly { readonly position: number; readonly label: string }[];
	readonly yTicks: readonly { readonly position: number; readonly label: string }[];
	readonly years: readonly PlacedYear[];
	/** The ceiling, one point at the beginning of each year. */
	readonly line: readonly Point[];
	readonly lineEnd: number;
	readonly lineLabels: readonly PlacedText[];
	readonly running: PlacedText | null;
	readonly key: PlacedKey;
}

const FRAME = {
	wide: { width: 760, plot: 340, left: 62, right: 66, bottom: 34, ticks: 5 },
	narrow: { width: 360, plot: 320, left: 58, right: 56, bottom: 34, ticks: 5 }
} as const;

/** Series in, pixels out. The same in Node and in the browser, since text is measured from the bundled font. */
export function layout(model: CeilingAndArrivals, width: ChartWidth): PlacedChart {
	const frame = FRAME[width];
	const size = textSize[width];
	const key = flowKey(keyItems(model), frame.width, size.small);
	const top = key.height + 2.4 * size.small;
	const plot = { left: frame.left, right: frame.width - frame.right, top, bottom: top + frame.plot };
	const highest = Math.max(
		1,
		...model.years.flatMap(({ arrivals, ceiling, others }) => [
			arrivals,
			ceiling?.people ?? 0,
			...others.map(({ people }) => people)
		])
	);
	const x = scaleBand(
		model.years.map(({ year }) => String(year)),
		[plot.left, plot.right]
	)
		.paddingInner(0)
		.paddingOuter(0);
	const y = scaleLinear([0, highest], [plot.bottom, plot.top]);
	const step = x.bandwidth();
	const years = model.years.map((one) => placeYear(one, x(String(one.year)) ?? 0, step, y, model));
	const bounded = years.filter(({ one }) => one.ceiling);
	return {
		width: frame.width,
		height: Math.ceil(plot.bottom + frame.bottom),
		plot,
		xTicks: yearTicks(model.years, x, step),
		yTicks: y.ticks(frame.ticks).map((value) => ({ position: y(value), label: formatExact(value) })),
		years,
		line: bounded.map(({ one }) => ({ x: x(String(one.year)) ?? 0, y: y(one.ceiling?.people ?? 0) })),
		lineEnd: plot.right,
		lineLabels: lineLabels(bounded, plot, step),
		running: runningLabel(model.years, plot, frame.right, size.small),
		key
	};
}

function keyItems({ groups, years }: CeilingAndArrivals): KeyItem[] {
	const others = years.flatMap(({ year, others: more }) =>
		more.map(({ people, words }) => `${formatExact(people)} ${words} (${year})`)
	);
	return [
		...[...groups].reverse().map(({ id, name }): KeyItem => ({ mark: 'bar', groupId: id, text: name })),
		{ mark: 'line', groupId: '', text: 'Ceiling' },
		...(others.length > 0
			? [{ mark: 'dashed', groupId: '', text: `Other ceilings set for the year: ${listOf(others)}` } as const]
			: [])
	];
}

const fill = (ceiling: Ceiling): string => formatPercent((ceiling.percent ?? 0) / 100);

function placeYear(
	one: FiscalYear,
	start: number,
	step: number,
	y: (people: number) => number,
	{ groups }: CeilingAndArrivals
): PlacedYear {
	const gap = Math.min(6, step * 0.2);
	let below = 0;
	const when = `fiscal year ${one.year}${one.isComplete ? '' : ` to ${monthAndYear(one.lastDay)}`}`;
	const parts = groups.map(({ id }, i): PlacedPart => {
		const people = one.parts[i] ?? 0;
		const bottom = y(below);
		below += people;
		return {
			groupId: id,
			y: y(below),
			height: bottom - y(below),
			reading: `${when}: ${formatExact(people)} of ${formatExact(one.arrivals)} refugees`
		};
	});
	const { ceiling, others } = one;
	return {
		one,
		x: start + gap / 2,
		width: step - gap,
		top: y(one.arrivals),
		parts,
		others: others.map(({ people }) => ({ y: y(people), from: start, to: start + step })),
		ceilingAt: ceiling && { x: start + step / 2, y: y(ceiling.people) },
		ceilingReading: ceiling
			? `${when}: ${formatExact(ceiling.people)}; ${formatExact(one.arrivals)} came, ${fill(ceiling)}${others
					.map((other) => `; ${formatExact(other.people)} ${other.words}: ${fill(other)}`)
					.join('')}`
			: ''
	};
}

/** Every fifth year; every year while there is room. */
function yearTicks(years: readonly FiscalYear[], x: (year: string) => number | undefined, step: number) {
	const every = step >= 42 ? 1 : step >= 22 ? 2 : 5;
	return years
		.filter(({ year }) => year % every === 0)
		.map(({ year }) => ({ position: (x(String(year)) ?? 0) + step / 2, label: String(year) }));
}

/** The number at the beginning of the line and over its highest stretch. */
function lineLabels(bounded: readonly PlacedYear[], plot: PlacedChart['plot'], step: number): PlacedText[] {
	const first = bounded[0];
	const highest = Math.max(0, ...bounded.map(({ one }) => one.ceiling?.people ?? 0));
	const top = bounded.filter(({ one }) => one.ceiling?.people === highest);
	const [from, to] = [top[0]?.ceilingAt, top.at(-1)?.ceilingAt];
	const labels: PlacedText[] = [];
	if (first?.ceilingAt && first.one.ceiling?.people !== highest)
		labels.push({
			x: plot.left + 2,
			y: first.ceilingAt.y - 7,
			text: formatExact(first.one.ceiling?.people ?? 0),
			anchor: 'start'
		});
	if (from && to)
		labels.push({
			x: Math.min((from.x + to.x) / 2, plot.right - step),
			y: from.y - 7,
			text: formatExact(highest),
			anchor: 'middle'
		});
	return labels;
}

function runningLabel(
	years: readonly FiscalYear[],
	plot: PlacedChart['plot'],
	room: number,
	size: number
): PlacedText | null {
	const running = years.find(({ isComplete }) => !isComplete);
	if (!running) return null;
	const text = wrapText(`${running.year} to ${monthAndYear(running.lastDay)}`, room - 8, { size });
	return { x: plot.right + 6, y: plot.bottom - text.length * size * lineHeight, text, anchor: 'start' };
}
