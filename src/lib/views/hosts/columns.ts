import { formatNumber, formatPeople, formatExact } from '$lib/text/numbers';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize } from '$lib/style/typography';
import type { ChartWidth } from '../contract';
import { placeKeys, type PlacedKey } from '$lib/plot/legend';
import { PART_WORDS, partsOf, type PartKind } from './figures';
import { countText, perThousand, placeWords } from './finding';
import type { Cell, OriginRow } from './origins';
import { PLACES, type Place } from './places';
import type { Hosts } from './series';

export interface PlacedPart {
	readonly kind: PartKind;
	readonly x: number;
	readonly width: number;
	readonly reading: string;
}

/** One bar on a track that is 1,000 long. */
export interface PlacedCell {
	readonly place: Place;
	readonly x: number;
	/** `null` where there is no such country. */
	readonly track: number | null;
	readonly parts: readonly PlacedPart[];
	readonly value: {
		readonly x: number;
		readonly y: number;
		readonly text: string;
		readonly isRanked: boolean;
	};
	readonly detail: string | null;
	readonly reading: string;
}

export interface PlacedRow {
	readonly row: OriginRow;
	readonly barY: number;
	readonly detailY: number;
	readonly name: { readonly x: number; readonly y: number };
	readonly total: { readonly x: number; readonly y: number; readonly text: string };
	readonly cells: readonly PlacedCell[];
}

export interface PlacedColumns {
	readonly width: number;
	readonly height: number;
	readonly title: readonly string[];
	readonly keys: readonly PlacedKey<PartKind>[];
	readonly heads: readonly { readonly x: number; readonly y: number; readonly lines: readonly string[] }[];
	readonly rows: readonly PlacedRow[];
	readonly bar: number;
}

const FRAME = {
	wide: { names: 118, bar: 18, lead: 4, detail: 18, gap: 12, value: 44, between: 14 },
	/** Values stand above their bars, which take the whole column. */
	narrow: { names: 0, bar: 10, lead: 40, detail: 17, gap: 14, value: 0, between: 10 }
} as const;

const ORDER: readonly PartKind[] = ['other', 'temporary', 'unknown', 'waiting'];

/** Series in, pixels out: a column for each place, all on one scale. */
export function columnsLayout(model: Hosts, width: ChartWidth): PlacedColumns {
	const size = textSize[width];
	const full = chartWidth[width];
	const frame = FRAME[width];
	const step = (full - frame.names + frame.between) / PLACES.length;
	const column = step - frame.between;
	const track = column - frame.value;
	const kinds = new Set(
		model.rows.flatMap(({ cells }) => cells.flatMap(({ people }) => partsOf(people).map(({ kind }) => kind)))
	);
	const title = wrapText(titleOf(model), full, { size: size.small });
	const legend = placeKeys(
		ORDER.filter((kind) => kinds.size > 1 && kinds.has(kind)).map((kind) => [kind, PART_WORDS[kind]]),
		{ top: title.length * size.small * lineHeight + 8, width: full, size: size.small }
	);
	const heads = PLACES.map((place, i) => ({
		x: frame.names + i * step,
		lines: wrapText(HEADS[place](model), column, { size: size.small, weight: 600 })
	}));
	const headLines = Math.max(...heads.map(({ lines }) => lines.length));
	const headTop = legend.bottom + 12;
	const lineStep = size.small * lineHeight;
	let y = headTop + headLines * lineStep + 8;
	const rows = model.rows.map((row): PlacedRow => {
		const barY = y + frame.lead;
		const cells = row.cells.map((cell, i) => placeCell(row, cell, frame.names + i * step, barY));
		const detailY = barY + frame.bar + 3;
		const hasDetail = cells.some(({ detail }) => detail !== null);
		const isBeside = frame.names > 0;
		const below = isBeside || hasDetail ? frame.detail : 0;
		const placed: PlacedRow = {
			row,
			barY,
			detailY,
			name: isBeside ? { x: 0, y: barY + frame.bar / 2 } : { x: 0, y: y + 10 },
			total: {
				...(isBeside
					? { x: 0, y: detailY + size.small / 2 }
					: { x: textWidth(row.originName, { size: size.label, weight: 600 }) + 8, y: y + 10 }),
				text: formatPeople(row.total.value)
			},
			cells
		};
		y = barY + frame.bar + below + frame.gap;
		return placed;
	});
	return {
		width: full,
		height: Math.ceil(y),
		title,
		keys: legend.keys,
		heads: heads.map(({ x, lines }) => ({ x, y: headTop + (headLines - lines.length) * lineStep, lines })),
		rows,
		bar: frame.bar
	};

	function placeCell(row: OriginRow, cell: Cell, left: number, barY: number): PlacedCell {
		const has = cell.place !== 'neighbours' || row.neighbours.length > 0;
		const isRanked = cell.standing === 'ranked' && cell.share.defined;
		const people = cell.people.counted.value;
		const value = cell.share.defined ? cell.share.value : 0;
		let x = left;
		const parts = isRanked
			? partsOf(cell.people).map((part): PlacedPart => {
					const share = (value * part.people) / people;
					const placed = {
						kind: part.kind,
						x,
						width: (track * share) / 1000,
						reading: `${PART_WORDS[part.kind]}: ${formatNumber(share)} per 1,000 (${formatExact(part.people)} people)`
					};
					x += placed.width;
					return placed;
				})
			: [];
		const words = isRanked
			? perThousand(cell.share)
			: width === 'wide' || people > 0
				? countText(cell)
				: 'none';
		return {
			place: cell.place,
			x: left,
			track: has && isRanked ? track : null,
			parts,
			value: {
				x: has && isRanked && frame.value > 0 ? left + track + 5 : left,
				y: frame.value > 0 ? barY + frame.bar / 2 : barY - 10,
				text: has ? words : width === 'wide' ? 'no neighbour by land' : 'no neighbour',
				isRanked: has && isRanked
			},
			detail: detailOf(row, cell),
			reading: `${placeWords(cell.place, model.border)}: ${has ? (isRanked ? `${words} per 1,000 (${formatExact(people)} people)` : words) : 'no neighbour by land'}`
		};
	}

	function detailOf({ leftOut }: OriginRow, { place, bordering }: Cell): string | null {
		if (bordering) {
			const own = perThousand(bordering.share);
			return width === 'narrow'
				? `${own} ${model.border === 'europe' ? 'next door' : 'in Europe'}`
				: `${own} of them ${model.border === 'europe' ? 'next door' : 'in Europe'}`;
		}
		if (place === 'usa' && leftOut.some(({ destination }) => destination === 'USA')) return 'parole left out';
		return null;
	}
}

const titleOf = ({ counted }: Hosts): string =>
	counted === 'all'
		? 'Of every 1,000 people displaced abroad, counted at the end of the year'
		: 'Of every 1,000 people under protection abroad, counted at the end of the year';

const HEADS: Readonly<Record<Place, (model: Hosts) => string>> = {
	neighbours: ({ border }) => (border === 'europe' ? 'Neighbours outside Europe' : 'Neighbours'),
	europe: ({ border }) => (border === 'europe' ? 'Europe' : 'Rest of Europe'),
	usa: () => 'United States',
	elsewhere: () => 'Elsewhere'
};
