import { monthRange } from '$lib/text/dates';
import { formatExact, formatNumber, formatPeople, formatPercent } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf, numberInWords } from '$lib/text/words';
import { shareOf, sum, type Interval } from '$lib/metrics/interval';
import { REFERENCE } from '$lib/analysis/figures';
import type { AssessedNeed, Group, YearRow } from './rows';
import type { Shown } from './series';
import { WORLD, type Counted } from './spec';

interface Complete extends YearRow {
	readonly need: AssessedNeed;
	readonly arrivals: NonNullable<YearRow['arrivals']>;
	readonly rate: number;
}

/** Years for which a need and the people resettled are both known, the oldest first. */
export const completeYears = ({ years }: Group): Complete[] =>
	years.flatMap((row) =>
		row.need && row.arrivals && row.perHundred?.defined
			? [{ ...row, need: row.need, arrivals: row.arrivals, rate: row.perHundred.value }]
			: []
	);

export const COUNTED_WORDS: Readonly<Record<Counted, string>> = {
	everywhere: 'in any country',
	usa: 'in the United States',
	europe: 'in Europe'
};
const per100 = (rate: number): string => formatNumber(rate);
/** "Syrians"; the world's are "refugees". */
const people = (id: string): string => (id === WORLD ? 'refugees' : peopleFrom(id));
export const needText = ({ people: { value }, percent }: AssessedNeed): string =>
	`${percent === null ? '' : 'about '}${formatPeople(value)}`;

/** Sentences from the numbers: a projection beside the flow of the year that it is for. */
export function finding(shown: Shown): string[] {
	const first = latest(shown);
	if (first.length === 0) return [...outside(shown), ...whereTo(shown)];
	return [
		...first,
		...againstTheWorld(shown),
		...overTheYears(shown),
		...nextYear(shown),
		...whereTo(shown),
		...outside(shown)
	];
}

function latest({ groups, counted }: Shown): string[] {
	const [first] = groups.filter((group) => completeYears(group).length > 0);
	const last = first && completeYears(first).at(-1);
	if (!last) return [];
	const came = `${formatPeople(last.arrivals.counted.value)} were resettled ${COUNTED_WORDS[counted]} that year`;
	return [
		`UNHCR assessed ${needText(last.need)} ${people(first.id)} as in need of resettlement in ${last.year}; ${came}, ${per100(last.rate)} for every 100.`
	];
}

/** Read as printed: two rates that print alike are alike. */
const sideOf = (rate: number, other: number): number => {
	const [one, two] = [rate, other].map((value) => Number(value.toPrecision(2)));
	return Math.sign((one ?? 0) - (two ?? 0));
};

function againstTheWorld({ groups, world, counted }: Shown): string[] {
	const whole = completeYears(world).at(-1);
	if (!whole) return [];
	const own = groups
		.filter(({ id }) => id !== WORLD)
		.flatMap((group) => {
			const then = completeYears(group).find(({ year }) => year === whole.year);
			return then ? [{ id: group.id, rate: then.rate, then }] : [];
		});
	if (own.length === 0) return [];
	const each = own.map(
		({ id, rate, then }) =>
			`${per100(rate)} of ${people(id)} (${formatExact(then.arrivals.counted.value)} people)`
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
		`For every 100 assessed in need for ${whole.year}, ${listOf(each)} were resettled ${COUNTED_WORDS[counted]}: that is ${listOf(verdict)}, against ${per100(whole.rate)} for refugees of all nationalities together.`
	];
}

function overTheYears({ groups }: Shown): string[] {
	const [group] = groups;
	const years = group ? completeYears(group) : [];
	const sorted = [...years].sort((a, b) => a.rate - b.rate);
	const [lowest, highest] = [sorted[0], sorted.at(-1)];
	if (!group || !lowest || !highest || sideOf(lowest.rate, highest.rate) === 0) return [];
	return [
		`Over the ${numberInWords(years.length)} years with both figures it was lowest in ${lowest.year} (${per100(lowest.rate)} for every 100) and highest in ${highest.year} (${per100(highest.rate)}).`
	];
}

function nextYear({ groups }: Shown): string[] {
	const changes = groups.flatMap(({ id, years }) => {
		const assessed = years.filter((row) => row.need !== null);
		const [before, last] = assessed.slice(-2);
		if (!before?.need || !last?.need || last.arrivals) return [];
		const [from, to] = [before.need.people.value, last.need.people.value];
		const verb = to === from ? 'stays at' : to < from ? 'falls to' : 'rises to';
		return [
			{
				year: last.year,
				text: `for ${people(id)} it ${verb} ${formatPeople(to)} (from ${formatPeople(from)} for ${before.year})`
			}
		];
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

const percentOf = (part: Interval, all: Interval): string | null => {
	const share = shareOf(part, { low: 0, value: all.value - part.value, high: all.value - part.value });
	return share && formatPercent(share.value);
};

function whereTo({ groups }: Shown): string[] {
	const [group] = groups;
	const [before, last] = (group?.years ?? []).filter((row) => row.arrivals).slice(-2);
	if (!group || !before?.arrivals || !last?.arrivals) return [];
	const shares = [before.arrivals, last.arrivals].map(({ byPlace, all }) => ({
		usa: percentOf(byPlace.usa, all),
		europe: percentOf(byPlace.europe, all)
	}));
	const [then, now] = shares;
	if (last.arrivals.all.value < FEW || before.arrivals.all.value < FEW) return [];
	if (!then?.usa || !now?.usa || !then.europe || !now.europe) return [];
	const who = group.id === WORLD ? 'all refugees' : people(group.id);
	return [
		`Of ${who} resettled in ${last.year}, ${now.usa} came to the United States and ${now.europe} to Europe; in ${before.year} it was ${then.usa} and ${then.europe}.`
	];
}

/** Who stands beside this system: Ukrainians first, and Afghans who were evacuated. */
function outside({ groups, paroled }: Shown): string[] {
	const ukraine = groups.find(({ id }) => id === REFERENCE);
	const came = (ukraine?.years ?? []).filter((row) => row.arrivals);
	const [first, last] = [came[0], came.at(-1)];
	const resettled =
		first && last
			? ` ${formatExact(sum(came.flatMap(({ arrivals }) => (arrivals ? [arrivals.all] : []))).value)} were resettled in all countries in ${first.year} to ${last.year};`
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
			? `${resettled ? ' ' : ' The'}${resettled ? 'the' : ''} United States alone let in ${listOf(parts)} on parole, which is no resettlement and stands outside these figures.`
			: '';
	const missing = ukraine && ukraine.years.every(({ need }) => need === null);
	const opening =
		missing || !ukraine
			? 'Ukrainians stand mostly outside this system: no need is printed for them.'
			: 'A need is printed for Ukrainians too.';
	return [`${opening}${resettled}${parole}`.replace(/;$/, '.')];
}

/** What the chart shows, for those who cannot see it. */
export function altText({ groups, counted }: Shown): string {
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
	return `Framed bars of the resettlement need that UNHCR assessed for each year, with a dot for the people resettled ${COUNTED_WORDS[counted]} in that year. ${rows.join('. ')}.`;
}
