import type { PathwayBar } from '$lib/analysis/entries/pathway-bars';
import { statusesOf } from '$lib/analysis/entries/statuses';
import { mayBeRanked } from '$lib/metrics/ranking';
import { chartOfRows } from '$lib/plot/compact';
import { fillingLegend, layoutLabelledRows, type LabelledRow } from '$lib/plot/labelled-rows';
import type { Scene } from '$lib/plot/scene';
import { stackScene } from '$lib/plot/scene-stack';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import type { ChartSize, ChartWidth } from '$lib/style/typography';
import { fullChartShows, moreRows } from '$lib/text/left-out';
import * as words from './text';
import type { Pathways } from './types';

const FILLINGS = {
	lasting: {},
	temporary: { hatch: { colour: 'var(--muted)' } },
	'in-country': { outlined: true },
	tps: { outlined: true, dash: '3 2' }
} as const;
/** Hatches of adjacent temporary parts lean in different directions. */
const ANGLES: Readonly<Record<string, number>> = { port_of_entry_parole: -45 };

/** One bar per country of origin, split by pathway; statuses granted inside the country are drawn separately. */
export const chart = chartOfRows('bars', barRows, {
	rankOf: ({ total }) => -total.value,
	leftOut: (count, width) =>
		[moreRows(count, 'row', 'rows'), width === 'narrow' ? fullChartShows(['asylum and TPS']) : '']
			.filter(Boolean)
			.join('. ')
});

function barRows(model: Pathways, width: ChartWidth, size: ChartSize): Scene {
	const { bars, scale } = model;
	const rows = bars.map((bar) => rowOf(bar, model));
	const entry = (id: keyof typeof FILLINGS) => ({ id, text: words.LEGEND[id], ...FILLINGS[id] });
	const [parts, beside] = [
		[entry('lasting'), entry('temporary')],
		[entry('in-country'), entry('tps')]
	];
	const layout = {
		rows,
		isShares: scale === 'shares',
		tickLabel: (value: number) => words.tickLabel(value, scale),
		axisTitle: words.AXIS_TITLES[scale],
		besideTitle: words.ASIDE_TITLE
	};
	return stackScene(
		[() => fillingLegend(parts, beside, width, size), () => layoutLabelledRows(layout, width, size)],
		width,
		{ series: rows.map(({ id, name, colour }) => ({ id, name, colour })), reach: 60 }
	);
}

function rowOf(bar: PathwayBar, { scale }: Pathways): LabelledRow {
	const isShares = scale === 'shares';
	const { colour, ink } = mayBeRanked(bar.total) ? styleOf(bar.origin) : UNRANKED;
	return {
		id: bar.id,
		name: bar.name,
		colour,
		ink,
		parts: bar.parts.map((part) => ({
			value: isShares ? 100 * part.share.value : part.people.value,
			label: words.partLabel(part, isShares),
			tooltip: words.tooltip(part, bar),
			filling: part.tier === 'T2' ? { hatch: { colour, angle: ANGLES[part.pathway] ?? 45 } } : {}
		})),
		absence: words.absenceOf(bar, isShares),
		range: bar.total,
		total: words.totalText(bar),
		words: bar.words,
		beside: statusesOf(bar.inCountry).map((status) => ({
			value: status.people.value,
			label: words.statusLabel(status),
			tooltip: words.statusTooltip(status),
			filling: FILLINGS[status.kind === 'tps' ? 'tps' : 'in-country']
		}))
	};
}
