import { group } from 'd3-array';
import { endsIn, peopleIn } from '$lib/analysis/recent/month-totals';
import {
	groupOf,
	openTurns,
	referencePeople,
	turnsIn,
	withPeopleBefore,
	type Measure
} from '$lib/analysis/recent/turns';
import type { Compared } from '$lib/analysis/recent/types';
import { OTHERS } from '$lib/analysis/sql';
import { monthName } from '$lib/text/dates';
import { formatExact, formatPeople } from '$lib/text/numbers';
import { adjectiveOf, countryInSentence, peopleFrom } from '$lib/text/people';
import { fittingHeadline, verbOf } from '$lib/text/phrases';
import { ifAny, listOf, sentences, startSentence } from '$lib/text/words';
import { changeText, KIND_FIGURES, monthsOf, shortMonths } from './text';
import type { Panel, Since2025Data } from './types';

const peopleOf = (origin: string): string =>
	origin === OTHERS ? 'people of other nationalities' : peopleFrom(origin);

/** The two largest groups of 2024 with what became of them. */
export function headline(data: Since2025Data): string {
	const { panels, tier, sinceMonths } = data;
	const [one, other] = withPeopleBefore(panels);
	if (!one) return `${shortMonths(sinceMonths)}: too few people to compare with 2024`;
	const noun = tier === 'resettled' ? 'resettlement' : 'entries';
	const nameOf = ({ origin }: Panel) => (origin === OTHERS ? 'other' : (adjectiveOf(origin) ?? origin));
	const first = `${nameOf(one)} ${noun} ${changeText(one)}`;
	const second = other ? `, ${nameOf(other)} ${changeText(other)}` : ' from 2024';
	const when = shortMonths(sinceMonths);
	const [opening, ...shorter] = [
		`${when}: ${first}${second}`,
		`Since 2025: ${first}${second}`,
		`Since 2025: ${first} from 2024`,
		'Entries since 2025 beside those of 2024'
	].map((text) => text.replace(': other', ': Other'));
	return fittingHeadline(opening ?? '', ...shorter);
}

const namesOf = (compared: readonly Compared[]): string =>
	listOf(compared.map(({ origin }) => peopleFrom(origin)));

const TURN_WORDS = {
	rate: {
		above: 'were above the Ukrainian rate',
		below: 'were below the Ukrainian rate',
		besides: 'below it'
	},
	people: { above: 'outnumbered Ukrainians', below: 'were fewer than Ukrainians', besides: 'were fewer' }
} as const;

/** Which nationalities changed places with Ukrainians; the words depend on the measure. */
function turnedSentence(data: Since2025Data, measure: Measure, isFirst: boolean): string {
	const { sinceMonths, tier } = data;
	const turns = turnsIn(data, measure);
	if (!turns) return '';
	const { passed, fell, restsOnEstimate } = turns;
	const when = isFirst ? ` from ${monthsOf(sinceMonths)}` : '';
	if (passed.length + fell.length === 0)
		return startSentence(
			`${measure === 'rate' ? 'per person displaced' : 'in people'}, no group ${verbOf(tier)} changed places with Ukrainians between 2024 and ${monthsOf(sinceMonths)}.`
		);
	const [only] = passed;
	if (measure === 'people' && only && passed.length === 1 && fell.length === 0)
		return peopleTurn(data, only.origin, restsOnEstimate);
	const words = TURN_WORDS[measure];
	const parts = [
		...ifAny(passed, (some) => `${namesOf(some)} ${words.above}`),
		...ifAny(fell, (some) => `${namesOf(some)} ${passed.length > 0 ? words.besides : words.below}`)
	];
	const estimate = restsOnEstimate ? ', by an estimate,' : '';
	const per = measure === 'rate' && !isFirst ? 'Per person displaced, ' : '';
	return `${per}${parts.join(' and ')}${when}; in 2024${estimate} the reverse.`;
}

