import { temporaryShare, type EuropeanHost } from '$lib/analysis/stocks/european-hosts';
import {
	extremeRatios,
	type EuropeanShare,
	type ShareDefinition
} from '$lib/analysis/stocks/european-shares';
import { DEFAULT_YEAR, discontinuedPeople } from '$lib/analysis/stocks/year-end-stocks';
import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { endOfYear } from '$lib/text/dates';
import { notesFrom } from '$lib/text/notes';
import { formatNumber, formatPeople, formatPercent, formatRange } from '$lib/text/numbers';
import { adjectiveOf, countryInSentence, peopleFrom } from '$lib/text/people';
import { perHundred } from '$lib/text/phrases';
import { EUROPE, EUROPE_NOTE, protectionNotes, TRAVEL } from '$lib/text/stock-notes';
import { recorded } from '$lib/text/recorded';
import { lastCounted, tooFewToRank } from '$lib/text/stock-phrases';
import { listOf, sentenceOn, sentences } from '$lib/text/words';
import type { NoteText } from '../../contract';
import type { EuropeData } from '../types';
import { BORDERS, rateText, shareText } from './chart';

const countedWords = ({ counted }: EuropeData): string =>
	counted === 'waiting' ? 'protected or waiting for a decision' : 'protected';

/** Sentences from the numbers; none is written in advance. */
export const finding = (data: EuropeData): string[] =>
	data.form === 'shares' ? sharesFinding(data) : hostsFinding(data);

function sharesFinding(data: EuropeData): string[] {
	const { shares, year } = data;
	const reference = shares.find(({ isReference }) => isReference);
	const ranked = shares.filter(({ isRanked, share }) => isRanked && share.defined);
	const [first, ...others] = [...ranked].sort((a, b) => Number(b.isReference) - Number(a.isReference));
	if (!first) return [`No share is published for the ${endOfYear(year)}.`];
	const rest = others.map((one) => `${shareText(one)} ${peopleFrom(one.origin)}`);
	const also = rest.length > 0 ? `, and, of as many others, ${listOf(rest)}` : '';
	return sentences(
		`At the ${endOfYear(year)}, ${shareText(first)} of every 1,000 displaced ${peopleFrom(first.origin)} were ${countedWords(data)} in Europe${also}. Europe is ${EUROPE}.`,
		temporarySentence(reference, data),
		sameSide(shares, 'below', 'Fewer than the Ukrainians'),
		sameSide(shares, 'above', 'More than the Ukrainians'),
		withVerdict(shares, 'depends on the definition').map((share) => dependence(share, data)),
		tooFew(shares),
		shares.map((share) => discontinuedSentence(share, data)),
		distance(shares)
	);
}

function temporarySentence(reference: EuropeanShare | undefined, { year }: EuropeData): string {
	if (!reference || year < 2022) return '';
	const { temporaryProtection, britishSchemes, protectedPeople } = reference;
	if (!temporaryProtection)
		return `How many of these Ukrainians had temporary protection is not published by country for the ${endOfYear(year)}.`;
	const part = (people: number) => formatPercent(people / protectedPeople.value);
	const schemes =
		britishSchemes.value > 0
			? `, and ${part(britishSchemes.value)} leave for a limited time under British schemes`
			: '';
	return `Of the Ukrainians protected in Europe ${part(temporaryProtection.value)} had temporary protection${schemes}.`;
}

type Verdict = EuropeanShare['verdict'];

const withVerdict = (shares: readonly EuropeanShare[], verdict: Verdict) =>
	shares.filter((share) => !share.isReference && share.verdict === verdict);

function sameSide(shares: readonly EuropeanShare[], verdict: Verdict, opening: string): string {
	const group = withVerdict(shares, verdict).map((share) => {
		const { lowest, highest } = extremeRatios(share) ?? {};
		return `${peopleFrom(share.origin)} (${formatRange(lowest?.ratio ?? 0, highest?.ratio ?? 0, perHundred)})`;
	});
	const scope = `${opening} under every definition tested, counted for every 100 of them`;
	return sentenceOn(group, (list) => `${scope}: ${list}.`);
}

function dependence(share: EuropeanShare, data: EuropeData): string {
	const { lowest, highest } = extremeRatios(share) ?? {};
	if (!lowest || !highest) return '';
	return `For ${peopleFrom(share.origin)} the definition decides: ${perHundred(lowest.ratio)} for every 100 Ukrainians ${under(lowest, data)}, ${perHundred(highest.ratio)} ${under(highest, data)}.`;
}

