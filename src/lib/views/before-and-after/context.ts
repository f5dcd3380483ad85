import { PERIODS } from '$lib/analysis/controls/changes-around';
import {
	FIRST_DAY,
	LAST_DAY,
	type Order,
	type President,
	type YearCeiling
} from '$lib/analysis/controls/ceilings-and-orders';
import { spreadLabels } from '$lib/plot/spread';
import { paragraph } from '$lib/plot/paragraph';
import { seriesPoints } from '$lib/plot/series-points';
import { remark, rule, text } from '$lib/plot/make-marks';
import type { CursorPoint, Mark, Point } from '$lib/plot/scene';
import { textWidth } from '$lib/style/text-width';
import { type ChartWidth, lineHeight, textSize } from '$lib/style/typography';
import {
	ceilingLabel,
	ceilingTooltip,
	ordersText,
	orderText,
	presidentLabel,
	presidentTooltip,
	ROWS,
	yearLabel
} from './text';
import type { BeforeAndAfter } from './types';

/** What stands below the plot: years, their presidents, ceilings and orders. */
export interface Context {
	readonly marks: readonly Mark[];
	readonly bottom: number;
	readonly ceilings: readonly (Point & { readonly one: YearCeiling })[];
	readonly orders: readonly (Point & { readonly order: Order })[];
	readonly presidents: readonly (Point & { readonly president: President })[];
}

/** The section of a fiscal year, and its place in it. */
function placeOf(year: number, sections: Sections): number {
	const [[start, end], first, count] =
		year <= PERIODS.before.to
			? ([sections.before, PERIODS.before.from, 3] as const)
			: year < PERIODS.after.from
				? ([sections.gap, PERIODS.before.to + 1, PERIODS.after.from - PERIODS.before.to - 1] as const)
				: ([sections.after, PERIODS.after.from, 3] as const);
	return start + ((end - start) * (year - first)) / count;
}

interface Room {
	/** Lower edge of the plot, and left edge of the words beside the rows; in pixels. */
	readonly top: number;
	readonly right: number;
	readonly width: ChartWidth;
}

/** Years, presidents, ceilings and the numbers of orders, one row each, and what the numbers mean. */
export function contextBelow(
	model: BeforeAndAfter,
	sections: Sections,
	{ top, right, width }: Room
): Context {
	const size = textSize[width].small;
	const step = size * lineHeight;
	const middle = { anchor: 'middle', align: 'middle' } as const;
	const rowAt = (row: number) => top + (0.9 + 1.15 * row) * step;
	const beside = (row: number, words: string) =>
		remark({ x: right, y: rowAt(row) }, words, width, { align: 'middle' });
	const centre = (year: number) => (placeOf(year, sections) + endOf(year, sections)) / 2;
	/** Releases before 2026-12 hold no presidents. */
	const shift = model.presidents.length > 0 ? 1 : 0;
	const presidents = presidentsAt(model, sections, size).map((one) => ({ ...one, y: rowAt(1) }));
	const ceilings = model.ceilings.map((one) => ({ one, x: centre(one.year), y: rowAt(1 + shift) }));
	const orders = ordersAt(model, sections, size).map((one) => ({ ...one, y: rowAt(2 + shift) }));
	const list = orders.length > 0 ? paragraph(ordersText(model.orders), rowAt(2.6 + shift), width) : null;
	const strong = { size, weight: 600, ...middle } as const;
	return {
		marks: [
			rule('horizontal', { at: top, from: sections.before[0], to: sections.after[1] }),
			...model.ceilings.map(({ year }) =>
				remark({ x: centre(year), y: rowAt(0) }, yearLabel(year, width), width, middle)
			),
			beside(0, ROWS.years),
			...presidents.flatMap(({ president, start, x, y, anchor }) => [
				...(start > sections.before[0]
					? [rule('vertical', { at: start, from: y - step / 2, to: y + step / 2 })]
					: []),
				remark({ x, y }, presidentLabel(president), width, { anchor, align: 'middle' })
			]),
			...(presidents.length > 0 ? [beside(1, ROWS.presidents)] : []),
			...ceilings.map(({ one, ...at }) => text(at, ceilingLabel(one), strong)),
			...(ceilings.length > 0 ? [beside(1 + shift, ROWS.ceilings)] : []),
			...orders.map(({ number, x, y }) => text({ x, y }, String(number), strong)),
			...(list ? [beside(2 + shift, ROWS.orders), list.mark] : [])
		],
		bottom: list ? list.bottom : rowAt(1.6 + shift),
		ceilings,
		orders,
		presidents
	};
}

/** The end of a fiscal year, in pixels. */
const endOf = (year: number, sections: Sections): number =>
	year === PERIODS.before.to
		? sections.before[1]
		: year === PERIODS.after.from - 1
			? sections.gap[1]
			: year === PERIODS.after.to
				? sections.after[1]
				: placeOf(year + 1, sections);

/** The place of a day, months being twelfths of a fiscal year. */
function placeOfDay(day: string, sections: Sections): number {
	const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
	const fiscal = month >= 10 ? year + 1 : year;
	const [start, end] = [placeOf(fiscal, sections), endOf(fiscal, sections)];
	return start + ((end - start) * (((month + 2) % 12) + (date - 1) / 30)) / 12;
}

/** Names in the middle of the years in office; where these are too short, up to their end. */
function presidentsAt({ presidents }: BeforeAndAfter, sections: Sections, size: number) {
	const [first, last] = [sections.before[0], sections.after[1]];
	return presidents.map((president) => {
		const start = president.from < FIRST_DAY ? first : placeOfDay(president.from, sections);
		const end = president.to === null || president.to > LAST_DAY ? last : placeOfDay(president.to, sections);
		const fits = textWidth(presidentLabel(president), { size }) + 4 <= end - start;
		return fits
			? { president, start, x: (start + end) / 2, anchor: 'middle' as const }
			: { president, start, x: end - 3, anchor: 'end' as const };
	});
}

/** The numbers of the orders at their dates, moved apart. */
function ordersAt({ orders }: BeforeAndAfter, sections: Sections, size: number) {
	const numbers = orders.map(({ day }, i) => {
		const desired = placeOfDay(`${day.slice(0, 7)}-16`, sections);
		return { desired, width: textWidth(String(i + 1), { size, weight: 600 }) + 4 };
	});
	const places = spreadLabels(numbers, sections.after[1], 2);
	return orders.map((order, i) => ({ order, number: i + 1, x: places[i] ?? 0 }));
}

export const contextCursor = ({ ceilings, orders, presidents }: Context): CursorPoint[] => [
	...seriesPoints(
		'Ceiling',
		'var(--ink)',
		ceilings.map(({ x, y, one }) => ({ x, y, tooltip: ceilingTooltip(one) }))
	),
	...seriesPoints(
		'Orders and laws',
		'var(--ink)',
		orders.map(({ x, y, order }) => ({ x, y, tooltip: orderText(order) }))
	),
	...seriesPoints(
		'President',
		'var(--ink)',
		presidents.map(({ x, y, president }) => ({ x, y, tooltip: presidentTooltip(president) }))
	)
];

/** The periods and the gap between them, in pixels across. */
export interface Sections {
	readonly before: readonly [number, number];
	readonly gap: readonly [number, number];
	readonly after: readonly [number, number];
}
