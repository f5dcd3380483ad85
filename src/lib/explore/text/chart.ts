import { startSentence } from '$lib/text/words';
import type { ExploreSettings } from '../settings/settings';
import type { Series } from '../types';
import { readableReason } from './reasons';

/** Labels in the chart. */
export const axisTitle = (unit: string, isMillions: boolean): string =>
	isMillions ? `${unit}, in millions` : unit;

/** A total for several years is not a figure for one year. */
export const unitOfTotal = (unit: string): string => unit.replace(/^people.*$/, 'people');

export const withPeriod = (title: string, period: string): string => startSentence(`${title}, ${period}`);

export const MONTHS_TITLE = 'Months since the war began';

export const panelsTitle = (title: string, { clock }: Pick<ExploreSettings, 'clock'>): string =>
	startSentence(`${title}${clock === 'event' ? ', by months since the war began' : ''}`);

/** Why a row has no figure. @param most Characters of the longest reason that fits. */
export function rowReason({ overall }: Series, most: number): string {
	const reason = readableReason(overall.reason);
	return reason !== null && reason.length <= most
		? reason.replace(/\.$/, '').toLowerCase().replace('ukrain', 'Ukrain')
		: 'no figure for the whole time';
}

/** Legend for uncoloured countries on a map of ratios. */
export const NO_SHADE = 'no figure, or too few people';

export const CHART_UNAVAILABLE = 'The chart could not be loaded.';
