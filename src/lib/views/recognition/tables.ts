import type { Computed } from '$lib/metrics/quantity';
import type { DataTable, Field } from '../contract';
import { numberField, textField, yearField } from '../fields';
import { gave } from './finding';
import type { Shown } from './series';

const PERCENT = 'per cent of decisions';
const rate = (name: string, label: string, description: string): Field =>
	numberField(name, label, PERCENT, description, 4);
const count = (name: string, label: string, description: string): Field => ({
	name,
	label,
	type: 'integer',
	unit: 'persons or cases',
	description
});

const valueOf = (result: Computed | undefined): number | null => (result?.defined ? result.value : null);

export function tables(shown: Shown): DataTable[] {
	return [summaryTable(shown), countryTable(shown)];
}

function summaryTable({ rows, status }: Shown): DataTable {
	return {
		name: 'summary',
		caption: `First decisions that gave ${gave(status)}, by nationality`,
		fields: [
			textField('origin', 'Decisions on people from', 'Country of origin'),
			{
				name: 'countries',
				label: 'Countries',
				type: 'integer',
				description: 'Countries with a rate, counted in persons'
			},
			count('decisions', 'Decisions', 'First decisions on the substance in persons, all countries together'),
			rate('pooled', 'All together, %', 'Rate over the decisions of all countries together'),
			rate('middle', 'Middle country, %', 'Median of the rates of the countries, counted in persons'),
			textField('lowest_in', 'Lowest in', 'Country with the lowest rate'),
			rate('lowest', 'Lowest, %', 'Lowest rate'),
			textField('highest_in', 'Highest in', 'Country with the highest rate'),
			rate('highest', 'Highest, %', 'Highest rate')
		],
		rows: rows.map(({ originName, compared, pooled, middle }) => {
			const [lowest, highest] = [compared[0], compared.at(-1)];
			return [
				originName,
				compared.length,
				pooled?.decisions ?? null,
				valueOf(pooled?.shown),
				middle,
				lowest?.name ?? null,
				lowest?.value ?? null,
				highest?.name ?? null,
				highest?.value ?? null
			];
		})
	};
}

function countryTable({ rows }: Shown): DataTable {
	return {
		name: 'countries',
		caption: 'By nationality and country that decided, lowest rate first',
		fields: [
			textField('origin', 'Decisions on people from', 'Country of origin'),
			textField('asylum', 'Decided in', 'Country or authority that decided'),
			count('convention', 'Refugee status', 'Decisions that gave refugee status under the 1951 Convention'),
			count('complementary', 'Other protection', 'Decisions that gave another protection'),
			count('rejected', 'Rejected', 'Decisions that refused protection'),
			rate('rate', 'Protected, %', '100 × (refugee status + other protection) / all three'),
			rate('convention_rate', 'Refugee status, %', '100 × refugee status / all three'),
			textField('unit', 'Counted in', 'persons or cases'),
			yearField('first_year', 'From', 'First year with decisions'),
			yearField('last_year', 'To', 'Last year with decisions')
		],
		rows: rows.flatMap(({ originName, drawn }) =>
			drawn.map((odds) => [
				originName,
				odds.name,
				odds.convention,
				odds.complementary,
				odds.rejected,
				valueOf(odds.rate),
				valueOf(odds.conventionOnly),
				odds.unit,
				odds.firstYear,
				odds.lastYear
			])
		)
	};
}

/** Every country with decisions in long form, those without a rate with the reason. */
export function displayed({ rows, years, status }: Shown): DataTable {
	return {
		name: 'recognition',
		caption: `First asylum decisions by nationality and country that decided, ${years.from}–${years.to} (drawn: ${gave(status)})`,
		fields: [
			textField('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3'),
			textField('origin_name', 'Country of origin', 'Country of origin, common name'),
			textField('asylum', 'Asylum', 'Country that decided, ISO 3166-1 alpha-3'),
			textField('asylum_name', 'Decided in', 'Country or authority that decided'),
			textField('unit', 'Counted in', 'persons or cases; never added together'),
			yearField('first_year', 'From', 'First year with decisions'),
			yearField('last_year', 'To', 'Last year with decisions'),
			count('convention', 'Refugee status', 'Decisions that gave refugee status under the 1951 Convention'),
			count('complementary', 'Other protection', 'Decisions that gave another protection'),
			count('rejected', 'Rejected', 'Decisions that refused protection'),
			count('decisions', 'Decisions', 'All three'),
			rate('rate', 'Rate', '100 × (convention + complementary) / decisions'),
			rate('rate_low', 'Lowest rate', 'Lower bound of rate: small counts are rounded'),
			rate('rate_high', 'Highest rate', 'Upper bound of rate'),
			rate('convention_rate', 'Refugee status rate', '100 × convention / decisions'),
			rate('convention_rate_low', 'Lowest', 'Lower bound of convention_rate'),
			rate('convention_rate_high', 'Highest', 'Upper bound of convention_rate'),
			textField('no_rate_because', 'No rate because', 'Why there is no rate; empty where there is one'),
			textField('source_ids', 'Sources', 'Identifiers of the sources of the figures, joined by a tilde')
		],
		rows: rows.flatMap(({ origin, originName, drawn, tooFew }) =>
			[...drawn, ...tooFew].map((odds) => [
				origin,
				originName,
				odds.asylum,
				odds.name,
				odds.unit,
				odds.firstYear,
				odds.lastYear,
				odds.convention,
				odds.complementary,
				odds.rejected,
				odds.decisions,
				...boundsOf(odds.rate),
				...boundsOf(odds.conventionOnly),
				odds.rate.defined ? null : odds.rate.reason,
				odds.sourceIds.join('~')
			])
		)
	};
}

const boundsOf = (result: Computed): (number | null)[] =>
	result.defined ? [result.value, result.low, result.high] : [null, null, null];
