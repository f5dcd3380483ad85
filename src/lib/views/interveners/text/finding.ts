import type { State } from '$lib/analysis/interveners/coalition';
import { coalitions, comparisons, otherStates } from '$lib/analysis/interveners/comparisons';
import type { War } from '$lib/analysis/interveners/wars';
import type { Direction } from '$lib/metrics/counterfactual';
import { formatExact, formatNumber, formatPercent } from '$lib/text/numbers';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import type { IntervenersData } from '../types';
import { arithmetic, KEY_WORDS, laneVerb, letIn, shareText, verbOf, would } from './chart';

const place = ({ origin, name }: War): string => countryInSentence(origin, name);

/** Sentences from the numbers, and from the settings that a reader chose: arithmetic, never a forecast. */
export function finding(data: IntervenersData): string[] {
	const all = [verdict, inWords, whereItDepends, besideUkrainians, ofTheCoalition, whoTookPart, tooFew];
	return all.flatMap((sentences) => sentences(data));
}

/** "If the United States alone had taken in 5% of the displaced", and what is then compared. */
function opening({ settings }: IntervenersData): { start: string; subject: string } {
	const share = `${shareText(settings)} of the displaced`;
	return settings.key === 'usa'
		? { start: `If the United States alone had taken in ${share}`, subject: 'that' }
		: {
				start: `If the states that took part had taken in ${share}, ${KEY_WORDS[settings.key].short}`,
				subject: 'the part of the United States'
			};
}

function verdict(data: IntervenersData): string[] {
	const all = comparisons(data.rows);
	const from = (direction: Direction) =>
		all.filter((one) => one.direction === direction).map(({ row }) => place(row));
	const [below, above, either] = [from('below'), from('above'), from('either')];
	const verb = verbOf(data.settings);
	const { start, subject } = opening(data);
	const clauses = [
		...(below.length > 0 ? [`more people than it ${verb} from ${listOf(below)}`] : []),
		...(above.length > 0 ? [`fewer than it ${verb} from ${listOf(above)}`] : [])
	];
	const depends =
		either.length > 0 ? `; for ${listOf(either)} it depends on who is counted as displaced` : '';
	if (clauses.length > 0) return [`${start}, ${subject} would be ${listOf(clauses)}${depends}.`];
	if (depends)
		return [
			`${start}, it depends on who is counted as displaced whether ${subject} would be more or fewer people than it ${verb} from ${listOf(either)}.`
		];
	return [
		`None of the wars chosen has figures to compare ${shareText(data.settings)} of the displaced with.`
	];
}

function inWords(data: IntervenersData): string[] {
	const [most] = comparisons(data.rows).sort((a, b) => b.expected - a.expected);
	const formula = most && arithmetic(most.row, most.lane, data.settings);
	if (!most?.row.displaced || !formula) return [];
	const { row, lane, expected } = most;
	const gap = Math.abs(expected - lane.people.value);
	const side = expected > lane.people.value ? 'fewer' : 'more';
	return [
		`The arithmetic, for ${place(row)}: people ${row.displaced?.words ?? ''} × part put down to the interveners × share to be resettled × part of the United States, ${formula}. From ${row.firstYear} to ${row.lastYear} it ${laneVerb(lane, data.settings)} ${letIn(lane.people.value)}, ${would(gap)} ${side} than that.`
	];
}

/** Wars in which the counts of the displaced do not agree on the side. */
function whereItDepends(data: IntervenersData): string[] {
	return comparisons(data.rows)
		.filter(({ direction }) => direction === 'either')
		.map(({ row, lane }) => {
			const each = lane.byCount.flatMap(({ counted, result }) =>
				result.expected.defined ? [`${would(result.expected.value)} of those ${counted.words}`] : []
			);
			return `For ${place(row)} it would be ${listOf(each)}; ${letIn(lane.people.value)} were ${laneVerb(lane, data.settings)}.`;
		});
}

function besideUkrainians({ rows, settings }: IntervenersData): string[] {
	const reference = rows.find(({ isReference }) => isReference);
	const lane = reference?.lanes[0];
	if (!reference?.rate.defined || !lane) return [];
	const others = rows
		.filter(({ isReference, lanes }) => !isReference && lanes[0]?.isRanked)
		.flatMap(({ origin, rate }) => (rate.defined ? [{ origin, rate: rate.value }] : []))
		.sort((a, b) => b.rate - a.rate)
		.map(({ origin, rate }) => `${formatNumber(rate)} for ${peopleFrom(origin)}`);
	const same = others.length > 0 ? ` The same number is ${listOf(others)}.` : '';
	return [
		`For comparison, Costs of War counts no such war in ${place(reference)}: of every 1,000 ${peopleFrom(reference.origin)} displaced abroad when most were, the United States ${verbOf(settings)} ${formatNumber(reference.rate.value)}, ${letIn(lane.people.value)} in all.${same}`
	];
}

/** M11 in words, for the two wars from which most people were resettled. */
function ofTheCoalition({ rows, settings }: IntervenersData): string[] {
	return coalitions(rows)
		.slice(0, 2)
		.flatMap(({ war: { origin, states }, total }) => {
			const [usa] = states;
			if (!usa?.shareOfPeople.defined || !usa.shareOfKey.defined) return [];
			return [
				`Of the ${letIn(total)} ${peopleFrom(origin)} whom these ${states.length} states resettled, ${formatPercent(usa.shareOfPeople.value)} came to the United States; ${KEY_WORDS[settings.key].part} is ${formatPercent(usa.shareOfKey.value)}.`
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
		`Who took part beside the United States is known from secondary sources alone for ${states.filter(isSecondary).length} of ${states.length} entries${which}, and the lists are not complete.`
	];
}

function tooFew({ rows, settings }: IntervenersData): string[] {
	const few = rows.filter(({ isReference, lanes }) => !isReference && lanes[0] && !lanes[0].isRanked);
	if (few.length === 0) return [];
	const each = few.map((row) => `${place(row)} (${formatExact(row.lanes[0]?.people.value ?? 0)})`);
	return [`Too few were ${verbOf(settings)} to compare: ${listOf(each)}.`];
}
