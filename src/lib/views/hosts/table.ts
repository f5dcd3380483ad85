import type { HostCountry, PeopleAbroad } from '$lib/analysis/people-abroad';
import { PLACES, type Place } from '$lib/analysis/places';
import type { PlaceFigures, Whereabouts } from '$lib/analysis/whereabouts';
import { exactly } from '$lib/metrics/interval';
import { resultOf, type Measured } from '$lib/metrics/quantity';
import * as column from '../columns';
import type { Column } from '../columns';
import type { DataTable, ExportTable } from '../contract';
import { MORE_IN, placeWords, ZONE_WORDS } from './text/chart';
import type { Hosts } from './types';

const PER_ABROAD = 'per 1,000 displaced abroad';
const IN_TOTAL = 'People of this origin counted outside their country';
const OF_TOTAL = 'Of 1,000 people of this origin counted anywhere abroad';
const COUNTED = 'People counted, as the controls define them';
const HOST = 'Country where people are counted';

export const tables = (model: Hosts): DataTable[] =>
	model.form === 'origins' ? [sharesTable(model), peopleTable(model)] : [countriesTable(model)];

const originColumn = column.text<Whereabouts>(
	'origin',
	'People from',
	'Country of origin',
	(row) => row.originName
);

const cellIn = (row: Whereabouts, place: Place) => row.places.find((cell) => cell.place === place);

const sharesTable = ({ rows, year, border }: Hosts): DataTable =>
	column.dataTable<Whereabouts>({
		name: 'per-thousand',
		caption: `Where people displaced abroad were at the end of ${year}, per 1,000 of each origin`,
		rows,
		columns: [
			originColumn,
			...PLACES.map((place) =>
				column.number<Whereabouts>(place, `In ${placeWords(place, border)}`, PER_ABROAD, OF_TOTAL, (row) => {
					const cell = cellIn(row, place);
					return cell?.exists && cell.rankStatus !== 'too few' ? valueOf(cell) : null;
				})
			),
			column.text(
				'more_in',
				'More in',
				'Whether neighbours or Europe and the United States hold more',
				(row) => MORE_IN[row.verdict]
			)
		]
	});

const valueOf = ({ share }: { readonly share: Measured }): number | null => resultOf(share)?.value ?? null;

const peopleTable = ({ rows, year, border }: Hosts): DataTable =>
	column.dataTable<Whereabouts>({
		name: 'people',
		caption: `The same in people, end of ${year}`,
		rows,
		columns: [
			originColumn,
			...PLACES.map((place) =>
				column.people<Whereabouts>(
					place,
					`In ${placeWords(place, border)}`,
					'People of this origin counted there',
					(row) => cellIn(row, place)?.people.counted.value ?? null
				)
			),
			column.people(
				'bordering',
				'In neighbours that are in Europe',
				'Already in one of the columns before',
				({ places }) => places.find(({ bordering }) => bordering)?.bordering?.people.value ?? 0
			),
			column.people('total', 'Anywhere abroad', IN_TOTAL, (row) => row.total.value)
		]
	});

const countriesTable = ({ countries, originName, year }: Hosts): DataTable =>
	column.dataTable<HostCountry>({
		name: 'countries',
		caption: `People from ${originName} abroad at the end of ${year}, by country`,
		rows: countries,
		columns: [
			column.text('country', 'Country', HOST, (row) => row.name),
			column.text(
				'zone',
				'Where',
				'A neighbour by land, Europe, the United States, or elsewhere',
				({ zone }) => ZONE_WORDS[zone] || zone
			),
			column.people('people', 'People', COUNTED, ({ people }) => people.counted.value),
			column.people(
				'refugees',
				'Refugees',
				'Refugees as UNHCR counts them, temporary protection included',
				({ people }) => people.refugees.value
			),
			column.people(
				'temporary',
				'of them temporary',
				'Under temporary protection, or on a British scheme for Ukrainians',
				({ people }) => people.temporary?.value ?? null
			),
			column.people(
				'waiting',
				'Asylum-seekers',
				'Asylum-seekers whose application is not decided',
				({ people }) => people.waiting.value
			),
			column.people(
				'others',
				'Others',
				'Other people in need of international protection',
				({ people }) => people.others.value
			),
			column.number('share', 'Per 1,000', PER_ABROAD, OF_TOTAL, (row) =>
				row.rankStatus === 'ranked' ? valueOf(row) : null
			)
		]
	});

