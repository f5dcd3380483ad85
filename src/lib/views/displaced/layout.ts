import {
	type EverDisplaced,
	type OnOneDay,
	placesIn,
	type War
} from '$lib/analysis/displacement/ever-displaced';
import * as words from './text';
import type { Displaced } from './types';

/** A bar of `people` with a label `label` pixels wide. */
interface Bar {
	readonly people: number;
	readonly label: number;
}

export interface FittedColumns {
	/** Pixels. */
	readonly widths: readonly number[];
	/** Pixels per person, the same in every column. */
	readonly perPerson: number;
}

interface Fit {
	/** Pixels between a bar and the label after it; `null` for labels above the bars. */
	readonly labelGap: number | null;
	/** Least width of a column, in pixels. */
	readonly least: number;
}

const STEPS = 40;

/** Columns of bars on one scale from zero, as long as their labels allow, in `room` pixels. */
export function fitColumns(
	columns: readonly (readonly Bar[])[],
	room: number,
	{ labelGap, least }: Fit
): FittedColumns {
	const widthsAt = (perPerson: number): number[] =>
		columns.map((bars) =>
			Math.max(
				least,
				...bars.map(({ people, label }) =>
					labelGap === null ? Math.max(people * perPerson, label) : people * perPerson + labelGap + label
				)
			)
		);
	const most = Math.max(1, ...columns.flatMap((bars) => bars.map(({ people }) => people)));
	let [fits, over] = [0, room / most];
	for (let i = 0; i < STEPS; i += 1) {
		const middle = (fits + over) / 2;
		const needed = widthsAt(middle).reduce((sum, one) => sum + one, 0);
		if (needed <= room) fits = middle;
		else over = middle;
	}
	return { widths: widthsAt(fits), perPerson: fits };
}

/** One war, counted in one way. */
export interface Cell {
	readonly label: string;
	/** Below the bar: the authors' wider estimate. */
	readonly detail: string;
	/** People at the end of the bar; `null` without a figure. */
	readonly people: number | null;
	/** People at a line across the bar: the first edition, if a newer one prints another number. */
	readonly earlier: number | null;
	readonly wider: EverDisplaced['wider'];
	readonly points: readonly { readonly people: number; readonly tooltip: string }[];
}

export const cellsOf = (war: War, { split }: Displaced): Cell[] => [
	everCell(war),
	...placesIn(split).map((place) => dayCell(war.onOneDay[place] ?? null, war))
];

function everCell({ ever, reason }: War): Cell {
	const newest = ever.at(-1) ?? null;
	const first = words.differ(ever) ? ever[0] : undefined;
	return {
		label: newest ? words.inEditions(ever) : reason,
		detail: newest?.wider ? words.widerDetail(newest.wider) : '',
		people: newest?.people.value ?? null,
		earlier: first?.people.value ?? null,
		wider: newest?.wider ?? null,
		points: ever.map((one) => ({ people: one.people.value, tooltip: words.everTooltip(one) }))
	};
}

function dayCell(day: OnOneDay | null, war: War): Cell {
	const people = day?.people.value ?? null;
	return {
		label: words.dayLabel(day),
		detail: '',
		people,
		earlier: null,
		wider: null,
		points: day && people !== null ? [{ people, tooltip: words.dayTooltip(day, war) }] : []
	};
}

export interface Row {
	readonly war: War;
	readonly cells: readonly Cell[];
}

/** The right end of all marks of a cell, in people. */
export const farthest = ({ people, earlier, wider }: Cell): number =>
	Math.max(people ?? 0, earlier ?? 0, wider?.high ?? 0);
