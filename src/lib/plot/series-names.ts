import { styleOf } from '$lib/style/series-style';
import type { SeriesName } from './scene';

interface OriginRow {
	readonly origin: string;
	readonly originName: string;
}

/** The nationalities of a chart with one row each. */
export const seriesNames = (rows: readonly OriginRow[]): SeriesName[] =>
	rows.map(({ origin, originName }) => ({ id: origin, name: originName, colour: styleOf(origin).colour }));
