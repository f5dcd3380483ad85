import type { RangeWords } from '$lib/analysis/comparison/comparison-notes';
import { amongWords } from '$lib/analysis/comparison/denominators';
import { holdsEvacuation } from '$lib/analysis/comparison/windows';
import { changedSides } from '$lib/analysis/comparison/comparison';
import { extremesOf, leadingRow } from '$lib/analysis/comparison/leading';
import type { OriginDifference, OriginOutcomes, Outcome } from '$lib/analysis/comparison/origin-outcomes';
import type { PooledOutcome } from '$lib/analysis/comparison/pooled-outcome';
import { areAboutEqual } from '$lib/metrics/parity';
import { mayBeRanked } from '$lib/metrics/ranking';
import { isCalendar } from '$lib/metrics/specification';
import { hypotheticalPeople, letIn, rangeInWords } from '$lib/text/counterfactual';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import {
	fittingHeadline,
	inFirstYears,
	inWindow,
	noUkrainianRate,
	otherPicture,
	verbOf
} from '$lib/text/phrases';
import { recorded } from '$lib/text/recorded';
import { listSentence, numberInWords, sentenceOn, sentences, startSentence } from '$lib/text/words';
import { openSentence, waysOf, withoutNumber, withVerdict } from '$lib/text/verdict-sentences';
import type { RateData } from '../types';

export const RANGE: RangeWords = {
	opening: 'The line below a bar runs from the lowest to the highest number at the Ukrainian rate',
	holdsBounds: true,
	isOverBeginnings: false
};

/** What the headline is about: all others together or, where they cannot be added up, one nationality. */
interface Lead extends Pick<PooledOutcome, 'people' | 'expected' | 'expectedRange' | 'extra' | 'direction'> {
	readonly who: string;
	/** "since August 2021", or empty. */
	readonly words: string;
}

const isOther = ({ isReference }: OriginOutcomes): boolean => !isReference;

function leadOf({ together, rows }: Pick<RateData, 'together' | 'rows'>): Lead | null {
	if (together && mayBeRanked(together.people)) return { ...together, who: 'people', words: '' };
	const row = leadingRow(rows);
	const [bar] = row?.drawn ?? [];
	return row && bar ? { ...bar, who: peopleFrom(row.origin), words: bar.words } : null;
}

export function headline(data: Pick<RateData, 'reference' | 'rows' | 'together' | 'tier'>): string {
	const lead = leadOf(data);
	if (!data.reference?.rate.defined) return 'There is no Ukrainian rate to compare with';
	if (!lead) return 'Too few people were let in to compare';
	const { people, expected, expectedRange, extra, direction, who } = lead;
	const come = data.tier === 'resettled' ? 'been resettled' : 'come';
	const start = 'At the Ukrainian rate,';
	if (direction === 'either') {
		const [range, did] = [rangeInWords(expectedRange), data.tier === 'resettled' ? 'were' : 'did'];
		const whom = who === 'people' ? '' : ` ${who}`;
		return fittingHeadline(
			`${start} ${range}${whom} would have ${come}; ${letIn(people.value)} ${did}`,
			`${start} ${range}${whom} instead of ${letIn(people.value)}`
		);
	}
	if (areAboutEqual(people.value, expected.value)) return `${start} about as many ${who} would have ${come}`;
	const [number, more] = extra.value > 0 ? [extra.value, 'more'] : [-extra.value, 'fewer'];
	return fittingHeadline(
		`${start} ${hypotheticalPeople(number)} ${more} ${who} would have ${come}`,
		`${start} ${hypotheticalPeople(number)} ${more} ${who} ${come.replace('been ', '')}`
	);
}

/** Sentences computed from the numbers; a range that holds the people let in is said to. */
export function finding(data: RateData): string[] {
	const { reference, rows } = data;
	if (!reference?.rate.defined) return noUkrainianRate(data.referenceReason);
	const others = rows.filter(isOther);
	const lead = leadOf(data);
	if (!lead) return ['No nationality had enough people let in to compare.', ...tooFew(others)];
	return sentences(
		leadSentence(data, lead),
		whichCountries(data, lead),
		besideSentence(data),
		togetherRange(data, lead),
		eachOf(data, others, lead),
		(['below', 'about equal', 'above'] as const).flatMap((side) =>
			onSide(
				others,
				side,
				startSentence(`${SIDES[side]} ${waysOf(withVerdict(others, side), !isCalendar(data.window))}`)
			)
		),
		others.filter(({ verdict }) => verdict === 'depends on the definition').map(dependence),
		tooFew(others),
		otherWay(data),
		'This is arithmetic, not a forecast: the Ukrainian rate times other numbers of displaced people.'
	);
}

const SIDES = {
	below: 'below the Ukrainian rate',
	'about equal': 'about equal to the Ukrainian rate',
	above: 'above the Ukrainian rate'
} as const;

const whom = ({ together }: Pick<RateData, 'together'>, { who, words }: Lead): string => {
	if (who !== 'people') return ` ${who}${words ? ` (${words})` : ''}`;
	return ` people from ${numberInWords(together?.origins.length ?? 0)} countries`;
};

/** The two numbers of the headline. */
function leadSentence(data: RateData, lead: Lead): string {
	const { tier, window } = data;
	const { people, expected, expectedRange, direction } = lead;
	const number = direction === 'either' ? rangeInWords(expectedRange) : hypotheticalPeople(expected.value);
	const came = `${verbOf(tier)} ${letIn(people.value)}${whom(data, lead)}`;
	return isCalendar(window)
		? startSentence(
				`${inWindow(window)} the U.S. ${came}; at the Ukrainian rate per person displaced it would be about ${number}.`
			)
		: startSentence(
				`${inFirstYears(window.months)} the U.S. ${came}; at the Ukrainian rate it would be ${number}.`
			);
}

