import type { State } from '$lib/analysis/interveners/coalition';
import { COUNTS, type Count } from '$lib/analysis/interveners/displaced';
import { figuresOf, type WarFigure } from '$lib/analysis/interveners/figures';
import type { Lane, War } from '$lib/analysis/interveners/wars';
import type { Measured } from '$lib/metrics/quantity';
import * as column from '../columns';
import type { Column } from '../columns';
import type { DataTable, ExportTable } from '../contract';
import { arithmetic, laneName } from './text/chart';
import type { Interveners } from './types';

export const tables = (model: Interveners): DataTable[] => [
	warTable(model),
	countTable(model),
	...(model.rows.some(({ states }) => states.length > 0) ? [stateTable(model)] : [])
];

/** Rounds to whole people. */
const wholePeople = (figure: Measured | undefined): number | null =>
	figure?.defined ? Math.round(figure.value) : null;

interface LaneRow extends Lane {
	readonly war: War;
	readonly arithmetic: string | null;
}

const DISPLACED = 'People displaced, counted as chosen';
const PART = 'Part of the share that falls to these states';
const WOULD_BE = 'People if these states had taken in that share';
const DURABLE = 'Refugees and special immigrant visas, meant to last';
const TOGETHER = 'People let in, counted as chosen';
const EXTRA = 'The chosen share minus people let in; negative where more were let in';

const ARITHMETIC = 'Displaced × part put down to interveners × share × part = people';
const LIMITED = 'People paroled into the United States';
const warTable = ({ rows, settings }: Interveners): DataTable =>
	column.dataTable<LaneRow>({
		name: 'wars',
		caption: 'The chosen share of the displaced, and people let in since the war began',
		columns: [
			column.text('war', 'Displaced from', 'Country of origin, and who resettles', (row) =>
				row.war.states.length > 0 ? `${row.war.name}, ${laneName(row)}` : row.war.name
			),
			column.people('displaced', 'Displaced', DISPLACED, ({ war }) => war.displaced?.people.value),
			column.number('part', 'Part', 'percent', PART, ({ part }) => part && 100 * part.value),
			column.people('would_be', 'Chosen share', WOULD_BE, ({ result }) => wholePeople(result?.expected)),
			column.people('resettled', 'Resettled', DURABLE, ({ durable }) => durable.value),
			column.people('limited', 'For a limited time', LIMITED, ({ temporary }) => temporary.value),
			column.people('let_in', 'Together', TOGETHER, ({ people }) => people.value),
			column.people('extra', 'Difference', EXTRA, ({ result }) => wholePeople(result?.extra)),
			column.text('arithmetic', 'Arithmetic', ARITHMETIC, (row) => row.arithmetic)
		],
		rows: rows.flatMap((war) =>
			war.lanes.map((lane) => ({ ...lane, war, arithmetic: arithmetic(war, lane, settings) }))
		)
	});

const COUNT_NAMES: Readonly<Record<Count, string>> = {
	peak: 'Abroad, at the peak',
	latest: 'Abroad, latest year-end',
	ever: 'Ever displaced'
};

/** People displaced, counted one way, and people by the chosen share. */
const countColumns = (count: Count): Column<War>[] => [
	column.people(
		`displaced_${count}`,
		COUNT_NAMES[count],
		`People displaced: ${COUNT_NAMES[count]}`,
		({ counts }) => counts.find((one) => one.count === count)?.people.value
	),
	column.people(
		`would_be_${count}`,
		'The share of them',
		'The chosen share, with the displaced counted this way',
		({ lanes: [lane] }) =>
			wholePeople(lane?.byCount.find(({ counted }) => counted.count === count)?.result.expected)
	)
];

const RATE =
	'People let in by the United States per 1,000 displaced abroad at the year-end with most of them';

