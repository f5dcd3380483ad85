import { startSentence } from '$lib/text/words';
import type { DataTable, Field } from '../contract';
import { numberField, peopleField, textField } from '../fields';
import { DENOMINATOR_WORDS } from '$lib/analysis/denominators';
import type { Point } from './points';
import type { Shown } from './series';
import { alikeWords, CHOICE_WORDS, DIMENSION_WORDS } from './words';

const TIMES = 'times the Ukrainian rate';
const count = (name: string, label: string, description: string): Field => ({
	name,
	label,
	type: 'integer',
	description
});
const ratio = (name: string, label: string, description: string): Field =>
	numberField(name, label, TIMES, description, 3);

const rateOf = ({ rate }: Point): number | null => (rate.defined ? rate.value : null);

/** What keeps a result from being read like the others. */
const remarkOf = ({ isRanked, isWarned, people, specification }: Point): string =>
	[
		...(isRanked
			? []
			: [people.value === 0 ? 'none recorded: not ranked' : 'fewer than 10 people: not ranked']),
		...(isWarned ? ['fewer than 100 people'] : []),
		...(specification.isLowerBound ? ['lower bound'] : [])
	].join('; ');

export const tables = (shown: Shown): DataTable[] => [
	definitionsTable(shown),
	agreementTable(shown),
	...(shown.turns.length > 0 ? [turnsTable(shown)] : []),
	excludedTable(shown)
];

function definitionsTable({ points, originName }: Shown): DataTable {
	return {
		name: 'definitions',
		caption: `${originName}: every definition, the lowest ratio first; each leads to the chart of all countries under it`,
		fields: [
			textField('definition', 'Definition', 'What is counted, when, and out of whom'),
			peopleField('people', 'People', 'People in the numerator'),
			numberField('displaced', 'Displaced', 'people, or person-years', 'The denominator', 7),
			numberField('rate', 'Per 1,000', 'displaced; in calendar years, a year', '1,000 × people / displaced'),
			ratio('parity', 'Ratio', 'The rate over that of Ukraine'),
			ratio('parity_low', 'Lowest', 'Lower bound of the ratio'),
			ratio('parity_high', 'Highest', 'Upper bound of the ratio'),
			textField('remark', 'Remark', 'What to mind of this result')
		],
		rows: points.map((point) => [
			point.name,
			point.people.value,
			point.displaced.value,
			rateOf(point),
			point.parity.value,
			point.parity.low,
			point.parity.high,
			remarkOf(point) || null
		]),
		links: points.map(({ link }) => link)
	};
}

function agreementTable({ groups }: Shown): DataTable {
	return {
		name: 'agreement',
		caption: 'How far the definitions of one tier and window agree',
		fields: [
			textField('group', 'Counted and when', 'Tier and window'),
			count('below', 'Below', 'Definitions below the Ukrainian rate'),
			count('above', 'Above', 'Definitions above the Ukrainian rate'),
			count('level', 'Level', 'Definitions exactly at the Ukrainian rate'),
			count('bounds_hold_one', 'Within bounds', 'Of those, definitions whose bounds hold the Ukrainian rate'),
			count('too_few', 'Too few', 'Definitions with fewer than ten people'),
			ratio('low', 'Lowest', 'Lowest ratio'),
			ratio('high', 'Highest', 'Highest ratio'),
			textField('verdict', 'Answer', 'Where all ratios, bounds included, stand to the Ukrainian rate')
		],
		rows: groups.map((group) => [
			`${group.tier === 'let-in' ? 'All let in' : 'Resettled only'}, ${group.windowWords}`,
			group.below,
			group.above,
			group.level,
			group.boundsHoldOne,
			group.tooFew,
			group.range?.low ?? null,
			group.range?.high ?? null,
			group.verdict ?? 'too few to rank'
		])
	};
}

