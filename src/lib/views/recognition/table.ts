import type { Decisions, DecisionsByCountry, RatedDecisions } from '$lib/analysis/asylum/first-decisions';
import { resultOf, type Computed } from '$lib/metrics/quantity';
import * as column from '../columns';
import type { Column } from '../columns';
import type { DataTable, ExportTable } from '../contract';
import { statusName } from './text';
import type { Recognition } from './types';

/** Decisions of one country on one nationality. */
interface Row extends Decisions {
	readonly origin: string;
	readonly originName: string;
}

const rowsOf = ({ origin, originName }: DecisionsByCountry, decisions: readonly Decisions[]): Row[] =>
	decisions.map((one) => ({ ...one, origin, originName }));

type CountOf<Of> = (row: Of) => number | null;
const count = <Of>(name: string, label: string, description: string, value: CountOf<Of>): Column<Of> => ({
	...column.integer(name, label, description, value),
	unit: 'persons or cases'
});

type RateOf<Of> = (row: Of) => Computed | number | null | undefined;
const rate = <Of>(name: string, label: string, description: string, value?: RateOf<Of>): Column<Of> => {
	const percent = (row: Of) => {
		const own = value?.(row) ?? null;
		return typeof own === 'object' ? ((own && resultOf(own)?.value) ?? null) : own;
	};
	return column.number(name, label, 'per cent of decisions', description, percent, 4);
};

const GRANTED_STATUS = 'Decisions that granted refugee status under the 1951 Convention';
const GRANTED_OTHER = 'Decisions that granted other protection';
const COUNTS: readonly Column<Row>[] = [
	count('convention', 'Refugee status', GRANTED_STATUS, (row) => row.convention),
	count('complementary', 'Other protection', GRANTED_OTHER, (row) => row.complementary),
	count('rejected', 'Rejected', 'Decisions that refused protection', (row) => row.rejected)
];
const PARTIAL = 'True where the country published no decisions in some of the years; not compared';
const YEARS: readonly Column<Row>[] = [
	column.integer('first_year', 'From', 'First year with decisions', (row) => row.firstYear),
	column.integer('last_year', 'To', 'Last year with decisions', (row) => row.lastYear),
	column.flag('is_partial', 'Not every year', PARTIAL, (row) => row.isPartial)
];
const decidedIn = (name: string): Column<Row> =>
	column.text(name, 'Decided in', 'Country or authority that decided', (row) => row.name);
const from = <Of extends { readonly originName: string }>(): Column<Of> =>
	column.text('origin', 'Decisions on people from', 'Country of origin', (row) => row.originName);

export const tables = (model: Recognition): DataTable[] => [summaryTable(model), countryTable(model)];

interface Summary extends DecisionsByCountry {
	readonly lowest: RatedDecisions | undefined;
	readonly highest: RatedDecisions | undefined;
}

const COMPARED = 'Countries with a rate, figures for every year, and decisions counted in persons';
const IN_PERSONS =
	'First decisions on the substance, in persons, of all countries with figures for every year';
const TOGETHER = 'Rate over the decisions of all countries with figures for every year';
const LOWEST_IN = 'Country with the lowest rate';
const HIGHEST_IN = 'Country with the highest rate';
const MEDIAN = 'Median of the rates of the countries with figures for every year, in persons';

const summaryTable = ({ rows, status }: Recognition): DataTable =>
	column.dataTable<Summary>({
		name: 'summary',
		caption: `First decisions that led to ${statusName(status)}, by nationality`,
		rows: rows.map((row) => ({ ...row, lowest: row.compared[0], highest: row.compared.at(-1) })),
		columns: [
			from(),
			column.integer('countries', 'Countries', COMPARED, ({ compared }) => compared.length),
			count('decisions', 'Decisions', IN_PERSONS, ({ pooled }) => pooled?.decisions ?? null),
			rate('pooled', 'All together', TOGETHER, ({ pooled }) => pooled?.chosenRate),
			rate('middle', 'Median country', MEDIAN, ({ middle }) => middle),
			column.text('lowest_in', 'Lowest in', LOWEST_IN, ({ lowest }) => lowest?.name ?? null),
			rate('lowest', 'Lowest', 'Lowest rate', ({ lowest }) => lowest?.value),
			column.text('highest_in', 'Highest in', HIGHEST_IN, ({ highest }) => highest?.name ?? null),
			rate('highest', 'Highest', 'Highest rate', ({ highest }) => highest?.value)
		]
	});

const AS_REFUGEES = '100 × refugee status / all three';
const PROTECTED = '100 × (refugee status + other protection) / all three';

const countryTable = ({ rows }: Recognition): DataTable =>
	column.dataTable<Row>({
		name: 'countries',
		caption: 'By nationality and country that decided, lowest rate first',
		rows: rows.flatMap((row) => rowsOf(row, row.rated)),
		columns: [
			from(),
			decidedIn('asylum'),
			...COUNTS,
			rate('rate', 'Protected', PROTECTED, (row) => row.rate),
			rate('convention_rate', 'Refugee status', AS_REFUGEES, (row) => row.conventionOnly),
			column.text('unit', 'Counted in', 'persons or cases', (row) => row.unit),
			...YEARS
		]
	});

const RATE = rate<Row>('rate', 'Rate', '100 × (convention + complementary) / decisions');
const STATUS_RATE = rate<Row>('convention_rate', 'Refugee status rate', '100 × convention / decisions');
const ROUNDED = 'Lower bound of rate: small counts are rounded';
const COUNTRY = 'Country of origin, common name';
const WHY_NOT = 'Why there is no rate; empty where there is one';

/** Every country with decisions in long form, with the reason if there is no rate. */
export const exportTable = ({ rows, years, status }: Recognition): ExportTable =>
	column.exportTable<Row>({
		name: 'recognition',
		caption: `First asylum decisions by nationality and country that decided, ${years.from}–${years.to} (drawn: ${statusName(status)})`,
		rows: rows.flatMap((row) => rowsOf(row, [...row.rated, ...row.tooFew])),
		columns: [
			column.text('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3', (row) => row.origin),
			column.text('origin_name', 'Country of origin', COUNTRY, (row) => row.originName),
			column.text('asylum', 'Asylum', 'Country that decided, ISO 3166-1 alpha-3', (row) => row.asylum),
			decidedIn('asylum_name'),
			column.text('unit', 'Counted in', 'persons or cases; never added together', (row) => row.unit),
			...YEARS,
			...COUNTS,
			count('decisions', 'Decisions', 'All three', (row) => row.decisions),
			...column
				.bounded<Row>(RATE, (row) => resultOf(row.rate))
				.map((one) => (one.name === 'rate_low' ? { ...one, description: ROUNDED } : one)),
			...column.bounded<Row>(STATUS_RATE, (row) => resultOf(row.conventionOnly), column.BOUNDS),
			column.text('no_rate_because', 'No rate because', WHY_NOT, ({ rate }) =>
				rate.defined ? null : rate.reason
			)
		],
		sourceIds: (row) => row.sourceIds
	});
