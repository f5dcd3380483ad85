import { rateAt, type OnsetLine } from '$lib/analysis/event-time/onset-lines';
import type { Scene } from '$lib/plot/scene';
import { layoutStepLines, type StepLine } from '$lib/plot/step-lines';
import { styleOf } from '$lib/style/series-style';
import type { ChartWidth } from '$lib/style/typography';
import * as words from './text/chart';
import type { SinceOnset } from './types';

/** Lines that end below this many per 1,000 share one label. */
const LOW_BELOW = 2;

/** Step lines, one per onset of a war: people let in per 1,000 displaced, by months since then. */
export function chart(model: SinceOnset, width: ChartWidth): Scene {
	return layoutStepLines(
		{
			lines: model.lines.map((line) => stepLine(line, model.lines, width)),
			months: model.axisMonths,
			compared: model.comparedAfter,
			xTitle: words.X_TITLE,
			yTitle: words.yTitle(model),
			remark: words.windowRemark(model),
			bandLabel: words.BAND_LABEL,
			lowBelow: LOW_BELOW,
			lowLabel: (labels) => words.lowLabel(labels, LOW_BELOW)
		},
		width
	);
}

const stepLine = (line: OnsetLine, all: readonly OnsetLine[], width: ChartWidth): StepLine => ({
	id: line.onsetId,
	name: line.label,
	style: styleOf(line.origin, line.beginning),
	isReference: line.isReference,
	isFromZero: !line.personYears,
	points: line.people.flatMap((_, tau) => {
		const rate = rateAt(line, tau);
		const text = words.rateText(line, tau);
		return rate ? [{ ...rate, month: tau + 1, tooltip: words.tooltip(line, tau), text }] : [];
	}),
	label: words.lineLabel(line, all, width === 'narrow'),
	shortLabel: words.lineLabel(line, all, true)
});
