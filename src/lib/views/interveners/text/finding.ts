import type { State } from '$lib/analysis/interveners/coalition';
import {
	coalitions,
	comparisons,
	otherStates,
	ratesOf,
	sidesOf,
	tooFewIn,
	type Comparison,
	type WarRate
} from '$lib/analysis/interveners/comparisons';
import type { Lane, War } from '$lib/analysis/interveners/wars';
import { hypotheticalPeople } from '$lib/text/counterfactual';
import { fittingSentence } from '$lib/text/fitting';
import { fittingHeadline } from '$lib/text/phrases';
import { formatExact, formatNumber, formatPercent } from '$lib/text/numbers';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import { shortList } from '$lib/text/stock-phrases';
import { listOf, listSentence, sentenceOn, sentences } from '$lib/text/words';
import type { IntervenersData } from '../types';
import { arithmetic, effectiveShare, KEY_WORDS, laneVerb, letIn, verbOf } from './chart';

const place = ({ origin, name }: War): string => countryInSentence(origin, name);

/** In how many of the wars the share is more, or less, than the United States let in. */
export function headline({ rows, settings }: IntervenersData): string {
	const all = comparisons(rows);
	const { main, isBelow } = sidesOf(all);
	const share = effectiveShare(settings);
	const [first] = main;
	if (all.length === 0) return `If each war’s interveners took ${share} of those displaced`;
	if (!first) return `Whether ${share} of the displaced is more than came depends on the count`;
	const count = main.length === all.length ? `all ${all.length}` : `${main.length} of ${all.length}`;
	const start = `From ${all.length === 1 ? place(first) : `${count} countries`} the U.S. ${verbOf(settings)}`;
	const [few, under] = isBelow ? ['less than', 'under'] : ['more than', 'over'];
	const part = settings.key === 'usa' ? share : `its part of ${share}`;
	return fittingHeadline(
		`${start} ${few} ${part} of the displaced`,
		`${start} ${under} ${part} of the displaced`,
		`${start} ${few} ${part}`
	);
}

/** Sentences computed from the numbers and the reader's settings: arithmetic, never a forecast. */
export function finding(data: IntervenersData): string[] {
	const all = [
		verdict,
		theSetShare,
		inWords,
		whereItDepends,
		besideUkrainians,
		ofTheCoalition,
		whoTookPart,
		tooFew
	];
	return all.flatMap((sentences) => sentences(data));
}

function verdict(data: IntervenersData): string[] {
	const { settings, rows } = data;
	const all = comparisons(rows);
	const { main, isBelow, lesser, either } = sidesOf(all);
	const share = `${effectiveShare(settings)} of the displaced`;
	const usa = `the U.S. ${verbOf(settings)}`;
	const years = yearsIn(all);
	if (all.length === 0) return [`None of the wars chosen has figures to compare ${share} with.`];
	if (main.length === 0)
		return [`Whether ${share} is more people than ${usa} ${years} depends on who is counted as displaced.`];
	const part = settings.key === 'usa' ? 'the chosen' : 'its part of';
	const [than, other] = isBelow ? ['less', 'more'] : ['more', 'less'];
	const places = main.map(place);
	return sentences(
		fittingSentence(
			MOST_WORDS,
			[4, 3, 2, 1].map(
				(most) => `From ${shortList(places, most)} ${usa} ${than} than ${part} ${share} ${years}.`
			)
		),
		sentenceOn(lesser.map(place), (list) => `From ${list} it ${verbOf(settings)} ${other} than that.`),
		sentenceOn(either.map(place), (list) => `For ${list} it depends on who is counted as displaced.`)
	);
}

/** Words of the longest first sentence. */
const MOST_WORDS = 25;

/** "between each war’s first year and 2025". */
function yearsIn(compared: readonly Comparison[]): string {
	const wars = compared.map(({ row }) => row);
	const last = Math.max(...wars.map(({ lastYear }) => lastYear));
	const [only] = wars;
	return wars.length === 1 && only
		? `from ${only.firstYear} to ${last}`
		: `between each war’s first year and ${last}`;
}

/** How the reader's settings make up the share. */
const theSetShare = ({ settings }: IntervenersData): string[] => {
	const { counted, share, key } = settings;
	return [
		`${share}% is not an official figure: choose any share in the settings.`,
		...(counted < 100
			? [
					`The ${effectiveShare(settings)} is ${share}% of the ${counted}% of displaced people put down to those who intervened.`
				]
			: []),
		...(key === 'usa' ? [] : [`The share is ${KEY_WORDS[key].long}.`])
	];
};

