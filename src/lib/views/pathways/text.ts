import { group } from 'd3-array';
import type { PathwayBar as Bar, PathwayPart } from '$lib/analysis/entries/pathway-bars';
import { oncePerOrigin } from '$lib/analysis/entries/pathway-figures';
import { spanInWords, type CountedSpan } from '$lib/analysis/entries/spans';
import { grantYears, statusesOf, type GivenStatus } from '$lib/analysis/entries/statuses';
import type { NoteText } from '$lib/catalogue/catalogue';
import { sum } from '$lib/metrics/interval';
import { FEWEST_UNWARNED, mayBeRanked } from '$lib/metrics/ranking';
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

export function periodOf(spans: readonly CountedSpan[]): string {
	const [first] = spans;
	if (first && !first.onset) return spanInWords(first);
	return `First ${first ? first.to - first.from + 1 : 0} months of each war`;
}

/** Bars whose shares may be compared. */
const comparable = (bars: readonly Bar[]): Bar[] => bars.filter(({ total }) => mayBeRanked(total));

/** Sentences from the bars; which door was the wider one is counted, never written in advance. */
export function finding({ bars: all, period }: PathwaysData): string[] {
	const isOnly = ({ origin }: Bar) => all.filter((other) => other.origin === origin).length === 1;
	const bars = all.map((bar) => (isOnly(bar) ? { ...bar, words: '' } : bar));
	const ranked = comparable(bars);
	return [
		temporaryShares(ranked, period),
		...lasting(ranked),
		...straddling(ranked),
		...inCountry(bars),
		...tooFew(bars)
	];
}

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
	const counts = oncePerOrigin(bars).map((bar) => ({
		bar,
		people: sum(bar.parts.filter(({ tier }) => tier === 'T1').map(({ people }) => people)).value
	}));
	return [`By a door that is meant to last came ${mostFirst(counts)}.`];
}

const mostFirst = (counts: readonly { readonly bar: Bar; readonly people: number }[]): string =>
	listOf([...counts].sort((a, b) => b.people - a.people).map(({ bar, people }) => countWithWho(people, bar)));

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

const GIVEN_TO: Readonly<Record<GivenStatus['kind'], (when: string, people: string) => string>> = {
	asylum: (when, people) => `asylum was granted in ${when} to ${people}`,
	tps: (when, people) => `${people} held Temporary Protected Status on ${when}`
};

/** Grants inside the country, apart from those let in. */
function inCountry(bars: readonly Bar[]): string[] {
	const given = oncePerOrigin(bars).flatMap((bar) =>
		statusesOf(bar.inCountry).map(({ kind, when, people: { value } }) => ({ bar, kind, when, people: value }))
	);
	const parts = (['asylum', 'tps'] as const).flatMap((kind) => {
		const own = given.filter((one) => one.kind === kind && (kind === 'tps' || one.people > 0));
		return [...group(own, ({ when }) => when)].map(([when, all]) => GIVEN_TO[kind](when, mostFirst(all)));
	});
	if (parts.length === 0) return [];
	return [
		`Beside the bars, for people who were in the country already: ${parts.join('; ')}. Many of them may be among those let in.`
	];
}

function tooFew(bars: readonly Bar[]): string[] {
	const ranked = comparable(bars);
	const few = bars.filter((bar) => !ranked.includes(bar));
	if (few.length === 0) return [];
	const counts = few.map((bar) => `${whoOf(bar)} (${countText(bar)})`);
	return [`Too few to compare: ${listOf(counts)}.`];
}

/** What the chart shows, for those who cannot see it. */
export function altText({ bars, scale, period }: PathwaysData): string {
	const described = bars.map((bar) => {
		const parts = bar.parts.map(({ label, share }) => `${label} ${formatPercent(share.value)}`);
		const people = [`${formatPeople(bar.total.value)} let in`, ...parts].join(', ');
		return `${whoOf(bar)}: ${bar.total.value === 0 ? 'none recorded' : people}`;
	});
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

const countText = ({ total }: Bar): string =>
	total.value === 0 ? 'none recorded' : countOf(String(total.value), 'person', 'people');

/** In place of a bar: nobody, or too few for shares. */
export function absenceOf(bar: Bar, isShares: boolean): string | null {
	if (bar.total.value > 0 && (!isShares || mayBeRanked(bar.total))) return null;
	return bar.total.value === 0 ? countText(bar) : `${countText(bar)}: too few for shares`;
}

const GIVEN_WORDS: Readonly<Record<GivenStatus['kind'], { readonly name: string; readonly what: string }>> = {
	asylum: { name: 'asylum', what: 'asylum granted in the country,' },
	tps: { name: 'TPS', what: 'held Temporary Protected Status on' }
};

/** Beside the bar of a status given inside the country. */
export const statusLabel = ({ kind, people }: GivenStatus): string =>
	`${GIVEN_WORDS[kind].name} ${formatExact(people.value)}`;

export const statusTooltip = ({ kind, people, when }: GivenStatus): string =>
	`${GIVEN_WORDS[kind].what} ${when}: ${formatExact(people.value)} people`;

/** Notes that follow from what is drawn, not from a row. */
export function computedNotes({ bars, lastAsylumYear }: PathwaysData): NoteText[] {
	const years = new Set(bars.flatMap(({ inCountry: { asylum } }) => (asylum ? grantYears(asylum) : [])));
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
