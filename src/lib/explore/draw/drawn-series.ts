import type { ChartWidth } from '$lib/style/typography';
import type { ExploreModel, Series } from '../types';
import { fittingLabels } from './line-labels';

/** How many series each chart draws; the table has all of them. */
const MOST_LINES = 12;
const MOST_PANELS = 18;
const MOST_ROWS = 24;

/** Series with a figure at any time. */
export const withFigures = (series: readonly Series[]): readonly Series[] =>
	series.filter(({ points }) => points.some(({ result }) => result));

/** The first series, and Ukraine at any rank. @param most At least 1. */
function largest(series: readonly Series[], most: number): readonly Series[] {
	if (series.length <= most) return series;
	const reference = series.find(({ origin }) => origin === 'UKR');
	const first = series.slice(0, most);
	return reference && !first.includes(reference) ? [...first.slice(0, most - 1), reference] : first;
}

type Input = Pick<ExploreModel, 'series'>;

/** The largest series, as many as have room for their labels. */
export const drawnLines = ({ series }: Input, width: ChartWidth): readonly Series[] =>
	fittingLabels(largest(withFigures(series), MOST_LINES), width);

export const drawnPanels = ({ series }: Input): readonly Series[] =>
	largest(withFigures(series), MOST_PANELS);

export const drawnRows = ({ series }: Input): readonly Series[] => largest(series, MOST_ROWS);

/** How many series the wide chart leaves out. */
export function undrawnCount({ series, settings }: Pick<ExploreModel, 'series' | 'settings'>): number {
	switch (settings.chart) {
		case 'line':
			return withFigures(series).length - drawnLines({ series }, 'wide').length;
		case 'multiples':
			return withFigures(series).length - drawnPanels({ series }).length;
		case 'bar':
		case 'dot':
			return series.length - drawnRows({ series }).length;
		default:
			return 0;
	}
}
