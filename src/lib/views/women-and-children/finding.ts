import { schemeOf } from '$lib/analysis/demographics/age-schemes';
import {
	leastKnown,
	menInEurope,
	withMajority,
	withShares,
	womenAndYoung
} from '$lib/analysis/demographics/compared-groups';
import type { Group } from '$lib/analysis/demographics/types';
import { OTHERS } from '$lib/analysis/sql';
import { peopleFrom } from '$lib/text/people';
import { fittingHeadline } from '$lib/text/phrases';
import { ifAny, listOf, numberInWords, sentences } from '$lib/text/words';
import { recordedShare, shareText } from './text';
import type { WomenAndChildrenData } from './types';

const nameOf = (origin: string): string => (origin === OTHERS ? 'all others' : peopleFrom(origin));

const WHERE: Readonly<Record<WomenAndChildrenData['who'], string>> = {
	abroad: 'abroad',
	europe: 'in Europe',
	neighbours: 'next door',
	usa: 'resettled to the U.S.',
	uk: 'resettled to the UK'
};

export function headline(data: WomenAndChildrenData): string {
	const { who } = data;
	const [one, other] = withShares(data.groups);
	if (!one) return 'Too few people with a known sex and age';
	const { young } = schemeOf(who);
	const youths = young === 'under 18' ? 'children' : young;
	const verb = data.months ? 'were' : 'are';
	const isResettled = who === 'usa' || who === 'uk';
	const displaced = one.origin === OTHERS || isResettled ? '' : 'displaced ';
	const claim = (kind: string) =>
		`${shareText(womenAndYoung(one))} of ${kind}${nameOf(one.origin)} ${WHERE[who]} ${verb} women or ${youths}`;
	const second = other ? `${shareText(womenAndYoung(other))} of ${nameOf(other.origin)}` : '';
	const ofOne = [claim(displaced), claim(''), 'Women, children and men by origin'] as const;
	return other
		? fittingHeadline(
				`${claim(displaced)}, ${second}`,
				`${claim('')}, and ${second}`,
				`${claim('')}, ${second}`,
				...ofOne
			)
		: fittingHeadline(...ofOne);
}

const PLACES: Readonly<Record<WomenAndChildrenData['who'], string>> = {
	abroad: 'Of those recorded',
	europe: 'Of those recorded in Europe',
	neighbours: 'Of those recorded next door',
	usa: 'Of those resettled to the U.S.',
	uk: 'Of those resettled to the UK'
};

/** Names while they are few, otherwise their number. */
const someOf = (groups: readonly Group[], most = 3): string =>
	groups.length > most
		? `${numberInWords(groups.length)} groups`
		: listOf(groups.map(({ origin }) => nameOf(origin)));

/** "the Pakistanis and Yemenis" */
const theOnes = (groups: readonly Group[], most?: number): string => {
	const names = someOf(groups, most);
	return / groups$|^all others/.test(names) ? names : `the ${names}`;
};

/** Whether men of the ages shown are most of each group. */
function majoritySentence(data: WomenAndChildrenData): string {
	const groups = withShares(data.groups);
	const most = withMajority(groups, 'yes', 'yes, by those known');
	const half = withMajority(groups, 'about half');
	const fewer = withMajority(groups, 'no', 'no, by those known');
	const [ages] = schemeOf(data.who).menAges;
	const names = most.length + half.length > 3 ? 2 : 3;
	const others =
		fewer.length <= names
			? theOnes(fewer, names)
			: `${fewer.length === groups.length ? 'each of the' : 'the other'} ${numberInWords(fewer.length)} groups`;
	const parts = [
		...ifAny(most, (some) => `most of ${theOnes(some, names)}`),
		...ifAny(half, (some) => `about half of ${theOnes(some, names)}`),
		...ifAny(fewer, () => `a minority ${/ groups$/.test(others) ? 'in' : 'among'} ${others}`)
	];
	return `${PLACES[data.who]}, men ${ages} ${data.months ? 'were' : 'are'} ${listOf(parts)}.`;
}

