import type { DataTable, Field } from '../contract';
import { numberField, peopleField, textField } from '../fields';
import { isCalendar } from '$lib/metrics/specification';
import type { Definition } from '$lib/analysis/definitions';
import { DENOMINATOR_WORDS } from '$lib/analysis/denominators';
import { verbOf } from '$lib/text/phrases';
import type { Shown } from './series';

const PER_HUNDRED = 'per 100 Ukrainians';

const ratio = (name: string, label: string, description: string): Field =>
	numberField(name, label, PER_HUNDRED, description, 2);

const displacedUnit = ({ window }: Shown): string => (isCalendar(window) ? 'person-years' : 'people');
const rateUnit = ({ window }: Shown): string =>
	isCalendar(window) ? 'per 1,000 displaced a year' : 'per 1,000 displaced';

const displacedField = (shown: Shown): Field => ({
	name: 'displaced',
	label: isCalendar(shown.window) ? 'Displaced, person-years' : 'Displaced',
	type: 'number',
	unit: displacedUnit(shown),
	description: `The denominator: ${DENOMINATOR_WORDS[shown.denominator]}`
});

const rateOf = ({ rate }: Definition): number | null => (rate.defined ? rate.value : null);

export function tables(shown: Shown): DataTable[] {
	return [shownTable(shown), definitionsTable(shown)];
}

function shownTable(shown: Shown): DataTable {
	return {
		name: 'shown',
		caption: 'What the chart shows',
		fields: [
			textField('origin', 'People from', 'Country of origin'),
			textField('counted', 'Counted', 'Beginning of the war, or what is counted with the rest'),
			peopleField('people', `People ${verbOf(shown.tier)}`, 'People in the numerator'),
			displacedField(shown),
			numberField('rate', 'Per 1,000', rateUnit(shown), '1,000 × people / displaced'),
			ratio('parity', 'For every 100 Ukrainians', 'The rate for every 100 of the Ukrainian rate'),
			ratio('low', 'Lowest', 'Lowest under all definitions tested, bounds included'),
			ratio('high', 'Highest', 'Highest under all definitions tested, bounds included')
		],
		rows: shown.rungs.flatMap(({ originName, dots, range }) =>
			dots.map((dot) => [
				originName,
				dot.words || null,
				dot.people.value,
				dot.displaced.value,
				rateOf(dot),
				100 * dot.parity.value,
				range && 100 * range.low,
				range && 100 * range.high
			])
		)
	};
}

function definitionsTable({ rungs }: Shown): DataTable {
	return {
		name: 'definitions',
		caption: 'Under every definition tested, for every 100 Ukrainians',
		fields: [
			textField('origin', 'People from', 'Country of origin'),
			textField('counted', 'Counted', 'Beginning of the war, or what is counted with the rest'),
			textField('denominator', 'Out of', 'Denominator'),
			peopleField('people', 'People', 'People in the numerator'),
			ratio('parity', 'For every 100 Ukrainians', 'The rate for every 100 of the Ukrainian rate')
		],
		rows: rungs
			.filter(({ isReference }) => !isReference)
			.flatMap(({ originName, definitions }) =>
				definitions.map((one) => [
					originName,
					one.words || null,
					DENOMINATOR_WORDS[one.denominator],
					one.people.value,
					100 * one.parity.value
				])
			)
	};
}

/** Every definition tested in long form, those that are drawn marked, each with the bounds of its own figures and of all definitions. */
export function displayed(shown: Shown): DataTable {
	const { rungs, tier, window, denominator } = shown;
	const rate = rateUnit(shown);
	const when = isCalendar(window)
		? `${window.years.from}–${window.years.to}`
		: `${window.months} months since the war began`;
	return {
		name: 'parity-ladder',
		caption: `People let in by the United States for every 100 Ukrainians (${tier}; ${when}; denominator ${denominator})`,
		fields: [
			textField('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3'),
			textField('origin_name', 'Country', 'Country of origin, common name'),
			textField('case', 'Case', 'Onset, or whether totals that lie partly outside the years are counted'),
			textField('denominator', 'Out of', 'What people are divided by'),
			{ name: 'is_drawn', label: 'Drawn', type: 'boolean', description: 'True for the dots of the chart' },
			peopleField('people', 'People', 'People in the numerator'),
			peopleField('people_low', 'Lowest', 'Lower bound of people'),
			peopleField('people_high', 'Highest', 'Upper bound of people'),
			displacedField(shown),
			numberField('rate', 'Rate', rate, '1,000 × people / displaced'),
			numberField('rate_low', 'Lowest rate', rate, 'Lower bound of rate'),
			numberField('rate_high', 'Highest rate', rate, 'Upper bound of rate'),
			ratio('parity', 'Ratio', '100 × rate / rate of Ukraine'),
			ratio('parity_low', 'Lowest ratio', 'Lower bound of parity'),
			ratio('parity_high', 'Highest ratio', 'Upper bound of parity'),
			ratio('range_low', 'Lowest tested', 'Lowest ratio under all definitions tested'),
			ratio('range_high', 'Highest tested', 'Highest ratio under all definitions tested'),
			{ name: 'is_ranked', label: 'Ranked', type: 'boolean', description: 'False below ten people' },
			textField('source_ids', 'Sources', 'Identifiers of the sources of the figures, joined by a tilde'),
			textField('onset_source_id', 'Source of the date', 'Identifier of the document that dates the onset')
		],
		rows: rungs.flatMap(({ origin, originName, dots, definitions, range }) =>
			[...dots, ...definitions.filter((one) => !dots.includes(one))].map((dot) => [
				origin,
				originName,
				dot.caseId,
				dot.denominator,
				dots.includes(dot),
				dot.people.value,
				dot.people.low,
				dot.people.high,
				dot.displaced.value,
				rateOf(dot),
				dot.rate.defined ? dot.rate.low : null,
				dot.rate.defined ? dot.rate.high : null,
				100 * dot.parity.value,
				100 * dot.parity.low,
				100 * dot.parity.high,
				range && 100 * range.low,
				range && 100 * range.high,
				dot.isRanked,
				dot.sourceIds.join('~'),
				dot.onsetSourceId
			])
		)
	};
}
