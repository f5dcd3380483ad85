import { ORIGINS, REFERENCE } from '$lib/analysis/figures';
import {
	besideWorld,
	extremeYears,
	latestYear,
	nextNeeds,
	resettledOver,
	type GroupYear
} from '$lib/analysis/entries/compared-needs';
import {
	assessedYears,
	resettledYears,
	WORLD,
	type Arrivals,
	type AssessedNeed,
	type CountedPlaces,
	type NeedGroup,
	type NeedYear
} from '$lib/analysis/entries/resettlement-need';
import type { NoteText } from '$lib/catalogue/catalogue';
import { sum } from '$lib/metrics/interval';
import type { ChartWidth } from '$lib/style/typography';
import { monthRange, yearRange } from '$lib/text/dates';
import { formatExact, formatNumber, formatPeople, formatPercent } from '$lib/text/numbers';
import { notesFrom } from '$lib/text/notes';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import { ifAny, listOf, numberInWords, sentenceOn, sentences, startSentence } from '$lib/text/words';
import type { NeedData } from './types';

/** Continues "were resettled". */
const PLACE_WORDS: Readonly<Record<CountedPlaces, string>> = {
	everywhere: '',
	usa: ' in the United States',
	europe: ' in Europe'
};

const per100 = (rate: number): string => formatNumber(rate);
const needText = ({ people: { value }, percent }: AssessedNeed): string =>
	`${percent === null ? '' : 'about '}${formatPeople(value)}`;
/** "Syrians"; "refugees" for the world. */
const people = (id: string): string => (id === WORLD ? 'refugees' : peopleFrom(id));

const HEADLINE_WORDS: Readonly<Record<CountedPlaces, string>> = {
	everywhere: 'were resettled',
	usa: 'came to the U.S.',
	europe: 'came to Europe'
};

/** The last year with both figures. @param title where nobody is recorded as resettled. */
export function headline(data: NeedData, title: string): string {
	const { groups, places } = data;
	const last = latestYear(groups);
	if (last) {
		const who = last.id === WORLD ? '' : ` ${people(last.id)}`;
		return `${startSentence(needText(last.need))}${who} needed resettlement in ${last.year}; ${formatPeople(last.arrivals.counted.value)} ${HEADLINE_WORDS[places]}`;
	}
	const [group] = groups;
	const came = group && resettledOver(group, 'counted');
	return came
		? `${formatExact(came.people)} ${people(group.id)} ${HEADLINE_WORDS[places]} from ${came.first} to ${came.last}`
		: title;
}

/** Sentences computed from the numbers: a projection compared with the flow of its year. */
export function finding(data: NeedData): string[] {
	const first = latest(data);
	if (first.length === 0) return [...outside(data), ...whereTo(data)];
	const others = [againstTheWorld, overTheYears, nextYear, whereTo, outside];
	return [...first, ...others.flatMap((sentences) => sentences(data))];
}

function latest(data: NeedData): string[] {
	const last = latestYear(data.groups);
	if (!last) return [];
	return [
		`UNHCR estimated that ${needText(last.need)} ${people(last.id)} needed resettlement in ${last.year}; ${formatPeople(last.arrivals.counted.value)} were resettled${PLACE_WORDS[data.places]}, ${per100(last.rate)} for every 100 in need.`
	];
}

function againstTheWorld({ groups, world, places }: NeedData): string[] {
	const beside = besideWorld(groups, world);
	if (!beside) return [];
	const { whole, lower, alike, higher } = beside;
	const among = (words: string, years: readonly GroupYear[]) =>
		sentenceOn(
			years.map(({ id, rate }) => `${people(id)} (${per100(rate)})`),
			(list) => `${words} among ${list}`
		);
	const verdicts = sentences(among('lower', lower), among('about the same', alike), among('higher', higher));
	return ifAny(
		verdicts,
		() =>
			`Among all refugees, ${per100(whole.rate)} were resettled${PLACE_WORDS[places]} for every 100 in need in ${whole.year}; the figure was ${listOf(verdicts)}.`
	);
}

function overTheYears({ groups: [group] }: NeedData): string[] {
	const extremes = group && extremeYears(group);
	if (!extremes) return [];
	const { lowest, highest, count } = extremes;
	return [
		`In the ${numberInWords(count)} years with both figures, the number of ${people(group.id)} resettled for every 100 in need was lowest in ${lowest.year} (${per100(lowest.rate)}) and highest in ${highest.year} (${per100(highest.rate)}).`
	];
}

