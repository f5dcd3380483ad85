import type { Catalogue } from '$lib/catalogue/catalogue';
import { peopleFrom } from '$lib/text/people';
import { numberInWords } from '$lib/text/words';
import type { ExploreSettings } from '../settings/settings';
import type { ComputedLines, Scale, Series } from '../types';
import { figureInSentence, inSentence } from './words';

/** Inputs of the sentences. */
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
		? `${peopleFrom(origin, label)} since ${onsetMonthOf(label)}`
		: inSentence(key, settings, catalogue);

/** "Afghans", "people from Cuba", then "Haiti": names in a list, without the same words before each. */
export const namesInList = (series: readonly Series[], input: FindingInput): string[] =>
	series.map((one, i) => {
		const name = shortNameOf(one, input);
		const before = series[i - 1];
		return before && shortNameOf(before, input).startsWith(FROM) ? name.replace(FROM, '') : name;
	});

const FROM = 'people from ';

/** Without the beginning of the war where the origin has one series alone. */
function shortNameOf(one: Series, input: FindingInput): string {
	const isOnly = input.series.filter(({ origin }) => origin === one.origin).length === 1;
	return input.settings.clock === 'event' && isOnly ? peopleFrom(one.origin, one.label) : nameOf(one, input);
}

/** "first 36 months" → "three years into each war". */
export function intoEachWar(period: string): string {
	const months = Number(/\d+/.exec(period)?.[0] ?? 0);
	const isYears = months > 0 && months % 12 === 0;
	const count = isYears ? months / 12 : months;
	return `${numberInWords(count)} ${isYears ? 'year' : 'month'}${count === 1 ? '' : 's'} into each war`;
}

/** "Afghans (2.9 million)". */
export const nameAndFigure = (series: Series, input: FindingInput): string =>
	`${nameOf(series, input)} (${figureInSentence(series.overall.result?.value ?? 0, input.settings)})`;
