import {
	definitionsThere,
	isChosen,
	type DestinationDefinition
} from '$lib/analysis/stocks/destination-definitions';
import { isPrinted, type Cell, type Destination } from '$lib/analysis/stocks/destinations';
import { scale, type Interval } from '$lib/metrics/interval';
import type { Measured } from '$lib/metrics/quantity';
import * as column from '../columns';
import type { Column } from '../columns';
import type { DataTable, ExportTable } from '../contract';
import * as yearEnd from '../year-end-columns';
import { STATUS_WORDS } from './text';
import type { Destinations } from './types';

const PER_HUNDRED = 'for every 100 of the Ukrainian share';
const SHARE = 'The share of people from this country for every 100 of the Ukrainian share';
const UKRAINIANS = 'Ukrainians counted in the country';
const FAR = 'Mean distance from parity, 0 to 1';

const printedValue = ({ status, ratio }: Cell): number | null =>
	isPrinted(status) && ratio !== null ? 100 * ratio : null;

export const tables = ({ origins, originNames, destinations, year }: Destinations): DataTable[] => [
	column.dataTable<Destination>({
		name: 'destinations',
		caption: `Shares of those displaced abroad, for every 100 of the Ukrainian share in the same country, end of ${year}`,
		rows: destinations,
		columns: [
			column.text('country', 'Country', 'Country where people are counted', ({ name }) => name),
			...origins.map((origin, i): Column<Destination> => {
				const value = ({ cells }: Destination) => (cells[i] ? printedValue(cells[i]) : null);
				const label = originNames[origin] ?? origin;
				return column.number(origin.toLowerCase(), label, PER_HUNDRED, SHARE, value, 2);
			}),
			column.people('ukrainians', 'Ukrainians', UKRAINIANS, (row) => row.referencePeople),
			column.number('distance', 'Mean distance', 'index, 0 to 1', FAR, ({ distance }) => distance, 2)
		]
	})
];

/** A cell under one definition. */
interface Row extends DestinationDefinition, Omit<Destination, keyof DestinationDefinition> {
	readonly cell: Cell;
	readonly isDrawn: boolean;
}

const rowsOf = (model: Destinations): Row[] =>
	model.destinations.flatMap((destination) =>
		destination.cells.flatMap((cell) => {
			const all = definitionsThere(cell.origin, cell.counts, destination.reference, model.displaced);
			return all.map((one) => ({ ...destination, ...one, cell, isDrawn: isChosen(one, model, all) }));
		})
	);

/** With the labels of bounds that counts have. */
const bounded = (of: Column<Row>, value: (row: Row) => Interval | Measured | null) =>
	column.bounded<Row>(of, value, [`${of.label}, lowest`, `${of.label}, highest`]);

const PER_ABROAD = 'per 1,000 displaced abroad';
const STATUS = 'Why the drawn number has colour or has none';
const THERE = 'People of this origin counted in the country';
const OWN_SHARE = '1,000 × people / displaced abroad of this origin';
const INDEX = 'Adjusted parity index: the ratio up to 1, 2 − 1/ratio above';
const DISTANCE = 'Mean distance of the country from parity, as drawn';

/** Every cell under every definition tested, the drawn one marked. */
export function exportTable(model: Destinations): ExportTable {
	const number = column.number<Row>;
	const share = number('share', 'Share', PER_ABROAD, OWN_SHARE);
	const reference = number('ukrainian_share', 'Ukrainian share', PER_ABROAD, 'The same of Ukrainians');
	const parity = number('parity', 'Ratio', PER_HUNDRED, '100 × share / Ukrainian share');
	return column.exportTable<Row>({
		name: 'destinations',
		caption: `Shares of those displaced abroad by country and origin, end of ${model.year}`,
		rows: rowsOf(model),
		columns: [
			yearEnd.year(model.year),
			...yearEnd.host<Row>('Country where people are counted'),
			yearEnd.originCode((row) => row.cell.origin),
			...yearEnd.definition<Row>('the chart shows'),
			column.text('standing', 'Standing', STATUS, (row) => STATUS_WORDS[row.cell.status]),
			...column.boundedPeople<Row>('people', 'People', THERE, (row) => row.people),
			column.people(
				'ukrainians',
				'Ukrainians',
				`${UKRAINIANS}, as the controls define them`,
				(row) => row.referencePeople
			),
			...bounded(share, (row) => row.share),
			...bounded(reference, (row) => row.reference),
			...bounded(parity, (row) => (row.parity.defined ? scale(row.parity, 100) : null)),
			number('index', 'Index', 'index, 0 to 2', INDEX, (row) => row.index),
			number('distance', 'Mean distance', 'index, 0 to 1', DISTANCE, (row) => row.distance)
		],
		sourceIds: (row) => row.sourceIds
	});
}
