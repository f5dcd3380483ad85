import {
	mostPeople,
	rankedHosts,
	temporaryShare,
	type EuropeanHost
} from '$lib/analysis/stocks/european-hosts';
import {
	extremeRatios,
	largestElsewhere,
	type EuropeanShare,
	type ShareDefinition
} from '$lib/analysis/stocks/european-shares';
import { discontinuedPeople, isLatestYear } from '$lib/analysis/stocks/year-end-stocks';
import { endOfYear } from '$lib/text/dates';
import { formatNumber, formatPeople, formatPercent } from '$lib/text/numbers';
import { adjectiveOf, countryInSentence, peopleFrom } from '$lib/text/people';
import { fittingHeadline, perHundred } from '$lib/text/phrases';
import { travelTo } from '$lib/text/stock-notes';
import { recorded } from '$lib/text/recorded';
import { kindAbroad, lastCounted, peopleOfKind, shortList, tooFewToRank } from '$lib/text/stock-phrases';
import { withVerdict } from '$lib/text/verdict-sentences';
import { listOf, numberInWords, sentenceOn, sentences } from '$lib/text/words';
import type { EuropeData } from '../types';
import { onOtherBase, rateText, shareText } from './chart';

const countedWords = ({ counted }: EuropeData): string =>
	counted === 'waiting' ? 'protected or waiting for a decision' : 'protected';

const percent = ({ share }: Pick<EuropeanShare, 'share'>): number => (share.defined ? share.value / 1000 : 0);

const shareOf = (one: EuropeanShare): string => formatPercent(percent(one));

const shelters = (year: number): string => (isLatestYear(year) ? 'shelters' : 'sheltered');

/** The Ukrainian figure beside the Afghan one, or the country with most people for its size. */
export const headline = (data: EuropeData, title: string): string =>
	data.form === 'shares' ? sharesHeadline(data, title) : hostsHeadline(data, title);

function sharesHeadline({ shares, counted, year }: EuropeData, title: string): string {
	const reference = shares.find(({ isReference, share }) => isReference && share.defined);
	const afghans = shares.find(({ origin, isRanked, share }) => origin === 'AFG' && isRanked && share.defined);
	if (!reference || !afghans) return title;
	const [ukrainians, share] = [withAndWithoutRussia(reference), shareOf(afghans)];
	return counted === 'waiting'
		? `Europe ${shelters(year)} ${ukrainians} of Ukrainians displaced abroad, ${share} of Afghans`
		: `Europe ${shelters(year)} ${ukrainians} of Ukrainian refugees, ${share} of Afghan refugees`;
}

/** "93%", or with and without the people in Russia: "75–93%". */
function withAndWithoutRussia(reference: EuropeanShare): string {
	const { otherBase } = reference;
	const shares = [percent(reference), ...(otherBase?.defined ? [otherBase.value / 1000] : [])];
	const [least, most] = [formatPercent(Math.min(...shares)), formatPercent(Math.max(...shares))];
	return least === most ? most : `${least.replace('%', '')}–${most}`;
}

function hostsHeadline({ hosts, origin, year }: EuropeData, title: string): string {
	const [first] = rankedHosts(hosts);
	if (!first) return title;
	const [country, people, rate] = [nameOf(first), peopleFrom(origin), rateText(first)];
	const verb = shelters(year);
	return fittingHeadline(
		`For its size, ${country} ${verb} the most ${people}: ${rate} per 1,000 residents`,
		`For its size, ${country} ${verb} the most ${people}: ${rate} per 1,000`,
		`For its size, ${country} ${verb} the most ${people}`
	);
}

/** Sentences computed from the numbers; none is fixed text. */
export const finding = (data: EuropeData): string[] =>
	data.form === 'shares' ? sharesFinding(data) : hostsFinding(data);

