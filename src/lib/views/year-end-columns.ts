import * as column from './columns';
import type { Column } from './columns';

/** Columns of exports from charts of people counted at the end of a year. */
export const year = <Row>(year: number): Column<Row> =>
	column.integer('year', 'Year', 'Counted at the end of this year', () => year);

export const originCode = <Row>(origin: (row: Row) => string): Column<Row> =>
	column.text('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3', origin);

/** The code and the common name of the country where people are. @param what What the country is. */
export const host = <Row extends { readonly country: string; readonly name: string }>(
	what: string
): Column<Row>[] => [
	column.text('country', 'Country', `${what}, ISO 3166-1 alpha-3`, (row) => row.country),
	column.text('country_name', 'Country, name', `${what}, common name`, (row) => row.name)
];

export const counted = <Row>(counted: (row: Row) => string): Column<Row> =>
	column.text(
		'counted',
		'Counted',
		'protected: refugees; waiting: refugees, asylum-seekers and other people in need of protection',
		counted
	);

/** The definition of a row. @param drawnBy What shows the drawn definition. */
export const definition = <
	Row extends { readonly counted: string; readonly base: string; readonly isDrawn: boolean }
>(
	drawnBy: string
): Column<Row>[] => [
	counted((row) => row.counted),
	column.text(
		'base',
		'Displaced',
		'published: as UNHCR prints them; kept: with those in Russia whom it no longer counts',
		(row) => row.base
	),
	column.flag('is_drawn', 'Drawn', `True for the definition that ${drawnBy}`, (row) => row.isDrawn)
];
