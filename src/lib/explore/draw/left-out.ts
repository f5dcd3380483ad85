import { absentSentence, undrawnSentence } from '../text/left-out';
import type { ExploreModel } from '../types';
import { MOST_PANELS, MOST_ROWS, withFigures } from './drawn-series';
import { drawnLines } from './line-layout';

/** Says how many series the wide chart does not draw and which chosen members have no figure; '' when neither applies. */
export function leftOut(model: ExploreModel): string {
	if (model.empty || model.settings.chart === 'table') return '';
	const undrawn = undrawnCount(model);
	return [undrawn > 0 ? undrawnSentence(undrawn) : '', absentSentence(model.absent.map(({ label }) => label))]
		.filter((sentence) => sentence !== '')
		.join(' ');
}

function undrawnCount(model: ExploreModel): number {
	const { series, settings } = model;
	switch (settings.chart) {
		case 'map':
			return 0;
		case 'line':
			return withFigures(series).length - drawnLines(model, 'wide').length;
		case 'multiples':
			return withFigures(series).length - MOST_PANELS;
		default:
			return series.length - MOST_ROWS;
	}
}
