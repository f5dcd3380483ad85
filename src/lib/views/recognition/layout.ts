import { scaleLinear } from 'd3-scale';
import { dodge } from '$lib/plot/dodge';
import type { Point } from '$lib/plot/path';
import { swarm } from '$lib/plot/swarm';
import { textWidth } from '$lib/style/text-width';
import { chartWidth, textSize } from '$lib/style/typography';
import type { ChartWidth } from '../contract';
import { percent, readingOf } from './finding';
import type { DrawnOdds, OddsRow } from './odds';
import type { Recognition } from './series';

export interface PlacedText {
	readonly x: number;
	readonly y: number;
	readonly text: string;
}

export interface PlacedDot extends Point {
	readonly odds: DrawnOdds;
	/** Counted in cases. */
	readonly isHollow: boolean;
	readonly isRinged: boolean;
	/** What the dot says when it is stepped to. */
	readonly reading: string;
}

export interface PlacedLabel extends PlacedText {
	readonly leader: { readonly from: Point; readonly to: Point };
}

export interface PlacedRow {
	readonly row: OddsRow;
	readonly name: PlacedText;
	readonly subtitle: PlacedText | null;
	readonly dots: readonly PlacedDot[];
	/** The lowest, the highest and the United States. */
	readonly labels: readonly PlacedLabel[];
	/** Where the marks of all decisions and of the middle country begin and end. */
	readonly reach: readonly [top: number, bottom: number];
	readonly pooledAt: number | null;
	readonly middleAt: number | null;
	readonly absence: PlacedText | null;
	readonly end: number;
}

export interface PlacedStrips {
	readonly width: number;
	readonly height: number;
	readonly radius: number;
	readonly plot: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	readonly ticks: readonly { readonly position: number; readonly label: string }[];
	readonly rows: readonly PlacedRow[];
	readonly legend: readonly (PlacedText & { readonly mark: 'pooled' | 'middle' | 'ring' })[];
	readonly legendY: number;
}

const FRAME = {
	wide: { left: 126, right: 22, radius: 5, header: 0, pad: 12 },
	narrow: { left: 14, right: 20, radius: 4.5, header: 22, pad: 10 }
} as const;
const TOP = 68;
const BOTTOM = 26;
/** Marks of the row reach so far beyond the dots. */
const BEYOND = 5;
const RINGED = 'USA';

/** Series in, pixels out: one strip a nationality, as high as its dots need. */
export function layout({ rows }: Recognition, width: ChartWidth): PlacedStrips {
	const frame = FRAME[width];
	const full = chartWidth[width];
	const [left, right] = [frame.left, full - frame.right];
	const x = scaleLinear([0, 100], [left, right]);
	const placed: PlacedRow[] = [];
	for (const row of rows) placed.push(placeRow(row, placed.at(-1)?.end ?? TOP, { width, full, left, x }));
	const bottom = placed.at(-1)?.end ?? TOP;
	return {
		width: full,
		height: Math.ceil(bottom + BOTTOM),
		radius: frame.radius,
		plot: { left, right, top: TOP, bottom },
		ticks: [0, 25, 50, 75, 100].map((tick) => ({ position: x(tick), label: `${tick}%` })),
		rows: placed,
		...placeLegend(rows, width)
	};
}

interface Place {
	readonly width: ChartWidth;
	readonly full: number;
	readonly left: number;
	readonly x: (rate: number) => number;
}

