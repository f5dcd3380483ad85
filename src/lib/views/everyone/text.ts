import { countsApart, type ComparedCount, type Verdicts } from '$lib/analysis/controls/compared-counts';
import { knownOthers, temporaryPart, type LetIn } from '$lib/analysis/controls/rated-origins';
import { REFERENCE } from '$lib/analysis/figures';
import type { RelativePosition } from '$lib/metrics/control-group';
import { isOrigin } from '$lib/style/series-style';
import { endOfYear } from '$lib/text/dates';
import { formatNumber, formatPercent, formatRange, formatSignificant, ordinal } from '$lib/text/numbers';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import { perHundred } from '$lib/text/phrases';
import { listOf, numberInWords, sentences, startSentence } from '$lib/text/words';
import { isInEurope, rateText, years } from './chart-text';
import type { Dot, EveryoneData } from './types';

export * from './chart-text';

const ukraineIn = ({ dots }: Pick<EveryoneData, 'dots'>): Dot | undefined =>
	dots.find(({ origin }) => origin === REFERENCE);

const kindOf = ({ counted }: Pick<EveryoneData, 'counted'>): string =>
	counted === 'protected' ? 'refugees' : 'displaced people';

/** One claim with the numbers that it rests on. */
export function headline(data: EveryoneData): string {
	const { counted, others, dots } = data;
	if (counted === 'let-in') return letInHeadline(data);
	const ukraine = ukraineIn(data);
	if (!others || !ukraine || (isInEurope(data) && ukraine.isSmall))
		return isInEurope(data) && others
			? `Europe sheltered ${rateText(others.rate.value, data)} of ${kindOf(data)} not from these nine`
			: `${dots.length} origins side by side, the nine compared among them`;
	if (counted === 'resettled') return resettledHeadline(ukraine.rate.value / others.rate.value);
	const who = counted === 'protected' ? 'Ukrainian refugees' : 'displaced Ukrainians';
	return `Europe shelters ${ukrainianShare(data, ukraine)} of ${who}, ${rateText(others.rate.value, data)} of all others`;
}

/** Ratios from this on are written as “2.6 times”, not as “260%”. */
const LEAST_IN_TIMES = 2;

const resettledHeadline = (ratio: number): string =>
	`The U.S. resettled Ukrainians at ${ratio < LEAST_IN_TIMES ? `${perHundred(ratio)}% of` : `${formatNumber(ratio)} times`} the rate for all others`;

/** "93%", or with and without the people in Russia: "75% to 93%". */
function ukrainianShare({ withRussia }: EveryoneData, { rate }: Dot): string {
	const least = Math.min(rate.value, withRussia?.rate ?? rate.value);
	return formatRange(least / 1000, rate.value / 1000, formatPercent);
}

function letInHeadline(data: EveryoneData): string {
	const [top] = data.dots;
	const ukraine = ukraineIn(data);
	if (!top) return 'No figures of all let in for these years';
	const rate = (dot: Dot) => `${atLeast(dot)}${formatSignificant(dot.rate.value)}`;
	return ukraine && ukraine !== top
		? `Parole included, per 1,000 displaced: ${top.originName} ${rate(top)}, Ukraine ${rate(ukraine)}`
		: `Parole included, per 1,000 displaced: ${top.originName} ${rate(top)} a year`;
}

const atLeast = ({ isMinimum }: { readonly isMinimum: boolean }): string => (isMinimum ? 'at least ' : '');

/** Computed sentences: the rates, three verdicts, and what lies beyond this count. */
export const finding = (data: EveryoneData): string[] =>
	data.counted === 'let-in'
		? sentences(letInFirst(data), letInUnknown(data), letInNext(data), otherYears(data), whichCount(data))
		: sentences(
				first(data),
				limitedTime(data),
				ukraineVerdict(data),
				eightVerdict(data),
				whichCount(data),
				extremes(data),
				alsoNamed(data),
				unranked(data),
				withParole(data)
			);

