import { formatExact, formatFixed, formatNumber } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { countOf } from '$lib/text/words';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize } from '$lib/style/typography';
import type { ChartWidth } from '../contract';
import { REFERENCE } from '$lib/analysis/figures';
import { placeKeys, type PlacedKey } from '$lib/plot/legend';
import { FEWEST_RANKED } from '$lib/metrics/ranking';
import { isPrinted, isUnstable, type Cell, type Destination } from './cells';
import { colourOf, LEGEND_TICKS, stepOf, STEPS } from './classes';
import { perHundred, whom } from './finding';
import type { Destinations } from './series';
import { standingText } from './tables';

export interface PlacedCell {
	readonly origin: string;
	readonly x: number;
	readonly text: string;
	readonly size: number;
	/** CSS colour; `null` without one. */
	readonly fill: string | null;
	readonly isOutlined: boolean;
	/** A number that says something about the country: in full ink. */
	readonly isPrinted: boolean;
	readonly reading: string;
}

export interface PlacedRow {
	readonly destination: Destination;
	readonly y: number;
	readonly name: { readonly x: number; readonly y: number; readonly text: string };
	readonly distance: { readonly x: number; readonly y: number; readonly text: string };
	readonly cells: readonly PlacedCell[];
}

interface PlacedText {
	readonly x: number;
	readonly y: number;
	readonly text: string;
}

export type Key = 'unstable';

/** After the name of a country whose figures leave people out, and before the words that say so. */
const STAR = '*';

export interface PlacedTable {
	readonly width: number;
	readonly height: number;
	readonly title: readonly string[];
	readonly legend: {
		readonly y: number;
		readonly height: number;
		readonly steps: readonly { readonly x: number; readonly width: number; readonly colour: string }[];
		readonly ticks: readonly PlacedText[];
	};
	readonly keys: readonly PlacedKey<Key>[];
	/** What the star after a name means. */
	readonly star: PlacedText | null;
	readonly heads: readonly (PlacedText & {
		readonly anchor: 'start' | 'middle' | 'end';
		/** End of a line that leads down to the column. */
		readonly leader: { readonly x: number; readonly y: number } | null;
	})[];
	readonly distanceHead: { readonly x: number; readonly y: number; readonly lines: readonly string[] };
	readonly cell: { readonly width: number; readonly height: number };
	readonly rows: readonly PlacedRow[];
	/** Above the countries that are not ranked. */
	readonly divider: { readonly y: number; readonly text: string } | null;
}

const FRAME = {
	wide: { step: 46, row: 25, cell: 23, lead: 0, distance: 62 },
	narrow: { step: 40, row: 43, cell: 21, lead: 20, distance: 0 }
} as const;
const WIDEST_NAME = 168;
const DIVIDER = 28;

