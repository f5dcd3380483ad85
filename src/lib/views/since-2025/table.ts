import type { MarkedEvent, MarkedMonth } from '$lib/analysis/entries/marked-events';
import type { Part, PartMonth } from '$lib/analysis/recent/types';
import { OTHERS } from '$lib/analysis/sql';
import { monthsFrom, type MonthIndex } from '$lib/metrics/month';
import { verbOf } from '$lib/text/phrases';
import * as column from '../columns';
import type { Column } from '../columns';
import type { DataTable, ExportTable } from '../contract';
import { changeWords, KIND_NAMES, reversalWords, sinceHead } from './text';
import type { Panel, Since2025 } from './types';

export const tables = (model: Since2025): DataTable[] => [
	periodTable(model),
	monthTable(model),
	...(model.events.length > 0 ? [eventTable(model)] : [])
];

const perMonth = column.numbers('people a month');
const rate = column.numbers('a month per 1,000 displaced');

function periodTable(model: Since2025): DataTable {
	const since = sinceHead(model);
	const reversalOf = ({ origin }: Panel) => model.compared.find((one) => one.origin === origin);
	return column.dataTable<Panel>({
		name: 'periods',
		caption: `People ${verbOf(model.tier)} in 2024 and in ${since}`,
		rows: [...model.panels, ...model.small],
		columns: [
			column.text('origin', 'People from', 'Country of origin', (row) => row.originName),
			column.people('before', 'In 2024', 'People, January to December 2024', (row) => row.before.people),
			column.people('since', `In ${since}`, `People, ${since}`, (row) => row.since.people),
			perMonth('before_month', 'A month in 2024', 'Mean of twelve months', (row) => row.before.perMonth),
			perMonth('since_month', 'A month since', `Mean of ${since}`, (row) => row.since.perMonth),
			column.text('change', 'Change', 'Of the monthly mean', changeWords),
			rate('before_rate', 'Rate in 2024', 'Per 1,000 displaced at the end of 2024', (row) => row.before.rate),
			rate('since_rate', 'Rate since', 'Per 1,000 displaced at the end of 2024', (row) => row.since.rate),
			column.text('turned', 'Changed places with Ukrainians', 'In people', (row) =>
				reversalWords(reversalOf(row)?.people)
			),
			column.text('turned_rate', 'The same per person displaced', 'By rates', (row) =>
				reversalWords(reversalOf(row)?.rate)
			)
		]
	});
}

function monthTable(model: Since2025): DataTable {
	const { firstMonth, lastMonth } = model;
	return column.dataTable<MonthIndex>({
		name: 'months',
		caption: `People ${verbOf(model.tier)}, month by month; empty where no figure is published`,
		rows: monthsFrom(firstMonth, lastMonth),
		columns: [
			column.calendarMonth((month) => month),
			...[...model.panels, ...model.small].flatMap(panelColumns)
		]
	});
}

function eventTable({ events, panels }: Since2025): DataTable {
	const namesOf = (origins: readonly string[]) =>
		panels.flatMap(({ origin, originName }) => (origins.includes(origin) ? [originName] : []));
	return column.dataTable<MarkedEvent & Pick<MarkedMonth, 'number' | 'month'>>({
		name: 'events',
		caption: 'Events, with their numbers in the chart',
		rows: events.flatMap(({ number, month, events: own }) => own.map((one) => ({ ...one, number, month }))),
		columns: [
			column.integer('number', 'Number', 'Number in the chart', (row) => row.number),
			column.calendarMonth((row) => row.month),
			column.text('event', 'Event', 'What happened', (row) => row.text),
			column.text('whom', 'Whom', 'Nationalities that it concerns, of those drawn', ({ origins }) =>
				origins.length === panels.length ? 'all' : namesOf(origins).join(', ')
			)
		]
	});
}

function panelColumns({ origin, originName, parts }: Panel): Column<MonthIndex>[] {
	return parts.map((part) => {
		const byMonth = new Map(part.months.map((one) => [one.month, one.people.value]));
		const name = origin === OTHERS ? part.label : `${originName}: ${KIND_NAMES[part.kind]}`;
		const id = `${origin}_${part.pathway}${part.kind === 'leading' ? '_leading' : ''}`.toLowerCase();
		const label = part.pathway === 'port_of_entry_parole' ? `${originName}: other parole` : name;
		return column.people(id, label, part.label, (month: MonthIndex) => byMonth.get(month) ?? null);
	});
}

interface ExportRow extends PartMonth {
	readonly origin: string;
	readonly originName: string;
	readonly part: Part;
	readonly panel: Panel;
}

const DISPLACED = 'People displaced abroad at the end of 2024, the divisor of rates';
/** Every drawn figure, one per nationality, way in and month, with bounds and sources. */
export const exportTable = (model: Since2025): ExportTable =>
	column.exportTable<ExportRow>({
		name: 'since-2025',
		caption: `People ${verbOf(model.tier)} by the United States since January 2024, by nationality, way in and month`,
		rows: [...model.panels, ...model.small].flatMap((panel) =>
			panel.parts.flatMap((part) =>
				part.months.map((month) => ({
					...month,
					part,
					panel,
					origin: panel.origin,
					originName: part.kind === 'leading' || panel.origin === OTHERS ? part.label : panel.originName
				}))
			)
		),
		columns: [
			column.originCode<ExportRow>('; OTH for all others'),
			column.text('origin_name', 'Country', 'Country of origin, common name', (row) => row.originName),
			column.text('pathway', 'Pathway', 'Code of the way in', ({ part }) => part.pathway),
			column.calendarMonth(({ month }) => month),
			...column.bounded<ExportRow>(
				column.people('people', 'People', 'People, or visas issued'),
				({ people }) => people,
				column.BOUNDS
			),
			column.people('displaced', 'Displaced', DISPLACED, ({ panel }) => panel.displaced),
			rate('rate', 'Rate', '1,000 × people / displaced', ({ people, panel }) =>
				panel.displaced ? (1000 * people.value) / panel.displaced : null
			)
		],
		sourceIds: ({ sourceId, panel }) => [
			sourceId,
			...(panel.displacedSourceId ? [panel.displacedSourceId] : [])
		]
	});
