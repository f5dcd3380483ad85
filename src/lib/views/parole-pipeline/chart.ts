import { COMPARED, type Stage } from '$lib/analysis/entries/parole';
import { fitRows } from '$lib/plot/compact';
import type { Scene } from '$lib/plot/scene';
import { titledBars, type BarGroup } from '$lib/plot/titled-bars';
import { styleOf } from '$lib/style/series-style';
import type { ChartSize, ChartWidth } from '$lib/style/typography';
import { dayMonthYear } from '$lib/text/dates';
import { fullChartShows } from '$lib/text/left-out';
import { formatExact } from '$lib/text/numbers';
import { COUNTRY, stageTitle, STEP_NAMES, tooltip } from './text';
import type { ParolePipeline } from './types';

/** A bar for every published figure, step by step, the newest first. */
export function chart({ stages }: ParolePipeline, width: ChartWidth, size: ChartSize = 'full'): Scene {
	const draw = (drawn: readonly Stage[]) => drawStages(drawn, width, size);
	if (size === 'full') return draw(stages);
	const known = stages.filter(({ figures }) => figures.length > 0);
	const newest = known.map((stage) => ({ ...stage, figures: stage.figures.slice(-1) }));
	const earlier = known.some(({ figures }) => figures.length > 1);
	const missing = stages.length > known.length;
	const leftOut = (count: number) =>
		fullChartShows([
			...(count > 0 ? ['other steps'] : []),
			...(earlier ? ['earlier figures'] : []),
			...(missing ? ['steps without a figure'] : [])
		]);
	return fitRows(newest.length > 0 ? newest : stages, { draw, leftOut }, width);
}

function drawStages(stages: readonly Stage[], width: ChartWidth, size: ChartSize): Scene {
	const origins = COMPARED.filter((origin) => stages.some((stage) => stage.origin === origin));
	return titledBars(
		{
			groups: stages.map(groupOf),
			format: formatExact,
			series: origins.map((id) => ({ id, name: COUNTRY[id], colour: styleOf(id).colour }))
		},
		width,
		size
	);
}

function groupOf(stage: Stage): BarGroup {
	const { colour, ink } = styleOf(stage.origin);
	return {
		...{ id: stage.origin, series: COUNTRY[stage.origin], colour, ink },
		heading: STEP_NAMES[stage.step],
		title: stageTitle(stage),
		bars: stage.figures.toReversed().map((figure) => ({
			label: dayMonthYear(figure.asOf),
			value: figure.value,
			tooltip: tooltip(stage, figure)
		})),
		filling: stage.step === 'paroled' ? { hatch: { colour } } : { outlined: true }
	};
}