/** Series in, pixels out: a row for each country, a column for each nationality. */
export function tableLayout(model: Destinations, width: ChartWidth): PlacedTable {
	const size = textSize[width];
	const full = chartWidth[width];
	const frame = FRAME[width];
	const isStacked = frame.lead > 0;
	const line = size.small * lineHeight;
	const title = wrapText(titleOf(model), full, { size: size.small });
	const legendY = title.length * line + 8;
	const legendX = (full - STEPS.length * frame.step) / (isStacked ? 2 : Infinity);
	const ticks = LEGEND_TICKS.map((tick, i) => ({
		x: legendX + (i + 1) * frame.step,
		y: legendY + 14 + line / 2 + 2,
		text: formatNumber(tick)
	}));
	const legend = {
		y: legendY,
		height: 14,
		steps: STEPS.map((step, i) => ({
			x: legendX + i * frame.step,
			width: frame.step,
			colour: colourOf(step)
		})),
		ticks
	};
	const cellsOf = model.destinations.flatMap(({ cells }) => cells);
	const keyed = placeKeys<Key>(
		cellsOf.some(({ standing }) => isUnstable(standing))
			? [
					[
						'unstable',
						isStacked
							? 'unstable: few people, or it depends'
							: 'unstable: few people, or the definition decides'
					]
				]
			: [],
		{ top: legendY + 14 + line + 10, width: full, size: size.small }
	);
	const names = Math.min(
		WIDEST_NAME,
		Math.max(...model.destinations.map(({ name }) => textWidth(name, { size: size.label })))
	);
	const left = isStacked ? 0 : Math.ceil(names + 10);
	const column = (full - left - frame.distance) / model.origins.length;
	const cell = { width: column - 2, height: frame.cell };
	const isStarred = model.destinations.some(isIncomplete);
	const star = isStarred
		? {
				x: 0,
				y: keyed.bottom + line / 2 + 2,
				text: `${STAR} UNHCR leaves out Ukrainians let in for a limited time`
			}
		: null;
	const headTop = keyed.bottom + (star ? line + 2 : 0) + 12;
	const headY = headTop + (isStacked ? line : 0) + line * (isStacked ? 0.5 : 1.5);
	const heads = model.origins.map((origin, i) => {
		const isRaised = isStacked && i % 2 === 0;
		const middle = left + (i + 0.5) * column - 1;
		const text = model.originNames[origin] ?? origin;
		const half = textWidth(text, { size: size.small }) / 2;
		const place =
			middle < half
				? ({ x: 0, anchor: 'start' } as const)
				: middle + half > full
					? ({ x: full, anchor: 'end' } as const)
					: ({ x: middle, anchor: 'middle' } as const);
		return {
			...place,
			y: isRaised ? headY - line : headY,
			text,
			leader: isRaised ? { x: middle, y: headY + line * 0.5 } : null
		};
	});
	let y = headY + line * 0.5 + 8;
	const firstUnranked = model.destinations.findIndex(({ distance }) => distance === null);
	let divider: PlacedTable['divider'] = null;
	const rows = model.destinations.map((destination, i): PlacedRow => {
		if (i === firstUnranked) {
			divider = { y: y + DIVIDER / 2, text: 'Not ranked' };
			y += DIVIDER;
		}
		const top = y + frame.lead;
		const middle = top + frame.cell / 2;
		const own = destination.distance === null ? '–' : formatFixed(destination.distance, 2);
		const name = `${destination.name}${isIncomplete(destination) ? STAR : ''}`;
		y += frame.row;
		return {
			destination,
			y: top,
			name: isStacked ? { x: 0, y: top - 9, text: name } : { x: 0, y: middle, text: name },
			distance: isStacked
				? {
						x: full,
						y: top - 9,
						text: destination.distance === null ? '' : i === 0 ? `mean distance ${own}` : own
					}
				: { x: full, y: middle, text: own },
			cells: destination.cells.map((one, place) => placeCell(one, left + place * column))
		};
	});
	return {
		width: full,
		height: Math.ceil(y + 4),
		title,
		legend,
		keys: keyed.keys,
		star,
		heads,
		distanceHead: {
			x: full,
			y: headTop,
			lines: isStacked ? [] : ['Mean', 'distance']
		},
		cell,
		rows,
		divider
	};

	function placeCell(one: Cell, x: number): PlacedCell {
		const text = textOf(one);
		const own = textWidth(text, { size: size.small });
		return {
			origin: one.origin,
			x,
			text,
			size: own > cell.width - 2 ? (size.small * (cell.width - 2)) / own : size.small,
			fill: one.standing === 'coloured' && one.index !== null ? colourOf(stepOf(one.index)) : null,
			isOutlined: isUnstable(one.standing),
			isPrinted: isPrinted(one.standing) && one.standing !== 'left out',
			reading: readingOf(one)
		};
	}
}

const isIncomplete = ({ leftOut }: Destination): boolean =>
	leftOut.some(({ origin }) => origin === REFERENCE);

const titleOf = (model: Destinations): string =>
	`Share of those displaced abroad who are ${whom(model)} in a country, for every 100 of the share of displaced Ukrainians`;

function textOf({ standing, people, ratio }: Cell): string {
	if (isPrinted(standing)) return perHundred(ratio);
	if (standing === 'none recorded') return '0';
	return standing === 'too few' && people.value < FEWEST_RANKED ? `<${FEWEST_RANKED}` : '–';
}

function readingOf({ origin, standing, people, ratio }: Cell): string {
	const who = peopleFrom(origin);
	const count = people.value > 0 ? countOf(formatExact(people.value), 'person', 'people') : '';
	if (!isPrinted(standing)) return `${who}: ${standingText(standing)}${count ? ` (${count})` : ''}`;
	const remark = standing === 'coloured' ? '' : `; not stable: ${standingText(standing)}`;
	return `${who}: ${perHundred(ratio)} for every 100 of the Ukrainian share (${count}${remark})`;
}