function under({ counted, base }: ShareDefinition, { shares }: EuropeData): string {
	const hosts = [...new Set(shares.flatMap(({ discontinued }) => discontinued.map(({ host }) => host)))];
	const words = counted === 'waiting' ? 'asylum-seekers counted' : 'only the protected counted';
	return base === 'kept' && hosts.length > 0
		? `with ${words} and people in ${listOf(hosts)} kept among the displaced`
		: `with ${words}`;
}

function tooFew(shares: readonly EuropeanShare[]): string {
	const few = shares.filter(({ isRanked }) => !isRanked);
	return tooFewToRank(few.map(({ origin, people }) => `${peopleFrom(origin)} (${recorded(people.value)})`));
}

/** A count that ended lifts a share without anybody having moved. */
function discontinuedSentence(share: EuropeanShare, { base, counted }: EuropeData): string {
	const { origin, discontinued, definitions } = share;
	const other = definitions.find((one) => one.counted === counted && one.base !== base);
	if (discontinued.length === 0 || !other?.share.defined) return '';
	const people = formatPeople(discontinuedPeople(discontinued));
	const where = lastCounted(discontinued);
	const adjective = adjectiveOf(origin) ?? origin;
	const number = formatNumber(other.share.value);
	return base === 'kept'
		? `The displaced ${peopleFrom(origin)} include ${people} in ${where}; as published, without them, the ${adjective} number is ${number}.`
		: `The ${adjective} number would be ${number} if UNHCR still counted ${people} more people in ${where}.`;
}

/** How many of the largest groups are named with where most of them live. */
const NAMED = 3;

/** The counter-argument beside the claim: who lives how near, and who may travel. */
function distance(shares: readonly EuropeanShare[]): string {
	const named = shares
		.filter(({ isReference, elsewhere }) => !isReference && elsewhere.length > 0)
		.sort((a, b) => b.displaced.value - a.displaced.value)
		.slice(0, NAMED)
		.map(({ origin, displaced, elsewhere }) => {
			const perThousand = (people: number) => formatNumber((1000 * people) / displaced.value);
			const hosts = elsewhere.map(({ host, people }) => `${perThousand(people)} in ${host}`);
			return `${listOf(hosts)} of every 1,000 ${peopleFrom(origin)}`;
		});
	return named.length > 0 ? `${TRAVEL} Outside Europe live ${named.join('; ')}.` : '';
}

/** How many countries the first sentence names. */
const NAMED_COUNTRIES = 5;

function hostsFinding(data: EuropeData): string[] {
	const { hosts, origin, year, together } = data;
	const people = peopleFrom(origin);
	const ranked = hosts.filter(({ rankStatus, rate }) => rankStatus === 'ranked' && rate.defined);
	if (ranked.length === 0)
		return sentences(
			`At the ${endOfYear(year)} no country of Europe had ten ${people} or more ${countedWords(data)}.`
		);
	const withRate = (host: EuropeanHost) => `${rateText(host)} in ${nameOf(host)}`;
	const top = ranked.slice(0, NAMED_COUNTRIES).map(withRate);
	const lowest = ranked.length > NAMED_COUNTRIES ? ranked.at(-1) : undefined;
	const least = lowest ? `, down to ${withRate(lowest)}` : '';
	const byNumber = [...ranked]
		.sort((a, b) => (b.people?.value ?? 0) - (a.people?.value ?? 0))
		.slice(0, 3)
		.map((host) => `${nameOf(host)} (${formatPeople(host.people?.value ?? 0)})`);
	return sentences(
		`At the ${endOfYear(year)} the number of ${people} ${countedWords(data)} per 1,000 residents was ${listOf(top)}${least}.`,
		together?.rate.defined &&
			`In all 32 countries (${EUROPE}) together it was ${formatNumber(together.rate.value)} per 1,000, or ${formatPeople(together.people.value)} people. By number, most were in ${listOf(byNumber)}.`,
		temporaryByCountry(data),
		unranked(hosts, people)
	);
}

const nameOf = ({ country, name }: EuropeanHost): string => countryInSentence(country, name);

function temporaryByCountry({ hosts, origin, year }: EuropeData): string {
	const share = temporaryShare(hosts);
	if (share === null)
		return `How many of them had temporary protection is not published by country for the ${endOfYear(year)}.`;
	return share > 0
		? `Of the protected ${peopleFrom(origin)}, ${formatPercent(share)} had a status that is temporary for the whole group.`
		: '';
}

