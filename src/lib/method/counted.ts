import { monthRange } from '$lib/text/dates';
import { formatExact } from '$lib/text/numbers';
import { listOf } from '$lib/text/words';
import type { Row } from '$lib/query/port';
import * as column from '$lib/views/columns';
import type { DataTable } from '$lib/views/contract';
import {
	intervalIn,
	sourcesIn,
	textIn,
	onlyRow,
	total,
	type Evidence
} from '$lib/analysis/evidence/evidence';
import type { Example, Section } from './entry';

/** Who is counted: the words and tiers of people let in. */
export const counted = (evidence: Evidence): Section => ({
	id: 'counted',
	title: 'Who is counted',
	text: [
		'“Resettled”, “let in” and “protected” are three different counts, and no chart mixes them. A person paroled into the United States is let in for a limited time; in U.S. law that is neither an admission nor refugee status.'
	],
	entries: [
		{
			id: 't1',
			code: 'T1',
			title: 'Resettled: entries meant to last',
			text: [
				'Refugees who come through the resettlement programme, and people with a Special Immigrant Visa issued abroad. Visas given to people who are in the country already are not entries and are not counted.'
			],
			examples: tierExamples(evidence, 'T1')
		},
		{
			id: 't2',
			code: 'T2',
			title: 'Temporary entries',
			text: [
				'Parole and temporary protection: a permission for a limited time. T1 and T2 together are “let in”.'
			],
			examples: [...tierExamples(evidence, 'T2'), standIn(evidence)]
		},
		{
			id: 't3',
			code: 'T3',
			title: 'Granted inside the country',
			text: [
				`${listOf(labelsOf(evidence, 'T3'))}. These people are there already, many of them let in before under T2. They are shown on their own and never added to entries: one person counts once.`
			]
		}
	],
	tables: [pathwaysTable(evidence)]
});

const labelsOf = ({ catalogue }: Evidence, tier: string): string[] =>
	[...catalogue.pathways.values()].filter((one) => one.tier === tier).map(({ label }) => label);

/** Rows summed by the charts of the United States: months, and totals for longer periods. */
const ofTier = ({ rows }: Evidence, tier: string): Row[] =>
	rows.pathways.filter(
		(row) =>
			row.tier === tier && (row.frequency === 'month' || row.frequency === 'point') && row.value !== null
	);

function tierExamples(evidence: Evidence, tier: string): Example[] {
	const rows = ofTier(evidence, tier);
	const of = (origin: string) => total(rows.filter((row) => row.origin === origin));
	const [ukrainians, afghans] = [of('UKR'), of('AFG')];
	return [
		{
			text: `In all the years of the data the United States let in ${formatExact(ukrainians.value)} Ukrainians and ${formatExact(afghans.value)} Afghans in this way.`,
			sourceIds: [...new Set([...ukrainians.sourceIds, ...afghans.sourceIds])]
		}
	];
}

function standIn({ rows }: Evidence) {
	const row = onlyRow(rows.standIn);
	const { value, low } = intervalIn(row);
	return {
		text: `Monthly figures of parole under Uniting for Ukraine are not published. Ukrainians met by border officers away from the land borders stand in for them: ${formatExact(value)} from May 2022 to September 2024. That is the upper bound too. The arrivals that were announced are fewer (see “Where sources disagree”). The lower bound follows them in straight lines from one announcement to the next and ends at ${formatExact(low)}; where a later announcement is lower, it replaces the one before. For a window the lower bound is what was announced by its end, less those met before its start.`,
		sourceIds: sourcesIn([row])
	};
}

function pathwaysTable(evidence: Evidence): DataTable {
	const { rows } = evidence;
	const usual = rows.pathways.filter(({ value }) => value !== null);
	const labels = [...new Set(usual.map((row) => textIn(row, 'label')))];
	const rowsOf = (label: string): readonly Row[] => usual.filter((row) => row.label === label);
	const days = (label: string, name: string) =>
		rowsOf(label)
			.map((row) => textIn(row, name))
			.sort();
	const frequencies = (label: string) =>
		listOf([...new Set(rowsOf(label).map((row) => FREQUENCIES[textIn(row, 'frequency')] ?? ''))]);
	const period = (label: string) =>
		monthRange(days(label, 'first_day')[0] ?? '', days(label, 'last_day').at(-1) ?? '');
	const TIER = 'T1 durable, T2 temporary, T3 granted inside the country';
	const PEOPLE = 'All people of the nine countries of origin in that period';
	return column.dataTable<string>({
		name: 'pathways',
		caption: 'Ways into the United States, people of the nine countries of origin',
		rows: labels,
		columns: [
			column.text('label', 'Way in', 'Programme or status', (label) => label),
			column.text('tier', 'Tier', TIER, (label) => textIn(rowsOf(label)[0] ?? {}, 'tier')),
			column.text('published', 'Published by', 'Period for which figures are published', frequencies),
			column.text('period', 'Period', 'First and last month with figures', period),
			column.people('people', 'People', PEOPLE, (label) => total(rowsOf(label)).value)
		]
	});
}

const FREQUENCIES: Readonly<Record<string, string>> = {
	month: 'month',
	point: 'one total',
	fiscal_year: 'fiscal year',
	calendar_year: 'calendar year'
};