/** "From January to May 2025 more Afghans than Ukrainians were let in, 7,060 against at most 1,750; in 2024, by an estimate, fewer." */
function peopleTurn(data: Since2025Data, origin: string, isByEstimate: boolean): string {
	const { sinceMonths, tier } = data;
	const [own, reference] = [groupOf(data, origin)?.since.people, referencePeople(data).since];
	const counts =
		own && reference
			? `, ${formatPeople(own.value)} against ${reference.low < reference.value ? 'at most ' : ''}${formatPeople(reference.high)}`
			: '';
	const then = isByEstimate ? 'in 2024, by an estimate, fewer' : 'in 2024 it was the other way round';
	return `From ${monthsOf(sinceMonths)} more ${peopleFrom(origin)} than Ukrainians were ${verbOf(tier)}${counts}; ${then}.`;
}

/** Turns that the range of the Ukrainian estimate leaves open. */
function uncertainSentence(data: Since2025Data): string[] {
	const { estimate } = referencePeople(data);
	if (!estimate) return [];
	return ifAny(
		openTurns(data, data.measure),
		(some) =>
			`Ukrainian entries of 2024 are an estimate, ${formatPeople(estimate.low)} to ${formatPeople(estimate.high)}: at the lower end ${namesOf(some)} ${TURN_WORDS[data.measure].above} in 2024 too.`
	);
}

function refugeesSentence({ refugees }: Since2025Data): string[] {
	if (!refugees || refugees.after === 0) return [];
	const { january, after, months, leading, leadingName, leadingPeople } = refugees;
	return [
		`January 2025 brought ${formatExact(january)} refugees of all nationalities; the ${months} months after the suspension brought ${formatExact(after)}, of whom ${formatExact(leadingPeople)} came from ${countryInSentence(leading, leadingName)}.`
	];
}

/** "125,000 for 2024 and 2025; 17,500 for 2026, at first 7,500". */
function ceilingsSentence({ ceilings }: Since2025Data): string[] {
	const parts = [...group(ceilings, ({ value }) => value)].map(([value, same]) => {
		const years = listOf(same.map(({ fiscalYear }) => String(fiscalYear)));
		const first = same.flatMap((one) => one.first ?? []);
		return `${formatExact(value)} for ${years}${first.map((one) => `, at first ${formatExact(one)}`).join('')}`;
	});
	return ifAny(parts, (some) => `Refugee ceilings by fiscal year: ${some.join('; ')}.`);
}

function endsSentence({ panels, small }: Since2025Data): string[] {
	const ends = endsIn([...panels, ...small]);
	return ifAny(ends, (some) =>
		startSentence(
			`${listOf(some.map(({ kind, lastMonth }) => `${KIND_FIGURES[kind]} end in ${monthName(lastMonth)}`))}; the grey months after that are unknown, not zero.`
		)
	);
}

const chnvSentence = ({ chnv }: Since2025Data): string[] =>
	chnv
		? [
				`Not drawn: about ${formatPeople(chnv.people)} Cubans, Haitians, Nicaraguans and Venezuelans paroled in 2024 through one programme; its figures end in ${monthName(chnv.lastMonth)}.`
			]
		: [];

const smallSentence = ({ small }: Since2025Data): string[] =>
	ifAny(
		small,
		(some) =>
			`Too few to draw since January 2024: ${listOf(some.map((panel) => `${peopleOf(panel.origin)} (${countText(panel)})`))}.`
	);

const countText = (panel: Panel): string =>
	peopleIn(panel) === 0 ? 'none recorded' : formatExact(peopleIn(panel));

/** What became of each, where nobody can be compared with Ukrainians. */
function changesSentence({ panels, sinceMonths, tier }: Since2025Data): string {
	const changed = withPeopleBefore(panels).slice(0, 3);
	const [first] = panels;
	if (changed.length === 0)
		return `Hardly any ${peopleOf(first?.origin ?? OTHERS)} were ${verbOf(tier)} in 2024 or in ${monthsOf(sinceMonths)}.`;
	const changes = changed.map((panel) => `${peopleOf(panel.origin)} ${changeText(panel)}`);
	return `Set against 2024, monthly numbers in ${monthsOf(sinceMonths)}: ${listOf(changes)}.`;
}

export function finding(data: Since2025Data): string[] {
	const other = data.measure === 'people' ? 'rate' : 'people';
	const turned = turnedSentence(data, data.measure, true);
	return sentences(
		turned || changesSentence(data),
		turned && turnedSentence(data, other, false),
		uncertainSentence(data),
		refugeesSentence(data),
		ceilingsSentence(data),
		endsSentence(data),
		chnvSentence(data),
		smallSentence(data)
	);
}
