import { listOf, numberInWords, startSentence } from '$lib/text/words';
import { mayBeRanked } from '$lib/metrics/ranking';
import { MEASURES } from '../settings/measures';
import { ALL } from '../settings/places';
import type { ExploreSettings } from '../settings/settings';
import type { Series } from '../types';
import { paritySentence, verdictSentences } from './parity-finding';
import { readableReason } from './reasons';
import { isByCountry, nameAndFigure, nameOf, type FindingInput } from './series-names';
import { lowerFirst, subjectOf } from './subject';
import { figureInSentence, timeInSentence } from './words';

/** Sentences computed from the figures; the first can stand alone. */
export function findingOf(input: FindingInput): string[] {
	const ranked = input.series.filter(({ overall }) => overall.result && isRanked(overall, input.settings));
	if (ranked.length === 0) return [nothingRanked(input), ...changeSentence(input)];
	return input.settings.measure === 'parity'
		? [paritySentence(input, ranked), ...verdictSentences(input)]
		: [rankingSentence(input, ranked), ...changeSentence(input)];
}

const isRanked = ({ people, result }: Series['overall'], { measure }: ExploreSettings): boolean => {
	const counted = people ?? (MEASURES[measure].nature === 'rate' ? null : result);
	return counted === null || mayBeRanked(counted);
};

function nothingRanked({ series, settings, catalogue }: FindingInput): string {
	const subject = subjectOf(settings, catalogue);
	if (series.some(({ overall }) => overall.result))
		return `${subject}: fewer than 10 people stand behind each figure, too few to compare.`;
	const reason = readableReason(series.find(({ overall }) => overall.reason)?.overall.reason);
	const why = reason ? ` ${reason}` : '';
	return `${subject}: no series has one figure for all of the time from ${settings.years.from} to ${settings.years.to}.${why}`;
}

/** Series that the first sentence names before the lowest. */
const MOST_NAMED = 3;

function rankingSentence(input: FindingInput, ranked: readonly Series[]): string {
	const { settings, catalogue } = input;
	const parts = ranked.filter(({ key }) => key !== ALL);
	const total = ranked.find(({ key }) => key === ALL);
	const listed = parts.length > 0 ? parts : ranked;
	const highest = listOf(listed.slice(0, MOST_NAMED).map((one) => nameAndFigure(one, input)));
	const lowest = listed.length > MOST_NAMED ? listed.at(-1) : undefined;
	const at = isByCountry(settings) ? 'in' : 'for';
	const opening = `${startSentence(periodWords(input))}, ${lowerFirst(subjectOf(settings, catalogue))}`;
	const list = listed.length > MOST_NAMED ? `most ${at} ${highest}` : highest;
	const tail = lowest ? `; fewest ${at} ${nameAndFigure(lowest, input)}` : '';
	const all = total && total !== listed[0] ? `; ${nameAndFigure(total, input)}` : '';
	return `${opening}: ${list}${tail}${all}.${unrankedSentence(input.series.length - ranked.length)}`;
}

const unrankedSentence = (unranked: number): string =>
	unranked > 0
		? ` ${startSentence(numberInWords(unranked))} more ${unranked === 1 ? 'has' : 'have'} no figure for all of this time, or fewer than 10 people.`
		: '';

function periodWords({ settings, scale, computed }: FindingInput): string {
	if (settings.clock === 'event') return `after ${scale.overallPeriod.replace(/^first /, '')}`;
	if (computed.last === undefined) return `in ${scale.overallPeriod}`;
	return settings.measure === 'protected'
		? `in ${timeInSentence(computed.last, settings)}`
		: `at the ${scale.overallPeriod}`;
}

/** The change of the largest series between the first and the last time that have a figure. */
function changeSentence(input: FindingInput): string[] {
	const { series, settings } = input;
	if (settings.clock === 'event') return [];
	const largest = series.find(({ points }) => points.some(({ result }) => result));
	const known = largest?.points.filter(({ result }) => result !== null) ?? [];
	const [first, last] = [known[0], known.at(-1)];
	if (!largest || !first?.result || !last?.result || first.t === last.t) return [];
	const [from, to] = [first.result.value, last.result.value];
	const [start, end] = [figureInSentence(from, settings), figureInSentence(to, settings)];
	const change =
		start === end ? `stayed at ${start}` : `${to > from ? 'rose' : 'fell'} from ${start} to ${end}`;
	const time = (t: number) => timeInSentence(t, settings).replace(/^end of/, 'the end of');
	const at = isByCountry(settings) && largest.key !== ALL ? 'In' : 'For';
	return [
		`${at} ${nameOf(largest, input)} the figure ${change} between ${time(first.t)} and ${time(last.t)}.`
	];
}
