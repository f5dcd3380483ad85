import { fitting, MOST_WORDS } from '$lib/text/fitting';
import { inEveryWay } from '$lib/text/phrases';
import { formatNumber } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf, numberInWords, sentences, startSentence } from '$lib/text/words';
import { verdictOf } from '$lib/metrics/parity';
import type { Series } from '../types';
import { intoEachWar, isByCountry, nameOf, onsetMonthOf, type FindingInput } from './series-names';
import { countryName, inSentence } from './words';

/** Numbers in the first sentence and in the next one. */
const MOST_FIRST = 3;
const MOST_NEXT = 5;

/** States how many people of each series were let in for every 100 Ukrainians. @param ranked Series with a figure that may be compared. */
export function paritySentences(input: FindingInput, ranked: readonly Series[]): string[] {
	const others = ranked.filter(({ origin }) => origin !== 'UKR');
	if (others.length === 0) return ['No other origin has a figure to compare with Ukrainians.'];
	const named = namedWithNumbers(others, input);
	let first = 0;
	const opening = fitting(Math.min(MOST_FIRST, named.length), MOST_WORDS.first, (count) => {
		first = count;
		return firstParity(listOf(named.slice(0, count)), input);
	});
	const rest = named.slice(first);
	return sentences(
		opening,
		rest.length > 0 &&
			fitting(Math.min(MOST_NEXT, rest.length), MOST_WORDS.further, (count) => {
				const unnamed = rest.length - count;
				const more = unnamed > 0 ? `; the table has ${numberInWords(unnamed)} more` : '';
				return `After them: ${listOf(rest.slice(0, count))}${more}.`;
			})
	);
}

/** "41 Iraqis", "16 people from Jamaica", then "1.4 from Cuba", or "41 in Canada". */
function namedWithNumbers(others: readonly Series[], input: FindingInput): string[] {
	const isIn = isByCountry(input.settings);
	return others.map((one, i) => {
		const before = others[i - 1];
		const name = nameOf(one, input).replace(/ since (.*)$/, ' ($1)');
		const isRepeated = before !== undefined && nameOf(before, input).startsWith('people from ');
		return `${formatNumber(one.overall.result?.value ?? 0)} ${isIn ? 'in ' : ''}${isRepeated ? name.replace(/^people from /, 'from ') : name}`;
	});
}

function firstParity(list: string, { settings, catalogue, scale }: FindingInput): string {
	const verb = settings.tier === 'resettled' ? 'resettled' : 'let in';
	const period = scale.overallPeriod.replace(/ \(.*\)$/, '');
	if (settings.clock === 'event')
		return `${startSentence(intoEachWar(period))}, ${list} had been ${verb} per person displaced for every 100 Ukrainians.`;
	const [origin = ''] = settings.origins;
	if (isByCountry(settings))
		return `${startSentence(peopleFrom(origin, catalogue.countries.get(origin)?.name))} ${verb} for every 100 Ukrainians, per person displaced, ${period}: ${list}.`;
	const [destination = ''] = settings.destinations;
	const by = settings.destinations.length === 1 ? ` by ${countryName(destination, catalogue)}` : '';
	return `Per person displaced, ${list} were ${verb}${by} for every 100 Ukrainians, ${period}.`;
}

/** Series with a range of their own. */
const MOST_RANGES = 3;

/** States which series are on one side of 100 under every admissible definition, and for which it depends on the definition. */
export function verdictSentences(input: FindingInput): string[] {
	const { computed, settings } = input;
	const name = seriesName(input);
	const isEvent = settings.clock === 'event';
	const compared = [...(computed.ratios ?? [])].flatMap(([key, ratios]) =>
		ratios.length > 0 ? [{ key, ratios, verdict: verdictOf(ratios) }] : []
	);
	const sides = (['below', 'about equal', 'above'] as const).flatMap((verdict) => {
		const alike = compared.filter((one) => one.verdict === verdict);
		const ways = inEveryWay(
			alike.map(({ ratios }) => ratios.length),
			isEvent
		);
		const words = verdict === 'about equal' ? 'about 100' : `${verdict} 100`;
		return alike.length > 0
			? [`${startSentence(words)} ${ways}: ${listed(alike.map(({ key }) => name(key)))}.`]
			: [];
	});
	const open = compared.filter(({ verdict }) => verdict === 'depends on the definition');
	if (open.length === 0) return sides;
	const rest = open.slice(MOST_RANGES).map(({ key }) => name(key));
	const named = (one: string) => (isByCountry(settings) ? startSentence(one) : `For ${one}`);
	return sentences(
		sides,
		open
			.slice(0, MOST_RANGES)
			.map(
				({ key, ratios }) =>
					`${named(name(key))} it is between ${rangeOf(ratios)}, depending on the way of counting.`
			),
		rest.length > 0 && `It also depends on the way of counting for ${listed(rest)}.`,
		isEvent
			? 'Ways of counting differ in the number of displaced people by which people let in are divided.'
			: 'Ways of counting differ in whom people are divided by, and in whether a total that lies partly outside these years counts.'
	);
}

/** Words of names in one sentence. */
const MOST_NAME_WORDS = 15;

/** "Afghans, Iraqis and four more". */
const listed = (names: readonly string[]): string =>
	fitting(names.length, MOST_NAME_WORDS, (count) =>
		count < names.length
			? `${names.slice(0, count).join(', ')} and ${numberInWords(names.length - count)} more`
			: listOf(names)
	);

/** The lowest to the highest ratio for every 100; with a third digit close to 100, where two would hide the side. */
const rangeOf = (ratios: readonly number[]): string =>
	[Math.min(...ratios), Math.max(...ratios)]
		.map((ratio) => formatNumber(100 * ratio, Math.abs(ratio - 1) < 0.1 ? 3 : undefined))
		.join(' and ');

function seriesName({ settings, catalogue }: FindingInput): (key: string) => string {
	const onsets = new Map(
		catalogue.onsets.map(({ onset_id: id, origin, label }) => [
			id,
			`${peopleFrom(origin)} (${onsetMonthOf(label)})`
		])
	);
	return (key) =>
		onsets.get(key) ?? `${isByCountry(settings) ? 'in ' : ''}${inSentence(key, settings, catalogue)}`;
}
