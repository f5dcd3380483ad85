import { peopleFrom } from '$lib/text/people';
import type { Scalar } from '$lib/query/port';
import type { DataTable } from '../contract';
import { numberField, peopleField, textField, yearField } from '../fields';
import type { AssessedNeed, Group, Paroled, YearRow } from './rows';
import type { Shown } from './series';
import { PLACES, type Place } from './spec';

const PLACE_NAMES: Readonly<Record<Place, string>> = {
	usa: 'United States',
	europe: 'Europe',
	elsewhere: 'Elsewhere'
};

export const tables = (shown: Shown): DataTable[] => [
	...(shown.groups.some(({ years }) => years.some(({ need }) => need)) ? [needTable(shown)] : []),
	placesTable(shown),
	...(shown.paroled.length > 0 ? [paroledTable(shown)] : [])
];

const head = ({ name }: Group, { year }: YearRow): string => `${name}, ${year}`;
const eachYear = ({ groups }: Shown) => groups.flatMap((group) => group.years.map((row) => ({ group, row })));

const printedAs = ({ percent, isRounded }: AssessedNeed): string =>
	percent === null ? (isRounded ? 'rounded' : 'exact') : `as ${percent}% of the world’s need`;

function needTable(shown: Shown): DataTable {
	return {
		name: 'need',
		caption: 'Resettlement need as UNHCR assessed it for a year, and people resettled in that year',
		fields: [
			textField('who', 'Refugees from, year', 'Country of origin, or the world, and calendar year'),
			peopleField('need', 'Assessed need', 'People assessed as in need of resettlement in the year'),
			textField('printed', 'Printed', 'How the need is printed'),
			peopleField('resettled', 'Resettled', 'People resettled in the year, where the settings count them'),
			perHundredField
		],
		rows: eachYear(shown).flatMap(({ group, row }): Scalar[][] =>
			row.need
				? [
						[
							head(group, row),
							Math.round(row.need.people.value),
							printedAs(row.need),
							row.arrivals?.counted.value ?? null,
							row.perHundred?.defined ? row.perHundred.value : null
						]
					]
				: []
		)
	};
}

const perHundredField = numberField(
	'per_hundred',
	'For every 100',
	'people resettled for every 100 assessed in need',
	'100 × people resettled / assessed need',
	2
);

function placesTable(shown: Shown): DataTable {
	return {
		name: 'resettled',
		caption: 'People resettled in a calendar year, by where they came to',
		fields: [
			textField('who', 'Refugees from, year', 'Country of origin, or the world, and calendar year'),
			peopleField('all', 'Any country', 'People resettled in any country'),
			...PLACES.map((place) =>
				peopleField(place, PLACE_NAMES[place], `People resettled: ${PLACE_NAMES[place]}`)
			)
		],
		rows: eachYear(shown).flatMap(({ group, row }): Scalar[][] =>
			row.arrivals
				? [
						[
							head(group, row),
							row.arrivals.all.value,
							...PLACES.map((place) => row.arrivals?.byPlace[place].value ?? null)
						]
					]
				: []
		)
	};
}

const spanOf = ({ firstDay, lastDay }: Paroled): string =>
	`${firstDay.slice(0, 7)} to ${lastDay.slice(0, 7)}`;

function paroledTable({ paroled }: Shown): DataTable {
	return {
		name: 'paroled',
		caption: 'Outside of resettlement: people paroled into the United States for a limited time',
		fields: [
			textField('programme', 'Programme', 'Way of being let in'),
			textField('months', 'Months', 'First and last month with people in it'),
			peopleField('paroled', 'People', 'People let in on parole'),
			peopleField('paroled_low', 'At least', 'Least that the count leaves open')
		],
		rows: paroled.map((row) => [
			`${row.label} (${peopleFrom(row.origin)})`,
			spanOf(row),
			row.people.value,
			row.people.low
		])
	};
}

/** Needs, people resettled and the two together in long form; kinds are never added. */
export function displayed(shown: Shown): DataTable {
	return {
		name: 'need',
		caption:
			'Assessed resettlement need (a projection for a year), people resettled (counted over the year) and people paroled outside of both; kinds are never added',
		fields: [
			textField('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3; ALL for the world'),
			yearField('year', 'Year', 'Calendar year; blank for parole'),
			textField('months', 'Months', 'First and last month; of parole only'),
			textField('kind', 'Kind', 'assessed_need, resettled, resettled_per_100_assessed or paroled'),
			textField('place', 'Where', 'any, usa, europe or elsewhere; blank for needs'),
			numberField('value', 'Value', 'see unit', 'Figure; what it counts stands in unit', 6),
			numberField('low', 'Low', 'see unit', 'Least that rounding allows', 6),
			numberField('high', 'High', 'see unit', 'Most that rounding allows', 6),
			textField('unit', 'Unit', 'people, or people resettled for every 100 assessed in need'),
			textField('printed', 'Printed', 'How a need is printed; blank for everything else'),
			textField('source_ids', 'Sources', 'Identifiers of the sources, joined by a tilde')
		],
		rows: [
			...eachYear(shown).flatMap(({ group, row }) => rowsOf(group, row, shown)),
			...shown.paroled.map((row): Scalar[] => [
				row.origin,
				null,
				spanOf(row),
				'paroled',
				'usa',
				row.people.value,
				row.people.low,
				row.people.high,
				'people',
				null,
				row.sourceId
			])
		]
	};
}

function rowsOf(
	{ id }: Group,
	{ year, need, arrivals, perHundred }: YearRow,
	{ counted }: Shown
): Scalar[][] {
	const needIds = need?.sourceIds ?? [];
	const arrivalIds = arrivals?.sourceIds ?? [];
	const figures = (one: { low: number; value: number; high: number }) => [one.value, one.low, one.high];
	const came = (place: string, people: { low: number; value: number; high: number }): Scalar[] => [
		id,
		year,
		null,
		'resettled',
		place,
		...figures(people),
		'people',
		null,
		arrivalIds.join('~')
	];
	return [
		...(need
			? [
					[
						id,
						year,
						null,
						'assessed_need',
						null,
						...figures({
							low: Math.round(need.people.low),
							value: Math.round(need.people.value),
							high: Math.round(need.people.high)
						}),
						'people',
						printedAs(need),
						needIds.join('~')
					]
				]
			: []),
		...(arrivals
			? [came('any', arrivals.all), ...PLACES.map((place) => came(place, arrivals.byPlace[place]))]
			: []),
		...(perHundred?.defined
			? [
					[
						id,
						year,
						null,
						'resettled_per_100_assessed',
						counted === 'everywhere' ? 'any' : counted,
						...figures(perHundred),
						'people resettled for every 100 assessed in need',
						null,
						[...new Set([...needIds, ...arrivalIds])].join('~')
					]
				]
			: [])
	];
}
