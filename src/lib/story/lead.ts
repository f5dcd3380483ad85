import { formatNumber, formatRange } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf, numberInWords, startSentence } from '$lib/text/words';
import type { Verdict } from '$lib/metrics/parity';
import type { LadderRow, ParityLadder, SinceOnset } from './models';

const PLACES: Readonly<Record<Verdict, string>> = {
	below: 'below the Ukrainians under every definition tested',
	above: 'above the Ukrainians under every definition tested',
	'depends on the definition': 'on one side or the other, depending on the definition'
};

/** How the other nationalities compare in the common years, all of them in one sentence. */
export function verdictOnAll({ rows, period }: ParityLadder): string[] {
	const others = rows.filter(({ isReference }) => !isReference);
	const ranked = others.filter(({ verdict }) => verdict !== 'too few to rank');
	const group = (verdict: LadderRow['verdict']) => ranked.filter((row) => row.verdict === verdict);
	const parts = (['below', 'above', 'depends on the definition'] as const).flatMap((verdict) => {
		const own = group(verdict);
		if (own.length === 0) return [];
		const who = own.length === ranked.length ? 'all' : listOf(own.map(({ origin }) => peopleFrom(origin)));
		return [`${who} stand ${PLACES[verdict]}`];
	});
	const few = others.length - ranked.length;
	const rest =
		few > 0 ? ` (${numberInWords(few)} more ${few === 1 ? 'has' : 'have'} too few people to say)` : '';
	return [
		startSentence(
			`per person displaced and in ${period}, of the ${numberInWords(ranked.length)} other nationalities that can be compared${rest}, ${parts.join('; ')}.`
		)
	];
}

/** Whether the answer for one origin depends on the number of displaced people, with its range. */
export function dependence({ comparisons, comparedAfter }: SinceOnset, origin: string): string[] {
	const comparison = comparisons.find((one) => one.origin === origin);
	const own = comparison?.definitions.filter(
		({ isDefault, onsetId }) => isDefault && onsetId === newest(comparison)
	);
	if (!comparison || !own || own.length === 0) return [];
	const ratios = own.map(({ parity }) => parity.value);
	const range = formatRange(Math.min(...ratios), Math.max(...ratios), (ratio) => formatNumber(ratio));
	const people = peopleFrom(origin);
	const since = own[0]?.onsetLabel.slice(own[0].onsetLabel.lastIndexOf(',') + 1).trim() ?? '';
	const [low, high] = [
		Math.min(...own.map(({ parity }) => parity.low)),
		Math.max(...own.map(({ parity }) => parity.high))
	];
	if (low < 1 && high > 1)
		return [
			`Whether the United States let in more ${people} or more Ukrainians per person displaced depends on how the displaced are counted: ${comparedAfter} months on, ${people} since ${since} stand at ${range} times the Ukrainian rate.`
		];
	const side = high < 1 ? 'fewer' : 'more';
	return [
		`Per person displaced, the United States let in ${side} ${people} since ${since} than Ukrainians, however the displaced are counted: ${range} times the Ukrainian rate after ${comparedAfter} months.`
	];
}

const newest = ({ definitions }: SinceOnset['comparisons'][number]): string | undefined =>
	definitions
		.filter(({ isDefault }) => isDefault)
		.map(({ onsetId }) => onsetId)
		.sort()
		.at(-1);
