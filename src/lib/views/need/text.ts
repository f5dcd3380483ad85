import { ORIGINS, REFERENCE } from '$lib/analysis/figures';
import {
	assessedYears,
	completeYears,
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
import { listOf, numberInWords } from '$lib/text/words';
import type { NeedData } from './types';

const PLACE_WORDS: Readonly<Record<CountedPlaces, string>> = {
	everywhere: 'in any country',
	usa: 'in the United States',
	europe: 'in Europe'
};

const per100 = (rate: number): string => formatNumber(rate);
const needText = ({ people: { value }, percent }: AssessedNeed): string =>
	`${percent === null ? '' : 'about '}${formatPeople(value)}`;
/** "Syrians"; the world's are "refugees". */
const people = (id: string): string => (id === WORLD ? 'refugees' : peopleFrom(id));

/** Sentences from the numbers: a projection beside the flow of the year that it is for. */
export function finding(data: NeedData): string[] {
	const first = latest(data);
	if (first.length === 0) return [...outside(data), ...whereTo(data)];
	const others = [againstTheWorld, overTheYears, nextYear, whereTo, outside];
	return [...first, ...others.flatMap((sentences) => sentences(data))];
}

function latest({ groups, places }: NeedData): string[] {
	const [first] = groups.filter((group) => completeYears(group).length > 0);
	const last = first && completeYears(first).at(-1);
	if (!last) return [];
	const came = `${formatPeople(last.arrivals.counted.value)} were resettled ${PLACE_WORDS[places]} that year`;
	return [
		`UNHCR assessed ${needText(last.need)} ${people(first.id)} as in need of resettlement in ${last.year}; ${came}, ${per100(last.rate)} for every 100.`
	];
}

/** Read as printed: two rates that print alike are alike. */
const sideOf = (rate: number, other: number): number => {
	const [one, two] = [rate, other].map((value) => Number(value.toPrecision(2)));
	return Math.sign((one ?? 0) - (two ?? 0));
};

function againstTheWorld({ groups, world, places }: NeedData): string[] {
	const whole = completeYears(world).at(-1);
	if (!whole) return [];
	const own = groups.flatMap((group) => {
		const then = completeYears(group).find(({ year }) => year === whole.year);
		return then && group.id !== WORLD ? [{ ...then, id: group.id }] : [];
	});
	if (own.length === 0) return [];
	const each = own.map(
		({ id, rate, arrivals }) =>
			`${per100(rate)} of ${people(id)} (${formatExact(arrivals.counted.value)} people)`
	);
	const sides = [
		[-1, 'fewer'],
		[0, 'the same'],
		[1, 'more']
	] as const;
	const verdict = sides.flatMap(([side, words]) => {
		const there = own.filter(({ rate }) => sideOf(rate, whole.rate) === side);
		return there.length > 0 ? [`${words} for ${listOf(there.map(({ id }) => people(id)))}`] : [];
	});
	return [
		`For every 100 assessed in need for ${whole.year}, ${listOf(each)} were resettled ${PLACE_WORDS[places]}: that is ${listOf(verdict)}, against ${per100(whole.rate)} for refugees of all nationalities together.`
	];
}

function overTheYears({ groups: [group] }: NeedData): string[] {
	const years = group ? completeYears(group).sort((a, b) => a.rate - b.rate) : [];
	const [lowest, highest] = [years[0], years.at(-1)];
	if (!lowest || !highest || sideOf(lowest.rate, highest.rate) === 0) return [];
	return [
		`Over the ${numberInWords(years.length)} years with both figures it was lowest in ${lowest.year} (${per100(lowest.rate)} for every 100) and highest in ${highest.year} (${per100(highest.rate)}).`
	];
}

function nextYear({ groups }: NeedData): string[] {
	const changes = groups.flatMap((group) => {
		const [before, last] = assessedYears(group).slice(-2);
		if (!before || !last || last.arrivals) return [];
		const [from, to] = [before.need.people.value, last.need.people.value];
		const verb = to === from ? 'stays at' : to < from ? 'falls to' : 'rises to';
		const text = `for ${people(group.id)} it ${verb} ${formatPeople(to)} (from ${formatPeople(from)} for ${before.year})`;
		return [{ year: last.year, text }];
	});
	const [first] = changes;
	if (!first) return [];
	const texts = changes.filter(({ year }) => year === first.year).map(({ text }) => text);
	return [
		`The assessed need for ${first.year} is known, the number resettled is not: ${listOf(texts).replace('for refugees', 'for all refugees')}.`
	];
}

/** No percent of fewer people than this. */
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

/** Who stands beside this system: Ukrainians first, and Afghans who were evacuated. */
function outside({ groups, paroled }: NeedData): string[] {
	const ukraine = groups.find(({ id }) => id === REFERENCE);
	const came = ukraine ? resettledYears(ukraine) : [];
	const [first, last] = [came[0], came.at(-1)];
	const resettled =
		first && last
			? ` ${formatExact(sum(came.map(({ arrivals }) => arrivals.all)).value)} were resettled in all countries in ${first.year} to ${last.year};`
			: '';
	const parts = [REFERENCE, 'AFG'].flatMap((origin) => {
		const own = paroled.filter((row) => row.origin === origin);
		if (own.length === 0) return [];
		const days = own.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay]).sort();
		const total = sum(own.map((row) => row.people));
		return [
			`about ${formatPeople(total.value)} ${peopleFrom(origin)} (${monthRange(days[0] ?? '', days.at(-1) ?? '')})`
		];
	});
	const parole =
		parts.length > 0
			? ` ${resettled ? 'the' : 'The'} United States alone let in ${listOf(parts)} on parole, which is no resettlement and stands outside these figures.`
			: '';
	const missing = ukraine && ukraine.years.every(({ need }) => need === null);
	const opening =
		missing || !ukraine
			? 'Ukrainians stand mostly outside this system: no need is printed for them.'
			: 'A need is printed for Ukrainians too.';
	return [`${opening}${resettled}${parole}`.replace(/;$/, '.')];
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