function first(data: EveryoneData): string {
	const { others, eight, counted } = data;
	const ukraine = ukraineIn(data);
	if (!others || !eight) return 'No figures are published for all origins at this date.';
	const text = (rate: number) => rateText(rate, data);
	if (isInEurope(data)) {
		const isCounted = ukraine && !ukraine.isSmall;
		const theirs = counted === 'protected' ? 'Ukrainian refugees' : 'displaced Ukrainians';
		const ours = isCounted ? `${text(ukraine.rate.value)} of ${theirs}, ` : '';
		const who = isCounted && counted === 'waiting' ? 'people' : kindOf(data);
		return `At the ${endOfYear(data.year)} Europe sheltered ${ours}${text(eight.rate.value)} of ${who} from the eight wars and ${text(others.rate.value)} from all other origins.`;
	}
	const [from, to] = data.window.split('-');
	const theirs = ukraine
		? `${text(ukraine.rate.value)} of every 1,000 displaced Ukrainians a year, ${text(eight.rate.value)} from the eight wars`
		: `${text(eight.rate.value)} of every 1,000 people displaced by the eight wars a year`;
	return `From ${from ?? ''} to ${to ?? ''} the U.S. permanently resettled ${theirs} and ${text(others.rate.value)} from elsewhere.`;
}

/** What the count of resettled people leaves out, and who the others are. */
function limitedTime(data: EveryoneData): string {
	const resettled = ukraineIn(data)?.rate.value;
	if (data.counted !== 'resettled' || !data.others || resettled === undefined) return '';
	const part = temporaryPart(resettled, data.letIn, REFERENCE);
	const who =
		part > 0.9
			? 'Nearly all Ukrainians came for a limited time and are'
			: part > 0.5
				? 'Most Ukrainians came for a limited time and are'
				: 'Ukrainians who came for a limited time are';
	return `${who} not in this count; the other origins are all but the nine compared here.`;
}

const own = ({ verdicts, counted }: EveryoneData): Verdicts | undefined =>
	verdicts.find((one) => one.counted === counted);

/** "of 33 other origins, 31 have a lower rate and 2 a higher one". */
function amongOthers({ below, above, of }: RelativePosition): string {
	if (below === of) return `all ${of} other ranked origins have a lower rate`;
	if (above === of) return `all ${of} other ranked origins have a higher rate`;
	const have = (count: number) => (count === 0 ? 'none has' : `${count} ${count === 1 ? 'has' : 'have'}`);
	return `of ${of} other ranked origins, ${have(below)} a lower rate and ${have(above)} a higher one`;
}

const stands = ({ unusual }: RelativePosition): string =>
	unusual === 'high'
		? 'stands out at the top'
		: unusual === 'low'
			? 'stands out at the bottom'
			: 'does not stand out';

function ukraineVerdict(data: EveryoneData): string {
	const position = own(data)?.ukraine;
	if (!position) return 'Ukraine is not ranked here: fewer than 100,000 Ukrainians were displaced abroad.';
	if (position.unusual === null) return '';
	const russia = data.withRussia?.position;
	const also = russia ? ` With those in Russia it ${stands(russia)}: ${amongOthers(russia)}.` : '';
	return `Is it Ukraine? Ukraine ${stands(position)}: ${amongOthers(position)}.${also}`;
}

function eightVerdict(data: EveryoneData): string {
	const position = own(data)?.eight;
	if (!position || position.unusual === null || !data.eight) return '';
	const verb = position.unusual === 'no' ? 'do not stand out' : stands(position).replace('stands', 'stand');
	return `Is it these wars? The eight together, at ${rateText(data.eight.rate.value, data)}, ${verb}: ${amongOthers(position)}.`;
}

const COUNT_WORDS: Readonly<Record<ComparedCount, string>> = {
	resettled: 'U.S. resettlement',
	protected: 'refugees in Europe',
	waiting: 'all displaced people in Europe'
};

/** The third verdict: on which of the counts with figures of everybody each stands out. */
const whichCount = ({ verdicts }: EveryoneData): string[] => [
	countSentence('On which count? Ukraine', ['stands', 'does'], countsApart(verdicts, 'ukraine')),
	countSentence('The eight wars together', ['stand', 'do'], countsApart(verdicts, 'eight'))
];

function countSentence(
	name: string,
	[stand, does]: readonly [string, string],
	{ apart, within, judged }: ReturnType<typeof countsApart>
): string {
	const list = (counts: readonly ComparedCount[]) => listOf(counts.map((one) => COUNT_WORDS[one]));
	if (judged === 0) return '';
	if (judged === 1 && apart.length === 0)
		return `${name} ${does} not stand out on the only count that ranks it.`;
	const of = `the ${numberInWords(judged)} counts of every origin`;
	if (apart.length === 0) return `${name} ${stand} out on none of ${of}.`;
	const rest = within.length > 0 ? `, but not on ${list(within)}` : '';
	return `${name} ${stand} out on ${numberInWords(apart.length)} of ${of}: ${list(apart)}${rest}.`;
}

const HIGHEST = 3;

