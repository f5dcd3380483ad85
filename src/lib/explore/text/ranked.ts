import { mayBeRanked } from '$lib/metrics/ranking';
import { MEASURES } from '../settings/measures';
import type { Series } from '../types';
import type { FindingInput } from './series-names';

/** Series with one figure for the whole time that counts enough people to be compared, in the order of the series. */
export const rankedSeries = ({ series, settings: { measure } }: FindingInput): Series[] =>
	series.filter(({ overall: { people, result } }) => {
		const counted = people ?? (MEASURES[measure].nature === 'rate' ? null : result);
		return result !== null && (counted === null || mayBeRanked(counted));
	});
