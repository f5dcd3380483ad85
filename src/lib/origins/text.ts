import { DESTINATION, REFERENCE } from '$lib/analysis/figures';
import { formatNumber, formatPeople, formatPercent } from '$lib/text/numbers';
import { endOfYear, fiscalYearRange, monthAndYear, monthRange, yearRange } from '$lib/text/dates';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import { fittingHeadline } from '$lib/text/phrases';
import { countOf, listOf, sentences } from '$lib/text/words';
import { WINDOW } from './queries';
import type { CountedPlace, OriginFigures, RateIn } from './types';

export interface Section {
	readonly id: 'displaced' | 'where' | 'resettled' | 'asylum' | 'unknown';
	readonly title: string;
	readonly sentences: readonly string[];
}

/** "Sudan", "the Netherlands", as inside a sentence. */
export const placeOf = ({ iso3, name }: Pick<OriginFigures, 'iso3' | 'name'>): string =>
	countryInSentence(iso3, name);

/** "Syrians", "people from Sudan". */
export const whoOf = (origin: Pick<OriginFigures, 'iso3' | 'name'>): string =>
	peopleFrom(origin.iso3, placeOf(origin));

/** "12,300 Syrians", "1 person from Malta". */
function counted(people: number, origin: OriginFigures): string {
	const who = whoOf(origin);
	return people === 1 ? `one person from ${placeOf(origin)}` : `${formatPeople(people)} ${who}`;
}

const inWindow = `in ${yearRange(WINDOW.from, WINDOW.to)}`;
const lastYearOf = ({ years }: OriginFigures): number => years.at(-1)?.year ?? 0;
const abroadIn = (one: OriginFigures['years'][number]): number =>
	one.refugees + one.asylumSeekers + one.others;

/** What the page shows, in one claim. */
export function headline(origin: OriginFigures): string {
	const { value, high } = origin.abroad;
	const who = whoOf(origin);
	if (high === 0)
		return fittingHeadline(
			`UNHCR counts nobody from ${placeOf(origin)} as displaced abroad`,
			`Nobody from ${placeOf(origin)} is displaced abroad, by UNHCR’s count`,
			`None displaced abroad from ${placeOf(origin)}, by UNHCR’s count`
		);
	if (value < 10)
		return fittingHeadline(
			`Fewer than ten ${who} are displaced abroad`,
			`Fewer than ten from ${placeOf(origin)} are displaced`
		);
	return fittingHeadline(
		`${formatPeople(value)} ${who} are displaced abroad`,
		`${formatPeople(value)} displaced from ${placeOf(origin)}`
	);
}

/** The sentences directly under the headline. */
export function lead(origin: OriginFigures): string[] {
	const { resettled, rate, iso3 } = origin;
	if (iso3 === DESTINATION) return whereText(origin).slice(0, 1);
	const per = rate === null ? '' : `, or ${formatNumber(rate)} of every 1,000 displaced a year`;
	return sentences(
		resettled === 0
			? `The United States resettled nobody from ${placeOf(origin)} ${inWindow}.`
			: `The United States resettled ${counted(resettled, origin)} ${inWindow}${per}.`,
		resettled > 0 && rate !== null && iso3 !== REFERENCE && besideUkrainians(origin),
		letInSentence(origin)
	);
}

/** With the people let in for a limited time, where their own sentence does not follow. */
function besideUkrainians({ ukrainianRate, ukrainianLetIn, letIn }: OriginFigures): string {
	const more =
		ukrainianLetIn && !letIn
			? `; counting people let in for a limited time too, ${formatNumber(ukrainianLetIn.rate)} in ${yearsOf(ukrainianLetIn)}`
			: '';
	return `For Ukrainians it was ${formatNumber(ukrainianRate)}${more}.`;
}

/** A rate that is not drawn as zero. */
const LOWEST_RATE = 0.05;

const yearsOf = ({ years }: RateIn): string => yearRange(years.from, years.to);

function letInSentence({ iso3, letIn, ukrainianLetIn }: OriginFigures): string {
	if (!letIn || letIn.rate < LOWEST_RATE) return '';
	const ukrainian =
		ukrainianLetIn && iso3 !== REFERENCE ? `, and ${formatNumber(ukrainianLetIn.rate)} for Ukrainians` : '';
	return `In ${yearsOf(letIn)}, counting people let in for a limited time too, the rate was ${letIn.isMinimum ? 'at least ' : ''}${formatNumber(letIn.rate)} of every 1,000 a year${ukrainian}.`;
}

