import type { Interval } from '$lib/metrics/interval';
import type { Measured } from '$lib/metrics/quantity';
import type { DataTable, Field } from '../contract';
import { numberField, peopleField, textField, yearField } from '../fields';
import { isPrinted, type Cell, type Standing } from './cells';
import { definitionsOf, isDrawn } from './definitions';
import type { Shown } from './series';

const PER_ABROAD = 'per 1,000 displaced abroad';
const PER_HUNDRED = 'for every 100 of the Ukrainian share';

const valueOf = (figure: Measured): number | null => (figure.defined ? figure.value : null);

const printedValue = ({ standing, ratio }: Cell): number | null =>
	isPrinted(standing) && ratio !== null ? 100 * ratio : null;

export const tables = (shown: Shown): DataTable[] => [
	{
		name: 'destinations',
		caption: `Shares of those displaced abroad, for every 100 of the Ukrainian share in the same country, end of ${shown.year}`,
		fields: [
			textField('country', 'Country', 'Country where people are counted'),
			...shown.origins.map((origin) =>
				numberField(
					origin.toLowerCase(),
					shown.originNames[origin] ?? origin,
					PER_HUNDRED,
					'The share of people from this country for every 100 of the Ukrainian share',
					2
				)
			),
			peopleField('ukrainians', 'Ukrainians', 'Ukrainians counted in the country'),
			numberField('distance', 'Mean distance', 'index, 0 to 1', 'Mean distance from parity, 0 to 1', 2)
		],
		rows: shown.destinations.map(({ name, cells, referencePeople, distance }) => [
			name,
			...cells.map(printedValue),
			referencePeople.value,
			distance
		])
	}
];

const STANDINGS: Readonly<Record<Standing, string>> = {
	coloured: 'stable',
	few: 'fewer than 100 people',
	depends: 'depends on the definition',
	'left out': 'people let in for a limited time are left out',
	'too few': 'too few to compare',
	'none recorded': 'none recorded',
	'no figure': 'no figure'
};
export const standingText = (standing: Standing): string => STANDINGS[standing];

const bounds = (name: string, label: string, unit: string, description: string): Field[] => [
	numberField(name, label, unit, description),
	numberField(`${name}_low`, `${label}, lowest`, unit, `Lower bound of ${name}`),
	numberField(`${name}_high`, `${label}, highest`, unit, `Upper bound of ${name}`)
];
const parts = (figure: Measured, scale = 1): (number | null)[] =>
	figure.defined ? [scale * figure.value, scale * figure.low, scale * figure.high] : [null, null, null];
const people = (figure: Interval): number[] => [figure.value, figure.low, figure.high];

/** Every cell under every definition tested, the drawn one marked. */
export const displayed = (shown: Shown): DataTable => ({
	name: 'destinations',
	caption: `Shares of those displaced abroad by country and origin, end of ${shown.year}`,
	fields: [
		yearField('year', 'Year', 'Counted at the end of this year'),
		textField('country', 'Country', 'Country where people are counted, ISO 3166-1 alpha-3'),
		textField('country_name', 'Country, name', 'Country where people are counted, common name'),
		textField('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3'),
		textField('counted', 'Counted', 'protected: refugees; waiting: refugees and asylum-seekers'),
		textField(
			'base',
			'Displaced',
			'published: as UNHCR prints them; kept: with people whose count was given up'
		),
		{
			name: 'is_drawn',
			label: 'Drawn',
			type: 'boolean',
			description: 'True for the definition that the chart shows'
		},
		textField('standing', 'Standing', 'Why the drawn number has colour or has none'),
		peopleField('people', 'People', 'People of this origin counted in the country'),
		peopleField('people_low', 'People, lowest', 'Lower bound of people'),
		peopleField('people_high', 'People, highest', 'Upper bound of people'),
		peopleField('ukrainians', 'Ukrainians', 'Ukrainians counted in the country, as the controls define them'),
		...bounds('share', 'Share', PER_ABROAD, '1,000 × people / displaced abroad of this origin'),
		...bounds('ukrainian_share', 'Ukrainian share', PER_ABROAD, 'The same of Ukrainians'),
		...bounds('parity', 'Ratio', PER_HUNDRED, '100 × share / Ukrainian share'),
		numberField(
			'index',
			'Index',
			'index, 0 to 2',
			'Adjusted parity index: the ratio up to 1, 2 − 1/ratio above'
		),
		numberField(
			'distance',
			'Mean distance',
			'index, 0 to 1',
			'Mean distance of the country from parity, as drawn'
		),
		textField('source_ids', 'Sources', 'Identifiers of the sources of the figures, joined by a tilde')
	],
	rows: shown.destinations.flatMap((one) =>
		one.cells.flatMap((cell) => {
			const definitions = definitionsOf(cell.origin, cell.counts, one.reference, shown.displaced);
			return definitions.map((definition) => [
				shown.year,
				one.country,
				one.name,
				cell.origin,
				definition.counted,
				definition.base,
				definition.counted === shown.counted && isDrawn(definition, shown.base, definitions),
				standingText(cell.standing),
				...people(definition.people),
				one.referencePeople.value,
				...parts(definition.share),
				...parts(definition.reference),
				...parts(definition.parity, 100),
				valueOf(definition.index),
				one.distance,
				one.sourceIds.join('~')
			]);
		})
	)
});
