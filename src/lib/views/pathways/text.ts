import { group } from 'd3-array';
import type { Asylum } from '$lib/analysis/in-country';
import type { PathwayBar as Bar, PathwayPart } from '$lib/analysis/pathway-bars';
import { spanInWords, type CountedSpan } from '$lib/analysis/spans';
import type { NoteText } from '$lib/catalogue/catalogue';
import { sum } from '$lib/metrics/interval';
import { FEWEST_UNWARNED, mayBeRanked } from '$lib/metrics/ranking';
import { dayMonthYear, yearRange } from '$lib/text/dates';
import { formatExact, formatPeople, formatPercent } from '$lib/text/numbers';
import { notesFrom } from '$lib/text/notes';
import { shortName } from '$lib/text/pathways';
import { peopleFrom } from '$lib/text/people';
import { countOf, listOf } from '$lib/text/words';
import type { PathwaysData } from './types';

export const EMPTY =
	'Nothing is left to draw: nobody is recorded as let in from the chosen countries in these months. Choose another country or other months.';

/** A share of those let in: "none", "all", or percent that never rounds to either. */
function shareInWords(share: number): string {
	if (share === 0) return 'none';
	if (share === 1) return 'all';
	return share > 0.99 ? `more than ${formatPercent(0.99)}` : formatPercent(share);
}

/** "Afghans", with what tells two bars of one origin apart. */
const whoOf = ({ origin, words }: Pick<Bar, 'origin' | 'words'>): string =>
	words === '' ? peopleFrom(origin) : `${peopleFrom(origin)} (${words})`;

const countWithWho = (people: number, bar: Pick<Bar, 'origin' | 'words'>): string =>
	`${formatPeople(people)} ${whoOf(bar)}`;

/** "fiscal years 2021–2023". */
export function fiscalYearsInWords({ years }: Pick<Asylum, 'years'>): string {
	const [first = 0, last = first] = [years[0], years.at(-1)];
	return `fiscal ${years.length > 1 ? 'years' : 'year'} ${yearRange(first, last)}`;
}

export function periodOf(spans: readonly CountedSpan[]): string {
	const [first] = spans;
	if (first && !first.onset) return spanInWords(first);
	return `First ${first ? first.to - first.from + 1 : 0} months of each war`;
}

/** Bars whose shares may be compared. */
const comparable = (bars: readonly Bar[]): Bar[] => bars.filter(({ total }) => mayBeRanked(total));

/** Sentences from the bars; which door was the wider one is counted, never written in advance. */
export function finding({ bars: all, period }: PathwaysData): string[] {
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
export function altText({ bars, scale, period }: PathwaysData): string {
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

export const AXIS_TITLES = { shares: 'Share of the people let in', people: 'People let in' } as const;
export const ASIDE_TITLE = 'Given in the country, people';

/** What solid, hatched, outlined and dashed mean. */
export const LEGEND = {
	lasting: 'resettled: to stay',
	temporary: 'paroled: for a limited time',
	'in-country': 'asylum, given in the country',
	tps: 'Temporary Protected Status (TPS) held'
} as const;

/** A share as it stands at a part: whole percent from one, and never a rounded 0% or 100%. */
function shareText(share: number): string {
	if (share === 1) return '100%';
	if (share > 0.99) return 'over 99%';
	return share < 0.01 ? 'under 1%' : `${Math.round(100 * share)}%`;
}

/** Below a part. */
export const partLabel = ({ pathway, label, share, people }: PathwayPart, isShares: boolean): string =>
	`${shortName(pathway, label)} ${isShares ? shareText(share.value) : formatPeople(people.value)}`;

export const tooltip = ({ label, people, share }: PathwayPart, { words }: Bar): string =>
	`${words ? `${words}: ` : ''}${label}: ${formatExact(people.value)} people, ${shareText(share.value)} of those let in`;

/** Beside the name of a bar. */
export const totalText = ({ total }: Bar): string =>
	total.value === 0 ? '' : `${formatPeople(total.value)} let in`;

/** In place of a bar: nobody, or too few for shares. */
export function absenceOf({ total }: Bar, isShares: boolean): string | null {
	if (total.value === 0) return 'none recorded';
	if (!isShares || mayBeRanked(total)) return null;
	return `${countOf(String(total.value), 'person', 'people')}: too few for shares`;
}

/** A status given inside the country, in words. */
export interface GivenWords {
	readonly kind: 'asylum' | 'tps';
	readonly people: number;
	readonly words: string;
	readonly tooltip: string;
}

export function givenWords({ inCountry: { asylum, tps } }: Bar): GivenWords[] {
	const given = (kind: GivenWords['kind'], people: number, name: string, what: string): GivenWords => ({
		kind,
		people,
		words: `${name} ${formatExact(people)}`,
		tooltip: `${what}: ${formatExact(people)} people`
	});
	return [
		...(asylum
			? [
					given(
						'asylum',
						asylum.people.value,
						'asylum',
						`asylum granted in the country, ${fiscalYearsInWords(asylum)}`
					)
				]
			: []),
		...(tps
			? [
					given(
						'tps',
						tps.people.value,
						'TPS',
						`held Temporary Protected Status on ${dayMonthYear(tps.asOf)}`
					)
				]
			: [])
	];
}

/** Notes that follow from what is drawn, not from a row. */
export function computedNotes({ bars, lastAsylumYear }: PathwaysData): NoteText[] {
	const years = new Set(
		bars.flatMap(({ inCountry: { asylum } }) => (asylum ? [fiscalYearsInWords(asylum)] : []))
	);
	const few = bars.filter(({ rankability }) => rankability === 'with a warning');
	const ranged = bars.filter(({ total }) => total.low < total.value);
	return notesFrom({
		'kinds-of-doors':
			'Refugees resettled and special immigrant visas are meant to last. Parole lets somebody in for a limited time and is no admission in U.S. law; it says nothing about what a person needed or was given later.',
		'in-country-apart':
			'Asylum and Temporary Protected Status are given inside the country and let nobody in. The same person can have come on parole or a visa before and stand in a bar already, so these figures are never part of the 100% and never added; the two are not added to each other either: one counts grants, the other people on a day.',
		'asylum-years':
			years.size > 0
				? `Asylum is counted by fiscal years that lie mostly inside the months shown (${listOf([...years])}); figures end with fiscal year ${lastAsylumYear}.`
				: null,
		'individual-parole':
			'Individual humanitarian parole, for which tens of thousands of Afghans applied, is missing here: how many came on it is not published.',
		ranged:
			ranged.length > 0
				? `A lower number is possible for ${listOf(ranged.map(whoOf))}; the table has the lowest and the highest figure and share.`
				: null,
		few:
			few.length > 0
				? `Fewer than ${FEWEST_UNWARNED} people stand behind these shares: ${listOf(few.map(whoOf))}.`
				: null
	});
}
