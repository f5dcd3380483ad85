import type { HostCountry, PeopleAbroad } from '$lib/analysis/stocks/people-abroad';
import { PLACES, type Place } from '$lib/analysis/stocks/places';
import type { PlaceFigures, Whereabouts } from '$lib/analysis/stocks/whereabouts';
import { exactly } from '$lib/metrics/interval';
import type { Measured } from '$lib/metrics/quantity';
import { countryInSentence } from '$lib/text/people';
import * as column from '../columns';
import type { Column } from '../columns';
import * as comparison from '../comparison-columns';
import type { DataTable, ExportTable } from '../contract';
import * as yearEnd from '../year-end-columns';
import { MORE_IN, placeWords, ZONE_WORDS } from './text/chart';
import type { Hosts } from './types';

const PER_ABROAD = 'per 1,000 displaced abroad';

/** Quantities in columns. */
const ABOUT = {
	country: 'Country where people are counted',
	share: 'Of 1,000 people of this origin counted anywhere abroad',
	shareFormula: '1,000 × people / people of this origin counted anywhere abroad',
	people: 'People counted, as chosen in the controls',
	there: 'People of this origin counted there',
	bordering: 'Already counted in one of the other columns',
	total: 'People of this origin counted outside their country',
	moreIn: 'Whether neighbours, or Europe and the United States together, have more',
	zone: 'A neighbour by land, Europe, the United States, or elsewhere',
	zoneOf: 'Seen from the country of origin; each country is in one zone',
	refugees: 'Refugees as UNHCR counts them, temporary protection included',
	temporary: 'Under temporary protection, or on a British scheme for Ukrainians',
	temporaryPart: 'Part of the refugees; empty where it is not published',
	waiting: 'Asylum-seekers, waiting for a decision',
	others: 'Other people in need of international protection',
	counted: 'all: with asylum-seekers; protected: without them',
	place: 'neighbours, europe, usa or elsewhere; each country in one of them',
	neighbours: 'Countries that border the origin by land, ISO 3166-1 alpha-3, joined by a tilde',
	border: 'europe or neighbours: where they are counted',
	standing: 'ranked, too few, or none recorded'
} as const;

export const tables = (model: Hosts): DataTable[] =>
	model.form === 'origins' ? originsTables(model) : [countriesTable(model)];

const cellIn = ({ places }: Whereabouts, place: Place) => places.find((cell) => cell.place === place);

function shareIn(row: Whereabouts, place: Place): Measured | null {
	const cell = cellIn(row, place);
	return cell?.exists && cell.rankStatus !== 'too few' ? cell.share : null;
}

function originsTables({ rows, year, border }: Hosts): DataTable[] {
	const people = column.people<Whereabouts>;
	const inPlace = (place: Place) => `In ${placeWords(place, border)}`;
	return [
		column.dataTable<Whereabouts>({
			name: 'per-thousand',
			caption: `Where people displaced abroad were at the end of ${year}, per 1,000 of each nationality`,
			rows,
			columns: [
				comparison.country(),
				...PLACES.map((place) =>
					column.number<Whereabouts>(place, inPlace(place), PER_ABROAD, ABOUT.share, (row) =>
						shareIn(row, place)
					)
				),
				column.text('more_in', 'More in', ABOUT.moreIn, (row) => MORE_IN[row.verdict])
			]
		}),
		column.dataTable<Whereabouts>({
			name: 'people',
			caption: `The same in people, end of ${year}`,
			rows,
			columns: [
				comparison.country(),
				...PLACES.map((place) =>
					people(place, inPlace(place), ABOUT.there, (row) => cellIn(row, place)?.people.counted)
				),
				people('bordering', 'In neighbours that are in Europe', ABOUT.bordering, borderingPeople),
				people('total', 'Anywhere abroad', ABOUT.total, (row) => row.total)
			]
		})
	];
}

const borderingPeople = ({ places }: Whereabouts): number =>
	places.find(({ bordering }) => bordering)?.bordering?.people.value ?? 0;