function nextYear({ groups }: NeedData): string[] {
	const next = nextNeeds(groups);
	if (!next) return [];
	const part = (verb: string, needs: typeof next.falling) =>
		sentenceOn(
			needs.map((need) => `${formatPeople(need.people)} ${people(need.id)}`),
			(list) => `${verb} ${list}`
		);
	const parts = sentences(
		part('falls to', next.falling),
		part('stays at', next.steady),
		part('rises to', next.rising)
	);
	return [
		`For ${next.year} UNHCR’s estimate ${parts.join(', and ')}; the number resettled is not known yet.`
	];
}

/** No percentages of fewer people than this. */
const FEW = 100;

const placeShares = ({ arrivals: { byPlace, all } }: { readonly arrivals: Arrivals }): string[] =>
	[byPlace.usa, byPlace.europe].map(({ value }) => formatPercent(value / all.value));

function whereTo({ groups: [group] }: NeedData): string[] {
	const [before, last] = group ? resettledYears(group).slice(-2) : [];
	if (!group || !before || !last) return [];
	if (last.arrivals.all.value < FEW || before.arrivals.all.value < FEW) return [];
	const [usa, europe] = placeShares(last);
	const who = group.id === WORLD ? 'all refugees' : people(group.id);
	return [
		`Of ${who} resettled in ${last.year}, ${usa} came to the United States and ${europe} to Europe; in ${before.year} it was ${placeShares(before).join(' and ')}.`
	];
}

/** Who is outside this system: Ukrainians first, and evacuated Afghans. */
function outside({ groups, paroled }: NeedData): string[] {
	const ukraine = groups.find(({ id }) => id === REFERENCE);
	const came = ukraine && resettledOver(ukraine, 'all');
	const resettled = came
		? `${formatExact(came.people)} were resettled in all countries from ${came.first} to ${came.last}`
		: '';
	const isMissing = !ukraine || ukraine.years.every(({ need }) => need === null);
	const parts = [REFERENCE, 'AFG'].flatMap((origin) => {
		const own = paroled.filter((row) => row.origin === origin);
		if (own.length === 0) return [];
		const days = own.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay]).sort();
		const people = sum(own.map((row) => row.people));
		return [
			`about ${formatPeople(people.value)} ${peopleFrom(origin)} (${monthRange(days[0] ?? '', days.at(-1) ?? '')})`
		];
	});
	return [
		isMissing
			? `Ukrainians are mostly outside this system: no need is published for them${resettled ? `, and ${resettled}` : ''}.`
			: `A need is published for Ukrainians too${resettled ? `; ${resettled}` : ''}.`,
		...ifAny(
			parts,
			(all) => `On parole, which is not resettlement, the United States alone let in ${listOf(all)}.`
		)
	];
}

/** "Needs 2022–2026, people resettled 2022–2025". */
export function periodOf(years: readonly NeedYear[]): string {
	const span = (some: readonly NeedYear[]) =>
		yearRange(Math.min(...some.map(({ year }) => year)), Math.max(...some.map(({ year }) => year)));
	const parts = [
		['needs', years.filter(({ need }) => need)],
		['people resettled', years.filter(({ arrivals }) => arrivals)]
	] as const;
	return parts
		.filter(([, some]) => some.length > 0)
		.map(([name, some]) => `${name} ${span(some)}`)
		.join(', ')
		.replace(/^./, (letter) => letter.toUpperCase());
}

/** Alternative text of the chart. */
export function altText({ groups, places }: NeedData): string {
	const rows = groups.map(({ name, years }) => {
		const each = years.map(({ year, need, arrivals, perHundred }) => {
			const assessed = need ? `${needText(need)} in need` : 'no need shown';
			const came = arrivals
				? `${formatExact(arrivals.counted.value)} resettled`
				: 'number resettled not known yet';
			const rate = perHundred?.defined ? `, ${per100(perHundred.value)} for every 100` : '';
			return `${year}: ${assessed}, ${came}${rate}`;
		});
		return `${name}: ${each.join('; ')}`;
	});
	return `Framed bars of the people in need of resettlement in each year, as UNHCR estimated it, with a dot for the people resettled${PLACE_WORDS[places]} in that year. ${rows.join('. ')}.`;
}

