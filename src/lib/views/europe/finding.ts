import { endOfYear } from '$lib/text/dates';
import { formatNumber, formatPeople, formatPercent, formatRange } from '$lib/text/numbers';
import { adjectiveOf, countryInSentence, peopleFrom } from '$lib/text/people';
import { countOf, listOf, startSentence } from '$lib/text/words';
import { perHundred } from '$lib/text/phrases';
import { EUROPE, TRAVEL } from '$lib/text/stock-notes';
import type { Host } from './hosts';
import { temporaryPeople } from './hosts';
import type { Shown } from './series';
import type { Definition, Share } from './shares';

export const countedWords = ({ counted }: Pick<Shown, 'counted'>): string =>
	counted === 'waiting' ? 'protected or waiting for a decision' : 'protected';

/** Sentences from the numbers shown; none is written in advance. */
export const finding = (shown: Shown): string[] =>
	shown.form === 'shares' ? sharesFinding(shown) : hostsFinding(shown);

function sharesFinding(shown: Shown): string[] {
	const { shares, year } = shown;
	const reference = shares.find(({ isReference }) => isReference);
	const ranked = shares.filter(({ isRanked, share }) => isRanked && share.defined);
	const [first, ...others] = [...ranked].sort((a, b) => Number(b.isReference) - Number(a.isReference));
	if (!first) return [`No share is published for the ${endOfYear(year)}.`];
	const rest = others.map((one) => `${valueOf(one)} ${peopleFrom(one.origin)}`);
	const also = rest.length > 0 ? `, and, of as many others, ${listOf(rest)}` : '';
	return [
		`At the ${endOfYear(year)}, ${valueOf(first)} of every 1,000 displaced ${peopleFrom(first.origin)} were ${countedWords(shown)} in Europe${also}. Europe is ${EUROPE}.`,
		...temporarySentences(reference, shown),
		...sameSide(shares, 'below', 'Fewer than the Ukrainians'),
		...sameSide(shares, 'above', 'More than the Ukrainians'),
		...verdictIs(shares, 'depends on the definition').map((share) => dependence(share, shown)),
		...tooFew(shares),
		...givenUpSentences(shares, shown),
		...distance(shares)
	];
}

const valueOf = ({ share }: Share): string => (share.defined ? formatNumber(share.value) : '–');

function temporarySentences(reference: Share | undefined, { year }: Shown): string[] {
	if (!reference || year < 2022) return [];
	const { temporaryProtection, britishSchemes, protectedPeople } = reference;
	if (!temporaryProtection)
		return [
			`How many of these Ukrainians had temporary protection is not published by country for the ${endOfYear(year)}.`
		];
	const part = (people: number) => formatPercent(people / protectedPeople.value);
	const uk =
		britishSchemes.value > 0
			? `, and ${part(britishSchemes.value)} leave for a limited time under British schemes`
			: '';
	return [
		`Of the Ukrainians protected in Europe ${part(temporaryProtection.value)} had temporary protection${uk}.`
	];
}

const verdictIs = (shares: readonly Share[], verdict: Share['verdict']) =>
	shares.filter((share) => !share.isReference && share.verdict === verdict);

function sameSide(shares: readonly Share[], verdict: 'below' | 'above', opening: string): string[] {
	const group = verdictIs(shares, verdict);
	if (group.length === 0) return [];
	return [
		`${opening} under every definition tested, counted for every 100 of them: ${listOf(group.map(withRange))}.`
	];
}

const defined = (definitions: readonly Definition[]) =>
	definitions.flatMap((one) => (one.parity.defined ? [{ ...one, ratio: one.parity.value }] : []));

function withRange({ origin, definitions }: Share): string {
	const ratios = defined(definitions).map(({ ratio }) => ratio);
	return `${peopleFrom(origin)} (${formatRange(Math.min(...ratios), Math.max(...ratios), perHundred)})`;
}

function dependence({ origin, definitions }: Share, shown: Shown): string {
	const sorted = [...defined(definitions)].sort((a, b) => a.ratio - b.ratio);
	const [lowest, highest] = [sorted[0], sorted.at(-1)];
	if (!lowest || !highest) return '';
	return `For ${peopleFrom(origin)} the definition decides: ${perHundred(lowest.ratio)} for every 100 Ukrainians ${under(lowest, shown)}, ${perHundred(highest.ratio)} ${under(highest, shown)}.`;
}

function under({ counted, base }: Definition, { shares }: Shown): string {
	const given = shares.flatMap(({ givenUp }) => givenUp).map(({ host }) => host);
	const with_ = counted === 'waiting' ? 'asylum-seekers counted' : 'only the protected counted';
	return base === 'kept' && given.length > 0
		? `with ${with_} and people in ${listOf([...new Set(given)])} kept among the displaced`
		: `with ${with_}`;
}

function tooFew(shares: readonly Share[]): string[] {
	const few = shares.filter(({ isRanked }) => !isRanked);
	if (few.length === 0) return [];
	const counts = few.map(({ origin, people }) => `${peopleFrom(origin)} (${countRecorded(people.value)})`);
	return [`Too few to rank: ${listOf(counts)}.`];
}

export const countRecorded = (people: number): string =>
	people === 0 ? 'none recorded' : countOf(String(people), 'person', 'people');

