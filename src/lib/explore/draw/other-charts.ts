import type { Scene } from '$lib/plot/scene';
import type { ChartWidth } from '$lib/style/typography';
import type { ExploreModel } from '../types';
import { mapChart } from './map-chart';
import { panelChart } from './panel-chart';
import { rowChart } from './row-chart';

/** Every chart but lines, in a chunk of its own: an embed that draws lines does not load it. */
export function otherChart(model: ExploreModel, width: ChartWidth): Scene | Promise<Scene> {
	switch (model.settings.chart) {
		case 'multiples':
			return panelChart(model, width);
		case 'map':
			return mapChart(model, width);
		default:
			return rowChart(model, width);
	}
}
