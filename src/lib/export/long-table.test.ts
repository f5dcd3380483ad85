import { expect, it } from 'vitest';
import type { DataTable, Field } from '$lib/views/contract';
import { longTable } from './long-table';

const field = (name: string, type: Field['type'], unit?: string, description = name): Field => ({
	name,
	label: `Label of ${name}`,
	type,
	description,
	...(unit ? { unit } : {})
});

const rates: DataTable = {
	name: 'rates',
	caption: 'Rates',
	fields: [
		field('origin', 'string'),
		field('origin_name', 'string'),
		field('fiscal_year', 'integer'),
		field('window', 'string'),
		field('people', 'integer', 'people'),
		field('people_low', 'integer', 'people'),
		field('people_high', 'integer', 'people'),
		field('displaced', 'number', 'person-years'),
		field('rate', 'number', 'per 1,000', '1,000 × people / displaced; a year'),
		field('source_ids', 'string')
	],
	rows: [
		['AFG', 'Afghanistan', 2024, 'all', 200, 190, 210, 4000, 50, 'rpc~unhcr'],
		['eight', 'The eight together', 2024, 'all', null, null, null, 8000, null, 'rpc']
	]
};

const objectsOf = ({ fields, rows }: DataTable) =>
	rows.map((row) => Object.fromEntries(fields.map(({ name }, i) => [name, row[i]])));

it('has a row for each figure, with its period, bounds and parts', () => {
	const [people, displaced, rate] = objectsOf(longTable(rates, { slug: 'a', release: '2026-12' }));
	expect(people).toEqual({
		chart: 'a',
		release: '2026-12',
		measure: 'people',
		measure_label: 'Label of people',
		unit: 'people',
		origin: 'AFG',
		origin_name: 'Afghanistan',
		destination: null,
		destination_name: null,
		status: null,
		pathway: null,
		tier: null,
		period_start: '2023-10-01',
		period_end: '2024-09-30',
		time_kind: 'fiscal_year',
		scope: 'origin',
		details: 'fiscal_year=2024; window=all',
		value: 200,
		low: 190,
		high: 210,
		numerator: null,
		denominator: null,
		value_status: 'ok',
		source_ids: 'rpc~unhcr'
	});
	expect(displaced).toMatchObject({ measure: 'displaced', value: 4000, low: null, numerator: null });
	expect(rate).toMatchObject({ measure: 'rate', value: 50, numerator: 200, denominator: 4000 });
});

it('puts a range that does not hold its value into a row of its own', () => {
	const apart = { ...rates, rows: [['SYR', 'Syria', 2024, 'all', 37, 48, 59, null, null, 'costs-of-war']] };
	const rows = objectsOf(longTable(apart, { slug: 'a', release: '2026-12' }));
	expect(rows).toMatchObject([
		{ measure: 'people', value: 37, low: null, high: null, value_status: 'ok' },
		{
			measure: 'people_other_estimate',
			measure_label: 'Label of people, another estimate',
			value: null,
			low: 48,
			high: 59,
			value_status: 'not_available'
		}
	]);
});

it('keeps totals apart and figures that are not there', () => {
	const total = objectsOf(longTable(rates, { slug: 'a', release: '2026-12' })).slice(3);
	expect(total.map(({ scope }) => scope)).toEqual(['total', 'total', 'total']);
	expect(total[2]).toMatchObject({ value: null, value_status: 'not_available', denominator: 8000 });
});

it('keeps words of a chart without figures, and leaves out columns that are empty throughout', () => {
	const words: DataTable = {
		name: 'conditions',
		caption: 'Conditions',
		fields: [field('programme', 'string'), field('answer', 'string'), field('fee', 'integer', 'USD')],
		rows: [['u4u', 'sponsor', null]]
	};
	expect(objectsOf(longTable(words, { slug: 'c', release: 'r' }))).toEqual([
		expect.objectContaining({
			measure: 'words',
			pathway: 'u4u',
			details: 'answer=sponsor',
			value: null,
			value_status: 'not_a_number'
		})
	]);
});

it('has the same columns for tables of different columns, so that files can be stacked', () => {
	const monthly: DataTable = {
		name: 'monthly',
		caption: 'Months',
		fields: [
			field('asylum', 'string'),
			field('month', 'string'),
			field('value', 'integer', 'see unit'),
			field('low', 'integer', 'see unit'),
			field('high', 'integer', 'see unit'),
			field('unit', 'string'),
			field('source_id', 'string')
		],
		rows: [['DEU', '2024-02', 3, 1, 5, 'people', 'eurostat']]
	};
	const other = longTable(monthly, { slug: 'b', release: '2026-12' });
	expect(other.fields).toEqual(longTable(rates, { slug: 'a', release: '2026-12' }).fields);
	expect(objectsOf(other)).toEqual([
		expect.objectContaining({
			destination: 'DEU',
			unit: 'people',
			period_start: '2024-02-01',
			period_end: '2024-02-29',
			time_kind: 'month',
			value: 3,
			low: 1,
			high: 5,
			scope: null,
			source_ids: 'eurostat'
		})
	]);
});

it.each([
	[{ as_of: '2024-06-30' }, ['day', null, '2024-06-30']],
	[{ as_of: '2024-06-30', counted_since: '2022-04-25' }, ['period', '2022-04-25', '2024-06-30']],
	[{ from_month: '2021-01', to_month: '2021-03' }, ['period', '2021-01-01', '2021-03-31']],
	[{ first_year: 2022, last_year: 2024 }, ['period', '2022-01-01', '2024-12-31']],
	[{ period: '2022-2024' }, ['period', '2022-01-01', '2024-12-31']],
	[{ period: 'End of 2025' }, ['day', null, '2025-12-31']],
	[{ year: 2024 }, ['calendar_year', '2024-01-01', '2024-12-31']],
	[{ window: 'first 12 months' }, [null, null, null]]
])('reads the time of %o', (cells: Record<string, string | number>, expected) => {
	const table: DataTable = {
		name: 't',
		caption: 't',
		fields: [
			...Object.entries(cells).map(([name, value]) =>
				field(name, typeof value === 'number' ? 'integer' : 'string')
			),
			field('people', 'integer', 'people')
		],
		rows: [[...Object.values(cells), 1]]
	};
	const [row] = objectsOf(longTable(table, { slug: 'a', release: 'r' }));
	expect([row?.time_kind, row?.period_start, row?.period_end]).toEqual(expected);
});