function extremes(data: EveryoneData): string {
	const ranked = data.dots.filter(({ rank }) => rank !== null);
	const named = ranked
		.slice(0, HIGHEST)
		.map(({ originName, rate }) => `${originName} (${rateText(rate.value, data)})`);
	return named.length > 0 ? `The highest rates of ${data.ranked}: ${listOf(named)}.` : '';
}

/** Further origins that are named, as many as one sentence holds. */
const ALSO_NAMED = 2;

function alsoNamed(data: EveryoneData): string {
	const more = data.dots.filter(({ isNamed, rank, origin }) => isNamed && rank !== null && !isOrigin(origin));
	if (more.length === 0 || more.length > ALSO_NAMED) return '';
	const parts = more.map(
		(dot) => `${letInName(dot)} at ${rateText(dot.rate.value, data)} (${ordinal(dot.rank ?? 0)})`
	);
	return `Also named, with their ranks: ${listOf(parts)}.`;
}

function unranked({ dots }: EveryoneData): string {
	const few = dots.filter(({ isSmall, isNamed }) => isSmall && isNamed).map(letInName);
	if (few.length === 0) return '';
	const listed = few.length > 5 ? `${numberInWords(few.length)} of those named` : listOf(few);
	return startSentence(
		`${listed}: drawn hollow and not ranked, with fewer than 100,000 people displaced abroad.`
	);
}

const letInName = ({ origin, originName }: Pick<LetIn, 'origin' | 'originName'>): string =>
	countryInSentence(origin, originName);

/** What parole changes, for the few origins where it is known. */
function withParole({ letIn, letInWindow }: EveryoneData): string {
	const [top] = letIn;
	const named = [top, ...letIn.filter(({ origin }) => origin === REFERENCE || origin === 'AFG')];
	const parts = [...new Set(named)].flatMap((one) =>
		one ? [`${letInName(one)} ${atLeast(one)}${formatSignificant(one.rate)}`] : []
	);
	return parts.length > 0
		? `Parole counted too, known only for ${numberInWords(letIn.length)} origins, the yearly rates in ${years(letInWindow)} are: ${listOf(parts)} per 1,000.`
		: '';
}

function letInFirst(data: EveryoneData): string {
	const [top] = data.dots;
	const ukraine = ukraineIn(data);
	if (!top) return 'No figures of all let in are published for these years.';
	const who = (dot: Dot) =>
		dot.origin === REFERENCE ? `displaced ${peopleFrom(dot.origin)}` : `displaced from ${letInName(dot)}`;
	const part = (dot: Dot) => `${atLeast(dot)}${formatSignificant(dot.rate.value)} of every 1,000 ${who(dot)}`;
	const parts = [...new Set([ukraine, top])].flatMap((dot) => (dot ? [part(dot)] : []));
	return `In ${years(data.window)} the United States let in, a year, ${listOf(parts)}.`;
}

const letInUnknown = ({ letIn }: EveryoneData): string =>
	`This count is known for ${numberInWords(letIn.length)} origins. For all others parole is not known, so no one can say what is usual.`;

function letInNext(data: EveryoneData): string {
	const [highest, ...rest] = knownOthers(data.dots);
	if (!highest) return '';
	const lowest = rest.at(-1);
	const from = (dot: Dot) => `${letInName(dot)} (${formatSignificant(dot.rate.value)})`;
	return lowest
		? `Of the other countries compared, ${from(highest)} has the highest rate and ${from(lowest)} the lowest.`
		: '';
}

function otherYears({ letIn, letInWindow }: EveryoneData): string {
	const rate = (wanted: string) => letIn.find(({ origin }) => origin === wanted);
	const [ukraine, afghans] = [rate(REFERENCE), rate('AFG')];
	return ukraine && afghans
		? `In ${years(letInWindow)} the Ukrainian rate was ${formatSignificant(ukraine.rate)} and the Afghan one ${formatSignificant(afghans.rate)}. The evacuation of Afghans was in 2021.`
		: '';
}

/** What the chart shows, for those who cannot see it. */
export function altText(data: EveryoneData): string {
	const { dots, others } = data;
	const described = dots
		.filter(({ isNamed }) => isNamed)
		.map((dot) => `${dot.originName}: ${atLeast(dot)}${rateText(dot.rate.value, data)}`);
	const rest = dots.filter(({ isNamed }) => !isNamed).length;
	const line = others
		? ` A line marks all other origins together, ${rateText(others.rate.value, data)}.`
		: '';
	const more = rest > 0 ? `, and ${rest} other origins without names` : '';
	return `A dot per origin at its rate: ${described.join('; ')}${more}.${line}`;
}