/** A count that ended lifts a share without anybody having moved: said where it stands. */
function givenUpSentences(shares: readonly Share[], { base, counted }: Shown): string[] {
	return shares.flatMap(({ origin, givenUp, definitions }) => {
		if (givenUp.length === 0) return [];
		const other = definitions.find(
			(one) => one.counted === counted && one.base === (base === 'kept' ? 'published' : 'kept')
		);
		if (!other?.share.defined) return [];
		const people = givenUp.reduce((total, one) => total + one.people, 0);
		const where = listOf(
			givenUp.map(({ host, lastYear }) => `${host}, last counted at the ${endOfYear(lastYear)}`)
		);
		const adjective = adjectiveOf(origin) ?? origin;
		return base === 'kept'
			? [
					`The displaced ${peopleFrom(origin)} include ${formatPeople(people)} in ${where}; as published, without them, the ${adjective} number is ${formatNumber(other.share.value)}.`
				]
			: [
					`The ${adjective} number would be ${formatNumber(other.share.value)} if UNHCR still counted ${formatPeople(people)} more people in ${where}.`
				];
	});
}

/** How many of the largest groups are named with where most of them live. */
const NAMED = 3;

/** The counter-argument beside the claim: who lives how near, and who may travel. */
function distance(shares: readonly Share[]): string[] {
	const largest = shares
		.filter(({ isReference, elsewhere }) => !isReference && elsewhere.length > 0)
		.sort((a, b) => b.displaced.value - a.displaced.value)
		.slice(0, NAMED);
	if (largest.length === 0) return [];
	const named = largest.map(({ origin, displaced, elsewhere }) => {
		const hosts = elsewhere.map(
			({ host, people }) => `${formatNumber((1000 * people) / displaced.value)} in ${host}`
		);
		return `${listOf(hosts)} of every 1,000 ${peopleFrom(origin)}`;
	});
	return [`${TRAVEL} Outside Europe live ${named.join('; ')}.`];
}

/** How many countries the first sentence names. */
const NAMED_COUNTRIES = 5;

function hostsFinding(shown: Shown): string[] {
	const { hosts, origin, year, together } = shown;
	const people = peopleFrom(origin);
	const ranked = hosts.filter(({ standing, rate }) => standing === 'ranked' && rate.defined);
	if (ranked.length === 0)
		return [
			`At the ${endOfYear(year)} no country of Europe had ten ${people} or more ${countedWords(shown)}.`
		];
	const top = ranked.slice(0, NAMED_COUNTRIES).map((host) => `${rateText(host)} in ${nameOf(host)}`);
	const lowest = ranked.length > NAMED_COUNTRIES ? ranked.at(-1) : undefined;
	const least = lowest ? `, down to ${rateText(lowest)} in ${nameOf(lowest)}` : '';
	const byNumber = [...ranked]
		.sort((a, b) => (b.people?.value ?? 0) - (a.people?.value ?? 0))
		.slice(0, 3)
		.map((host) => `${nameOf(host)} (${formatPeople(host.people?.value ?? 0)})`);
	return [
		`At the ${endOfYear(year)} the number of ${people} ${countedWords(shown)} per 1,000 residents was ${listOf(top)}${least}.`,
		...(together?.rate.defined
			? [
					`In all 32 countries (${EUROPE}) together it was ${formatNumber(together.rate.value)} per 1,000, or ${formatPeople(together.people.value)} people. By number, most were in ${listOf(byNumber)}.`
				]
			: []),
		...temporaryByCountry(shown),
		...unranked(hosts, people)
	];
}

const nameOf = ({ country, name }: Host): string => countryInSentence(country, name);

export const rateText = ({ rate }: Host): string => (rate.defined ? formatNumber(rate.value) : '–');

function temporaryByCountry({ hosts, origin, year }: Shown): string[] {
	const counted = hosts.filter(({ protectedPeople }) => (protectedPeople?.value ?? 0) > 0);
	const unknown = counted.filter(({ temporary }) => temporary === null);
	if (unknown.length > 0)
		return [
			`How many of them had temporary protection is not published by country for the ${endOfYear(year)}.`
		];
	const total = counted.reduce((sum, { protectedPeople }) => sum + (protectedPeople?.value ?? 0), 0);
	const temporary = counted.reduce((sum, host) => sum + (temporaryPeople(host) ?? 0), 0);
	if (temporary === 0 || total === 0) return [];
	return [
		`Of the protected ${peopleFrom(origin)}, ${formatPercent(temporary / total)} had a status that is temporary for the whole group.`
	];
}

function unranked(hosts: readonly Host[], people: string): string[] {
	const of = (standing: Host['standing']) => hosts.filter((host) => host.standing === standing);
	const few = of('too few').map((host) => `${nameOf(host)} (${countRecorded(host.people?.value ?? 0)})`);
	const none = of('none recorded').map(nameOf);
	const missing = of('no figure').map(nameOf);
	return [
		...(few.length > 0 ? [`Too few to rank: ${listOf(few)}.`] : []),
		...(none.length > 0 ? [startSentence(`no ${people} recorded in ${listOf(none)}.`)] : []),
		...(missing.length > 0 ? [`No figure for ${listOf(missing)}.`] : [])
	];
}

/** What the chart shows, for those who cannot see it. */
export function altText(shown: Shown): string {
	const { form, shares, hosts, origin, year } = shown;
	const when = `at the ${endOfYear(year)}`;
	if (form === 'shares') {
		const rows = shares.map(
			(share) => `${share.originName}: ${share.isRanked ? valueOf(share) : countRecorded(share.people.value)}`
		);
		return `Bars, one per country of origin: people ${countedWords(shown)} in Europe per 1,000 displaced abroad ${when}; the temporary part is hatched. ${rows.join('; ')}.`;
	}
	const rows = hosts.map(
		(host) => `${host.name}: ${host.standing === 'ranked' ? rateText(host) : host.standing}`
	);
	const kind = form === 'map' ? 'A map of Europe, each country in a shade' : 'Bars, one per country';
	return `${kind}: ${peopleFrom(origin)} ${countedWords(shown)} per 1,000 residents ${when}. ${rows.join('; ')}.`;
}