function placeRow(row: OddsRow, top: number, place: Place): PlacedRow {
	const { width, x, left } = place;
	const { radius, header, pad } = FRAME[width];
	const size = textSize[width];
	const { drawn, pooled, middle, originName } = row;
	const at = drawn.map(({ value }) => x(value));
	const offsets = swarm(at, radius, 0.5);
	const half = Math.max(10, ...offsets.map((offset) => Math.abs(offset) + radius));
	const y = top + pad + header + half;
	const dots = drawn.map((odds, i): PlacedDot => ({
		odds,
		x: at[i] ?? 0,
		y: y + (offsets[i] ?? 0),
		isHollow: odds.unit === 'cases',
		isRinged: odds.asylum === RINGED,
		reading: readingOf(odds, odds.shown === odds.rate ? 'all' : 'convention')
	}));
	const labelY = y + half + BEYOND + size.small / 2 + 3;
	const isWide = width === 'wide';
	const words = row.isExceptional
		? 'not compared'
		: pooled?.shown.defined
			? `${percent(pooled.shown.value)} of all`
			: '';
	const nameEnd = left + textWidth(originName, { size: size.label, weight: 600 });
	return {
		row,
		name: isWide
			? { x: 0, y: words ? y - 9 : y, text: originName }
			: { x: left, y: top + pad + 6, text: originName },
		subtitle: words
			? isWide
				? { x: 0, y: y + 10, text: words }
				: { x: nameEnd + 8, y: top + pad + 6, text: words }
			: null,
		dots,
		labels: drawn.length > 0 ? placeLabels(dots, labelY, place) : [],
		reach: [y - half - BEYOND, y + half + BEYOND],
		pooledAt: pooled?.shown.defined && drawn.length > 1 ? x(pooled.shown.value) : null,
		middleAt: middle !== null && row.compared.length > 2 ? x(middle) : null,
		absence:
			drawn.length === 0 ? { x: left + 4, y, text: 'fewer than 100 decisions in every country' } : null,
		end: drawn.length === 0 ? y + half + pad : labelY + size.small / 2 + 2
	};
}

const SHORT: Readonly<Record<string, string>> = {
	'United States': 'U.S.',
	'U.S. immigration courts': 'U.S. courts',
	'U.S. asylum officers': 'U.S. officers',
	'United Kingdom': 'UK'
};

function placeLabels(dots: readonly PlacedDot[], y: number, { width, full, left }: Place): PlacedLabel[] {
	const { small } = textSize[width];
	const compared = dots.filter(({ isHollow }) => !isHollow);
	const ends = [...new Set([compared[0] ?? dots[0], compared.at(-1) ?? dots.at(-1)])];
	const ringed = dots.filter((dot) => dot.isRinged && !ends.includes(dot));
	const wish = (dot: PlacedDot | undefined) => {
		if (!dot) return [];
		const text = `${SHORT[dot.odds.name] ?? dot.odds.name} ${percent(dot.odds.value).replace('over ', '>')}`;
		return [{ dot, text, room: textWidth(text, { size: small }) + 10 }];
	};
	const [min, max] = [width === 'wide' ? left - 20 : 0, full];
	const all = [...ends, ...ringed].flatMap(wish).sort((a, b) => a.dot.x - b.dot.x);
	const needed = all.reduce((sum, { room }) => sum + room, 0);
	const labelled = needed > max - min ? ends.flatMap(wish) : all;
	const centres = dodge(
		labelled.map(({ dot, room }) => ({ desired: dot.x, height: room })),
		{ min, max }
	);
	return labelled.map(({ dot, text }, i) => {
		const x = centres[i] ?? dot.x;
		return { x, y, text, leader: { from: { x: dot.x, y: dot.y }, to: { x, y: y - small / 2 } } };
	});
}

function placeLegend(rows: readonly OddsRow[], width: ChartWidth): Pick<PlacedStrips, 'legend' | 'legendY'> {
	const { small } = textSize[width];
	const hasRing = rows.some(({ drawn }) => drawn.some(({ asylum }) => asylum === RINGED));
	const items = [
		{ mark: 'pooled' as const, text: 'all decisions' },
		{ mark: 'middle' as const, text: 'middle country' },
		...(hasRing ? [{ mark: 'ring' as const, text: 'United States' }] : [])
	];
	const y = 34;
	let x = 4;
	const legend = items.map((item) => {
		const placed = { ...item, x, y };
		x += 14 + textWidth(item.text, { size: small }) + 16;
		return placed;
	});
	return { legend, legendY: y };
}
