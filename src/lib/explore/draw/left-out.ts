import { absentSentence, undrawnSentence } from '../text/left-out';
import type { ExploreModel } from '../types';
import { undrawn } from './drawn-series';

/** Says how many series the chart does not draw and which chosen members have no figure; '' when neither applies. */
export function leftOut(model: ExploreModel): string {
	if (model.empty || model.settings.chart === 'table') return '';
	const { count, isTogether } = undrawn(model);
	return [
		count > 0 ? undrawnSentence(count, isTogether) : '',
		absentSentence(model.absent.map(({ label }) => label))
	]
		.filter((sentence) => sentence !== '')
		.join(' ');
}
