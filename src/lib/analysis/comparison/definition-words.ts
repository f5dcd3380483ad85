import type { Dimension } from '$lib/metrics/agreement';
import { formatNumber } from '$lib/text/numbers';
import { countOf, listOf } from '$lib/text/words';
import type { ChoiceReversal, DefinitionGroup } from './definition-groups';
import { amongWords } from './denominators';
import { TIER_WORDS, type NamedDefinition } from './named-definitions';

export const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = {
	denominator: 'who counts as displaced',
	onsetId: 'the start of the war',
	window: 'the period',
	tier: 'whether temporary entries count'
};

/** "2022–2024, 2024 and the first 12 and 24 months". */
export function windowList(groups: readonly DefinitionGroup[]): string {
	const years = groups.filter(({ isCalendar }) => isCalendar).map(({ windowWords }) => windowWords);
	const months = groups.filter(({ isCalendar }) => !isCalendar).map(({ window }) => window);
	return listOf([...years, ...(months.length > 0 ? [`the first ${listOf(months)} months`] : [])]);
}

export const definitionCount = (count: number): string =>
	countOf(formatNumber(count), 'way of counting', 'ways of counting');

const inWindow = ({ windowWords, specification }: NamedDefinition): string =>
	specification.onsetId === null ? windowWords : `the ${windowWords}`;

/** The choices of a definition, as words that follow a number. */
export const CHOICE_WORDS: Readonly<Record<Dimension, (definition: NamedDefinition) => string>> = {
	denominator: ({ denominator }) => amongWords(denominator),
	onsetId: ({ countedWords }) => countedWords,
	window: (definition) => `in ${inWindow(definition)}`,
	tier: ({ tier }) => `counting ${TIER_WORDS[tier].toLowerCase()}`
};

/** The choices that both definitions share. */
export function alikeWords({ dimension, below, above }: ChoiceReversal): string {
	const isEvent = below.specification.onsetId !== null;
	const isShared = dimension !== 'onsetId' && below.countedWords === above.countedWords;
	const counted = isShared ? below.countedWords : '';
	const when = `in ${inWindow(below)}${counted && `${isEvent ? ' ' : ', '}${counted}`}`;
	return [
		dimension === 'tier' ? '' : CHOICE_WORDS.tier(below),
		dimension === 'window' ? (isEvent ? counted : '') : when,
		dimension === 'denominator' ? '' : CHOICE_WORDS.denominator(below)
	]
		.filter((part) => part !== '')
		.join(', ');
}

/** "4 below, 2 above" the Ukrainian rate. */
export function agreementWords({ below, above, level, tooFew }: DefinitionGroup): string {
	const ranked = below + above + level;
	if (ranked === 0) return 'too few people';
	const side = (count: number, word: string) =>
		count === 0 ? [] : [count === ranked && ranked > 1 ? `all ${count} ${word}` : `${count} ${word}`];
	return [
		...side(below, 'below'),
		...side(above, 'above'),
		...side(level, 'level'),
		...(tooFew > 0 ? [`${tooFew} with too few people`] : [])
	].join(', ');
}
