import type { State } from '$lib/analysis/interveners/coalition';
import { coalitions, comparisons, otherStates } from '$lib/analysis/interveners/comparisons';
import type { Lane, War } from '$lib/analysis/interveners/wars';
import type { Direction } from '$lib/metrics/counterfactual';
import { hypotheticalPeople } from '$lib/text/counterfactual';
import { fittingHeadline } from '$lib/text/phrases';
import { formatExact, formatNumber, formatPercent } from '$lib/text/numbers';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import { shortList } from '$lib/text/stock-phrases';
import { ifAny, listOf } from '$lib/text/words';
import type { IntervenersData } from '../types';
import { arithmetic, effectiveShare, hasMore, KEY_WORDS, laneVerb, letIn, verbOf } from './chart';

const place = ({ origin, name }: War): string => countryInSentence(origin, name);

/** In how many of the wars the share is more, or less, than the United States let in. */
export function headline({ rows, settings }: IntervenersData): string {
	const all = comparisons(rows);
	const places = (direction: Direction) =>
		all.filter((one) => one.direction === direction).map(({ row }) => place(row));
	const [more, less] = [places('below'), places('above')];
	const [found, than] = more.length >= less.length ? [more, 'more'] : [less, 'less'];
	const share = effectiveShare(settings);
	if (all.length === 0) return `If each war’s interveners took ${share} of those displaced`;
	if (found.length === 0) return `Whether ${share} of the displaced is more than came depends on the count`;
	const from =
		all.length === 1
			? (found[0] ?? '')
			: found.length === all.length
				? `all ${all.length} countries`
				: `${found.length} of ${all.length} countries`;
	const verb = verbOf(settings);
	const [few, under] = than === 'more' ? ['less than', 'under'] : ['more than', 'over'];
	const part = settings.key === 'usa' ? share : `its part of ${share}`;
	return fittingHeadline(
		`From ${from} the U.S. ${verb} ${few} ${part} of the displaced`,
		`From ${from} the U.S. ${verb} ${under} ${part} of the displaced`,
		`From ${from} the U.S. ${verb} ${few} ${part}`
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
	const { settings } = data;
	const all = comparisons(data.rows);
	const from = (direction: Direction) =>
		all.filter((one) => one.direction === direction).map(({ row }) => place(row));
	const [below, above, either] = [from('below'), from('above'), from('either')];
	const share = `${effectiveShare(settings)} of the displaced`;
	const usa = `the U.S. ${verbOf(settings)}`;
	if (all.length === 0) return [`None of the wars chosen has figures to compare ${share} with.`];
	const depends = ifAny(either, () => `For ${listOf(either)} it depends on who is counted as displaced.`);
	const sides = [
		{ places: below, than: 'less', other: 'more' },
		{ places: above, than: 'more', other: 'less' }
	].sort((one, other) => other.places.length - one.places.length);
	const [main, lesser] = sides;
	const part = settings.key === 'usa' ? 'the chosen' : 'its part of';
	if (main && main.places.length > 0)
		return [
			firstFitting(
				[4, 3, 2, 1].flatMap((most) => {
					const start = `From ${shortList(main.places, most)} ${usa} ${main.than} than ${part} ${share}`;
					return [`${start} ${yearsIn(data)}.`];
				})
			),
			...ifAny(
				lesser?.places ?? [],
				(places) => `From ${listOf(places)} it ${verbOf(settings)} ${main.other} than that.`
			),
			...depends
		];
	return [
		`Whether ${share} is more people than ${usa} ${yearsIn(data)} depends on who is counted as displaced.`
	];
}

/** "between each war’s first year and 2025". */
function yearsIn({ rows }: IntervenersData): string {
	const wars = comparisons(rows).map(({ row }) => row);
	const last = Math.max(...wars.map(({ lastYear }) => lastYear));
	const [only] = wars;
	return wars.length === 1 && only
		? `from ${only.firstYear} to ${last}`
		: `between each war’s first year and ${last}`;
}

/** Words of the longest first sentence. */
const MOST_WORDS = 25;

const firstFitting = (wordings: readonly string[]): string =>
	wordings.find((one) => one.split(/\s+/).length <= MOST_WORDS) ?? wordings.at(-1) ?? '';

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
			return `For ${place(row)} it would be ${listOf(each)}. The United States ${laneVerb(lane, data.settings)} ${hasMore(lane) ? 'at least ' : ''}${letIn(lane.people.value)}.`;
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
	const reference = rows.find(({ isReference }) => isReference);
	const lane = reference?.lanes[0];
	if (!reference?.rate.defined || !lane) return [];
	const others = rows
		.filter(({ isReference, lanes }) => !isReference && lanes[0]?.isRanked)
		.flatMap(({ origin, rate }) => (rate.defined ? [{ origin, rate: rate.value }] : []))
		.sort((a, b) => b.rate - a.rate);
	const [most, least] = [others[0], others.at(-1)];
	const text = ({ origin, rate }: (typeof others)[number]) => `${formatNumber(rate)} (${peopleFrom(origin)})`;
	return [
		`Costs of War counts no such war in ${place(reference)}, which is shown for comparison. Of every 1,000 ${peopleFrom(reference.origin)} displaced abroad at the peak, the United States ${verbOf(settings)} ${formatNumber(reference.rate.value)}, or ${letIn(lane.people.value)} in all.`,
		...(most && least && most !== least
			? [`For the others that number ranges from ${text(least)} to ${text(most)}.`]
			: [])
	];
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

function tooFew({ rows, settings }: IntervenersData): string[] {
	const few = rows.filter(({ isReference, lanes }) => !isReference && lanes[0] && !lanes[0].isRanked);
	if (few.length === 0) return [];
	const each = few.map((row) => `${place(row)} (${formatExact(row.lanes[0]?.people.value ?? 0)})`);
	return [`Too few were ${verbOf(settings)} to compare: ${listOf(each)}.`];
}
