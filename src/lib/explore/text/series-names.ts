import type { Catalogue } from '$lib/catalogue/catalogue';
import { peopleFrom } from '$lib/text/people';
import type { ExploreSettings } from '../settings/settings';
import type { ComputedLines, Scale, Series } from '../types';
import { figureInSentence, inSentence } from './words';

/** Everything that the sentences are computed from. */
export interface FindingInput {
	readonly series: readonly Series[];
	readonly scale: Scale;
	readonly computed: ComputedLines;
	readonly settings: ExploreSettings;
	readonly catalogue: Catalogue;
}

export const isByCountry = ({ by }: ExploreSettings): boolean => by === 'destination';

/** The month in an onset's label: "Afghanistan, August 2021" → "August 2021". */
export const onsetMonthOf = (label: string): string => label.slice(label.lastIndexOf(',') + 1).trim();

export const nameOf = ({ key, origin, label }: Series, { settings, catalogue }: FindingInput): string =>
	settings.clock === 'event'
		? `${peopleFrom(origin, label)} (${onsetMonthOf(label)})`
		: inSentence(key, settings, catalogue);

/** "Afghans (2.9 million)". */
export const nameAndFigure = (series: Series, input: FindingInput): string =>
	`${nameOf(series, input)} (${figureInSentence(series.overall.result?.value ?? 0, input.settings)})`;
