import { chartWidth, type ChartWidth } from '$lib/style/typography';
import { layoutLegend, type LegendItem, type LegendLayout } from './legend';
import { paragraph } from './paragraph';

/** From the legend to the title, in pixels. */
const GAP = 4;

/** A legend at the top of a picture, with the title of the axis below it. */
export function titledLegend(
	items: readonly LegendItem[],
	title: string,
	width: ChartWidth,
	{ wrap = false }: { readonly wrap?: boolean } = {}
): LegendLayout {
	const legend = layoutLegend(items, { top: 0, right: chartWidth[width], width, wrap });
	const { mark, bottom } = paragraph(title, legend.bottom + GAP, width);
	return { marks: [...legend.marks, mark], entries: legend.entries, bottom };
}
