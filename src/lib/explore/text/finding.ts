import { areAboutEqual } from '$lib/metrics/parity';
import { fitting, MOST_WORDS } from '$lib/text/fitting';
import { endOfYear } from '$lib/text/dates';
import { listOf, numberInWords, sentences, startSentence } from '$lib/text/words';
import { ALL } from '../settings/places';
import type { ExploreSettings } from '../settings/settings';
import type { Series } from '../types';
import { paritySentences, verdictSentences } from './parity-finding';
import { rankedSeries } from './ranked';
import { readableReason } from './reasons';
import {
	intoEachWar,
	isByCountry,
	nameAndFigure,
	nameOf,
	namesInList,
	type FindingInput
} from './series-names';
import { lowerFirst, subjectOf } from './subject';
import { figureInSentence, timeInSentence } from './words';

/** Sentences computed from the figures; the first makes sense on its own. */
export function findingOf(input: FindingInput): string[] {
	const ranked = rankedSeries(input);
	if (ranked.length === 0) return [...nothingRanked(input), ...changeSentence(input)];
	return input.settings.measure === 'parity'
		? [...paritySentences(input, ranked), ...verdictSentences(input)]
		: [...rankingSentences(input, ranked), ...changeSentence(input)];
}

function nothingRanked({ series, settings, catalogue }: FindingInput): string[] {
	const subject = subjectOf(settings, catalogue).replace(SINCE_ONSET, '');
	if (series.some(({ overall }) => overall.result))
		return [`${subject}: every figure counts fewer than 10 people.`];
	const reason = readableReason(series.find(({ overall }) => overall.reason)?.overall.reason);
	const { years, window, clock } = settings;
	const which =
		clock === 'event'
			? `reaches ${intoEachWar(String(window))}`
			: `covers the whole time from ${years.from} to ${years.to}`;
	return sentences(`${subject}: no figure ${which}.`, reason);
}

/** Series named in the first sentence. */
const MOST_NAMED = 3;

function rankingSentences(input: FindingInput, ranked: readonly Series[]): string[] {
	const { settings, series } = input;
	const parts = ranked.filter(({ key }) => key !== ALL);
	const total = ranked.find(({ key }) => key === ALL);
	const listed = parts.length > 0 ? parts : ranked;
	const lowest = listed.length > 1 ? listed.at(-1) : undefined;
	const at = isByCountry(settings) ? 'in' : 'for';
	return sentences(
		fitting(Math.min(MOST_NAMED, listed.length), MOST_WORDS.first, (count) => ranking(listed, count, input)),
		lowest && listed.length > MOST_NAMED && `The lowest is ${at} ${nameAndFigure(lowest, input)}.`,
		total && total !== listed[0] && `${startSentence(nameOf(total, input))}: ${figureOf(total, input)}.`,
		periodWords(input).gaps,
		unrankedSentence(series.length - ranked.length)
	);
}

/** The highest figures, with what they count and when. */
function ranking(listed: readonly Series[], count: number, input: FindingInput): string {
	const { settings, catalogue } = input;
	const named = listed.slice(0, count);
	const names = namesInList(listed, input).slice(0, count);
	const [highest = '', ...next] = named.map((one, i) => `${names[i] ?? ''} (${figureOf(one, input)})`);
	const at = isByCountry(settings) ? 'in' : 'for';
	const list = listed.length > 1 ? `highest ${at} ${highest}` : highest;
	const figures = next.length > 0 ? `${list}, then ${listOf(next)}` : list;
	const subject = subjectOf(settings, catalogue);
	const { period } = periodWords(input);
	return settings.clock === 'event'
		? `${startSentence(period)}, ${lowerFirst(subject.replace(SINCE_ONSET, ''))}: ${figures}.`
		: `${subject}, ${period}: ${figures}.`;
}

const SINCE_ONSET = ' since the war began';

const figureOf = ({ overall }: Series, { settings }: FindingInput): string =>
	figureInSentence(overall.result?.value ?? 0, settings);

const unrankedSentence = (unranked: number): string =>
	unranked > 0
		? `${startSentence(numberInWords(unranked))} more ${unranked === 1 ? 'has' : 'have'} no figure for the whole time, or fewer than 10 people.`
		: '';

/** The period, and whether some of its times are left out. */
function periodWords({ settings, scale, computed }: FindingInput): { period: string; gaps: string } {
	if (settings.clock === 'event') return { period: intoEachWar(scale.overallPeriod), gaps: '' };
	if (computed.last !== undefined) return { period: scale.overallPeriod, gaps: '' };
	const [, period = scale.overallPeriod, counted, all] =
		/^(.*) \((\d+) of (\d+) with figures for all\)$/.exec(scale.overallPeriod) ?? [];
	const times = { month: 'months', quarter: 'quarters', calendar: 'years', fiscal: 'years' }[settings.clock];
	const gaps = counted ? `Only the ${counted} of ${all} ${times} with figures for all are counted.` : '';
	return { period, gaps };
}

/** In some years countries did not record the origin of many people: a change from those is none that is known. */
const hasUnknownCoverage = ({ measure }: ExploreSettings, missing = 0): boolean =>
	missing > 0 && ['protected-share', 'per-resident'].includes(measure);

/** The change of the largest series between the first and the last time that have a figure. */
function changeSentence(input: FindingInput): string[] {
	const { series, settings, computed } = input;
	if (settings.clock === 'event' || hasUnknownCoverage(settings, computed.missing)) return [];
	const largest = series.find(({ points }) => points.some(({ result }) => result));
	const known = largest?.points.filter(({ result }) => result !== null) ?? [];
	const [first, last] = [known[0], known.at(-1)];
	if (!largest || !first?.result || !last?.result || first.t === last.t) return [];
	const [from, to] = [first.result.value, last.result.value];
	const [start, end] = [figureInSentence(from, settings), figureInSentence(to, settings)];
	const direction = to > from ? 'rose' : 'fell';
	const change =
		start === end
			? `stayed at ${start}`
			: areAboutEqual(from, to)
				? `changed little, from ${start} to ${end},`
				: `${direction} from ${start} to ${end}`;
	const time = (t: number) => {
		const text = timeInSentence(t, settings);
		return text === endOfYear(t) ? `the ${text}` : text;
	};
	const at = isByCountry(settings) && largest.key !== ALL ? 'In' : 'For';
	return [
		`${at} ${nameOf(largest, input)} the figure ${change} between ${time(first.t)} and ${time(last.t)}.`
	];
}
