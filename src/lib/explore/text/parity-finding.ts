import { formatNumber, formatRange } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf, startSentence } from '$lib/text/words';
import { verdictOf } from '$lib/metrics/parity';
import type { Series } from '../types';
import { isByCountry, nameOf, onsetMonthOf, type FindingInput } from './series-names';
import { inSentence } from './words';

/** Series that the sentence about parity names. */
const MOST_COMPARED = 9;

/** How many people of each series were let in for every 100 Ukrainians. @param ranked Series with a figure that may be compared. */
export function paritySentence(input: FindingInput, ranked: readonly Series[]): string {
	const { settings, catalogue, scale } = input;
	const others = ranked.filter(({ origin }) => origin !== 'UKR');
	if (others.length === 0) return 'No other origin has a figure to compare with Ukrainians.';
	const verb = settings.tier === 'resettled' ? 'resettled' : 'let in';
	const when =
		settings.clock === 'event'
			? `${scale.overallPeriod.replace(/^first /, '')} after each war began`
			: `in ${scale.overallPeriod}`;
	const value = ({ overall }: Series) => formatNumber(overall.result?.value ?? 0);
	const named = others
		.slice(0, MOST_COMPARED)
		.map((one) => `${value(one)} ${isByCountry(settings) ? 'in ' : ''}${nameOf(one, input)}`);
	const unnamed = others.length - MOST_COMPARED;
	const more = unnamed > 0 ? `; ${unnamed} more are in the table` : '';
	const [origin = ''] = settings.origins;
	const whose = isByCountry(settings) ? `, ${peopleFrom(origin, catalogue.countries.get(origin)?.name)}` : '';
	return `For every 100 Ukrainians ${verb} per person displaced, ${when}${whose}: ${listOf(named)}${more}.`;
}

/** Which series lie on one side of 100 under every admissible definition, and for which ones the definition decides. */
export function verdictSentences(input: FindingInput): string[] {
	const { computed, settings } = input;
	const name = seriesName(input);
	const compared = [...(computed.ratios ?? [])].flatMap(([key, ratios]) =>
		ratios.length > 0 ? [{ key, ratios, verdict: verdictOf(ratios) }] : []
	);
	const sides = (['below', 'above'] as const).flatMap((verdict) => {
		const names = compared.filter((one) => one.verdict === verdict).map(({ key }) => name(key));
		return names.length > 0
			? [`${startSentence(verdict)} 100 under every definition tested: ${listOf(names)}.`]
			: [];
	});
	const ranges = compared
		.filter(({ verdict }) => verdict === 'depends on the definition')
		.map(({ key, ratios }) => `${name(key)} ${rangeOf(ratios)}`);
	if (ranges.length === 0) return sides;
	const decides =
		settings.clock === 'event'
			? 'depending on the number of displaced people by which it is divided'
			: 'depending on whom people are divided by, and on whether a total that lies partly outside these years counts';
	return [...sides, `It depends on the definition for ${listOf(ranges)}, ${decides}.`];
}

/** The lowest to the highest ratio for every 100; a third digit close to 100, where two would hide the side. */
const rangeOf = (ratios: readonly number[]): string =>
	formatRange(Math.min(...ratios), Math.max(...ratios), (ratio) =>
		formatNumber(100 * ratio, Math.abs(ratio - 1) < 0.1 ? 3 : undefined)
	);

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
