import type { Control } from '$lib/settings/control';
import type { ViewSpec } from '../contract';
import { comparisonControls } from '$lib/analysis/comparison-controls';
import { comparisonQueries, type ComparisonQuery } from '$lib/analysis/comparison-queries';
import { yearlyDenominatorControl } from '$lib/analysis/denominators';
import { ORIGIN_OPTIONS, ORIGINS, tierControl } from '$lib/analysis/figures';
import { windowControl } from '$lib/analysis/windows';

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
