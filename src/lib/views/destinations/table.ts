import {
	definitionsThere,
	isChosen,
	type DestinationDefinition
} from '$lib/analysis/destination-definitions';
import { isPrinted, type Cell, type Destination } from '$lib/analysis/destinations';
import { scale } from '$lib/metrics/interval';
import { resultOf, type Measured } from '$lib/metrics/quantity';
import * as column from '../columns';
import type { Column } from '../columns';
import type { DataTable, ExportTable } from '../contract';
import { STATUS_WORDS } from './text';
import type { Destinations } from './types';

const PER_HUNDRED = 'for every 100 of the Ukrainian share';
const SHARE = 'The share of people from this country for every 100 of the Ukrainian share';
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
			column.people(
				'ukrainians',
				'Ukrainians',
				'Ukrainians counted in the country',
				(row) => row.referencePeople.value
			),
			column.number('distance', 'Mean distance', 'index, 0 to 1', FAR, ({ distance }) => distance, 2)
		]
	})
];

/** A cell under one definition. */
interface Row extends DestinationDefinition {
	readonly destination: Destination;
	readonly cell: Cell;
	readonly isDrawn: boolean;
}

const rowsOf = (model: Destinations): Row[] =>
	model.destinations.flatMap((destination) =>
		destination.cells.flatMap((cell) => {
			const { origin, counts } = cell;
			const all = definitionsThere(origin, counts, destination.reference, model.displaced);
			return all.map((one) => ({ ...one, destination, cell, isDrawn: isChosen(one, model, all) }));
		})
	);

const bounded = (
	[name, label, unit, description]: readonly [string, string, string, string],
	value: (row: Row) => Measured,
	factor = 1
): Column<Row>[] =>
	column.bounded(
		column.number(name, label, unit, description),
		(row) => {
			const found = resultOf(value(row));
			return found && scale(found, factor);
		},
		[`${label}, lowest`, `${label}, highest`]
	);

const PER_ABROAD = 'per 1,000 displaced abroad';
const CODE = 'Country where people are counted, ISO 3166-1 alpha-3';
const NAME = 'Country where people are counted, common name';
const COUNTED = 'protected: refugees; waiting: refugees and asylum-seekers';
const BASE = 'published: as UNHCR prints them; kept: with people whose count was given up';
const DRAWN = 'True for the definition that the chart shows';
const STATUS = 'Why the drawn number has colour or has none';
const UKRAINIANS = 'Ukrainians counted in the country, as the controls define them';
const OWN_SHARE = '1,000 × people / displaced abroad of this origin';
const INDEX = 'Adjusted parity index: the ratio up to 1, 2 − 1/ratio above';
const DISTANCE = 'Mean distance of the country from parity, as drawn';

/** Every cell under every definition tested, the drawn one marked. */
export const exportTable = (model: Destinations): ExportTable =>
	column.exportTable<Row>({
		name: 'destinations',
		caption: `Shares of those displaced abroad by country and origin, end of ${model.year}`,
		rows: rowsOf(model),
		columns: [
			column.integer('year', 'Year', 'Counted at the end of this year', () => model.year),
			column.text('country', 'Country', CODE, (row) => row.destination.country),
			column.text('country_name', 'Country, name', NAME, (row) => row.destination.name),
			column.text('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3', (row) => row.cell.origin),
			column.text('counted', 'Counted', COUNTED, (row) => row.counted),
			column.text('base', 'Displaced', BASE, (row) => row.base),
			column.flag('is_drawn', 'Drawn', DRAWN, (row) => row.isDrawn),
			column.text('standing', 'Standing', STATUS, (row) => STATUS_WORDS[row.cell.status]),
			...column.boundedPeople<Row>(
				'people',
				'People',
				'People of this origin counted in the country',
				(row) => row.people
			),
			column.people('ukrainians', 'Ukrainians', UKRAINIANS, (row) => row.destination.referencePeople.value),
			...bounded(['share', 'Share', PER_ABROAD, OWN_SHARE], (row) => row.share),
			...bounded(
				['ukrainian_share', 'Ukrainian share', PER_ABROAD, 'The same of Ukrainians'],
				(row) => row.reference
			),
			...bounded(['parity', 'Ratio', PER_HUNDRED, '100 × share / Ukrainian share'], (row) => row.parity, 100),
			column.number('index', 'Index', 'index, 0 to 2', INDEX, (row) => resultOf(row.index)?.value ?? null),
			column.number('distance', 'Mean distance', 'index, 0 to 1', DISTANCE, (row) => row.destination.distance)
		],
		sourceIds: (row) => row.destination.sourceIds
	});
