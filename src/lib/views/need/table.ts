import {
	monthsOf,
	needFigures,
	paroledFigure,
	PER_HUNDRED,
	printedAs,
	type NeedFigure
} from '$lib/analysis/entries/need-figures';
import type { Paroled } from '$lib/analysis/entries/paroled';
import { PLACES, type NeedYear, type Place } from '$lib/analysis/entries/resettlement-need';
import { peopleFrom } from '$lib/text/people';
import * as column from '../columns';
import type { DataTable, ExportTable } from '../contract';
import type { NeedAndPlaces } from './types';

/** A year of one group. */
interface Row extends NeedYear {
	readonly name: string;
}

export function tables({ groups, paroled }: NeedAndPlaces): DataTable[] {
	const rows = groups.flatMap(({ name, years }) => years.map((year) => ({ ...year, name })));
	const assessed = rows.filter(({ need }) => need);
	return [
		...(assessed.length > 0 ? [needTable(assessed)] : []),
		placesTable(rows.filter(({ arrivals }) => arrivals)),
		...(paroled.length > 0 ? [paroledTable(paroled)] : [])
	];
}

const WHO = 'Country of origin, or the world, and calendar year';
const ASSESSED = 'People in need of resettlement in the year, by UNHCR’s estimate';
const RESETTLED = 'People resettled in the year, in the countries chosen';
const who = column.text<Row>('who', 'Refugees from, year', WHO, ({ name, year }) => `${name}, ${year}`);

const PUBLISHED_AS = 'How the need is published';
const needTable = (rows: readonly Row[]): DataTable =>
	column.dataTable<Row>({
		name: 'need',
		caption:
			'People in need of resettlement in a year, by UNHCR’s estimate, and people resettled in that year',
		columns: [
			who,
			column.people('need', 'In need', ASSESSED, ({ need }) => need && Math.round(need.people.value)),
			column.text('printed', 'As published', PUBLISHED_AS, ({ need }) => need && printedAs(need)),
			column.people('resettled', 'Resettled', RESETTLED, ({ arrivals }) => arrivals?.counted.value),
			column.number(
				'per_hundred',
				'For every 100',
				PER_HUNDRED,
				'100 × people resettled / people in need',
				({ perHundred }) => perHundred,
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

const ANYWHERE = 'People resettled in any country';
const placesTable = (rows: readonly Row[]): DataTable =>
	column.dataTable<Row>({
		name: 'resettled',
		caption: 'People resettled in a calendar year, by where they came',
		columns: [
			who,
			column.people('all', 'Any country', ANYWHERE, ({ arrivals }) => arrivals?.all.value),
			...PLACES.map((place) => {
				const name = PLACE_NAMES[place];
				const there = ({ arrivals }: Row) => arrivals?.byPlace[place];
				return column.people<Row>(place, name, `People resettled: ${name}`, there);
			})
		],
		rows
	});

const LEAST = 'Lowest number consistent with the count';
const paroledTable = (rows: readonly Paroled[]): DataTable =>
	column.dataTable<Paroled>({
		name: 'paroled',
		caption: 'Not resettled: people paroled into the United States for a limited time',
		columns: [
			column.text(
				'programme',
				'Programme',
				'Kind of parole, and whom it let in',
				({ label, origin }) => `${label} (${peopleFrom(origin)})`
			),
			column.text('months', 'Months', 'First and last month with people in it', monthsOf),
			column.people('paroled', 'People', 'People let in on parole', ({ people }) => people.value),
			column.people('paroled_low', 'At least', LEAST, ({ people }) => people.low)
		],
		rows
	});

const KIND = 'assessed_need, resettled, resettled_per_100_assessed or paroled';
const PLACE = 'any, usa, europe or elsewhere; blank for needs';
const PRINTED = 'How a need is published; blank for everything else';

/** Needs, people resettled and their ratio in long form; kinds are never summed. */
export const exportTable = ({ groups, places, paroled }: NeedAndPlaces): ExportTable =>
	column.exportTable<NeedFigure>({
		name: 'need',
		caption:
			'People in need of resettlement (a projection for a year), people resettled (counted over the year) and people paroled (neither); kinds are never added',
		columns: [
			column.originCode<NeedFigure>('; ALL for the world'),
			column.integer('year', 'Year', 'Calendar year; blank for parole', ({ year }) => year),
			column.text('months', 'Months', 'First and last month; of parole only', ({ months }) => months),
			column.text('kind', 'Kind', KIND, ({ kind }) => kind),
			column.text('place', 'Where', PLACE, ({ place }) => place),
			...column.figure<NeedFigure>(({ figure }) => figure),
			column.unit<NeedFigure>(`people, or ${PER_HUNDRED}`),
			column.text('printed', 'Printed', PRINTED, ({ printed }) => printed)
		],
		sourceIds: ({ sourceIds }) => sourceIds,
		sourcesDescription: 'Identifiers of the sources, joined by a tilde',
		rows: [...groups.flatMap((group) => needFigures(group, places)), ...paroled.map(paroledFigure)]
	});
