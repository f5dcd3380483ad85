import type { ByDistance, FarOrigin } from '$lib/analysis/controls/distance';
import { ORIGINS, REFERENCE } from '$lib/analysis/figures';
import { isOrigin } from '$lib/style/series-style';
import { endOfYear } from '$lib/text/dates';
import { formatFixed, formatNumber, formatPercent } from '$lib/text/numbers';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import { listOf, numberInWords, startSentence } from '$lib/text/words';
import { YEARS, type DistanceData } from './data';

export const TITLE = 'Could distance explain it?';

export const INTRO = [
	'Ukraine is near, Afghanistan is far. Ukraine borders the European Union, and Ukrainians need no visa for a short stay there. People who object to the comparison point to both.',
	'So here are all countries from which at least 100,000 people are displaced, by their distance. Each dot is one country. The dashed line is the straight line that fits all dots best, on logarithmic scales.',
	'A line shows which figures go together. It cannot say why.'
];

const times = (ratio: number): string => `${formatFixed(ratio, ratio < 1 ? 2 : 1)} times`;
const kilometres = (value: number): string => `${formatNumber(value, 2)} km`;

export const periodOf = `${YEARS.from}–${YEARS.to}`;

/** "A country twice as far away has a share two fifths lower on the line." */
export function slopeText({ line, origins }: ByDistance, what: string): string {
	const change = 2 ** line.slope - 1;
	const direction = change < 0 ? 'lower' : 'higher';
	return `Along the line, twice the distance goes with a ${what} ${formatPercent(Math.abs(change))} ${direction}. It covers ${formatPercent(line.r2)} of the spread of the ${origins.length} countries on these scales.`;
}

const named = ({ origins }: ByDistance): FarOrigin[] =>
	origins.filter(({ origin }) => isOrigin(origin)).sort((a, b) => b.timesLine - a.timesLine);

/** How far each of the nine lies from the line. */
export function residualText(compared: ByDistance, what: string): string[] {
	const parts = named(compared).map(({ origin, timesLine }) => ({
		who: peopleFrom(origin),
		timesLine
	}));
	const list = (some: typeof parts) => listOf(some.map(({ who, timesLine }) => `${who} ${times(timesLine)}`));
	const [above, below] = [
		parts.filter((one) => one.timesLine >= 1),
		parts.filter((one) => one.timesLine < 1)
	];
	return [
		above.length > 0 ? `Above the line, as a multiple of its ${what} at that distance: ${list(above)}.` : '',
		below.length > 0 ? `Below it: ${list(below)}.` : ''
	].filter((one) => one !== '');
}

/** The Ukrainian residual from a line that the compared nationalities have no part in. */
function othersText({ origins, lineOfOthers, others }: ByDistance): string {
	const ukraine = origins.find(({ origin }) => origin === REFERENCE);
	return ukraine
		? `Against a line through the ${others} other countries alone, Ukrainians are at ${times(ukraine.rate / lineOfOthers.at(ukraine.kilometres))}.`
		: '';
}

function russiaText({ europe, withRussia }: DistanceData): string {
	const ukraine = europe.origins.find(({ origin }) => origin === REFERENCE);
	if (!ukraine || withRussia === null) return '';
	const ratio = (withRussia / ukraine.rate) * ukraine.timesLine;
	return `With the Ukrainians in Russia whom UNHCR no longer counts, the Ukrainian share is ${formatPercent(withRussia / 1000)}, ${times(ratio)} the line.`;
}

const median = (values: readonly number[]): number => {
	const sorted = [...values].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	return ((sorted[Math.ceil(middle) - 1] ?? NaN) + (sorted[Math.floor(middle)] ?? NaN)) / 2;
};

