import * as column from '$lib/views/columns';
import type { DataTable } from '$lib/views/contract';
import { yearRange } from '$lib/text/dates';
import type { CountedPlace, OriginDecisions, OriginFigures, OriginYear } from './types';
import { whoOf } from './text';

/** Rows of a list of countries; the rest is one row. */
const MOST_ROWS = 8;

export function yearTable(origin: OriginFigures): DataTable {
	const hasOthers = origin.years.some(({ others }) => others > 0);
	const hasInside = origin.years.some(({ inside }) => inside !== null);
	return column.dataTable<OriginYear>({
		name: 'years',
		caption: `Year by year: ${whoOf(origin)}`,
		rows: [...origin.years].reverse(),
		columns: [
			column.integer('year', 'Year', 'Calendar year', ({ year }) => year),
			column.people('refugees', 'Refugees', 'At the end of the year', ({ refugees }) => refugees),
			column.people('asylum_seekers', 'Asylum-seekers', 'At the end of the year', (one) => one.asylumSeekers),
			...(hasOthers
				? [
						column.people<OriginYear>(
							'others',
							'Others in need of protection',
							'At the end of the year',
							// A blank at the publisher is no zero.
							(one) => (one.others > 0 ? one.others : null)
						)
					]
				: []),
			...(hasInside
				? [
						column.people<OriginYear>(
							'inside',
							'Displaced inside the country',
							'By conflict, at the end of the year',
							(one) => one.inside
						)
					]
				: []),
			column.people('us', 'Resettled in the U.S.', 'During the year', (one) => one.resettledInUs),
			column.people(
				'elsewhere',
				'Resettled elsewhere',
				'During the year, as reported to UNHCR',
				(one) => one.resettledElsewhere
			)
		]
	});
}

export function hostTable({ hosts, years }: OriginFigures): DataTable {
	const rest = hosts.slice(MOST_ROWS);
	const rows: Pick<CountedPlace, 'name' | 'people'>[] = [
		...hosts.slice(0, MOST_ROWS),
		...(rest.length > 0
			? [{ name: `${rest.length} more`, people: rest.reduce((sum, { people }) => sum + people, 0) }]
			: [])
	];
	return column.dataTable<Pick<CountedPlace, 'name' | 'people'>>({
		name: 'hosts',
		caption: `Where they were at the end of ${years.at(-1)?.year}`,
		rows,
		columns: [
			column.text('host', 'Country', 'Country where they live', ({ name }) => name),
			column.people('people', 'Displaced people', 'At the end of the year', ({ people }) => people)
		]
	});
}

export function decisionTable({ decisions, decisionYears }: OriginFigures): DataTable {
	return column.dataTable<OriginDecisions>({
		name: 'decisions',
		caption: `First asylum decisions, ${yearRange(decisionYears.from, decisionYears.to)}`,
		rows: decisions.slice(0, MOST_ROWS),
		columns: [
			column.text('country', 'Country', 'Country that decided', ({ name }) => name),
			column.people('decisions', 'Decisions', 'First decisions on the substance', (one) => one.decisions),
			column.numbers('% of decisions')<OriginDecisions>(
				'protected',
				'Protected',
				'Refugee status or other protection; blank under 100 decisions',
				(one) => one.protectedShare
			)
		]
	});
}
