import type { Scalar } from '$lib/query/port';
import type { DataTable } from '../contract';
import { numberField, peopleField, textField, yearField } from '../fields';
import { COUNTS, type Count } from './spec';
import type { Lane, WarRow } from './rows';
import type { Shown } from './series';
import { arithmetic, laneName } from './words';

export { displayed } from './displayed';

export const COUNT_NAMES: Readonly<Record<Count, string>> = {
	peak: 'Abroad, when most',
	latest: 'Abroad, latest year-end',
	ever: 'Ever displaced'
};

export const tables = (shown: Shown): DataTable[] => [
	warTable(shown),
	countTable(shown),
	...(shown.rows.some(({ states }) => states.length > 0) ? [stateTable(shown)] : [])
];

const percentField = (name: string, label: string, description: string) =>
	numberField(name, label, 'percent', description, 3);

const head = (row: WarRow, lane: Lane): string =>
	row.states.length > 0 ? `${row.name}, ${laneName(lane)}` : row.name;

export const expectedOf = (lane: Lane): number | null =>
	lane.shown?.expected.defined ? lane.shown.expected.value : null;
const extraOf = (lane: Lane): number | null => (lane.shown?.extra.defined ? lane.shown.extra.value : null);
export const percentOf = (share: { readonly value: number } | null): number | null =>
	share && 100 * share.value;

function warTable(shown: Shown): DataTable {
	return {
		name: 'wars',
		caption: 'People by the share that is set, and people let in since the war began',
		fields: [
			textField('war', 'Displaced from', 'Country of origin, and who resettles'),
			peopleField('displaced', 'Displaced', 'People displaced, as the settings count them'),
			percentField('part', 'Part', 'Part that falls to these states under the key'),
			peopleField('would_be', 'By this share', 'People if these states had taken in that share'),
			peopleField('resettled', 'Resettled', 'Refugees and special immigrant visas, meant to last'),
			peopleField('limited', 'For a limited time', 'People paroled into the United States'),
			peopleField('let_in', 'Together', 'People let in, as the settings count them'),
			peopleField(
				'extra',
				'More by this share',
				'By this share, less those let in; negative where more were'
			),
			textField(
				'arithmetic',
				'Arithmetic',
				'Displaced × part put down to interveners × share × part = people'
			)
		],
		rows: shown.rows.flatMap((row) =>
			row.lanes.map((lane): Scalar[] => [
				head(row, lane),
				row.displaced?.people.value ?? null,
				percentOf(lane.part),
				rounded(expectedOf(lane)),
				lane.durable.value,
				lane.temporary.value,
				lane.people.value,
				rounded(extraOf(lane)),
				arithmetic(row, lane, shown.settings)
			])
		)
	};
}

/** People are whole. */
export const rounded = (people: number | null): number | null => people && Math.round(people);

function countTable({ rows }: Shown): DataTable {
	return {
		name: 'counts',
		caption: 'By every way of counting the displaced, for the United States',
		fields: [
			textField('war', 'Displaced from', 'Country of origin'),
			...COUNTS.flatMap((count) => [
				peopleField(`displaced_${count}`, COUNT_NAMES[count], `People displaced: ${COUNT_NAMES[count]}`),
				peopleField(`would_be_${count}`, 'by this share', 'People by the share that is set, counted so')
			]),
			numberField(
				'per_thousand',
				'Let in per 1,000',
				'per 1,000 displaced abroad',
				'People let in by the United States per 1,000 displaced abroad at the year-end with most of them',
				2
			)
		],
		rows: rows.map((row) => [
			row.name,
			...COUNTS.flatMap((count): Scalar[] => {
				const counted = row.counts.find((one) => one.count === count);
				const result = row.lanes[0]?.byCount.find((one) => one.counted === counted)?.result;
				return [
					counted?.people.value ?? null,
					result?.expected.defined ? Math.round(result.expected.value) : null
				];
			}),
			row.rate.defined ? row.rate.value : null
		])
	};
}

function stateTable({ rows }: Shown): DataTable {
	return {
		name: 'states',
		caption: 'States that took part, people they resettled since the war began, and their means',
		fields: [
			textField('state', 'Displaced from, state', 'Country of origin, and state that took part'),
			textField('role', 'Role', 'As a document names it'),
			textField('known', 'Known from', 'An official document, or secondary sources alone'),
			peopleField('resettled', 'Resettled', 'Refugees, and in the United States special immigrant visas'),
			peopleField('residents', 'Residents', 'Residents in the year used'),
			numberField('gdp', 'GDP', 'US dollars', 'Gross domestic product in the year used, current prices', 3),
			yearField('means_year', 'Year of both', 'Year of residents and gross domestic product')
		],
		rows: rows.flatMap(({ name, states, meansYear }) =>
			states.map((state): Scalar[] => [
				`${name}, ${state.name}`,
				state.roles.join(', ').replaceAll('_', ' ') || 'party by Costs of War',
				state.partySourceIds.length === 0
					? 'Costs of War'
					: state.hasOfficialSource
						? 'official document'
						: 'secondary sources',
				state.resettled.value,
				state.residents,
				state.gdp,
				meansYear
			])
		)
	};
}