const countTable = ({ rows }: Interveners): DataTable =>
	column.dataTable<War>({
		name: 'counts',
		caption: 'The chosen share for the United States, by way of counting the displaced',
		columns: [
			column.text('war', 'Displaced from', 'Country of origin', ({ name }) => name),
			...COUNTS.flatMap(countColumns),
			column.number(
				'per_thousand',
				'Let in per 1,000',
				'per 1,000 displaced abroad',
				RATE,
				({ rate }) => rate,
				2
			)
		],
		rows
	});

function knownFrom({ partySourceIds, hasOfficialSource }: State): string {
	if (partySourceIds.length === 0) return 'Costs of War';
	return hasOfficialSource ? 'official document' : 'secondary sources';
}

interface StateRow extends State {
	readonly war: War;
}

const ROLE = 'As a document names it';
const KNOWN = 'An official document, or secondary sources alone';
const RESETTLED = 'Refugees, and in the United States special immigrant visas';
const GDP = 'Gross domestic product in the year used, current prices';
const YEAR = 'Year of residents and gross domestic product';

const STATE = 'Country of origin, and state that took part';
const stateTable = ({ rows }: Interveners): DataTable =>
	column.dataTable<StateRow>({
		name: 'states',
		caption: 'States that took part, people they resettled since the war began, and their means',
		columns: [
			column.text('state', 'Displaced from, state', STATE, ({ war, name }) => `${war.name}, ${name}`),
			column.text(
				'role',
				'Role',
				ROLE,
				({ roles }) => roles.join(', ').replaceAll('_', ' ') || 'named by Costs of War'
			),
			column.text('known', 'Known from', KNOWN, knownFrom),
			column.people('resettled', 'Resettled', RESETTLED, ({ resettled }) => resettled.value),
			column.people('residents', 'Residents', 'Residents in the year used', ({ residents }) => residents),
			column.number('gdp', 'GDP', 'US dollars', GDP, ({ gdp }) => gdp),
			column.integer('means_year', 'Year of both', YEAR, ({ war }) => war.meansYear)
		],
		rows: rows.flatMap((war) => war.states.map((state) => ({ ...state, war })))
	});

interface ExportRow extends WarFigure {
	readonly origin: string;
}

const WHO =
	'ISO 3166-1 alpha-3 code of a state, others for all states that took part but the United States; blank for people displaced';
const KIND =
	'displaced, resettled, limited_time, let_in, part_of_key, by_share, more_by_share, let_in_per_1000, residents or gdp_usd';
const COUNT = 'How the displaced are counted: peak, latest or ever; blank for the rest';

/** Label next to figures derived from it. */
const asSet = (name: string, label: string, percent: number): Column<ExportRow> =>
	column.number(name, label, 'percent', 'As set by the reader', ({ isSet }) => (isSet ? percent : null));

/** Every figure in long form: people displaced, people let in and people by the chosen share are kinds that are never summed. */
export const exportTable = ({ rows, settings }: Interveners): ExportTable =>
	column.exportTable<ExportRow>({
		name: 'interveners',
		caption:
			'People displaced, people let in since the war began, and the chosen share (arithmetic, not a forecast); kinds are never added',
		columns: [
			column.originCode<ExportRow>(),
			column.text('who', 'Who', WHO, (row) => row.who),
			column.text('kind', 'Kind', KIND, (row) => row.kind),
			column.text('count', 'Counted', COUNT, (row) => row.count),
			column.integer('from_year', 'From', 'First calendar year', (row) => row.from),
			column.integer('to_year', 'To', 'Last calendar year, or that of the figure', (row) => row.to),
			...column.figure<ExportRow>((row) => row.figure),
			column.unit<ExportRow>('people, percent, per 1,000 displaced or US dollars'),
			asSet('counted_percent', 'Put down to interveners', settings.counted),
			asSet('share_percent', 'Share', settings.share)
		],
		rows: rows.flatMap((war) =>
			figuresOf(war, settings.key).map((figure) => ({ ...figure, origin: war.origin }))
		),
		sourceIds: (row) => new Set(row.sourceIds),
		sourcesDescription: 'Identifiers of the sources, joined by a tilde'
	});