/** Without sections that have nothing to say. */
export const sectionsOf = (origin: OriginFigures): Section[] =>
	allSections(origin).filter((section) => section.sentences.length > 0);

const allSections = (origin: OriginFigures): Section[] => [
	{ id: 'displaced', title: 'How many are displaced', sentences: displacedText(origin) },
	{ id: 'where', title: 'Where they are', sentences: whereText(origin) },
	{ id: 'resettled', title: 'Who was resettled', sentences: resettledText(origin) },
	{ id: 'asylum', title: 'Asylum decisions', sentences: asylumText(origin) },
	{ id: 'unknown', title: 'What is not known', sentences: unknownText(origin) }
];

function displacedText(origin: OriginFigures): string[] {
	const last = origin.years.at(-1);
	if (!last) return [];
	const when = endOfYear(last.year);
	const parts = [
		part(last.refugees, 'refugee', 'refugees'),
		part(last.asylumSeekers, 'asylum-seeker', 'asylum-seekers'),
		part(last.others, 'other person', 'other people', ' in need of international protection')
	].filter((one) => one !== '');
	const now = abroadIn(last);
	const peak = origin.years.reduce((a, b) => (abroadIn(b) > abroadIn(a) ? b : a), last);
	return sentences(
		now === 0
			? `At the ${when} UNHCR counted no displaced ${whoOf(origin)} abroad.`
			: `At the ${when} UNHCR counted ${listOf(parts)} from ${placeOf(origin)} abroad.`,
		peak.year < last.year &&
			`The number was highest at the ${endOfYear(peak.year)}, at ${formatPeople(abroadIn(peak))}.`,
		peak.year === last.year && now >= 1000 && 'No year since 2001 had more.',
		origin.abroad.high > origin.abroad.value * 1.1 + 10 &&
			`Some countries stopped recording nationality. If their last figures still held, ${formatPeople(origin.abroad.high)} people would be displaced abroad.`,
		last.inside !== null &&
			last.inside > 0 &&
			`Conflict had displaced another ${formatPeople(last.inside)} people inside ${placeOf(origin)}.`
	);
}

const part = (people: number, one: string, many: string, after = ''): string =>
	people === 0 ? '' : `${countOf(formatPeople(people), one, many)}${after}`;

const namedPlace = ({ iso3, name }: CountedPlace): string => countryInSentence(iso3, name);

function whereText(origin: OriginFigures): string[] {
	const { hosts } = origin;
	const all = hosts.reduce((sum, { people }) => sum + people, 0);
	const [first] = hosts;
	if (!first) return [];
	const share = formatPercent(first.people / all);
	const five = hosts.slice(0, 5).reduce((sum, { people }) => sum + people, 0) / all;
	if (hosts.length === 1) return [`All of them are in ${namedPlace(first)}.`];
	if (all < 100) return [`The largest number is in ${namedPlace(first)}: ${formatPeople(first.people)}.`];
	return sentences(
		`The largest group, ${share} of them, is in ${namedPlace(first)}: ${formatPeople(first.people)} people.`,
		hosts.length > 8 && `Five countries hold ${formatPercent(five)} of them all.`
	);
}

function resettledText(origin: OriginFigures): string[] {
	const { elsewhere } = origin;
	const total = elsewhere.reduce((sum, { people }) => sum + people, 0);
	return sentences(
		origin.iso3 !== DESTINATION && resettledInUs(origin),
		total === 0
			? `No other country reported resettling any of them ${inWindow}.`
			: `Other countries reported resettling ${counted(total, origin)} ${inWindow}${whereTo(elsewhere)}.`
	);
}

function resettledInUs(origin: OriginFigures): string[] {
	const { years, hasVisas, newest } = origin;
	const people = years.reduce((sum, one) => sum + one.resettledInUs, 0);
	const span = `from ${years[0]?.year} to ${lastYearOf(origin)}`;
	if (people === 0) return [`The United States resettled nobody from ${placeOf(origin)} ${span}.`];
	const as = hasVisas ? 'as refugees or with special immigrant visas' : 'as refugees';
	return sentences(
		`The United States resettled ${counted(people, origin)} ${as} ${span}.`,
		newest &&
			`${newest.people === 0 ? 'None followed' : `Another ${formatPeople(newest.people)} followed`} ${newest.from === newest.to ? 'in' : 'from'} ${monthRange(newest.from, newest.to)}.`
	);
}

