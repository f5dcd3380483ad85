import type { Catalogue } from '$lib/catalogue/catalogue';
import { formatNumber, formatRange } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf, numberInWords, startSentence } from '$lib/text/words';
import { verdictOf } from '$lib/metrics/parity';
import { mayBeRanked } from '$lib/metrics/ranking';
import type { Asked } from '../settings/settings';
import { WORDS } from '../settings/fields';
import type { Lines } from '../compute/lines';
import type { Scale, Series } from '../types';
import { ALL } from '../settings/places';
import { figureInSentence, inSentence, subjectOf, timeInSentence } from './words';

interface Told {
	readonly series: readonly Series[];
	readonly scale: Scale;
	readonly lines: Lines;
	readonly asked: Asked;
	readonly catalogue: Catalogue;
}

/** Sentences from the figures shown; none is written in advance. */
export function finding(told: Told): string[] {
	const ranked = told.series.filter(({ overall }) => overall.result && isRanked(overall, told.asked));
	if (ranked.length === 0) return [nothingRanked(told), ...change(told)];
	return told.asked.measure === 'parity'
		? [parityReading(told, ranked), ...verdicts(told)]
		: [reading(told, ranked), ...change(told)];
}

const isRanked = ({ people, result }: Series['overall'], { measure }: Asked): boolean => {
	const counted = people ?? (WORDS[measure].nature === 'rate' ? null : result);
	return counted === null || mayBeRanked(counted);
};

function nothingRanked({ series, asked, catalogue }: Told): string {
	const subject = subjectOf(asked, catalogue);
	const reason = series.find(({ overall }) => overall.reason)?.overall.reason;
	if (series.some(({ overall }) => overall.result))
		return `${subject}: fewer than 10 people stand behind each figure, too few to compare.`;
	const why = reason && !reason.includes('~') ? ` ${reason}` : '';
	return `${subject}: no series has one figure for all of the time from ${asked.years.from} to ${asked.years.to}.${why}`;
}

const isPlace = ({ by }: Asked): boolean => by === 'destination';

/** The beginning of a war that an event-time series counts from: "August 2021". */
const beginning = (label: string): string => label.slice(label.lastIndexOf(',') + 1).trim();

const nameOf = ({ key, origin, label }: Series, { asked, catalogue }: Told): string =>
	asked.clock === 'event'
		? `${peopleFrom(origin, label)} (${beginning(label)})`
		: inSentence(key, asked, catalogue);

const valued = (one: Series, told: Told): string =>
	`${nameOf(one, told)} (${figureInSentence(one.overall.result?.value ?? 0, told.asked)})`;

/** Series named in the first sentence. */
const NAMED = 3;

function reading(told: Told, ranked: readonly Series[]): string {
	const { asked, catalogue, series } = told;
	const parts = ranked.filter(({ key }) => key !== ALL);
	const total = ranked.find(({ key }) => key === ALL);
	const shown = parts.length > 0 ? parts : ranked;
	const named = listOf(shown.slice(0, NAMED).map((one) => valued(one, told)));
	const lowest = shown.length > NAMED ? shown.at(-1) : undefined;
	const at = isPlace(asked) ? 'in' : 'for';
	const opening = `${startSentence(periodWords(told))}, ${lowerFirst(subjectOf(asked, catalogue))}`;
	const list = shown.length > NAMED ? `most ${at} ${named}` : named;
	const tail = lowest ? `; fewest ${at} ${valued(lowest, told)}` : '';
	const all = total && total !== shown[0] ? `; ${valued(total, told)}` : '';
	const left = series.length - ranked.length;
	const rest =
		left > 0
			? ` ${startSentence(numberInWords(left))} more ${left === 1 ? 'has' : 'have'} no figure for all of this time, or fewer than 10 people.`
			: '';
	return `${opening}: ${list}${tail}${all}.${rest}`;
}

function periodWords({ asked, scale, lines }: Told): string {
	if (asked.clock === 'event') return `after ${scale.overallPeriod.replace(/^first /, '')}`;
	if (lines.last === undefined) return `in ${scale.overallPeriod}`;
	return asked.measure === 'protected'
		? `in ${timeInSentence(lines.last, asked)}`
		: `at the ${scale.overallPeriod}`;
}

const lowerFirst = (text: string): string =>
	/^(U\.S\.|UK|EU|UNHCR|Uniting|Special|Operation|Canad|Austral|Temporary Protected)/.test(text)
		? text
		: text.charAt(0).toLowerCase() + text.slice(1);