/** Countries with a land border, and countries without a visa, beside the others. */
export function borderText({ origins }: ByDistance): string[] {
	const share = (rate: number) => formatPercent(rate / 1000);
	const neighbours = origins.filter(({ isNeighbour }) => isNeighbour);
	const others = origins.filter(({ isNeighbour }) => !isNeighbour);
	const free = origins.filter(({ isVisaFree, isNeighbour }) => isVisaFree && !isNeighbour);
	const bound = others.filter(({ isVisaFree }) => !isVisaFree);
	const mid = (some: readonly FarOrigin[]) => share(median(some.map(({ rate }) => rate)));
	return [
		`${startSentence(listOf(neighbours.map(({ origin, name, rate }) => `${countryInSentence(origin, name)} (${share(rate)})`)))} border Europe by land. Of the ${others.length} others half are below ${mid(others)}.`,
		`The other ${numberInWords(free.length)} whose people need no visa have shares from ${share(Math.min(...free.map(({ rate }) => rate)))} to ${share(Math.max(...free.map(({ rate }) => rate)))}, half of them below ${mid(free)}. Of the ${bound.length} that need a visa and have no border, half are below ${mid(bound)}.`
	];
}

export const europeText = (distances: DistanceData): string[] => [
	slopeText(distances.europe, 'share'),
	...residualText(distances.europe, 'share'),
	othersText(distances.europe),
	russiaText(distances),
	...borderText(distances.europe)
];

export const usaText = ({ usa }: DistanceData): string[] => [
	slopeText(usa, 'rate'),
	...residualText(usa, 'rate'),
	othersText(usa),
	'This counts people resettled alone, which is known for every country. Nearly all Ukrainians came on parole and are outside it.'
];

/** What the picture shows, for those who cannot see it. */
export function altText(compared: ByDistance, what: string, rateText: (rate: number) => string): string {
	const { origins, line } = compared;
	const parts = named(compared).map(
		({ origin, kilometres: way, rate, timesLine }) =>
			`${peopleFrom(origin)} ${rateText(rate)} at ${kilometres(way)}, ${times(timesLine)} the line`
	);
	return `${what}, ${origins.length} countries as dots, with a line that ${line.slope < 0 ? 'falls' : 'rises'} with distance. ${parts.join('; ')}.`;
}

/** Who hosts more for their size. */
export function hostText({ hosts, year }: DistanceData, nameOf: (country: string) => string): string[] {
	const [most] = [...hosts]
		.filter(({ nextDoor }) => nextDoor?.perResident)
		.sort((a, b) => (b.nextDoor?.perResident ?? 0) - (a.nextDoor?.perResident ?? 0));
	const heavier = hosts.filter(
		({ nextDoor, europe }) => (nextDoor?.perResident ?? 0) > (europe.perResident ?? 0)
	);
	return [
		`A host can also be measured by its size. At the ${endOfYear(year)} the neighbour with the most refugees had more of them per resident than Europe for ${numberInWords(heavier.length)} of the ${numberInWords(hosts.length)} nationalities.`,
		...(most?.nextDoor
			? [
					`The highest was ${formatNumber(most.nextDoor.perResident ?? 0)} ${peopleFrom(most.origin)} per 1,000 residents in ${countryInSentence(most.nextDoor.country, nameOf(most.nextDoor.country))}. Europe had ${formatNumber(most.europe.perResident ?? 0)}.`
				]
			: []),
		'The American column counts people let in over four years, parole included. The other two count people present. A dash means fewer than 100 people, or no neighbour by land.'
	];
}

/** Origins without a place on the chart, and what the distances leave out. */
export function limitText({ europe, usa }: DistanceData, nameOf: (origin: string) => string): string[] {
	const omitted = [...new Set([...europe.omitted, ...usa.omitted])];
	const few = ORIGINS.filter((origin) => !europe.origins.some((one) => one.origin === origin));
	const names = (origins: readonly string[]) =>
		startSentence(listOf(origins.map((origin) => countryInSentence(origin, nameOf(origin)))));
	const isOne = (origins: readonly string[]) => (origins.length === 1 ? 'is' : 'are');
	return [
		'Distances are great circles between capitals, over land and sea alike. Damascus is nearest to Nicosia, across the water. Most people do not set out from a capital.',
		`Countries with fewer than 100,000 people displaced, or fewer than ten people counted, are left out.${few.length > 0 ? ` ${names(few)} ${isOne(few)} among them.` : ''}`,
		...(omitted.length > 0
			? [`${names(omitted)} ${isOne(omitted)} left out too, because the table has no capital.`]
			: [])
	];
}
