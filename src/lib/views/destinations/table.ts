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

const PER_HUNDRED = 'Ukrainian share = 100';
const SHARE = 'The share of people from this country, if the Ukrainian share is 100';
const UKRAINIANS = 'Ukrainians counted in the country';
const FAR = 'Average distance from the Ukrainian share, 0 to 1';

const printedValue = ({ status, ratio }: Cell): number | null =>
	isPrinted(status) && ratio !== null ? 100 * ratio : null;

export const tables = ({ origins, originNames, destinations, year }: Destinations): DataTable[] => [
	column.dataTable<Destination>({
		name: 'destinations',
		caption: `Shares of each group abroad who are in the country, if the Ukrainian share is 100, end of ${year}`,
		rows: destinations,
		columns: [
			column.text('country', 'Country', 'Country where people are counted', ({ name }) => name),
			...origins.map((origin, i): Column<Destination> => {
				const value = ({ cells }: Destination) => (cells[i] ? printedValue(cells[i]) : null);
				const label = originNames[origin] ?? origin;
				return column.number(origin.toLowerCase(), label, PER_HUNDRED, SHARE, value, 2);
			}),
			column.people('ukrainians', 'Ukrainians', UKRAINIANS, (row) => row.referencePeople),
			column.number('distance', 'Typical gap', 'index, 0 to 1', FAR, ({ distance }) => distance, 2)
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

/** With the labels of bounds used for counts. */
const bounded = (of: Column<Row>, value: (row: Row) => Interval | Measured | null) =>
	column.bounded<Row>(of, value, [`${of.label}, lowest`, `${of.label}, highest`]);

const PER_ABROAD = 'per 1,000 of the same kind abroad';
const STATUS = 'Why the number is coloured or not';
const THERE = 'People of this origin counted in the country';
const OWN_SHARE = '1,000 × people / the same kind abroad of this origin';
const INDEX = 'Adjusted parity index: the ratio up to 1, 2 − 1/ratio above';
const DISTANCE = 'Average distance of the country from the Ukrainian share, as drawn';

/** Every cell under every definition tested, with the drawn one marked. */
export function exportTable(model: Destinations): ExportTable {
	const number = column.number<Row>;
	const share = number('share', 'Share', PER_ABROAD, OWN_SHARE);
	const reference = number('ukrainian_share', 'Ukrainian share', PER_ABROAD, 'The same of Ukrainians');
	const parity = number('parity', 'Ratio', PER_HUNDRED, '100 × share / Ukrainian share');
	return column.exportTable<Row>({
		name: 'destinations',
		caption: `Shares of each group abroad by host country, end of ${model.year}`,
		rows: rowsOf(model),
		columns: [
			yearEnd.year(model.year),
			...yearEnd.host<Row>('Country where people are counted'),
			yearEnd.originCode((row) => row.cell.origin),
			...yearEnd.definition<Row>('the chart shows'),
			column.text('standing', 'Status', STATUS, (row) => STATUS_WORDS[row.cell.status]),
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
			number('distance', 'Typical gap', 'index, 0 to 1', DISTANCE, (row) => row.distance)
		],
		sourceIds: (row) => row.sourceIds
	});
}