/** How the largest series changed between the first and the last time that it has. */
function change(told: Told): string[] {
	const { series, asked } = told;
	if (asked.clock === 'event') return [];
	const largest = series.find(({ points }) => points.some(({ result }) => result));
	const known = largest?.points.filter(({ result }) => result !== null) ?? [];
	const [first, last] = [known[0], known.at(-1)];
	if (!largest || !first?.result || !last?.result || first.t === last.t) return [];
	const [from, to] = [first.result.value, last.result.value];
	const words = [from, to].map((value) => figureInSentence(value, asked));
	const verb = words[0] === words[1] ? 'stayed at' : to > from ? 'rose' : 'fell';
	const figures = verb === 'stayed at' ? (words[0] ?? '') : `from ${words[0] ?? ''} to ${words[1] ?? ''}`;
	const time = (t: number) => timeInSentence(t, asked).replace(/^end of/, 'the end of');
	return [
		`${isPlace(asked) && largest.key !== ALL ? 'In' : 'For'} ${nameOf(largest, told)} the figure ${verb} ${figures} between ${time(first.t)} and ${time(last.t)}.`
	];
}

/** Origins or countries named in the sentence about parity. */
const COMPARED = 9;

function parityReading(told: Told, ranked: readonly Series[]): string {
	const { asked, catalogue, scale } = told;
	const others = ranked.filter(({ origin }) => origin !== 'UKR');
	if (others.length === 0) return 'No other origin has a figure to compare with Ukrainians.';
	const verb = asked.tier === 'resettled' ? 'resettled' : 'let in';
	const when =
		asked.clock === 'event'
			? `${scale.overallPeriod.replace(/^first /, '')} after each war began`
			: `in ${scale.overallPeriod}`;
	const value = ({ overall }: Series) => formatNumber(overall.result?.value ?? 0);
	const named = others
		.slice(0, COMPARED)
		.map((one) =>
			isPlace(asked) ? `${value(one)} in ${nameOf(one, told)}` : `${value(one)} ${nameOf(one, told)}`
		);
	const more = others.length > COMPARED ? `; ${others.length - COMPARED} more are in the table` : '';
	const whose = isPlace(asked)
		? `, ${peopleFrom(asked.origins[0] ?? '', catalogue.countries.get(asked.origins[0] ?? '')?.name)}`
		: '';
	return `For every 100 Ukrainians ${verb} per person displaced, ${when}${whose}: ${listOf(named)}${more}.`;
}

/** Which of them stand on one side of 100 under every admissible definition, and for which the definition decides. */
function verdicts({ lines, asked, catalogue }: Told): string[] {
	const labels = new Map(
		catalogue.onsets.map(({ onset_id: id, origin, label }) => [
			id,
			`${peopleFrom(origin)} (${beginning(label)})`
		])
	);
	const name = (key: string) =>
		labels.get(key) ??
		(isPlace(asked) ? `in ${inSentence(key, asked, catalogue)}` : inSentence(key, asked, catalogue));
	const standing = [...(lines.ratios ?? [])].flatMap(([key, ratios]) =>
		ratios.length > 0 ? [{ key, ratios, verdict: verdictOf(ratios) }] : []
	);
	const sides = (['below', 'above'] as const).flatMap((verdict) => {
		const alike = standing.filter((one) => one.verdict === verdict);
		return alike.length > 0
			? [
					`${startSentence(verdict)} 100 under every definition tested: ${listOf(alike.map(({ key }) => name(key)))}.`
				]
			: [];
	});
	const decides =
		asked.clock === 'event'
			? 'depending on the number of displaced people by which it is divided'
			: 'depending on whom people are divided by, and on whether a total that lies partly outside these years counts';
	const open = standing.filter((one) => one.verdict === 'depends on the definition');
	if (open.length === 0) return sides;
	const ranges = open.map(({ key, ratios }) => {
		const range = formatRange(Math.min(...ratios), Math.max(...ratios), (ratio) =>
			formatNumber(100 * ratio, Math.abs(ratio - 1) < 0.1 ? 3 : undefined)
		);
		return `${name(key)} ${range}`;
	});
	return [...sides, `It depends on the definition for ${listOf(ranges)}, ${decides}.`];
}

const CHARTS: Readonly<Record<string, string>> = {
	line: 'Lines',
	bar: 'Bars',
	dot: 'Dots with ranges',
	multiples: 'Small charts side by side',
	map: 'Map',
	table: 'Table'
};

/** What the picture shows, for those who cannot see it. */
export function altText({ series, scale, asked, catalogue }: Told): string {
	const values = series
		.slice(0, 12)
		.map(
			({ label, overall }) =>
				`${label}: ${overall.result ? figureInSentence(overall.result.value, asked) : 'no figure'}`
		);
	const more = series.length > 12 ? `; ${series.length - 12} more in the table` : '';
	return `${CHARTS[asked.chart] ?? ''}: ${lowerFirst(subjectOf(asked, catalogue))}, ${scale.unit}, ${scale.overallPeriod}. ${values.join('; ')}${more}.`;
}
