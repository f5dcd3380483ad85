import { absentSentence, undrawnSentence } from '../text/left-out';
import type { ExploreModel } from '../types';
import { undrawnCount } from './drawn-series';

/** Says how many series the chart does not draw and which chosen members have no figure; '' when neither applies. */
export function leftOut(model: ExploreModel): string {
	if (model.empty || model.settings.chart === 'table') return '';
	const undrawn = undrawnCount(model);
	return [undrawn > 0 ? undrawnSentence(undrawn) : '', absentSentence(model.absent.map(({ label }) => label))]
		.filter((sentence) => sentence !== '')
		.join(' ');
}
