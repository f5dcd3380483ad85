import { amounts } from './amounts';
import { counterpoints, type Counterpoint } from './counterpoints';
import { durability, reversal } from './durable';
import { dependence, verdictOnAll } from './lead';
import type { Models } from './models';
import { shelter } from './shelter';
import { speed } from './speed';
import { survival } from './survival';
import { terms } from './terms';

interface ChapterPlan {
	readonly slug: keyof Models;
	readonly heading: string;
	/** Sentences computed from the models that introduce the chart. */
	readonly sentences: (models: Models) => string[];
}

/** The charts of the home page in the order of its story. */
export const CHAPTERS: readonly ChapterPlan[] = [
	{
		slug: 'parity-ladder',
		heading: 'The same three years for everybody',
		sentences: (models) => durability(models['parity-ladder'])
	},
	{
		slug: 'since-onset',
		heading: 'As many months after each war began',
		sentences: (models) => speed(models['since-onset'])
	},
	{
		slug: 'at-the-ukrainian-rate',
		heading: 'What the difference amounts to in people',
		sentences: ({ 'at-the-ukrainian-rate': model }) => (model ? amounts(model) : [])
	},
	{
		slug: 'robustness',
		heading: 'Does the answer survive other definitions?',
		sentences: ({ robustness: model }) => (model ? survival(model) : [])
	},
	{
		slug: 'conditions',
		heading: 'What was asked of whom',
		sentences: ({ conditions: model }) => (model ? terms(model) : [])
	},
	{
		slug: 'europe',
		heading: 'And in Europe',
		sentences: ({ europe: model }) => (model ? shelter(model) : [])
	}
];

interface Story {
	/** Summary of all charts. */
	readonly lead: readonly string[];
	readonly chapters: readonly {
		readonly slug: string;
		readonly heading: string;
		readonly text: readonly string[];
	}[];
	readonly counterpoints: readonly Counterpoint[];
}

/** Builds the text of the home page from the charts' models; leaves out chapters whose chart is missing. */
export function buildStory(models: Models): Story {
	const ladder = models['parity-ladder'];
	return {
		lead: [...verdictOnAll(ladder), ...dependence(models['since-onset'], 'AFG'), ...reversal(ladder)],
		chapters: CHAPTERS.filter(({ slug }) => models[slug]).map(({ slug, heading, sentences }) => ({
			slug,
			heading,
			text: sentences(models)
		})),
		counterpoints: counterpoints(ladder)
	};
}

export type { Models } from './models';