/** Whose numbers are added up, and why the difference of two printed numbers is not always the one in the headline. */
function whichCountries({ together, rows }: RateData, { who }: Lead): string[] {
	const rounding = 'All numbers are rounded separately, so they may not add up exactly.';
	if (who !== 'people') return [rounding];
	const added = rows.filter(({ origin }) => together?.origins.includes(origin));
	const names = added.map(({ origin, originName }) => countryInSentence(origin, originName));
	return sentences(
		sentenceOn(names, (list) => `The ${numberInWords(names.length)} countries are ${list}.`),
		rounding
	);
}

/** The same with or without the year of the evacuation. */
function besideSentence({ beside }: RateData): string {
	const lead = beside && leadOf(beside);
	if (!beside || !lead) return '';
	const holds = holdsEvacuation(beside.window) ? 'with' : 'without';
	const hasAfghans = beside.rows.some(({ origin }) => origin === 'AFG');
	const which = hasAfghans ? `, ${holds} the evacuation of Afghans,` : '';
	return startSentence(
		`${inWindow(beside.window)}${which} the two numbers are ${letIn(lead.people.value)} and ${hypotheticalPeople(lead.expected.value)}.`
	);
}

/** What the sum spans, and which Afghans it holds. */
function togetherRange({ together, window }: RateData, lead: Lead): string[] {
	if (!together || lead.who !== 'people') return [];
	const { afghans, expectedRange, expected, direction } = together;
	const range = rangeInWords(expectedRange);
	return sentences(
		direction === 'either'
			? `Counted as in the chart it would be ${hypotheticalPeople(expected.value)}.`
			: range !== hypotheticalPeople(expected.value) &&
					`Across all ways of counting the displaced, with the bounds of estimates, it would be ${range}.`,
		!isCalendar(window) && afghans && `The sum holds the Afghans ${afghans}.`
	);
}

/** More nationalities than this stand in the chart and the table alone. */
const MOST_NAMED = 2;

/** The largest of those added up, and the Afghans. */
function eachOf({ tier }: RateData, others: readonly OriginOutcomes[], { who }: Lead): string {
	if (who !== 'people') return '';
	const ranked = others.filter(({ isRanked }) => isRanked);
	const named = [...ranked].sort((a, b) => Number(b.origin === 'AFG') - Number(a.origin === 'AFG'));
	const numbers = named
		.slice(0, MOST_NAMED)
		.flatMap(({ origin, drawn: [bar] }) =>
			bar
				? [
						`${peopleFrom(origin)}${bar.words ? ` ${bar.words}` : ''}: ${letIn(bar.people.value)} ${verbOf(tier)}, ${hypotheticalPeople(bar.expected.value)} at the Ukrainian rate`
					]
				: []
		);
	return numbers.length > 0 ? `${numbers.join('. ')}.` : '';
}

/** Nationalities on one side in every way of counting; by how many people where they are few. */
function onSide(
	rows: readonly OriginDifference[],
	side: OriginDifference['verdict'],
	opening: string
): string[] {
	const own = rows.filter(({ verdict, isReference }) => verdict === side && !isReference);
	const names = own.map(({ origin, extraRange }) =>
		extraRange && own.length <= MOST_NAMED
			? `${peopleFrom(origin)} (by ${rangeInWords(extraRange)})`
			: peopleFrom(origin)
	);
	return listSentence(opening, names);
}

/** The extreme definitions on either side of the Ukrainian rate. */
function dependence({ origin, outcomes }: OriginOutcomes): string {
	const extremes = extremesOf(outcomes.filter(({ isRanked }) => isRanked));
	if (!extremes) return '';
	const { lowest, highest } = extremes;
	const rest = lowest.extra.value > 0 === highest.extra.value > 0 ? ' One of the two is about equal.' : '';
	return `How ${peopleFrom(origin)} compare with the Ukrainian rate depends on the way of counting. They are ${sideUnder(lowest)}, and ${sideUnder(highest)}.${rest}`;
}

const sideUnder = ({ extra: { value }, words, denominator }: Outcome): string =>
	[
		`${hypotheticalPeople(Math.abs(value))} ${value > 0 ? 'below' : 'above'} it`,
		words && `${words},`,
		amongWords(denominator)
	]
		.filter((part) => part !== '')
		.join(' ');

function tooFew(rows: readonly OriginOutcomes[]): string[] {
	const unranked = rows.flatMap(({ drawn: [main], isRanked }) => (main && !isRanked ? [main] : []));
	const few = unranked.map(({ origin, people, expected }) => {
		const rate =
			unranked.length <= MOST_NAMED ? `; ${hypotheticalPeople(expected.value)} at the Ukrainian rate` : '';
		return `${peopleFrom(origin)} (${recorded(people.value)}${rate})`;
	});
	const unknown = rows.filter(({ drawn }) => drawn.length === 0);
	return [...listSentence('Too few to compare', few), ...withoutNumber(unknown)];
}

/** Used when the other tier puts a group on another side of the Ukrainian rate. */
function otherWay({ other, rows }: RateData): string[] {
	const changed = changedSides(rows, other.rows).filter(({ isReference }) => !isReference);
	const parts = sentences(
		(['above', 'about equal', 'below'] as const).flatMap((side) =>
			onSide(changed, side, startSentence(`${SIDES[side]} in every way of counting`))
		),
		openSentence(changed)
	);
	return parts.length > 0 ? [`${otherPicture(other.tier)}. ${parts.join(' ')}`] : [];
}
