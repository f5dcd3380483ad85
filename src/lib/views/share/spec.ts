import type { Control } from '$lib/state/control';
import type { ViewSpec } from '../contract';
import { comparisonControls } from '../shared/comparison-controls';
import { comparisonQueries, type ComparisonQuery } from '../shared/comparison-queries';
import { yearlyDenominatorControl } from '../shared/denominators';
import { ORIGIN_OPTIONS, ORIGINS, tierControl } from '../shared/figures';
import { windowControl } from '../shared/windows';

/** Shares of calendar years alone: wars that began in different years have no people in common months to share. */
const YEARS = ['2022-2024', 'latest'];

const controls: readonly Control[] = [
	{
		kind: 'set',
		name: 'origins',
		label: 'Shares among people from',
		options: ORIGIN_OPTIONS,
		initial: ORIGINS
	},
	tierControl,
	{ ...windowControl, options: windowControl.options.filter(({ value }) => YEARS.includes(value)) },
	yearlyDenominatorControl,
	...comparisonControls.filter(({ name }) => name === 'evacuation')
];

export const spec: ViewSpec<ComparisonQuery> = {
	slug: 'share',
	title: 'Share of the displaced, share of those let in',
	question:
		'Of all who are displaced from these countries and of all whom the United States let in from them, which share is from each?',
	controls,
	queries: () => comparisonQueries()
};
