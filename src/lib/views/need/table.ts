import type { Paroled } from '$lib/analysis/paroled';
import { PLACES, type AssessedNeed, type NeedYear, type Place } from '$lib/analysis/resettlement-need';
import { whole, type Interval } from '$lib/metrics/interval';
import { peopleFrom } from '$lib/text/people';
import * as column from '../columns';
import type { DataTable, ExportTable } from '../contract';
import type { NeedAndPlaces } from './types';

/** A year of one group. */
interface Row extends NeedYear {
	readonly id: string;
	readonly name: string;
}

const rowsOf = ({ groups }: NeedAndPlaces): Row[] =>
	groups.flatMap(({ id, name, years }) => years.map((year) => ({ ...year, id, name })));

export function tables(model: NeedAndPlaces): DataTable[] {
	const rows = rowsOf(model);
	const assessed = rows.filter(({ need }) => need);
	const { paroled } = model;
	return [
		...(assessed.length > 0 ? [needTable(assessed)] : []),
		placesTable(rows.filter(({ arrivals }) => arrivals)),
		...(paroled.length > 0 ? [paroledTable(paroled)] : [])
	];
}

const WHO = 'Country of origin, or the world, and calendar year';
const who = column.text<Row>('who', 'Refugees from, year', WHO, ({ name, year }) => `${name}, ${year}`);

const printedAs = ({ percent, isRounded }: AssessedNeed): string =>
	percent === null ? (isRounded ? 'rounded' : 'exact') : `as ${percent}% of the world’s need`;

const needTable = (rows: readonly Row[]): DataTable =>
	column.dataTable<Row>({
		name: 'need',
		caption: 'Resettlement need as UNHCR assessed it for a year, and people resettled in that year',
		columns: [
			who,
			column.people(
				'need',
				'Assessed need',
				'People assessed as in need of resettlement in the year',
				({ need }) => need && Math.round(need.people.value)
			),
			column.text('printed', 'Printed', 'How the need is printed', ({ need }) => need && printedAs(need)),
			column.people(
				'resettled',
				'Resettled',
				'People resettled in the year, where the settings count them',
				({ arrivals }) => arrivals && arrivals.counted.value
			),
			column.number(
				'per_hundred',
				'For every 100',
				'people resettled for every 100 assessed in need',
				'100 × people resettled / assessed need',
				({ perHundred }) => (perHundred?.defined ? perHundred.value : null),
				2
			)
		],
		rows
	});

const PLACE_NAMES: Readonly<Record<Place, string>> = {
	usa: 'United States',
	europe: 'Europe',
	elsewhere: 'Elsewhere'
};

const placesTable = (rows: readonly Row[]): DataTable =>
	column.dataTable<Row>({
		name: 'resettled',
		caption: 'People resettled in a calendar year, by where they came to',
		columns: [
			who,
			column.people(
				'all',
				'Any country',
				'People resettled in any country',
				({ arrivals }) => arrivals && arrivals.all.value
			),
			...PLACES.map((place) =>
				column.people<Row>(
					place,
					PLACE_NAMES[place],
					`People resettled: ${PLACE_NAMES[place]}`,
					({ arrivals }) => arrivals && arrivals.byPlace[place].value
				)
			)
		],
		rows
	});

const monthsOf = ({ firstDay, lastDay }: Paroled): string =>
	`${firstDay.slice(0, 7)} to ${lastDay.slice(0, 7)}`;

const paroledTable = (rows: readonly Paroled[]): DataTable =>
	column.dataTable<Paroled>({
		name: 'paroled',
		caption: 'Outside of resettlement: people paroled into the United States for a limited time',
		columns: [
			column.text(
				'programme',
				'Programme',
				'Way of being let in',
				({ label, origin }) => `${label} (${peopleFrom(origin)})`
			),
			column.text('months', 'Months', 'First and last month with people in it', monthsOf),
			column.people('paroled', 'People', 'People let in on parole', ({ people }) => people.value),
			column.people('paroled_low', 'At least', 'Least that the count leaves open', ({ people }) => people.low)
		],
		rows
	});

interface ExportRow {
	readonly origin: string;
	readonly year?: number;
	readonly months?: string;
	readonly kind: string;
	readonly place?: string;
	readonly figure: Interval;
	readonly unit?: string;
	readonly printed?: string;
	readonly sourceIds: Iterable<string>;
}

const PER_HUNDRED = 'people resettled for every 100 assessed in need';
const KIND = 'assessed_need, resettled, resettled_per_100_assessed or paroled';

/** Needs, people resettled and the two together in long form; kinds are never added. */
export const exportTable = (model: NeedAndPlaces): ExportTable =>
	column.exportTable<ExportRow>({
		name: 'need',
		caption:
			'Assessed resettlement need (a projection for a year), people resettled (counted over the year) and people paroled outside of both; kinds are never added',
		columns: [
			column.text(
				'origin',
				'Origin',
				'Country of origin, ISO 3166-1 alpha-3; ALL for the world',
				(row) => row.origin
			),
			column.integer('year', 'Year', 'Calendar year; blank for parole', (row) => row.year ?? null),
			column.text('months', 'Months', 'First and last month; of parole only', (row) => row.months ?? null),
			column.text('kind', 'Kind', KIND, (row) => row.kind),
			column.text(
				'place',
				'Where',
				'any, usa, europe or elsewhere; blank for needs',
				(row) => row.place ?? null
			),
			...column.figure<ExportRow>((row) => row.figure),
			column.text('unit', 'Unit', `people, or ${PER_HUNDRED}`, (row) => row.unit ?? 'people'),
			column.text(
				'printed',
				'Printed',
				'How a need is printed; blank for everything else',
				(row) => row.printed ?? null
			)
		],
		sourceIds: (row) => row.sourceIds,
		sourcesDescription: 'Identifiers of the sources, joined by a tilde',
		rows: [
			...rowsOf(model).flatMap((row) => exportRows(row, model)),
			...model.paroled.map((row) => ({
				origin: row.origin,
				months: monthsOf(row),
				kind: 'paroled',
				place: 'usa',
				figure: row.people,
				sourceIds: [row.sourceId]
			}))
		]
	});

function exportRows(
	{ id: origin, year, need, arrivals, perHundred }: Row,
	{ places }: NeedAndPlaces
): ExportRow[] {
	const [needIds, arrivalIds] = [need?.sourceIds ?? [], arrivals?.sourceIds ?? []];
	const resettled = { origin, year, kind: 'resettled', sourceIds: arrivalIds };
	return [
		...(need
			? [
					{
						origin,
						year,
						kind: 'assessed_need',
						figure: whole(need.people),
						printed: printedAs(need),
						sourceIds: needIds
					}
				]
			: []),
		...(arrivals
			? [
					{ ...resettled, place: 'any', figure: arrivals.all },
					...PLACES.map((place) => ({ ...resettled, place, figure: arrivals.byPlace[place] }))
				]
			: []),
		...(perHundred?.defined
			? [
					{
						origin,
						year,
						kind: 'resettled_per_100_assessed',
						place: places === 'everywhere' ? 'any' : places,
						figure: perHundred,
						unit: PER_HUNDRED,
						sourceIds: new Set([...needIds, ...arrivalIds])
					}
				]
			: [])
	];
}
