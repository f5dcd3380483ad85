import { changedSides } from '$lib/analysis/comparison/comparison';
import type { OriginShare } from '$lib/analysis/comparison/composition';
import { amongWords } from '$lib/analysis/comparison/denominators';
import type { OriginShares } from '$lib/analysis/comparison/origin-shares';
import {
	byDisplaced,
	byRate,
	extremeIndices,
	leadingShare,
	mostLetIn
} from '$lib/analysis/comparison/shares-compared';
import { holdsEvacuation } from '$lib/analysis/comparison/windows';
import { formatNumber, formatPercent as percent } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { fittingHeadline, inEveryWay, otherPicture, verbOf } from '$lib/text/phrases';
import { listSentence, numberInWords, sentenceOn, sentences, startSentence } from '$lib/text/words';
import { openSentence, withVerdict } from '$lib/text/verdict-sentences';
import type { SharesData } from '../types';
import { countOfPeople, perThousand, timesRange, years } from './chart';

export const EMPTY = {
	tooFewOrigins: 'One country alone makes up all of both. Choose at least two.',
	missingFigure:
		'A figure for one of these countries is missing in these years, so there is no total to take shares of.'
} as const;

export function headline(data: Pick<SharesData, 'rows' | 'tier'>): string {
	const lead = leadingShare(data.rows);
	if (!lead) return 'There are no shares to show';
	const countries = `${numberInWords(data.rows.length)} countries’`;
	const people = peopleFrom(lead.origin);
	const shares = `${percent(lead.shareOfDisplaced.value)} of ${countries} displaced, ${percent(lead.shareOfPeople.value)} of those ${verbOf(data.tier)}`;
	return fittingHeadline(`${people} were ${shares}`, `${people}: ${shares}`);
}

/** Sentences computed from the shares; which share of a group is larger is computed. */
export function finding(data: SharesData): string[] {
	const lead = leadingShare(data.rows);
	if (!lead) return ['There are no shares to show.'];
	return sentences(
		leadSentence(data, lead),
		nextSentence(data, lead),
		besideSentence(data, lead),
		(['above', 'below', 'about equal'] as const).flatMap((side) => sameSide(data, side)),
		withVerdict(data.rows, 'depends on the definition').map((row) => dependence(row, data)),
		withoutReference(data),
		otherWay(data),
		rates(data),
		tooFew(data)
	);
}

/** Both shares of the group in the headline. */
function leadSentence(data: SharesData, lead: OriginShare): string {
	const countries = `the ${numberInWords(data.rows.length)}`;
	return `In ${years(data)} ${peopleFrom(lead.origin)} were ${percent(lead.shareOfDisplaced.value)} of the people displaced from ${countries} countries in the chart and ${percent(lead.shareOfPeople.value)} of those the United States ${verbOf(data.tier)}.`;
}

const both = ({ origin, shareOfDisplaced, shareOfPeople }: OriginShare, verb = ''): string =>
	`${peopleFrom(origin)} ${verb}${percent(shareOfDisplaced.value)} and ${percent(shareOfPeople.value)}`;

/** The other groups with the most displaced. */
function nextSentence(data: SharesData, lead: OriginShare): string {
	const next = byDisplaced(data.rows)
		.filter(({ origin }) => origin !== lead.origin)
		.slice(0, 2);
	const named = next.map((one, i) => both(one, i === 0 ? 'were ' : ''));
	return named.length > 0 ? `${named.join(', ')}.` : '';
}

/** The same with or without the year of the evacuation. */
function besideSentence({ beside }: SharesData, { origin }: OriginShare): string {
	if (!beside || beside.rows.length === 0) return '';
	const all = byDisplaced(beside.rows);
	const own = all.find((one) => one.origin === origin);
	const afghans = origin === 'AFG' ? undefined : all.find((one) => one.origin === 'AFG');
	const named = [own, afghans].flatMap((one) => one ?? []).map((one, i) => both(one, i === 0 ? 'were ' : ''));
	const holds = holdsEvacuation(beside.window) ? 'with' : 'without';
	const hasAfghans = all.some((one) => one.origin === 'AFG');
	const which = hasAfghans ? `, ${holds} the evacuation of Afghans,` : '';
	return named.length > 0 ? `In ${years(beside)}${which} ${named.join(', ')}.` : '';
}

function indexRange(row: OriginShares): string {
	const { lowest, highest } = extremeIndices(row) ?? {};
	return lowest && highest ? timesRange(lowest.index, highest.index) : '';
}