function countriesTable({ countries, origin, originName, year }: Hosts): DataTable {
	const people = (name: Exclude<keyof PeopleAbroad, 'counted'>, label: string) =>
		column.people<HostCountry>(name, label, ABOUT[name], (row) => row.people[name]);
	const share = ({ rankStatus, share }: HostCountry) => (rankStatus === 'ranked' ? share : null);
	return column.dataTable<HostCountry>({
		name: 'countries',
		caption: `People from ${countryInSentence(origin, originName)} abroad at the end of ${year}, by country`,
		rows: countries,
		columns: [
			column.text('country', 'Country', ABOUT.country, (row) => row.name),
			column.text('zone', 'Where', ABOUT.zone, ({ zone }) => ZONE_WORDS[zone] || zone),
			column.people('people', 'People', ABOUT.people, (row) => row.people.counted),
			people('refugees', 'Refugees'),
			people('temporary', 'Of whom temporary'),
			people('waiting', 'Asylum-seekers'),
			people('others', 'Others'),
			column.number('share', 'Per 1,000', PER_ABROAD, ABOUT.share, share)
		]
	});
}

export const exportTable = (model: Hosts): ExportTable =>
	model.form === 'origins' ? exportOrigins(model) : exportCountries(model);

type Counts = Pick<PlaceFigures, 'people' | 'rankStatus' | 'share'>;

function countColumns<Row extends Counts>(): Column<Row>[] {
	const people = (name: string, label: string, description: string, of: keyof PeopleAbroad) =>
		column.boundedPeople<Row>(name, label, description, (row) => row.people[of]);
	return [
		column.text('standing', 'Status', ABOUT.standing, (row) => row.rankStatus),
		...people('people', 'People', ABOUT.people, 'counted'),
		...people('refugees', 'Refugees', 'Refugees, temporary protection included', 'refugees'),
		...people('temporary', 'Temporary', ABOUT.temporaryPart, 'temporary'),
		...people('waiting', 'Asylum-seekers', 'Undecided applications', 'waiting'),
		...people('others', 'Others', ABOUT.others, 'others')
	];
}

const shareColumns = <Row extends Counts>(): Column<Row>[] =>
	column.bounded<Row>(column.number('share', 'Share', PER_ABROAD, ABOUT.shareFormula), (row) => row.share);

type PlaceRow = PlaceFigures & Omit<Whereabouts, 'places'>;

function exportOrigins({ rows, year, counted, border }: Hosts): ExportTable {
	const text = column.text<PlaceRow>;
	const people = column.boundedPeople<PlaceRow>;
	const bordering = ({ bordering }: PlaceRow) => bordering?.people ?? exactly(0);
	const moreIn = `${ABOUT.moreIn}, in every way of counting`;
	return column.exportTable<PlaceRow>({
		name: 'hosts-by-origin',
		caption: `Where people displaced abroad were, end of ${year}`,
		rows: rows.flatMap((row) => row.places.map((cell) => ({ ...row, ...cell }))),
		columns: [
			yearEnd.year(year),
			...column.origin<PlaceRow>(),
			text('counted', 'Counted', ABOUT.counted, () => counted),
			text('place', 'Place', ABOUT.place, (row) => row.place),
			text('neighbours', 'Neighbours', ABOUT.neighbours, (row) => row.neighbours.join('~')),
			text('neighbours_in_europe', 'Neighbours in Europe', ABOUT.border, () => border),
			...countColumns<PlaceRow>(),
			...people('bordering', 'In neighbours that are in Europe', 'Part of people', bordering),
			...people('total', 'Anywhere abroad', ABOUT.total, (row) => row.total),
			...shareColumns<PlaceRow>(),
			text('more_in', 'More in', moreIn, (row) => MORE_IN[row.verdict])
		],
		sourceIds: (row) => row.sourceIds
	});
}

function exportCountries({ countries, year, origin, counted }: Hosts): ExportTable {
	const text = column.text<HostCountry>;
	return column.exportTable<HostCountry>({
		name: 'hosts-by-country',
		caption: `People of one nationality abroad, by country, end of ${year}`,
		rows: countries,
		columns: [
			yearEnd.year(year),
			yearEnd.originCode(() => origin),
			...yearEnd.host<HostCountry>(ABOUT.country),
			text('zone', 'Where', ABOUT.zoneOf, (row) => row.zone),
			text('counted', 'Counted', ABOUT.counted, () => counted),
			...countColumns<HostCountry>(),
			...shareColumns<HostCountry>()
		],
		sourceIds: (row) => row.sourceIds
	});
}
