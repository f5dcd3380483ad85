import { formatExact } from '$lib/text/numbers';
import { dateText, dayMonthYear } from '$lib/text/dates';
import { countOf } from '$lib/text/words';
import type { Row } from '$lib/query/port';
import { matching, numberIn, textIn, type Evidence } from '$lib/analysis/evidence/evidence';
import * as column from '$lib/views/columns';
import type { Entry } from './entry';

const COMPARED = [
	{ table: 'admissions', what: 'U.S. refugee admissions by nationality and month' },
	{ table: 'displaced_stock', what: 'people displaced abroad by pair of countries and year-end' }
] as const;

/** What publishers changed since an earlier edition that is held. */
export function revised({ rows, catalogue }: Evidence): Entry {
	const examples = COMPARED.flatMap(({ table, what }) => {
		const own = matching(rows.revisions, { table_name: table });
		const [first] = own;
		if (!first) return [];
		const largest = Math.max(...own.map((row) => Math.abs(numberIn(row, 'revised_by'))));
		return [
			{
				text: `Of ${formatExact(numberIn(first, 'figures_compared'))} figures of ${what} in the edition of ${dateText(textIn(first, 'earlier_edition'))}, ${countOf(formatExact(own.length), 'has', 'have')} changed since, by at most ${formatExact(largest)} people.`,
				sourceIds: [textIn(first, 'source_id')]
			}
		];
	});
	const name = (code: string) => catalogue.countries.get(code)?.name ?? code;
	return {
		id: 'revision',
		title: 'What publishers change afterwards',
		text: [
			'Publishers correct earlier figures. Where an earlier edition of a figure is held, the difference is kept with both values in the table “revisions”. It is no bound of the figure and enters no range: the newest edition is always used. For all other figures no earlier edition is held, which does not mean that they were never changed.'
		],
		examples,
		tables: [
			column.dataTable<Row>({
				name: 'revised',
				caption: 'Figures that differ from the edition held',
				rows: rows.revisions,
				columns: [
					column.text('origin', 'From', 'Country of origin', (row) => name(textIn(row, 'origin'))),
					column.text('place', 'In', 'Country of asylum or arrival', (row) => name(textIn(row, 'place'))),
					column.text('as_of', 'Until', 'Last day of the month or year', (row) =>
						dayMonthYear(textIn(row, 'as_of'))
					),
					column.integer('earlier', 'Before', 'People in the earlier edition', (row) =>
						numberIn(row, 'earlier_value')
					),
					column.integer('now', 'Now', 'People in the present edition', (row) => numberIn(row, 'value'))
				]
			})
		]
	};
}