export const exportTable = (model: Hosts): ExportTable =>
	model.form === 'origins' ? exportOrigins(model) : exportCountries(model);

interface Counts {
	readonly people: PeopleAbroad;
	readonly rankStatus: string;
	readonly share: Measured;
}

const yearColumn = <Row>({ year }: Hosts): Column<Row> =>
	column.integer('year', 'Year', 'Counted at the end of this year', () => year);

const countedColumn = <Row>({ counted }: Hosts): Column<Row> =>
	column.text('counted', 'Counted', 'all: with asylum-seekers; protected: without them', () => counted);

function countColumns<Row extends Counts>(): Column<Row>[] {
	const people = (name: string, label: string, description: string, of: keyof PeopleAbroad) =>
		column.boundedPeople<Row>(name, label, description, (row) => row.people[of]);
	return [
		column.text('standing', 'Standing', 'ranked, too few, or none recorded', (row) => row.rankStatus),
		...people('people', 'People', COUNTED, 'counted'),
		...people('refugees', 'Refugees', 'Refugees, temporary protection included', 'refugees'),
		...people('temporary', 'Temporary', 'Part of the refugees; empty where it is not published', 'temporary'),
		...people('waiting', 'Asylum-seekers', 'Undecided applications', 'waiting'),
		...people('others', 'Others', 'Other people in need of international protection', 'others')
	];
}

function shareColumns<Row extends Counts>(): Column<Row>[] {
	const description = '1,000 × people / people of this origin counted anywhere abroad';
	return column.bounded<Row>(column.number('share', 'Share', PER_ABROAD, description), (row) =>
		resultOf(row.share)
	);
}

type PlaceRow = PlaceFigures & Omit<Whereabouts, 'places'>;

const exportOrigins = (model: Hosts): ExportTable =>
	column.exportTable<PlaceRow>({
		name: 'hosts-by-origin',
		caption: `Where people displaced abroad were, end of ${model.year}`,
		rows: model.rows.flatMap((row) => row.places.map((cell) => ({ ...row, ...cell }))),
		columns: [
			yearColumn(model),
			...column.origin<PlaceRow>(),
			countedColumn(model),
			column.text(
				'place',
				'Place',
				'neighbours, europe, usa or elsewhere; each country in one of them',
				(row) => row.place
			),
			column.text(
				'neighbours',
				'Neighbours',
				'Countries that border the origin by land, ISO 3166-1 alpha-3, joined by a tilde',
				(row) => row.neighbours.join('~')
			),
			column.text(
				'neighbours_in_europe',
				'Neighbours in Europe',
				'europe or neighbours: where they are counted',
				() => model.border
			),
			...countColumns<PlaceRow>(),
			...column.boundedPeople<PlaceRow>(
				'bordering',
				'In neighbours that are in Europe',
				'Part of people',
				(row) => row.bordering?.people ?? exactly(0)
			),
			...column.boundedPeople<PlaceRow>('total', 'Anywhere abroad', IN_TOTAL, (row) => row.total),
			...shareColumns<PlaceRow>(),
			column.text(
				'more_in',
				'More in',
				'Whether neighbours or Europe and the United States hold more, under all definitions tested',
				(row) => MORE_IN[row.verdict]
			)
		],
		sourceIds: (row) => row.sourceIds
	});

const exportCountries = (model: Hosts): ExportTable =>
	column.exportTable<HostCountry>({
		name: 'hosts-by-country',
		caption: `People of one origin abroad by country, end of ${model.year}`,
		rows: model.countries,
		columns: [
			yearColumn(model),
			column.text('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3', () => model.origin),
			column.text('country', 'Country', `${HOST}, ISO 3166-1 alpha-3`, (row) => row.country),
			column.text('country_name', 'Country, name', `${HOST}, common name`, (row) => row.name),
			column.text(
				'zone',
				'Where',
				'Seen from the country of origin; each country is in one zone',
				(row) => row.zone
			),
			countedColumn(model),
			...countColumns<HostCountry>(),
			...shareColumns<HostCountry>()
		],
		sourceIds: (row) => row.sourceIds
	});