function unranked(hosts: readonly EuropeanHost[], people: string): string[] {
	const of = (status: EuropeanHost['rankStatus']) => hosts.filter(({ rankStatus }) => rankStatus === status);
	const few = of('too few').map((host) => `${nameOf(host)} (${recorded(host.people?.value ?? 0)})`);
	return [
		tooFewToRank(few),
		sentenceOn(of('none recorded').map(nameOf), (list) => `No ${people} recorded in ${list}.`),
		sentenceOn(of('no figure').map(nameOf), (list) => `No figure for ${list}.`)
	];
}

/** What the chart shows, for those who cannot see it. */
export function altText(data: EuropeData): string {
	const { form, shares, hosts, origin, year } = data;
	const when = `at the ${endOfYear(year)}`;
	if (form === 'shares') {
		const rows = shares.map(
			(share) => `${share.originName}: ${share.isRanked ? shareText(share) : recorded(share.people.value)}`
		);
		return `Bars, one per country of origin: people ${countedWords(data)} in Europe per 1,000 displaced abroad ${when}; the temporary part is hatched. ${rows.join('; ')}.`;
	}
	const rows = hosts.map(
		(host) => `${host.name}: ${host.rankStatus === 'ranked' ? rateText(host) : host.rankStatus}`
	);
	const kind = form === 'map' ? 'A map of Europe, each country in a shade' : 'Bars, one per country';
	return `${kind}: ${peopleFrom(origin)} ${countedWords(data)} per 1,000 residents ${when}. ${rows.join('; ')}.`;
}

/** Notes that follow from what is drawn, not from a row. */
export function computedNotes(data: EuropeData): NoteText[] {
	const { form, year, counted, shares, hosts } = data;
	const byOrigin = form === 'shares';
	const hasTemporary =
		shares.some(({ temporaryProtection }) => (temporaryProtection?.value ?? 0) > 0) ||
		hosts.some(({ temporary }) => temporary?.kind === 'eu_tp');
	const residentsYear = hosts.find((host) => host.residentsYear !== null)?.residentsYear;
	const few = [
		...shares.filter(({ isRanked }) => isRanked).map((one) => ({ ...one, name: peopleFrom(one.origin) })),
		...hosts.filter(({ rankStatus }) => rankStatus === 'ranked')
	].flatMap(({ name, people }) => ((people?.value ?? 0) < FEWEST_UNWARNED ? [name] : []));
	return notesFrom({
		europe: EUROPE_NOTE,
		...protectionNotes({ temporary: hasTemporary, waiting: counted === 'waiting' }),
		range: byOrigin && RANGE,
		'why-2024': byOrigin && year === DEFAULT_YEAR && WHY_2024,
		moved: moved(data),
		residents: residentsYear ? residents(residentsYear, year) : null,
		borders: form === 'map' && BORDERS,
		few:
			few.length > 0 &&
			`Fewer than ${FEWEST_UNWARNED} people stand behind the number for ${listOf(few)}: a handful more would change it.`
	});
}

const residents = (used: number, year: number): string =>
	`Residents are the World Bank’s mid-year estimate for ${used}${used < year ? ', the last published' : ''}.`;

/** A number of displaced people that changes by more than this from one year-end to the next is said to. */
const LARGE_CHANGE = 0.1;

function moved({ shares, year }: EuropeData): string | null {
	const parts = shares.flatMap(({ origin, displacedPublished: now, protectedPeople, before }) => {
		if (!before || Math.abs(now.value / before.displaced.value - 1) < LARGE_CHANGE) return [];
		const pair = (from: number, to: number) => `${formatPeople(from)} to ${formatPeople(to)}`;
		return [
			`${peopleFrom(origin)} abroad from ${pair(before.displaced.value, now.value)}, protected in Europe from ${pair(before.protectedPeople.value, protectedPeople.value)}`
		];
	});
	return parts.length > 0
		? `A share also moves with what it is divided by. From the end of ${year - 1} to the end of ${year}: ${parts.join('; ')}.`
		: null;
}

const RANGE =
	'The line below a bar runs over the definitions tested: with and without asylum-seekers in Europe, and with and without people whose count UNHCR gave up.';
const WHY_2024 =
	'The end of 2024 is shown first because it is the last year-end for which temporary protection is known by country. In 2025 returns to Afghanistan and Syria and a change of category in Iran make the displaced fewer, which raises shares in Europe without anybody arriving there.';