function turnsTable({ turns }: Shown): DataTable {
	return {
		name: 'reversals',
		caption: 'Where one choice alone reverses the answer',
		fields: [
			textField('decides', 'What decides', 'The one choice in which the two definitions differ'),
			textField('alike', 'Otherwise alike', 'What both definitions share'),
			textField('below', 'Below when', 'The choice under which the ratio is below 1'),
			ratio('below_ratio', 'Ratio', 'The ratio below 1'),
			textField('above', 'Above when', 'The choice under which the ratio is above 1'),
			ratio('above_ratio', 'Ratio', 'The ratio above 1')
		],
		rows: turns.map((turn) => [
			startSentence(DIMENSION_WORDS[turn.dimension]),
			alikeWords(turn),
			CHOICE_WORDS[turn.dimension](turn.below),
			turn.below.parity.value,
			CHOICE_WORDS[turn.dimension](turn.above),
			turn.above.parity.value
		])
	};
}

function excludedTable({ excluded }: Shown): DataTable {
	return {
		name: 'excluded',
		caption: 'Combinations that are left out, and why',
		fields: [
			textField('out_of', 'Out of', 'Denominator'),
			textField('tiers', 'Counted', 'Which entries are counted'),
			textField('windows', 'When', 'Years, or months since the beginning of a war'),
			count('combinations', 'Combinations', 'How many, over all beginnings of the two wars'),
			textField('reason', 'Why', 'The reason, from the one table that decides for every chart')
		],
		rows: excluded.map(({ outOf, tiers, windows, count, reason }) => [
			startSentence(outOf),
			tiers,
			windows,
			count,
			reason
		])
	};
}

/** Every definition in long form, each with its choices in columns of their own. */
export function displayed({ points, originName }: Shown): DataTable {
	const people = (name: string, label: string) =>
		numberField(name, label, 'people', 'People in the numerator', 7);
	return {
		name: 'robustness',
		caption: `${originName}: the rate of people let in by the United States over that of Ukrainians, under every admissible definition`,
		fields: [
			textField('specification', 'Specification', 'Identifier of the definition, the same in every release'),
			textField('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3'),
			textField('origin_name', 'Country', 'Country of origin, common name'),
			textField('tier', 'Counted', 'let-in: all entries; resettled: durable ones alone'),
			textField('window', 'Window', 'Calendar years, or months since the beginning of each war'),
			textField('years', 'When', 'The window in words'),
			textField('denominator', 'Out of', 'What people are divided by'),
			textField('denominator_words', 'Out of the', 'The same in words'),
			textField('onset', 'Beginning', 'Onset of the war, for months since then'),
			textField('evacuation', 'Evacuation', 'Whether a total that lies partly outside the years counts'),
			{
				name: 'is_lower_bound',
				label: 'Lower bound',
				type: 'boolean',
				description: 'People known only by a total for a longer period are left out'
			},
			count('place', 'Place', '1 is the lowest ratio; empty below ten people'),
			people('people', 'People'),
			people('people_low', 'Lowest people'),
			people('people_high', 'Highest people'),
			numberField('displaced', 'Displaced', 'people, or person-years', 'The denominator'),
			numberField('rate', 'Rate', 'per 1,000', '1,000 × people / displaced; in calendar years, a year'),
			numberField('rate_low', 'Lowest rate', 'per 1,000', 'Lower bound of rate'),
			numberField('rate_high', 'Highest rate', 'per 1,000', 'Upper bound of rate'),
			ratio('parity', 'Ratio', 'rate / rate of Ukraine'),
			ratio('parity_low', 'Lowest ratio', 'Lower bound of parity'),
			ratio('parity_high', 'Highest ratio', 'Upper bound of parity'),
			textField('chart', 'Chart', 'The chart of all countries under this definition, with its settings'),
			textField('source_ids', 'Sources', 'Identifiers of the sources of the figures, joined by a tilde'),
			textField('onset_source_id', 'Source of the date', 'Identifier of the document that dates the onset')
		],
		rows: points.map((point) => [
			point.id,
			point.origin,
			originName,
			point.tier,
			point.specification.window,
			point.windowWords,
			point.denominator,
			DENOMINATOR_WORDS[point.denominator],
			point.specification.onsetId,
			point.specification.straddling,
			point.specification.isLowerBound,
			point.place,
			point.people.value,
			point.people.low,
			point.people.high,
			point.displaced.value,
			rateOf(point),
			point.rate.defined ? point.rate.low : null,
			point.rate.defined ? point.rate.high : null,
			point.parity.value,
			point.parity.low,
			point.parity.high,
			`${point.link.slug}${point.link.search}`,
			point.sourceIds.join('~'),
			point.onsetSourceId
		])
	};
}
