import type { Dimension } from '$lib/metrics/agreement';
import { formatNumber, formatRange } from '$lib/text/numbers';
import { countOf, listOf } from '$lib/text/words';
import { perHundred } from '$lib/text/phrases';
import { DENOMINATOR_WORDS } from '$lib/analysis/denominators';
import type { Group, Turn } from './groups';
import { TIER_WORDS, type Point } from './points';

/** "0.31 to 0.55 times"; three figures close to 1, lest 1 be read for 1.004. */
export const times = (ratio: number): string => formatNumber(ratio, Math.abs(ratio - 1) < 0.1 ? 3 : 2);
export const timesRange = (low: number, high: number): string => `${formatRange(low, high, times)} times`;

export const DIMENSION_WORDS: Readonly<Record<Dimension, string>> = {
	denominator: 'the denominator',
	onsetId: 'the beginning of the war',
	straddling: 'whether the evacuation of 2021 counts',
	window: 'the years or months compared',
	tier: 'whether temporary entries count'
};

const tierWords = ({ tier }: Point): string => (TIER_WORDS[tier] ?? '').toLowerCase();

/** What one definition chooses, as words that follow a number. */
export const CHOICE_WORDS: Readonly<Record<Dimension, (point: Point) => string>> = {
	denominator: ({ denominator }) => `out of the ${DENOMINATOR_WORDS[denominator]}`,
	onsetId: ({ countedWords }) => countedWords,
	straddling: ({ countedWords }) => countedWords,
	window: (point) => `in ${inWindow(point)}`,
	tier: tierWords
};

const inWindow = ({ windowWords, specification }: Point): string =>
	specification.onsetId === null ? windowWords : `the ${windowWords}`;

/** What both definitions share. */
export function alikeWords({ dimension, below, above }: Turn): string {
	const isBeginning = below.specification.onsetId !== null;
	const counted =
		dimension === 'onsetId' || dimension === 'straddling' || below.countedWords !== above.countedWords
			? ''
			: below.countedWords;
	return [
		...(dimension === 'tier' ? [] : [tierWords(below)]),
		...(dimension === 'window'
			? isBeginning && counted
				? [counted]
				: []
			: [`in ${inWindow(below)}${counted ? (isBeginning ? ` ${counted}` : `, ${counted}`) : ''}`]),
		...(dimension === 'denominator' ? [] : [CHOICE_WORDS.denominator(below)])
	].join(', ');
}

/** "…, 49 for every 100 Ukrainians out of …, 106 out of … and 201 out of …". */
export function exampleOf(turn: Turn): string {
	const parts = turn.all.map(
		(point, i) =>
			`${perHundred(point.parity.value)}${i === 0 ? ' for every 100 Ukrainians' : ''} ${CHOICE_WORDS[turn.dimension](point)}`
	);
	return `${alikeWords(turn)}, ${listOf(parts)}`;
}

/** "2022–2024, 2024 and the first 12 and 24 months". */
export function windowList(groups: readonly Group[]): string {
	const years = groups.filter(({ isCalendar }) => isCalendar).map(({ windowWords }) => windowWords);
	const months = groups.filter(({ isCalendar }) => !isCalendar).map(({ window }) => window);
	return listOf([...years, ...(months.length > 0 ? [`the first ${listOf(months)} months`] : [])]);
}

/** "4 below, 2 above" the Ukrainian rate. */
export function countWords({ below, above, level, tooFew }: Group): string {
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

export const definitions = (count: number): string =>
	countOf(formatNumber(count), 'definition', 'definitions');