/** More groups than this are named without numbers, which the chart has. */
const MOST_WITH_NUMBERS = 2;

function sameSide({ rows, tier }: SharesData, side: 'above' | 'below' | 'about equal'): string[] {
	const group = withVerdict(rows, side);
	const words = { above: 'Larger', below: 'Smaller', 'about equal': 'About as large' }[side];
	const ways = inEveryWay(
		group.map(({ definitions }) => definitions.length),
		false
	);
	const opening = `${words} among those ${verbOf(tier)} ${side === 'about equal' ? 'as' : 'than'} among the displaced, ${ways}`;
	return listSentence(
		opening,
		group.map((row) =>
			group.length <= MOST_WITH_NUMBERS
				? `${peopleFrom(row.origin)} (${indexRange(row)} times)`
				: peopleFrom(row.origin)
		)
	);
}

function dependence(row: OriginShares, { tier }: SharesData): string {
	const { lowest, highest } = extremeIndices(row) ?? {};
	if (!lowest || !highest) return '';
	const under = ({ share }: typeof lowest) => amongWords(share.denominator);
	/** Three figures close to 1, so that 1.04 does not read as 1. */
	const times = ({ index }: typeof lowest) => formatNumber(index, Math.abs(index - 1) < 0.1 ? 3 : 2);
	return `For ${peopleFrom(row.origin)} it depends on the way of counting. Their share of those ${verbOf(tier)} is ${times(lowest)} times their share ${under(lowest)}, and ${times(highest)} times ${under(highest)}.`;
}

const THEN: Readonly<Record<NonNullable<OriginShares['verdict']>, (list: string) => string>> = {
	above: (list) => `${list} would then be above their share of the displaced.`,
	below: (list) => `${list} would then be below their share of the displaced.`,
	'about equal': (list) => `${list} would then be at about their share of the displaced.`,
	'depends on the definition': (list) => `For ${list} it would then depend on the way of counting.`
};

/** Shares depend on each other: the shares of the others without the reference. */
function withoutReference({ rows, tier, withoutReference: rest }: SharesData): string {
	const main = mostLetIn(rest);
	if (!main) return '';
	const changed = changedSides(rows, rest);
	const parts = (['above', 'below', 'about equal', 'depends on the definition'] as const).map((side) =>
		sentenceOn(
			withVerdict(changed, side).map(({ origin }) => peopleFrom(origin)),
			THEN[side]
		)
	);
	return [
		`Leaving the Ukrainians out changes every share: ${peopleFrom(main.origin)} would be ${percent(main.shareOfDisplaced.value)} of the displaced and ${percent(main.shareOfPeople.value)} of those ${verbOf(tier)}.`,
		...sentences(parts)
	].join(' ');
}

const SIDES = {
	above: 'More than their share of the displaced',
	below: 'Less than their share of the displaced',
	'about equal': 'About their share of the displaced'
} as const;

/** Used when the other tier puts a group on another side. */
function otherWay({ rows, other }: SharesData): string {
	const changed = changedSides(rows, other.rows);
	const of = `of those ${verbOf(other.tier)}`;
	const sides = (['above', 'below', 'about equal'] as const).flatMap((side) => {
		const group = withVerdict(changed, side);
		return listSentence(
			SIDES[side],
			group.map(({ origin, drawn: [main] }) =>
				main && group.length <= MOST_WITH_NUMBERS
					? `${peopleFrom(origin)} (${percent(main.shareOfPeople.value)} ${of})`
					: peopleFrom(origin)
			)
		);
	});
	const parts = sentences(sides, openSentence(changed));
	return parts.length > 0 ? `${otherPicture(other.tier)}. ${parts.join(' ')}` : '';
}

/** Rates named in a sentence; the chart has all of them. */
const MOST_RATES = 5;

/** A share is never stated without the rates that it compares. */
function rates({ rows, tier }: SharesData): string {
	const named = byRate(rows).map((share) => `${perThousand(share)} ${peopleFrom(share.origin)}`);
	const written =
		named.length > MOST_RATES ? [...named.slice(0, MOST_RATES - 1), 'fewer of the others'] : named;
	return sentenceOn(written, (list) =>
		startSentence(`${verbOf(tier)} each year per 1,000 displaced: ${list}.`)
	);
}

function tooFew({ rows }: SharesData): string[] {
	const few = rows.filter(({ range }) => range === null);
	const counts = few.map(({ origin, drawn: [main] }) => `${peopleFrom(origin)} (${countOfPeople(main)})`);
	return listSentence('Too few to compare', counts);
}
