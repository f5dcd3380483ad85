import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { drawRows } from '../draw-rows';
import { layoutLegend, type LegendLayout } from '../legend';
import { bottomAxis, remark } from '../make-marks';
import { scaleLinear } from '../scale';
import type { LegendEntry, Scene, SeriesName, Tick } from '../scene';
import { layoutRow, type BulletRow } from './row';
import type { BulletMark, TargetStyle } from './target';

interface Bullets {
	readonly title: string;
	/** Entries on marks that are not drawn are left out. */
	readonly legend: readonly (LegendEntry & { readonly mark: BulletMark })[];
	readonly rows: readonly BulletRow[];
	readonly style: TargetStyle;
	readonly series: readonly SeriesName[];
	/** Empty space at the right end of the axis, as a share of the largest value; without it, a tick there may have no room. */
	readonly room: number;
	/** @param highest the value at the right end of the axis. */
	readonly ticks: (highest: number) => readonly number[];
	readonly format: (value: number) => string;
}

/** Rows of bars in parts on one axis from zero, each bar with its target. */
export function bullets(chart: Bullets, width: ChartWidth, size: ChartSize): Scene {
	const { title, rows, style, series, room } = chart;
	const frame = style.frame(width, size);
	const { left, right, axis } = frame;
	const head = titleAbove(title, style, width);
	const legend = layoutBulletLegend(head.bottom + 6, chart, width);
	const highest = farthest(rows) * (1 + room);
	const at = scaleLinear([0, highest], [left, right]);
	const drawn = drawRows(rows, legend.bottom, (row, top) =>
		layoutRow(row, top, { width, size, style, frame, at })
	);
	const ticks = chart.ticks(highest).map((value) => ({ position: at(value), label: chart.format(value) }));
	const isInside = ({ position, label }: Tick) =>
		position + textWidth(label, { size: textSize[width].axis }) / 2 <= chartWidth[width];
	return {
		width: chartWidth[width],
		height: Math.ceil(drawn.bottom + axis),
		marks: [
			head.mark,
			...legend.marks,
			bottomAxis(
				{ left, right, top: legend.bottom, bottom: drawn.bottom },
				room > 0 ? ticks : ticks.filter(isInside),
				width
			),
			...drawn.marks
		],
		legend: legend.entries,
		cursor: drawn.cursor,
		series
	};
}

/** The largest value drawn; at least one. */
const farthest = (rows: readonly BulletRow[]): number =>
	Math.max(
		1,
		...rows.flatMap((row) =>
			row.bullets.flatMap(({ solid, hatched, target }) => [solid + hatched, target?.high ?? 0])
		)
	);

/** Beside a grey legend, the title is one line. */
function titleAbove(words: string, { hasGreyLegend }: TargetStyle, width: ChartWidth) {
	if (hasGreyLegend) return { mark: remark({ x: 0, y: 13 }, words, width), bottom: 18 };
	const size = textSize[width].small;
	const lines = wrapText(words, chartWidth[width], { size });
	const mark = remark({ x: 0, y: 0 }, lines, width, { align: 'top' });
	return { mark, bottom: lines.length * (size * lineHeight) };
}

/** @returns with the top of the rows as its bottom. */
function layoutBulletLegend(top: number, { legend, rows, style }: Bullets, width: ChartWidth): LegendLayout {
	const drawn = rows.flatMap((row) => row.bullets);
	const isDrawn: Readonly<Partial<Record<BulletMark, boolean>>> = {
		solid: drawn.some(({ solid }) => solid > 0),
		hatched: drawn.some(({ hatched }) => hatched > 0)
	};
	const items = legend
		.filter(({ mark }) => isDrawn[mark] ?? true)
		.map(({ id, text, mark }) => ({
			id,
			text,
			symbol: (at: { x: number; y: number }) => [style.symbol(mark, at)]
		}));
	const { small } = textSize[width];
	const pitch = small * lineHeight + 4;
	const own = { top, right: chartWidth[width], width, pitch };
	if (!style.hasGreyLegend) {
		const layout = layoutLegend(items, own);
		return { ...layout, bottom: layout.bottom + 8 };
	}
	const layout = layoutLegend(items, {
		...own,
		indent: 32,
		between: 16,
		middle: small,
		style: { align: 'baseline', colour: 'var(--muted)' }
	});
	return { ...layout, bottom: layout.bottom - pitch / 2 + 16 };
}