function inWords(data: IntervenersData): string[] {
	const [most] = comparisons(data.rows).sort((a, b) => b.expected - a.expected);
	const formula = most && arithmetic(most.row, most.lane, data.settings);
	if (!most || !formula) return [];
	const { row, lane, expected } = most;
	const gap = Math.abs(expected - lane.people.value);
	const side = expected > lane.people.value ? 'fewer' : 'more';
	return [
		`The arithmetic for ${place(row)}: ${formula} (people ${row.displaced?.words ?? ''} × part put down to interveners × share × U.S. part).`,
		`From ${row.firstYear} to ${row.lastYear} the United States ${laneVerb(lane, data.settings)} ${letIn(lane.people.value)} people from there, ${hypotheticalPeople(gap)} ${side} than that.`
	];
}

/** Wars in which the counts of the displaced disagree on the side. */
function whereItDepends(data: IntervenersData): string[] {
	return comparisons(data.rows)
		.filter(({ direction }) => direction === 'either')
		.map(({ row, lane }) => {
			const each = lane.byCount.flatMap(({ counted, result }, i) =>
				result.expected.defined
					? [`${hypotheticalPeople(result.expected.value)} ${countingWords(counted, i === 0)}`]
					: []
			);
			return `For ${place(row)} it would be ${listOf(each)}. The United States ${laneVerb(lane, data.settings)} ${lane.durable.high > lane.durable.value ? 'at least ' : ''}${letIn(lane.people.value)}.`;
		});
}

/** "counting those abroad at the end of 2007", then "at the end of 2025". */
function countingWords({ count, words }: Lane['byCount'][number]['counted'], isFirst: boolean): string {
	if (count === 'ever') return 'counting everyone ever displaced';
	return isFirst
		? `counting those ${words.replace('displaced ', '')}`
		: words.replace('displaced abroad ', '');
}

function besideUkrainians({ rows, settings }: IntervenersData): string[] {
	const { reference, others } = ratesOf(rows);
	if (!reference) return [];
	const { war, rate } = reference;
	const [most, least] = [others[0], others.at(-1)];
	const text = ({ war: { origin }, rate }: WarRate) => `${formatNumber(rate)} (${peopleFrom(origin)})`;
	return sentences(
		`Costs of War counts no such war in ${place(war)}, which is shown for comparison. Of every 1,000 ${peopleFrom(war.origin)} displaced abroad at the peak, the United States ${verbOf(settings)} ${formatNumber(rate)}, or ${letIn(war.lanes[0]?.people.value ?? 0)} in all.`,
		most &&
			least &&
			most !== least &&
			`For the others that number ranges from ${text(least)} to ${text(most)}.`
	);
}

/** M11 in words, for the two wars from which the most people were resettled. */
function ofTheCoalition({ rows, settings }: IntervenersData): string[] {
	return coalitions(rows)
		.slice(0, 2)
		.flatMap(({ war: { origin, states }, total }) => {
			const [usa] = states;
			if (!usa?.shareOfPeople.defined || !usa.shareOfKey.defined) return [];
			return [
				`The ${states.length} states that took part resettled ${letIn(total)} ${peopleFrom(origin)}: ${formatPercent(usa.shareOfPeople.value)} came to the United States, and ${KEY_WORDS[settings.key].part} is ${formatPercent(usa.shareOfKey.value)}.`
			];
		});
}

function whoTookPart({ rows }: IntervenersData): string[] {
	const states = rows.flatMap(otherStates);
	if (states.length === 0) return [];
	const isSecondary = ({ hasOfficialSource }: State) => !hasOfficialSource;
	const wars = rows.filter((row) => otherStates(row).some(isSecondary)).map(place);
	const which = wars.length > 0 ? ` (${listOf(wars)})` : '';
	return [
		`Who took part beside the United States is known from secondary sources alone for ${states.filter(isSecondary).length} of ${states.length} entries${which}. The lists are not complete.`
	];
}

const tooFew = ({ rows, settings }: IntervenersData): string[] =>
	listSentence(
		`Too few were ${verbOf(settings)} to compare`,
		tooFewIn(rows).map((row) => `${place(row)} (${formatExact(row.lanes[0]?.people.value ?? 0)})`)
	);
