import { formatNumber, formatPeople } from '$lib/text/numbers';
import { textWidth } from '$lib/style/text-width';
import { chartWidth, textSize } from '$lib/style/typography';
import type { ChartWidth } from '../contract';
import type { PlacedKey } from '$lib/plot/legend';
import { ticksUpTo } from '$lib/plot/ticks';
import { barRows, type BarRow, type Part, type PartKind } from './rows';
import type { Europe } from './series';
import { placeLegend } from './legend';

export interface PlacedText {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly anchor: 'start' | 'end';
}

export interface PlacedPart extends Part {
	readonly x: number;
	readonly width: number;
}

export interface PlacedBar {
	readonly row: BarRow;
	readonly y: number;
	readonly height: number;
	readonly name: PlacedText;
	readonly value: PlacedText;
	/** Stands behind the value in plain letters. */
	readonly detail: PlacedText | null;
	readonly parts: readonly PlacedPart[];
	readonly range: { readonly y: number; readonly from: number; readonly to: number } | null;
}

export interface PlacedBars {
	readonly width: number;
	readonly height: number;
	readonly title: PlacedText;
	readonly keys: readonly PlacedKey<PartKind>[];
	readonly plot: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	readonly ticks: readonly { readonly position: number; readonly label: string }[];
	readonly bars: readonly PlacedBar[];
}

/** By origin each row has a line of words above its bar where there is no room beside it; by country names are short. */
const FRAME = {
	shares: {
		wide: { left: 116, right: 150, row: 44, bar: 22, lift: 4 },
		narrow: { left: 4, right: 18, row: 58, bar: 20, lift: 22 }
	},
	countries: {
		wide: { left: 122, right: 150, row: 23, bar: 15, lift: 4 },
		narrow: { left: 112, right: 52, row: 24, bar: 15, lift: 4 }
	}
} as const;

/** Series in, pixels out. The same in Node and in the browser, since text is measured from the bundled font. */
export function barsLayout(model: Europe, width: ChartWidth): PlacedBars {
	const rows = barRows(model);
	const frame = FRAME[model.form === 'shares' ? 'shares' : 'countries'][width];
	const size = textSize[width];
	const full = chartWidth[width];
	const title = { x: 0, y: size.small, text: titleOf(model), anchor: 'start' as const };
	const legend = placeLegend([...new Set(rows.flatMap(({ parts }) => parts.map(({ kind }) => kind)))], {
		top: size.small + 12,
		width: full,
		size: size.small
	});
	const top = legend.bottom + 12;
	const bottom = top + rows.length * frame.row;
	const plot = { left: frame.left, right: full - frame.right, top, bottom };
	const domain =
		model.form === 'shares' ? 1000 : Math.max(...rows.map(({ total }) => total), Number.MIN_VALUE);
	const at = (value: number): number => plot.left + ((plot.right - plot.left) * value) / domain;
	return {
		width: full,
		height: Math.ceil(bottom + 26),
		title,
		keys: legend.keys,
		plot,
		ticks: ticksUpTo(domain).map((value) => ({ position: at(value), label: formatNumber(value, 4) })),
		bars: rows.map((row, i) => placeBar(row, top + i * frame.row))
	};

	function placeBar(row: BarRow, y: number): PlacedBar {
		const isStacked = model.form === 'shares' && width === 'narrow';
		const barTop = y + frame.lift;
		const middle = barTop + frame.bar / 2;
		let x = plot.left;
		const parts = row.parts.map((part): PlacedPart => {
			const placed = { ...part, x, width: at(part.value) - plot.left };
			x += placed.width;
			return placed;
		});
		const { range } = row;
		const [from, to] = range ? [at(range.low), at(range.high)] : [0, 0];
		const valueAt = isStacked ? full : x + 6;
		const valueWidth = textWidth(row.value, { size: size.label, weight: 600 });
		return {
			row,
			y: barTop,
			height: frame.bar,
			name: isStacked
				? { x: 0, y: y + 12, text: row.name, anchor: 'start' }
				: { x: plot.left - 8, y: middle, text: row.name, anchor: 'end' },
			value: {
				x: valueAt,
				y: isStacked ? y + 12 : middle,
				text: row.value,
				anchor: isStacked ? 'end' : 'start'
			},
			detail:
				row.people > 0 && (isStacked || width === 'wide')
					? {
							x: isStacked ? full - valueWidth - 6 : valueAt + valueWidth + 6,
							y: isStacked ? y + 12 : middle,
							text: `${formatPeople(row.people)}${width === 'wide' && model.form !== 'shares' ? '' : ' people'}`,
							anchor: isStacked ? 'end' : 'start'
						}
					: null,
			parts,
			range: range && to - from > 3 ? { y: barTop + frame.bar + 5, from, to } : null
		};
	}
}

const titleOf = ({ form, counted }: Europe): string => {
	const who = counted === 'waiting' ? 'Protected or waiting in Europe' : 'Protected in Europe';
	return form === 'shares' ? `${who}, per 1,000 displaced abroad` : `${who}, per 1,000 residents`;
};