/** What the chart shows, for those who cannot see it. */
export function altText({ groups, places }: NeedData): string {
	const rows = groups.map(({ name, years }) => {
		const each = years.map(({ year, need, arrivals, perHundred }) => {
			const assessed = need ? `${needText(need)} assessed in need` : 'no need shown';
			const came = arrivals
				? `${formatExact(arrivals.counted.value)} resettled`
				: 'number resettled not known yet';
			const rate = perHundred?.defined ? `, ${per100(perHundred.value)} for every 100` : '';
			return `${year}: ${assessed}, ${came}${rate}`;
		});
		return `${name}: ${each.join('; ')}`;
	});
	return `Framed bars of the resettlement need that UNHCR assessed for each year, with a dot for the people resettled ${PLACE_WORDS[places]} in that year. ${rows.join('. ')}.`;
}

export const COLUMN_HEADS = ['Assessed', 'Resettled', 'Per 100'];

export function legendText({ groups, places }: NeedData): { need: string; resettled: string } {
	const hasShares = groups.flatMap(assessedYears).some(({ need }) => need.percent !== null);
	return {
		need: `Assessed as in need of resettlement in the year${hasShares ? ' (dashed: worked out from a printed share)' : ''}`,
		resettled: `Resettled ${PLACE_WORDS[places]} in the year`
	};
}

/** @param highest number on the axis. */
export const tickText = (value: number, highest: number, width: ChartWidth): string =>
	value === 0 || highest < 1e5
		? formatExact(value)
		: `${formatNumber(value / 1e6)} ${width === 'wide' ? 'million' : 'm'}`;

const exactNeed = ({ people, percent }: AssessedNeed): string =>
	`${percent === null ? '' : '≈ '}${formatExact(Math.round(people.value))}`;

const rateOf = ({ perHundred }: Pick<NeedYear, 'perHundred'>): string | null =>
	perHundred?.defined ? per100(perHundred.value) : null;

/** The figures of a year beside its bar: need, people resettled, for every hundred. */
export function cellsOf(
	row: NeedYear,
	group: NeedGroup
): { readonly words: string; readonly isMissing: boolean }[] {
	const { need, arrivals } = row;
	const rate = rateOf(row);
	const noNeed = group.years.some((other) => other.need) ? 'not shown' : 'not printed';
	return [
		{ words: need ? exactNeed(need) : noNeed, isMissing: need === null },
		{ words: arrivals ? formatExact(arrivals.counted.value) : 'not yet', isMissing: arrivals === null },
		{ words: rate ?? '–', isMissing: rate === null }
	];
}

function suffixOf(row: NeedYear): string {
	const rate = rateOf(row);
	return rate ? `; ${rate} resettled for every 100 assessed` : '';
}

export function needTooltip(row: NeedYear, need: AssessedNeed): string {
	const rounded = need.isRounded ? ', printed rounded' : '';
	const origin = need.percent === null ? rounded : `, ${need.percent}% of the world’s`;
	return `assessed need for ${row.year}: ${exactNeed(need)} people${origin}${suffixOf(row)}`;
}

export const arrivalsTooltip = (row: NeedYear, { counted }: Arrivals): string =>
	`resettled in ${row.year}: ${formatExact(counted.value)} people${suffixOf(row)}`;

/** Notes that follow from what is drawn, not from a row. */
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
		'projection-and-flow':
			'The need is a projection that UNHCR makes before a year begins; people resettled are counted over that year. Somebody who waits can be assessed again for the next year, so needs of several years are never added.',
		'who-is-resettled':
			'People resettled are those whom the receiving governments report, whether UNHCR had put them forward or not: a place need not have gone to somebody in the projection. Special immigrant visas and parole are not resettlement here.',
		'needs-not-shown':
			missing.length > 0
				? `No need is shown where none with an address is on file: ${missing.join('; ')}. That is not the same as no need.`
				: null,
		'needs-from-shares':
			shares.length > 0
				? `Dashed bars are worked out by us from a printed share of the world’s need: ${listOf(shares)}.`
				: null,
		'largest-only': `Of the nine nationalities compared on this site a need is printed for Syria and Afghanistan alone; for ${listOf(neverPrinted.map((origin) => countryInSentence(origin)))} none is, though people from there are resettled too.`,
		'second-hand':
			'Most needs are UNHCR’s figures as others quote them. They may be cited and are shown in the table; files to save hold the people resettled and leave them out.',
		scales:
			groups.length > 1 && groups.some(({ id }) => id === WORLD)
				? 'The world has a scale of its own; lengths can be compared within it, or among the countries, not between the two.'
				: null
	});
}
