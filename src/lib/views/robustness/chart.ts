import { denominatorLabel } from '$lib/analysis/comparison/definition-choices';
import { definitionRows, type DefinitionRow } from '$lib/analysis/comparison/definition-rows';
import { agreementWords } from '$lib/analysis/comparison/definition-words';
import { DENOMINATOR_NAMES } from '$lib/analysis/comparison/denominators';
import { dotPanels } from '$lib/plot/dot-panels/dot-panels';
import type { DotPanel, PanelDot } from '$lib/plot/dot-panels/panel';
import type { SwatchFill } from '$lib/plot/legend';
import type { Scene } from '$lib/plot/scene';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import type { ChartSize, ChartWidth } from '$lib/style/typography';
import { fullChartShowsRows } from '$lib/text/left-out';
import { chartTitle, legendWords, LINK, panelHeading, panelSeries, PARITY, tooltip } from './text';
import type { Point, Robustness } from './types';

const HATCH = { colour: 'var(--ink)', spacing: 3.5, width: 1.5 } as const;
/** Whether entries for a limited time are counted. */
const TIER_MARKS: Readonly<Record<Point['tier'], SwatchFill>> = {
	'let-in': { fill: HATCH, stroke: HATCH.colour, strokeWidth: 0.75 },
	resettled: { fill: HATCH.colour }
};

/** Every definition of one origin: a panel for each tier and window, a row for each denominator; beginnings share a row. */
export function chart(model: Robustness, width: ChartWidth, size: ChartSize = 'full'): Scene {
	const { colour, shape } = styleOf(model.origin);
	const rows = definitionRows(model.points);
	const { first, further, unranked } = legendWords(rows, model);
	return dotPanels(
		{
			title: chartTitle(model),
			legend: [
				{ id: 'first', text: first, colour, shape, hollow: false },
				{ id: 'further', text: further, colour, shape, hollow: true },
				{ id: 'unranked', text: unranked, colour: UNRANKED.colour, shape, hollow: true }
			].filter(({ text }) => text !== ''),
			panels: model.groups.map((group) => panelOf(group, rows, model)),
			reference: { ...styleOf('UKR'), name: PARITY, value: 1 },
			series: { id: model.origin, name: model.originName, colour }
		},
		width,
		size,
		(count) => fullChartShowsRows([count, 'other period', 'other periods'], ['what each dot is divided by'])
	);
}

function panelOf(
	group: Robustness['groups'][number],
	rows: readonly DefinitionRow<Point>[],
	{ originName }: Robustness
): DotPanel {
	const own = rows.filter(({ tier, window }) => tier === group.tier && window === group.window);
	return {
		heading: panelHeading(group),
		remark: agreementWords(group),
		mark: TIER_MARKS[group.tier],
		kind: group.tier,
		series: panelSeries(originName, group),
		rows: DENOMINATOR_NAMES.flatMap((name) =>
			own
				.filter(({ denominator }) => denominator === name)
				.map(({ definitions }) => ({ label: denominatorLabel(name), dots: definitions.map(dotOf) }))
		)
	};
}

/** @param place in its row: beginnings other than the first are hollow. */
function dotOf(point: Point, place: number): PanelDot {
	const { parity, people, origin, isRanked, specification, link } = point;
	const { colour, shape } = styleOf(origin);
	return {
		...{ value: parity.value, low: parity.low, high: parity.high },
		...{ colour: isRanked ? colour : UNRANKED.colour, shape, hollow: place > 0 || !isRanked },
		dash: specification.isLowerBound ? '3 2' : undefined,
		words: people.value === 0 ? '0' : undefined,
		tooltip: tooltip(point),
		link: { to: link, label: LINK }
	};
}
