import type { Scalar } from '$lib/query/port';
import type { DataTable, Field } from '../contract';
import { verbOf } from '$lib/text/phrases';
import { DENOMINATOR_WORDS } from '$lib/analysis/denominators';
import { numberField, peopleField, textField } from '../fields';
import type { Part } from './composition';
import type { Shown } from './series';

const percentField = (name: string, label: string, description: string): Field =>
	numberField(name, label, '%', description, 3);
const indexField = (name: string, label: string, description: string): Field =>
	numberField(name, label, '× the share of the displaced', description, 2);
const rateField = (name: string, label: string, description: string): Field =>
	numberField(name, label, 'per 1,000 displaced a year', description);

const displacedField = (denominator: string): Field => ({
	name: 'displaced',
	label: 'Displaced, person-years',
	type: 'number',
	unit: 'person-years',
	description: `The denominator: ${denominator}`
});

const indexOf = ({ index, isRanked }: Part): number | null =>
	index.defined && isRanked ? index.value : null;
const rateOf = ({ rate }: Part): number | null => (rate.defined ? rate.value : null);

export function tables(shown: Shown): DataTable[] {
	return [shownTable(shown), definitionsTable(shown)];
}

function shownTable({ rows, tier, denominator }: Shown): DataTable {
	return {
		name: 'shown',
		caption: 'What the chart shows',
		fields: [
			textField('origin', 'People from', 'Country of origin'),
			textField('counted', 'Counted', 'What is counted with the rest'),
			peopleField('people', `People ${verbOf(tier)}`, 'People in the numerator'),
			displacedField(DENOMINATOR_WORDS[denominator]),
			percentField(
				'share_of_displaced',
				'Share of the displaced',
				'Of all person-years of the countries chosen'
			),
			percentField(
				'share_of_people',
				`Share of those ${verbOf(tier)}`,
				'Of all people of the countries chosen'
			),
			indexField('index', 'Times', 'The second share over the first; none below ten people'),
			indexField('low', 'Lowest', 'Lowest under all definitions tested, bounds included'),
			indexField('high', 'Highest', 'Highest under all definitions tested, bounds included'),
			rateField('rate', 'Per 1,000 a year', '1,000 × people / displaced')
		],
		rows: rows.flatMap(({ originName, parts, range }) =>
			parts.map((part): Scalar[] => [
				originName,
				part.words || null,
				part.people.value,
				part.displaced.value,
				100 * part.shareOfDisplaced.value,
				100 * part.shareOfPeople.value,
				indexOf(part),
				range?.low ?? null,
				range?.high ?? null,
				rateOf(part)
			])
		)
	};
}

function definitionsTable({ rows }: Shown): DataTable {
	return {
		name: 'definitions',
		caption: 'Under every definition tested, times the share of the displaced',
		fields: [
			textField('origin', 'People from', 'Country of origin'),
			textField('counted', 'Counted', 'What is counted with the rest'),
			textField('denominator', 'Out of', 'Denominator'),
			peopleField('people', 'People', 'People in the numerator'),
			indexField('index', 'Times', 'Share of those let in over share of the displaced')
		],
		rows: rows.flatMap(({ originName, definitions }) =>
			definitions.map((part): Scalar[] => [
				originName,
				part.words || null,
				DENOMINATOR_WORDS[part.denominator],
				part.people.value,
				indexOf(part)
			])
		)
	};
}

/** Every definition tested in long form, those that are drawn marked, with all bounds and the sources. */
export function displayed({ rows, tier, window: { years }, denominator }: Shown): DataTable {
	return {
		name: 'share',
		caption: `Shares of the people displaced and of the people let in by the United States among the countries chosen (${tier}; ${years.from}–${years.to}; denominator ${denominator})`,
		fields: [
			textField('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3'),
			textField('origin_name', 'Country', 'Country of origin, common name'),
			textField('denominator', 'Out of', 'What people are divided by'),
			textField(
				'straddling',
				'Totals across years',
				'inside: totals that lie partly outside the years are counted whole; outside: not at all'
			),
			{ name: 'is_drawn', label: 'Drawn', type: 'boolean', description: 'True for the marks of the chart' },
			peopleField('people', 'People', 'People in the numerator'),
			peopleField('people_low', 'Lowest', 'Lower bound of people'),
			peopleField('people_high', 'Highest', 'Upper bound of people'),
			displacedField('person-years, each year the mean of its two ends'),
			percentField('share_of_displaced', 'Share of the displaced', 'displaced over the sum of all origins'),
			percentField('share_of_people', 'Share of the people', 'people over the sum of all origins'),
			percentField('share_of_people_low', 'Lowest share', 'Lower bound of share_of_people'),
			percentField('share_of_people_high', 'Highest share', 'Upper bound of share_of_people'),
			indexField('index', 'Index', 'share_of_people / share_of_displaced; none below ten people'),
			indexField('range_low', 'Lowest tested', 'Lowest index under all definitions tested'),
			indexField('range_high', 'Highest tested', 'Highest index under all definitions tested'),
			rateField('rate', 'Rate', '1,000 × people / displaced'),
			{ name: 'is_ranked', label: 'Ranked', type: 'boolean', description: 'False below ten people' },
			textField(
				'source_ids',
				'Sources',
				'Identifiers of the sources of all figures in the sums, joined by a tilde'
			)
		],
		rows: rows.flatMap(({ origin, originName, parts, definitions, range }) =>
			[...parts, ...definitions.filter((part) => !parts.includes(part))].map((part): Scalar[] => [
				origin,
				originName,
				part.denominator,
				part.straddling,
				parts.includes(part),
				part.people.value,
				part.people.low,
				part.people.high,
				part.displaced.value,
				100 * part.shareOfDisplaced.value,
				100 * part.shareOfPeople.value,
				100 * part.shareOfPeople.low,
				100 * part.shareOfPeople.high,
				indexOf(part),
				range?.low ?? null,
				range?.high ?? null,
				rateOf(part),
				part.isRanked,
				part.sourceIds.join('~')
			])
		)
	};
}