function sharesFinding(data: EuropeData): string[] {
	const { shares, year, base } = data;
	const reference = shares.find(({ isReference }) => isReference);
	const defined = shares.filter(({ isRanked, share }) => isRanked && share.defined);
	const [first] = [...defined].sort((a, b) => Number(b.isReference) - Number(a.isReference));
	if (!first) return [`No share is published for the ${endOfYear(year)}.`];
	const others = defined.filter((one) => one !== first);
	const compared = shares.filter(({ isReference }) => !isReference);
	const beside = others.find(({ origin }) => origin === 'AFG') ?? others[0];
	const people = peopleOfKind(data.counted, first.origin);
	const and = beside ? ` and ${shareOf(beside)} of ${peopleOfKind(data.counted, beside.origin)}` : '';
	return sentences(
		`At the ${endOfYear(year)}, Europe sheltered ${shareOf(first)} of ${people} abroad${russia(first, base)}${and}.`,
		otherShares(others),
		temporarySentence(reference, data),
		sameSide(compared, 'below', 'a smaller share'),
		sameSide(compared, 'about equal', 'about the same share'),
		sameSide(compared, 'above', 'a larger share'),
		withVerdict(compared, 'depends on the definition').map((share) => dependence(share, data)),
		tooFewToRank(shares.filter(({ isRanked }) => !isRanked).map(({ origin }) => peopleFrom(origin))),
		shares.map((share) => discontinuedSentence(share, data)),
		distance(data)
	);
}

/** ", or 75% counting those in Russia,". */
const russia = ({ otherBase }: EuropeanShare, base: EuropeData['base']): string =>
	otherBase?.defined
		? `, or ${formatPercent(otherBase.value / 1000)} ${base === 'kept' ? 'without' : 'counting'} those in Russia,`
		: '';

function otherShares(others: readonly EuropeanShare[]): string {
	const [most, least] = [others[0], others.at(-1)];
	if (!most || !least || most === least) return '';
	return `Of the other nationalities, ${peopleFrom(most.origin)} had the highest share in Europe, ${shareOf(most)}, and ${peopleFrom(least.origin)} the lowest, ${shareOf(least)}.`;
}

function temporarySentence(reference: EuropeanShare | undefined, { year }: EuropeData): string {
	if (!reference || year < 2022) return '';
	const { temporaryProtection, britishSchemes, protectedPeople } = reference;
	if (!temporaryProtection)
		return `How many of these Ukrainians had temporary protection is not published by country for the ${endOfYear(year)}.`;
	const part = (people: number) => formatPercent(people / protectedPeople.value);
	const schemes =
		britishSchemes.value > 0
			? `; another ${part(britishSchemes.value)} had leave under British schemes, for a limited time too`
			: '';
	return `Of the Ukrainians protected in Europe, ${part(temporaryProtection.value)} had temporary protection${schemes}.`;
}

function sameSide(
	shares: readonly EuropeanShare[],
	verdict: EuropeanShare['verdict'],
	share: string
): string {
	const alike = withVerdict(shares, verdict);
	const ways = alike[0]?.definitions.length ?? 0;
	const all = ways === 2 ? 'both' : `all ${numberInWords(ways)}`;
	const than = verdict === 'about equal' ? 'as' : 'than';
	return sentenceOn(
		alike.map(({ origin }) => peopleFrom(origin)),
		(list) => `In ${all} ways of counting, Europe sheltered ${share} of ${list} ${than} of Ukrainians.`
	);
}

function dependence(share: EuropeanShare, data: EuropeData): string {
	const { lowest, highest } = extremeRatios(share) ?? {};
	if (!lowest || !highest) return '';
	const reference = data.shares.find(({ isReference }) => isReference);
	const hosts = (reference?.discontinued ?? []).map(({ country, host }) => countryInSentence(country, host));
	return `For ${peopleFrom(share.origin)} the answer depends on the count. Their share is ${perHundred(lowest.ratio)}% of the Ukrainian one counting ${under(lowest, hosts)}, and ${perHundred(highest.ratio)}% counting ${under(highest, hosts)}.`;
}

function under({ counted, base }: ShareDefinition, hosts: readonly string[]): string {
	const words = counted === 'waiting' ? 'everyone displaced' : 'refugees alone';
	return base === 'kept' && hosts.length > 0 ? `${words}, those in ${listOf(hosts)} included` : words;
}