/** The claim in the words of those who make it. */
function claimSentence(data: WomenAndChildrenData): string[] {
	const groups = withShares(data.groups);
	if (groups.length < 2) return [];
	const verb = data.months ? 'fitted' : 'fits';
	const claim = '“Mostly men of fighting age”';
	const certain = withMajority(groups, 'yes');
	const likely = withMajority(groups, 'yes, by those known');
	const close = withMajority(groups, 'about half');
	const but = close.length > 0 ? `, but comes close for ${someOf(close)}` : '';
	if (certain.length + likely.length === 0)
		return [`${claim} ${verb} none of these groups as counted here${but}.`];
	if (certain.length === groups.length) return [`${claim} ${verb} all of these groups as counted here.`];
	return [
		...ifAny(
			certain,
			(some) =>
				`${claim} ${verb} ${someOf(some)}, whoever the unrecorded are${likely.length > 0 ? '' : ', and no other group'}.`
		),
		...ifAny(likely, (some) => `${claim} ${verb} ${someOf(some)} only as far as sex and age are known.`)
	];
}

function sharesSentence(data: WomenAndChildrenData): string[] {
	const { young } = schemeOf(data.who);
	const shares = withShares(data.groups)
		.slice(0, 3)
		.map((group) => `${shareText(womenAndYoung(group))} of ${nameOf(group.origin)}`);
	return ifAny(shares, () => `Women and people ${young} ${data.months ? 'were' : 'are'} ${listOf(shares)}.`);
}

/** How much is known, of the largest groups and of the one with least. */
function coverageSentence(data: WomenAndChildrenData): string[] {
	const groups = withShares(data.groups);
	const main = groups.slice(0, 2);
	const least = leastKnown(groups);
	if (!least) return [];
	if (least.knownShare > 0.99) return ['Sex and age are known for nearly everybody.'];
	const parts = main.map((one) => `${recordedShare(one)} of ${nameOf(one.origin)}`);
	const rest = main.includes(least)
		? ''
		: `, and least often for ${nameOf(least.origin)}, ${recordedShare(least)}`;
	return [`Sex and age are known for ${listOf(parts)}${rest}.`];
}

/** Groups whose answer the people without a recorded sex or age could change. */
function openSentence(data: WomenAndChildrenData): string[] {
	return [
		...ifAny(
			withMajority(data.groups, 'no, by those known'),
			(some) => `If everybody unrecorded were a man of that age, ${someOf(some)} would pass half.`
		),
		...ifAny(
			withMajority(data.groups, 'yes, by those known'),
			(some) => `If nobody unrecorded were a man of that age, ${someOf(some)} would fall below half.`
		)
	];
}

/** Europe against neighbouring countries. */
function hostsSentence({ hosts }: WomenAndChildrenData): string[] {
	const compared = menInEurope(hosts);
	if (!compared) return [];
	const { larger, widest } = compared;
	const example = `${shareText(widest.europe)} against ${shareText(widest.neighbours)} of ${nameOf(widest.origin)}`;
	if (hosts.length === 1) return [`Men of that age in Europe and in neighbouring countries: ${example}.`];
	const all = numberInWords(hosts.length);
	const count = larger === hosts.length ? `all ${all} groups` : `${numberInWords(larger)} of ${all} groups`;
	return [
		`Men of that age are a larger part in Europe than next door in ${count}; the gap is widest at ${example}.`
	];
}

const missingSentence = ({ missing }: WomenAndChildrenData): string[] =>
	ifAny(
		missing,
		(some) => `No figures are held here for ${listOf(some.map(nameOf))}, which does not mean none.`
	);

const fewSentence = ({ groups }: WomenAndChildrenData): string[] =>
	ifAny(
		groups.filter(({ parts }) => parts.length === 0),
		(few) =>
			`Too few known for shares: ${listOf(few.map(({ origin, known }) => `${nameOf(origin)} (${known})`))}.`
	);

export const finding = (data: WomenAndChildrenData): string[] =>
	sentences(
		majoritySentence(data),
		claimSentence(data),
		sharesSentence(data),
		coverageSentence(data),
		openSentence(data),
		hostsSentence(data),
		fewSentence(data),
		missingSentence(data)
	);
