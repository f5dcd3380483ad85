import { listOf } from '$lib/text/words';
import { lineLayout } from './line-layout';
import type { Explored } from '../types';
import { panelLayout } from './panel-layout';
import { rowLayout } from './row-layout';

/** How many series the chart does not draw, and which chosen ones have no figure; '' when there is nothing to say. */
export function leftOut(model: Explored): string {
	if (model.empty || model.asked.chart === 'table') return '';
	if (model.asked.chart === 'map') return without(model).join(' ');
	const { leftOut: left } =
		model.asked.chart === 'line'
			? lineLayout(model, 'wide')
			: model.asked.chart === 'multiples'
				? panelLayout(model, 'wide')
				: rowLayout(model, 'wide');
	return [...(left > 0 ? [more(left)] : []), ...without(model)].join(' ');
}

const more = (left: number): string =>
	`The chart draws the largest; ${left} more ${left === 1 ? 'stands' : 'stand'} in the table, and can be drawn by choosing fewer.`;

function without({ absent }: Explored): string[] {
	if (absent.length === 0) return [];
	const labels = absent.map(({ label }) => label);
	return [
		labels.length > 6
			? `${labels.length} of the chosen have no figures here; the table names them.`
			: `No figures: ${listOf(labels)}.`
	];
}