/** A discontinued count raises a share without anybody having moved. */
function discontinuedSentence(share: EuropeanShare, { base, counted }: EuropeData): string {
	const { origin, discontinued, definitions } = share;
	const other = definitions.find((one) => one.counted === counted && one.base !== base);
	const missing = discontinuedPeople(discontinued, counted === 'waiting' ? 'people' : 'refugees');
	if (missing <= 0 || !other?.share.defined) return '';
	const [includes, alternative] = base === 'kept' ? ['includes', 'Without'] : ['no longer includes', 'With'];
	return `The ${adjectiveOf(origin) ?? origin} figure ${includes} ${formatPeople(missing)} people in ${lastCounted(discontinued)}. ${alternative} them it would be ${formatNumber(other.share.value)} of every 1,000.`;
}

/** Number of the largest groups listed with where most of them live. */
const NAMED = 3;

/** The counter-argument to the claim: who lives how close, and who may travel. */
function distance(data: EuropeData): string[] {
	const named = largestElsewhere(data.shares, NAMED).map(({ origin, displaced, elsewhere }) => {
		const hosts = elsewhere.map(
			({ host, people }, i) =>
				`${formatNumber((1000 * people) / displaced.value)} ${i === 0 ? 'lived ' : ''}in ${host}`
		);
		return `Of every 1,000 ${peopleOfKind(data.counted, origin)}, ${listOf(hosts)}.`;
	});
	return named.length > 0 ? [travelTo('of these countries'), ...named] : [];
}

function hostsFinding(data: EuropeData): string[] {
	const { hosts, origin, year, together } = data;
	const people = peopleFrom(origin);
	const [first, ...others] = rankedHosts(hosts);
	if (!first)
		return [
			`At the ${endOfYear(year)} no country of Europe had ten ${people} or more ${countedWords(data)}.`
		];
	const also = others.slice(0, 2).map((host) => `${nameOf(host)} ${rateText(host)}`);
	const byNumber = mostPeople([first, ...others], 3).map(
		(host) => `${nameOf(host)} (${formatPeople(host.people?.value ?? 0)})`
	);
	return sentences(
		`At the ${endOfYear(year)}, ${listOf([`${nameOf(first)} sheltered ${rateText(first)} ${people} per 1,000 residents`, ...also])}.`,
		together?.rate.defined &&
			`All ${hosts.length} countries together sheltered ${formatPeople(together.people.value)}, or ${formatNumber(together.rate.value)} per 1,000 residents.`,
		byNumber.length > 1 && `The largest numbers were in ${listOf(byNumber)}.`,
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
	const named = (status: EuropeanHost['rankStatus']) =>
		hosts.filter(({ rankStatus }) => rankStatus === status).map(nameOf);
	const [none, unknown] = [named('none recorded'), named('no figure')];
	return [
		tooFewToRank(named('too few')),
		none.length > 0 ? `No ${people} are recorded in ${shortList(none)}.` : '',
		unknown.length > 0 ? `No figure is published for ${shortList(unknown)}.` : ''
	];
}

/** Alternative text of the chart. */
export function altText(data: EuropeData): string {
	const { form, shares, hosts, origin, year } = data;
	const when = `at the ${endOfYear(year)}`;
	if (form === 'shares') {
		const rows = shares.map(
			(share) =>
				`${share.originName}: ${share.isRanked ? `${shareText(share)}${onOtherBase(share, data.base)}` : recorded(share.people.value)}`
		);
		return `Bars, one per country of origin: people ${countedWords(data)} in Europe per 1,000 ${kindAbroad(data.counted)} ${when}; the temporary part is hatched. ${rows.join('; ')}.`;
	}
	const rows = hosts.map(
		(host) => `${host.name}: ${host.rankStatus === 'ranked' ? rateText(host) : host.rankStatus}`
	);
	const kind = form === 'map' ? 'A map of Europe, each country in a shade' : 'Bars, one per country';
	return `${kind}: ${peopleFrom(origin)} ${countedWords(data)} per 1,000 residents ${when}. ${rows.join('; ')}.`;
}
