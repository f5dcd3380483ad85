import { isCalendar } from '$lib/metrics/specification';
import type { Scalar } from '$lib/query/port';
import type { DataTable, Field } from '../contract';
import { DENOMINATOR_WORDS } from '$lib/analysis/denominators';
import { numberField, peopleField, textField } from '../fields';
import type { Shown } from './series';
import type { Together } from './together';
import { verbOf } from '$lib/text/phrases';

/** At most two figures of a number at the Ukrainian rate are meant; downloads keep the rest for those who reckon on. */
const rateField = (name: string, label: string, description: string): Field =>
	numberField(name, label, 'people', description, 2);

const countedField = textField(
	'counted',
	'Counted',
	'Beginning of the war, or what is counted with the rest'
);

const displacedField = ({ window }: Shown): Field => ({
	name: 'displaced',
	label: isCalendar(window) ? 'Displaced, person-years' : 'Displaced',
	type: 'number',
	unit: isCalendar(window) ? 'person-years' : 'people',
	description: 'The denominator'
});

const EXPECTED = 'The Ukrainian rate times the denominator';
const EXTRA = 'Number at the Ukrainian rate less the number let in; negative where more were let in';

const nameTogether = ({ origins }: Together): string => `These ${origins.length} together`;

export function tables(shown: Shown): DataTable[] {
	return [shownTable(shown), definitionsTable(shown)];
}

function shownTable(shown: Shown): DataTable {
	const { rows, together, tier } = shown;
	return {
		name: 'shown',
		caption: 'What the chart shows',
		fields: [
			textField('origin', 'People from', 'Country of origin'),
			countedField,
			peopleField('people', `People ${verbOf(tier)}`, 'People recorded'),
			peopleField('durable', 'Of them resettled', 'Refugees resettled and special immigrant visas'),
			peopleField('temporary', 'For a limited time', 'People paroled in'),
			displacedField(shown),
			rateField('expected', 'At the Ukrainian rate', EXPECTED),
			rateField('low', 'Lowest', 'Lowest over all denominators tested, bounds included'),
			rateField('high', 'Highest', 'Highest over all denominators tested, bounds included'),
			rateField('extra', 'Difference', EXTRA)
		],
		rows: [
			...rows.flatMap(({ originName, bars }) =>
				bars.map((bar): Scalar[] => [
					originName,
					bar.words || null,
					bar.people.value,
					bar.durable,
					bar.people.value - bar.durable,
					bar.displaced.value,
					bar.expected.value,
					bar.expectedRange.low,
					bar.expectedRange.high,
					bar.extra.value
				])
			),
			...(together
				? [
						[
							nameTogether(together),
							together.afghans ? `Afghans ${together.afghans}` : null,
							together.people.value,
							together.durable,
							together.people.value - together.durable,
							together.displaced.value,
							together.expected.value,
							together.expectedRange.low,
							together.expectedRange.high,
							together.extra.value
						]
					]
				: [])
		]
	};
}

function definitionsTable(shown: Shown): DataTable {
	return {
		name: 'definitions',
		caption: 'Under every definition tested',
		fields: [
			textField('origin', 'People from', 'Country of origin'),
			countedField,
			textField('denominator', 'Out of', 'Denominator'),
			peopleField('people', 'People', 'People recorded'),
			displacedField(shown),
			rateField('expected', 'At the Ukrainian rate', EXPECTED),
			rateField('extra', 'Difference', EXTRA)
		],
		rows: shown.rows
			.filter(({ isReference }) => !isReference)
			.flatMap(({ originName, outcomes }) =>
				outcomes.map((one) => [
					originName,
					one.words || null,
					DENOMINATOR_WORDS[one.denominator],
					one.people.value,
					one.displaced.value,
					one.expected.value,
					one.extra.value
				])
			)
	};
}

/** Every definition tested in long form, those that are drawn marked, and all together last. */
export function displayed(shown: Shown): DataTable {
	const { rows, together, tier, window, denominator } = shown;
	const when = isCalendar(window)
		? `${window.years.from}–${window.years.to}`
		: `${window.months} months since the war began`;
	return {
		name: 'at-the-ukrainian-rate',
		caption: `People let in by the United States, and the number at the Ukrainian rate (${tier}; ${when}; denominator ${denominator})`,
		fields: [
			textField('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3; several are joined by a tilde'),
			textField('origin_name', 'Country', 'Country of origin, common name'),
			textField('case', 'Case', 'Onset, or whether totals that lie partly outside the years are counted'),
			textField('denominator', 'Out of', 'What people are divided by'),
			{ name: 'is_drawn', label: 'Drawn', type: 'boolean', description: 'True for the bars of the chart' },
			...bounded('people', 'People', 'people let in'),
			peopleField('durable', 'Resettled', 'Of them, refugees resettled and special immigrant visas'),
			peopleField('temporary', 'For a limited time', 'Of them, people paroled in'),
			displacedField(shown),
			...bounded('expected', 'At the Ukrainian rate', EXPECTED),
			...bounded('extra', 'Difference', EXTRA),
			numberField(
				'range_low',
				'Lowest tested',
				'people',
				'Lowest number at the Ukrainian rate over all denominators'
			),
			numberField(
				'range_high',
				'Highest tested',
				'people',
				'Highest number at the Ukrainian rate over all denominators'
			),
			{
				name: 'is_ranked',
				label: 'OriginComparison',
				type: 'boolean',
				description: 'False below ten people'
			},
			textField('source_ids', 'Sources', 'Identifiers of the sources of the figures, joined by a tilde'),
			textField('onset_source_id', 'Source of the date', 'Identifier of the document that dates the onset')
		],
		rows: [
			...rows.flatMap(({ originName, bars, outcomes }) =>
				outcomes.map((one): Scalar[] => {
					const bar = bars.find(
						({ caseId, denominator }) => caseId === one.caseId && denominator === one.denominator
					);
					return [
						one.origin,
						originName,
						one.caseId,
						one.denominator,
						bar !== undefined,
						...boundsOf(one.people),
						one.durable,
						one.people.value - one.durable,
						one.displaced.value,
						...boundsOf(one.expected),
						...boundsOf(one.extra),
						bar?.expectedRange.low ?? null,
						bar?.expectedRange.high ?? null,
						one.isRanked,
						one.sourceIds.join('~'),
						one.onsetSourceId
					];
				})
			),
			...(together ? [togetherRow(together, shown)] : [])
		]
	};
}

const togetherRow = (together: Together, { denominator }: Shown): Scalar[] => [
	together.origins.join('~'),
	nameTogether(together),
	together.afghans ? `Afghans ${together.afghans}` : null,
	denominator,
	false,
	...boundsOf(together.people),
	together.durable,
	together.people.value - together.durable,
	together.displaced.value,
	...boundsOf(together.expected),
	...boundsOf(together.extra),
	together.expectedRange.low,
	together.expectedRange.high,
	true,
	together.sourceIds.join('~'),
	null
];

const boundsOf = ({ value, low, high }: { value: number; low: number; high: number }) => [value, low, high];

const bounded = (name: string, label: string, description: string): Field[] => [
	numberField(name, label, 'people', description),
	numberField(`${name}_low`, `${label}, lowest`, 'people', `Lower bound of ${name}`),
	numberField(`${name}_high`, `${label}, highest`, 'people', `Upper bound of ${name}`)
];
