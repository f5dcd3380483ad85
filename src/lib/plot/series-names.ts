import { styleOf } from '$lib/style/series-style';
import type { SeriesName } from './scene';

interface OriginRow {
	readonly origin: string;
	readonly originName: string;
}

/** The nationalities of a chart with one row each. @param styleFor style of a row, if it is not simply that of its nationality. */
export const seriesNames = <Row extends OriginRow>(
	rows: readonly Row[],
	styleFor: (row: Row) => { readonly colour: string } = ({ origin }) => styleOf(origin)
): SeriesName[] =>
	rows.map((row) => ({ id: row.origin, name: row.originName, colour: styleFor(row).colour }));
