import { group } from 'd3-array';
import { dayMonthYear } from '$lib/text/dates';
import { formatPeople, formatPercent } from '$lib/text/numbers';
import { countOf, listOf } from '$lib/text/words';
import { sum } from '$lib/metrics/interval';
import type { Bar } from './bars';
import { comparable, type Shown } from './series';
import { countWithWho, fiscalYearsInWords, shareInWords, whoOf } from './words';

/** Sentences from the bars; which door was the wider one is counted, never written in advance. */
export function finding({ bars: all, period }: Shown): string[] {
	const bars = all.map((bar) => (isOnlyOfItsOrigin(bar, all) ? { ...bar, words: '' } : bar));
	const ranked = comparable(bars);
	return [
		temporaryShares(ranked, period),
		...lasting(ranked),
		...straddling(ranked),
		...inCountry(bars),
		...tooFew(bars)
	];
}

const isOnlyOfItsOrigin = ({ origin }: Bar, bars: readonly Bar[]): boolean =>
	bars.filter((other) => other.origin === origin).length === 1;

/** Of each group, how many came, and which part of them for a limited time. */
function temporaryShares(bars: readonly Bar[], period: string): string {
	if (bars.length === 0) return `${period}: too few people are recorded to compare doors.`;
	const some = bars.filter(({ temporary }) => (temporary?.value ?? 0) > 0);
	const none = bars.filter(({ temporary }) => temporary?.value === 0);
	const parts = some.map((bar) => {
		const largest = bar.parts
			.filter(({ tier }) => tier === 'T2')
			.reduce((most, part) => (part.people.value > most.people.value ? part : most));
		return `${countWithWho(bar.total.value, bar)}, ${shareInWords(bar.temporary?.value ?? 0)} of them for a limited time, most through ${largest.label}`;
	});
	const rest = listOf(none.map((bar) => countWithWho(bar.total.value, bar)));
	const lasting = none.length > 0 ? [`${rest}, none of them for a limited time`] : [];
	return `${periodInSentence(period)} the United States let in ${[...parts, ...lasting].join('; ')}.`;
}

const periodInSentence = (period: string): string =>
	period.startsWith('First') ? `In the first${period.slice('First'.length)}` : `From ${period}`;

/** People who were let in to stay, most first: the other order stands beside the shares. */
function lasting(bars: readonly Bar[]): string[] {
	if (bars.length < 2) return [];
	const counts = bars
		.filter(({ straddling: own }) => own?.isIn !== true)
		.map((bar) => ({
			bar: bar.straddling ? { ...bar, words: '' } : bar,
			people: sum(bar.parts.filter(({ tier }) => tier === 'T1').map(({ people }) => people)).value
		}))
		.sort((a, b) => b.people - a.people);
	return [
		`By a door that is meant to last came ${listOf(counts.map(({ bar, people }) => countWithWho(people, bar)))}.`
	];
}

/** What a total that lies partly outside the months would change. */
function straddling(bars: readonly Bar[]): string[] {
	return bars.flatMap((without) => {
		if (without.straddling?.isIn !== false) return [];
		const rival = bars.find(({ origin, straddling: own }) => origin === without.origin && own?.isIn);
		if (!rival?.temporary || !without.temporary) return [];
		const { label, months } = without.straddling;
		return [
			`For ${whoOf({ ...without, words: '' })} the definition decides: ${label} is one total for ${months}, partly outside these months; without it ${shareInWords(without.temporary.value)} came for a limited time, with it ${shareInWords(rival.temporary.value)}.`
		];
	});
}

/** Grants inside the country, apart from those let in. */
function inCountry(all: readonly Bar[]): string[] {
	const bars = all
		.filter(({ straddling: own }) => own?.isIn !== true)
		.map((bar) => (bar.straddling ? { ...bar, words: '' } : bar));
	const asylum = bars.flatMap((bar) => {
		const { asylum: own } = bar.inCountry;
		return own && own.people.value > 0
			? [{ bar, when: fiscalYearsInWords(own), people: own.people.value }]
			: [];
	});
	const tps = bars.flatMap((bar) => {
		const { tps: own } = bar.inCountry;
		return own ? [{ bar, when: dayMonthYear(own.asOf), people: own.people.value }] : [];
	});
	const parts = [
		...byTime(asylum, (when, people) => `asylum was granted in ${when} to ${people}`),
		...byTime(tps, (when, people) => `${people} held Temporary Protected Status on ${when}`)
	];
	if (parts.length === 0) return [];
	return [
		`Beside the bars, for people who were in the country already: ${parts.join('; ')}. Many of them may be among those let in.`
	];
}

interface Given {
	readonly bar: Bar;
	readonly when: string;
	readonly people: number;
}

const byTime = (given: readonly Given[], said: (when: string, people: string) => string): string[] =>
	[...group(given, ({ when }) => when)].map(([when, own]) =>
		said(
			when,
			listOf([...own].sort((a, b) => b.people - a.people).map(({ bar, people }) => countWithWho(people, bar)))
		)
	);

function tooFew(bars: readonly Bar[]): string[] {
	const ranked = comparable(bars);
	const few = bars.filter((bar) => !ranked.includes(bar));
	if (few.length === 0) return [];
	const counts = few.map((bar) =>
		bar.total.value === 0
			? `${whoOf(bar)} (none recorded)`
			: `${whoOf(bar)} (${countOf(String(bar.total.value), 'person', 'people')})`
	);
	return [`Too few to compare: ${listOf(counts)}.`];
}

/** What the chart shows, for those who cannot see it. */
export function altText({ bars, scale, period }: Shown): string {
	const described = bars.map(
		(bar) =>
			`${whoOf(bar)}: ${
				bar.total.value === 0
					? 'none recorded'
					: `${formatPeople(bar.total.value)} let in, ${bar.parts
							.map(({ label, share }) => `${label} ${formatPercent(share.value)}`)
							.join(', ')}`
			}`
	);
	return `Bars, one per country of origin, ${scale === 'shares' ? 'each 100% of the people let in' : 'as long as the number of people let in'}, split by pathway; temporary ones hatched; asylum and Temporary Protected Status outlined beside them. ${period}. ${described.join('; ')}.`;
}
