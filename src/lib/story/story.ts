import type { Slug } from '$lib/views/registry';
import { limits, type Limit } from './limits';
import type { Models } from './models';
import { opening } from './opening';
import { requests } from './requests';
import { turns, type Turn } from './turns';

interface SectionPlan {
	readonly slug: Slug;
	readonly heading: string;
	/** Short sentences between the heading and the chart. */
	readonly text: (models: Models) => readonly string[];
}

/** The chart on the first screen. */
export const FIRST = 'parity-ladder' satisfies Slug;

/** The sections below it. */
export const SECTIONS: readonly SectionPlan[] = [
	{
		slug: 'since-onset',
		heading: 'The first months of each war',
		text: () => ['Wars start in different years. So count from the month when each one began.']
	},
	{
		slug: 'at-the-ukrainian-rate',
		heading: 'What the gap means in people',
		text: () => ['This is arithmetic about what happened, not a forecast.']
	},
	{
		slug: 'robustness',
		heading: 'Counted every way we could',
		text: () => [
			'There is more than one fair way to count, so we tried them all. We set the defaults ourselves, and never chose the rate that makes the gap look largest.'
		]
	},
	{
		slug: 'conditions',
		heading: 'What applicants had to show',
		text: ({ 'parole-pipeline': pipeline }) => requests(pipeline)
	},
	{ slug: 'europe', heading: 'In Europe', text: () => [] },
	{
		slug: 'everyone',
		heading: 'Everyone else',
		text: () => ['Is it Ukraine, is it these wars, or is it everybody?']
	}
];

interface Section {
	readonly slug: string;
	readonly heading: string;
	readonly text: readonly string[];
}

/** The words of the home page around its charts. */
export interface Story {
	readonly opening: readonly string[];
	readonly turns: readonly Turn[];
	readonly sections: readonly Section[];
	readonly limits: readonly Limit[];
}

/** Computes the words of the home page from the charts' models. */
export const buildStory = (models: Models): Story => ({
	opening: opening(models[FIRST]),
	turns: turns(models),
	sections: SECTIONS.map(({ slug, heading, text }) => ({ slug, heading, text: text(models) })),
	limits: limits(models[FIRST])
});

export type { Models } from './models';