export const COLUMN_HEADS = ['In need', 'Resettled', 'Per 100'];

export function legendText({ groups, places }: NeedData): { need: string; resettled: string } {
	const hasShares = groups.flatMap(assessedYears).some(({ need }) => need.percent !== null);
	return {
		need: `In need of resettlement in the year, by UNHCR’s estimate${hasShares ? ' (dashed: worked out from a share)' : ''}`,
		resettled: `Resettled${PLACE_WORDS[places]} in the year`
	};
}

/** @param highest Highest number on the axis. */
export const tickText = (value: number, highest: number, width: ChartWidth): string =>
	value === 0 || highest < 1e5
		? formatExact(value)
		: `${formatNumber(value / 1e6)} ${width === 'wide' ? 'million' : 'm'}`;

const exactNeed = ({ people, percent }: AssessedNeed): string =>
	`${percent === null ? '' : '≈ '}${formatExact(Math.round(people.value))}`;

const rateOf = ({ perHundred }: Pick<NeedYear, 'perHundred'>): string | null =>
	perHundred?.defined ? per100(perHundred.value) : null;

/** The figures of a year next to its bar: need, people resettled, ratio per hundred. */
export function cellsOf(
	row: NeedYear,
	group: NeedGroup
): { readonly words: string; readonly isMissing: boolean }[] {
	const { need, arrivals } = row;
	const rate = rateOf(row);
	const noNeed = group.years.some((other) => other.need) ? 'not shown' : 'unpublished';
	return [
		{ words: need ? exactNeed(need) : noNeed, isMissing: need === null },
		{ words: arrivals ? formatExact(arrivals.counted.value) : 'not yet', isMissing: arrivals === null },
		{ words: rate ?? '–', isMissing: rate === null }
	];
}

function suffixOf(row: NeedYear): string {
	const rate = rateOf(row);
	return rate ? `; ${rate} resettled for every 100 in need` : '';
}

export function needTooltip(row: NeedYear, need: AssessedNeed): string {
	const rounded = need.isRounded ? ', rounded' : '';
	const origin = need.percent === null ? rounded : `, ${need.percent}% of the world’s`;
	return `need for ${row.year}: ${exactNeed(need)} people${origin}${suffixOf(row)}`;
}

export const arrivalsTooltip = (row: NeedYear, { counted }: Arrivals): string =>
	`resettled in ${row.year}: ${formatExact(counted.value)} people${suffixOf(row)}`;

/** Notes that depend on what is drawn, not on a row. */
export function computedNotes({ groups }: NeedData): NoteText[] {
	const shares = groups.flatMap((group) =>
		assessedYears(group)
			.filter(({ need }) => need.percent !== null)
			.map(({ year, need }) => `${group.name} ${year} (${need.percent}%, ${needText(need)} people)`)
	);
	const missing = groups.flatMap(({ id, name, years }) => {
		const without = years.filter(({ need }) => need === null).map(({ year }) => String(year));
		if (without.length === 0 || without.length === years.length) return [];
		return [`${listOf(without)} for ${id === WORLD ? 'the world' : name}`];
	});
	const neverPrinted = ORIGINS.filter((origin) => !['SYR', 'AFG'].includes(origin));
	return notesFrom({
		scales:
			groups.length > 1 &&
			groups.some(({ id }) => id === WORLD) &&
			'The world has its own scale. Compare lengths within it, or among the countries, but not between the two.',
		'projection-and-flow':
			'The need is what UNHCR projects before a year begins; people resettled are counted over that year. Somebody who waits can be counted again the next year, so needs of several years are never added.',
		'who-is-resettled':
			'People resettled are those whom receiving governments report, whether UNHCR had put them forward or not. Special immigrant visas and parole are not resettlement here.',
		'needs-not-shown': sentenceOn(
			missing,
			() =>
				`No need is shown where no document with an address is on file: ${missing.join('; ')}. That does not mean that nobody was in need.`
		),
		'needs-from-shares': sentenceOn(
			shares,
			(list) => `Dashed bars are worked out from a published share of the world’s need: ${list}.`
		),
		'largest-only': `Of the nine nationalities compared on this site, a need is published for Syrians and Afghans alone. People from ${listOf(neverPrinted.map((origin) => countryInSentence(origin)))} are resettled too.`,
		'second-hand':
			'Most needs are UNHCR’s figures as others quote them. The list of sources names each page that was read.'
	});
}