/** ", all to Canada", ": 5,000 to Canada and 300 to Norway", ", most to Canada, Norway and Spain". */
function whereTo(places: readonly CountedPlace[]): string {
	const [first] = places;
	if (first && places.length === 1) return `, all to ${namedPlace(first)}`;
	return places.length > 3
		? `, most to ${listOf(places.slice(0, 3).map(namedPlace))}`
		: `: ${listOf(places.map((one) => `${formatPeople(one.people)} to ${namedPlace(one)}`))}`;
}

function asylumText(origin: OriginFigures): string[] {
	const { allDecisions, decisions, decisionYears, granted } = origin;
	const when = `in ${yearRange(decisionYears.from, decisionYears.to)}`;
	const who = whoOf(origin);
	const { decisions: count, protectedShare } = allDecisions;
	const [first] = decisions;
	return sentences(
		count === 0
			? `No first decision on asylum for ${who} is published for ${yearRange(decisionYears.from, decisionYears.to)}.`
			: protectedShare === null
				? `Governments decided fewer than 100 asylum claims by ${who} ${when}: too few for a rate.`
				: `Governments first decided ${formatPeople(count)} asylum claims by ${who} ${when} and protected ${formatNumber(protectedShare)}% of them.`,
		count >= 100 &&
			first &&
			first.protectedShare !== null &&
			decisions.length > 1 &&
			`${namedFirst(first.name)} decided most: ${formatPeople(first.decisions)}, with ${formatNumber(first.protectedShare)}% protected.`,
		granted.people > 0 &&
			`The United States granted asylum to ${formatPeople(granted.people)} who were already there, in ${fiscalYearRange(granted.years.from, granted.years.to)}.`
	);
}

const WITH_ARTICLE = /^(United|Netherlands|Dominican|Philippines|Central|Bahamas|Gambia|Maldives)/;
const namedFirst = (name: string): string => (WITH_ARTICLE.test(name) ? `The ${name}` : name);

function unknownText(origin: OriginFigures): string[] {
	const { iso3, letIn, abroad, years, hasVisas, visaMonths } = origin;
	const who = whoOf(origin);
	const inside = years.at(-1)?.inside ?? null;
	return sentences(
		!letIn &&
			iso3 !== DESTINATION &&
			`How many ${who} came to the United States on parole, for a limited time, is not published. Only people resettled can be compared.`,
		letIn?.isMinimum &&
			`Parole at land borders is not published by nationality, so more ${who} were let in than are counted here.`,
		hasVisas &&
			`Special immigrant visas are counted month by month from ${monthAndYear(visaMonths[0])} to ${monthAndYear(visaMonths[1])} only.`,
		'People who left on work, study or family visas, or without registering anywhere, are in none of these figures.',
		abroad.value > 0 &&
			abroad.value < 1000 &&
			'UNHCR rounds small counts, so each may be off by a few people.',
		inside === null &&
			`There is no figure for people displaced by conflict inside ${placeOf(origin)} in ${lastYearOf(origin)}.`
	);
}

/** Alternative text of the chart. */
export function altText(origin: OriginFigures): string {
	const [first, last] = [origin.years[0], origin.years.at(-1)];
	if (!first || !last) return '';
	return `Columns: displaced ${whoOf(origin)} abroad at the end of each year, from ${formatPeople(abroadIn(first))} in ${first.year} to ${formatPeople(abroadIn(last))} in ${last.year}.`;
}

/** For search engines. */
export const description = (origin: OriginFigures): string =>
	`${headline(origin)}. Where they live, who was resettled and how asylum claims were decided, with what is not known.`;

/** Title of the page. */
export const titleOf = (origin: OriginFigures): string => {
	const who = whoOf(origin);
	return who.charAt(0).toUpperCase() + who.slice(1);
};

/** States of the explorer with this origin selected. */
export function explorerLinks({
	iso3
}: OriginFigures): { readonly label: string; readonly search: string }[] {
	const origins = iso3 === REFERENCE ? iso3 : `UKR~${iso3}`;
	return [
		{ label: 'Displaced people, year by year', search: `?origins=${origins}` },
		{
			label: 'The countries where they live',
			search: `?origins=${iso3}&destinations=each&by=destination&chart=bar&top=10`
		},
		{
			label: 'People resettled in the United States',
			search: `?measure=entries&origins=${origins}&destinations=USA&tier=resettled`
		},
		{ label: 'Asylum decisions', search: `?measure=decisions&origins=${origins}` }
	];
}
