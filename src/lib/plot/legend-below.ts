import { chartWidth, type ChartWidth } from '$lib/style/typography';
import { layoutLegend, type LegendItem, type LegendLayout } from './legend';
import { paragraph } from './paragraph';

/** A grey legend below a plot, over its full width. @param top in pixels. @param remark small text below it; none if empty. */
export function legendBelow(
	items: readonly LegendItem[],
	top: number,
	width: ChartWidth,
	remark = ''
): LegendLayout {
	const style = { colour: 'var(--muted)' } as const;
	const legend = layoutLegend(items, { top, right: chartWidth[width], width, wrap: true, style });
	if (!remark) return legend;
	const { mark, bottom } = paragraph(remark, legend.bottom + 2, width);
	return { ...legend, marks: [...legend.marks, mark], bottom };
}
