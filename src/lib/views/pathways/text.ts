import {
	comparableBars,
	grantedInside,
	largestCounts,
	largestTemporary,
	pairOf,
	peopleToStay,
	temporaryIn,
	withoutNeedlessWords,
	type CountedBar
} from '$lib/analysis/entries/compared-bars';
import type { PathwayBar as Bar, PathwayPart } from '$lib/analysis/entries/pathway-bars';
import { spanInWords, type CountedSpan } from '$lib/analysis/entries/spans';
import { grantYears, type GivenStatus } from '$lib/analysis/entries/statuses';
import type { NoteText } from '$lib/catalogue/catalogue';
import { FEWEST_UNWARNED, mayBeRanked } from '$lib/metrics/ranking';
import { formatExact, formatPeople, formatPercent } from '$lib/text/numbers';
import { notesFrom } from '$lib/text/notes';
import { shortName } from '$lib/text/pathways';
import { peopleFrom } from '$lib/text/people';
import {
	countOf,
	listOf,
	listSentence,
	numberInWords,
	sentenceOn,
	sentences,
	startSentence
} from '$lib/text/words';
import type { PathwaysData } from './types';

export const EMPTY =
	'Nothing to draw: nobody from the chosen countries is recorded as let in during these months. Choose another country or other months.';

/** A share of those let in: a percentage that never rounds to 0% or 100%. */
function shareInWords(share: number): string {
	if (share > 0.99 && share < 1) return `Over ${formatPercent(0.99)}`;
	return share > 0 && share < 0.01 ? `Under ${formatPercent(0.01)}` : formatPercent(share);
}

/** "Afghans", with text that distinguishes two bars of one origin. */
const whoOf = ({ origin, words }: Pick<Bar, 'origin' | 'words'>): string =>
	words === '' ? peopleFrom(origin) : `${peopleFrom(origin)} (${words})`;

const countWithWho = (people: number, bar: Pick<Bar, 'origin' | 'words'>): string =>
	`${formatPeople(people)} ${whoOf(bar)}`;

export function periodOf(spans: readonly CountedSpan[]): string {
	const [first] = spans;
	if (first && !first.onset) return spanInWords(first);
	return `First ${first ? first.to - first.from + 1 : 0} months of each war`;
}

/** "from 2021 to 2024", "in fiscal years 2018–2023", "in the first three years of each war". */
function periodInSentence({ bars, period }: PathwaysData): string {
	const span = bars[0]?.span;
	if (period.startsWith('First') && span)
		return `in the first ${numberInWords((span.to - span.from + 1) / 12)} years of each war`;
	const [, first = '', from = '', last = '', to = ''] = /^(\w+) (\d+) to (\w+) (\d+)$/.exec(period) ?? [];
	if (first === 'October' && last === 'September') return `in fiscal years ${Number(from) + 1}–${to}`;
	return first === 'January' && last === 'December' ? `from ${from} to ${to}` : `from ${period}`;
}

/** The shares that came for a limited time. @param title for bars that cannot be compared. */
export function headline({ bars: all }: PathwaysData, title: string): string {
	const pair = pairOf(withoutNeedlessWords(all));
	const [first, second] = [...pair].sort((a, b) => Number(temporaryIn(b) > 0) - Number(temporaryIn(a) > 0));
	if (!first) return title;
	if (temporaryIn(first) === 0) return `All ${listOf(pair.map(countInHeadline))} counted came to stay`;
	const own = `${shareInWords(temporaryIn(first))} of ${whoInHeadline(first)} came for a limited time`;
	if (!second) return own;
	const share = shareInWords(temporaryIn(second)).toLowerCase();
	return `${own}, ${share} of ${whoInHeadline(second)}`;
}

/** "Afghans since 2021". */
const whoInHeadline = ({ origin, words }: Bar): string =>
	`${peopleFrom(origin)}${words === '' ? '' : ` ${words.replace(/since .* /, 'since ')}`}`;
const countInHeadline = (bar: Bar): string => `${formatPeople(bar.total.value)} ${whoInHeadline(bar)}`;

/** Sentences computed from the bars; the more frequent pathway is counted, never fixed text. */
export function finding(data: PathwaysData): string[] {
	const bars = withoutNeedlessWords(data.bars);
	const ranked = comparableBars(bars);
	return sentences(
		letIn(pairOf(bars), data),
		throughParole(ranked),
		lasting(ranked),
		inCountry(bars),
		listSentence('Too few to compare', few(bars))
	);
}

/** How many of the groups compared came, and whether for a limited time. */
function letIn(pair: readonly Bar[], data: PathwaysData): string {
	const when = periodInSentence(data);
	const [first] = pair;
	if (!first) return startSentence(`${when} too few people were let in to compare.`);
	const all = listOf(pair.map((bar) => countWithWho(bar.total.value, bar)));
	const opening = startSentence(`${when} the United States let in`);
	const stays = pair.map((bar) => stayInWords(temporaryIn(bar)));
	if (new Set(stays).size === 1) return `${opening} ${all}, ${stays[0]}.`;
	// Two wars of one country leave no room for more.
	if (pair.some(({ words }) => words !== '')) return `${opening} ${all}.`;
	return `${opening} ${pair.map((bar, i) => `${countWithWho(bar.total.value, bar)}, ${stays[i]}`).join(', and ')}.`;
}

/** @param temporary share let in for a limited time. */
function stayInWords(temporary: number): string {
	if (temporary === 0) return 'all to stay';
	if (temporary === 1) return 'all for a limited time';
	if (temporary >= 0.9) return 'nearly all for a limited time';
	if (temporary > 0.55) return 'most for a limited time';
	if (temporary >= 0.45) return 'about half to stay';
	return temporary > 0.1 ? 'most to stay' : 'nearly all to stay';
}

const PAROLE_WORDS: Readonly<Record<string, string>> = {
	oaw: 'in the evacuation from Kabul (Operation Allies Welcome)',
	u4u: 'under Uniting for Ukraine',
	port_of_entry_parole: 'at U.S. border crossings'
};

/** The largest kind of parole of each group. */
function throughParole(bars: readonly Bar[]): string {
	const parts = bars.flatMap((bar) => {
		const largest = largestTemporary(bar);
		if (!largest) return [];
		const how = PAROLE_WORDS[largest.pathway] ?? `through ${largest.label}`;
		return [`${countWithWho(largest.people.value, bar)} ${how}`];
	});
	return sentenceOn(parts, (list) => `Parole, which is for a limited time, brought ${list}.`);
}

/** Numbers in a sentence. */
const MOST = 5;

const counted = (counts: readonly CountedBar[]): string =>
	listOf(largestCounts(counts, MOST).map(({ bar, people }) => countWithWho(people, bar)));

/** People who were let in to stay, most first, in contrast to the order by shares. */
const lasting = (bars: readonly Bar[]): string =>
	bars.length < 2
		? ''
		: `Among those who came to stay were ${counted(bars.map((bar) => ({ bar, people: peopleToStay(bar) })))}.`;

const GRANTED: Readonly<Record<GivenStatus['kind'], (when: string, people: string) => string>> = {
	asylum: (when, people) => `Asylum, which is granted inside the country, went to ${people} in ${when}.`,
	tps: (when, people) => `On ${when}, ${people} already in the country held Temporary Protected Status.`
};

/** Grants inside the country, apart from those let in. */
function inCountry(bars: readonly Bar[]): string[] {
	const granted = grantedInside(bars).map(({ kind, when, counts }) => GRANTED[kind](when, counted(counts)));
	return sentences(granted, granted.length > 0 && 'Many of these people may be among those let in.');
}

const few = (bars: readonly Bar[]): string[] =>
	bars.filter(({ total }) => !mayBeRanked(total)).map((bar) => `${whoOf(bar)} (${countText(bar)})`);

/** Alternative text of the chart. */
export function altText({ bars, scale, period }: PathwaysData): string {
	const described = bars.map((bar) => {
		const parts = bar.parts.map(({ label, share }) => `${label} ${formatPercent(share.value)}`);
		const people = [`${formatPeople(bar.total.value)} let in`, ...parts].join(', ');
		return `${whoOf(bar)}: ${bar.total.value === 0 ? 'none recorded' : people}`;
	});
	return `Bars, one per country of origin, ${scale === 'shares' ? 'each 100% of the people let in' : 'as long as the number of people let in'}, split by pathway: stays for a limited time hatched, asylum and Temporary Protected Status outlined beside the bars. ${period}. ${described.join('; ')}.`;
}

export const AXIS_TITLES = { shares: 'Share of the people let in', people: 'People let in' } as const;
export const tickLabel = (value: number, scale: PathwaysData['scale']): string =>
	scale === 'shares' ? `${value}%` : formatPeople(value);
export const ASIDE_TITLE = 'Granted inside the country, people';

/** What solid, hatched, outlined and dashed mean. */
export const LEGEND = {
	lasting: 'resettled: to stay',
	temporary: 'on parole: for a limited time',
	'in-country': 'asylum, granted inside the country',
	tps: 'Temporary Protected Status (TPS)'
} as const;

/** A share as displayed on a part: whole percentages from one, and never a rounded 0% or 100%. */
function shareText(share: number): string {
	if (share === 1) return '100%';
	if (share > 0.99) return 'over 99%';
	return share < 0.01 ? 'under 1%' : `${Math.round(100 * share)}%`;
}

/** Text below a part. */
export const partLabel = ({ pathway, label, share, people }: PathwayPart, isShares: boolean): string =>
	`${shortName(pathway, label)} ${isShares ? shareText(share.value) : formatPeople(people.value)}`;

export const tooltip = ({ label, people, share }: PathwayPart, { words }: Bar): string =>
	`${words ? `${words}: ` : ''}${label}: ${formatExact(people.value)} people, ${shareText(share.value)} of those let in`;

/** Text next to the name of a bar. */
export const totalText = ({ total }: Bar): string =>
	total.value === 0 ? '' : `${formatPeople(total.value)} let in`;

const countText = ({ total }: Bar): string =>
	total.value === 0 ? 'none recorded' : countOf(String(total.value), 'person', 'people');

/** Text in place of a bar: nobody, or too few for shares. */
export function absenceOf(bar: Bar, isShares: boolean): string | null {
	if (bar.total.value > 0 && (!isShares || mayBeRanked(bar.total))) return null;
	return bar.total.value === 0 ? countText(bar) : `${countText(bar)}: too few for shares`;
}

const GIVEN_WORDS: Readonly<Record<GivenStatus['kind'], { readonly name: string; readonly what: string }>> = {
	asylum: { name: 'asylum', what: 'granted asylum inside the country,' },
	tps: { name: 'TPS', what: 'holding Temporary Protected Status on' }
};

/** Text next to the bar of a status granted inside the country. */
export const statusLabel = ({ kind, people }: GivenStatus): string =>
	`${GIVEN_WORDS[kind].name} ${formatExact(people.value)}`;

export const statusTooltip = ({ kind, people, when }: GivenStatus): string =>
	`${GIVEN_WORDS[kind].what} ${when}: ${formatExact(people.value)} people`;

/** Notes that depend on what is drawn, not on a row, before those on rows. */
export function firstNotes({ bars }: PathwaysData): NoteText[] {
	const ranged = bars
		.filter(({ total }) => total.low < total.value)
		.map((bar) => `${formatPeople(bar.total.low)} ${whoOf(bar)}`);
	return notesFrom({
		ranged: sentenceOn(
			ranged,
			(list) =>
				`Fewer may have come than the bars show: as few as ${list}. The table has both ends of the range.`
		),
		kinds:
			'“To stay” means refugees resettled and special immigrant visas. “For a limited time” means parole, which U.S. law does not count as an admission.',
		'individual-parole':
			'People who came on individual humanitarian parole are missing, because their number is not published. Tens of thousands of Afghans applied for it.'
	});
}

/** Notes placed after those on rows. */
export function lastNotes({ bars, lastAsylumYear }: PathwaysData): NoteText[] {
	const years = new Set(bars.flatMap(({ inCountry: { asylum } }) => (asylum ? grantYears(asylum) : [])));
	const small = bars.filter(({ rankability }) => rankability === 'with a warning');
	return notesFrom({
		'in-country-apart':
			'Asylum and Temporary Protected Status are granted inside the country, and some of these people came on parole or a visa and are in a bar already. So they are drawn beside the bars, and never added to them or to each other.',
		'asylum-years':
			years.size > 0 &&
			`Asylum figures cover ${listOf([...years])}, the years mostly within the months shown. Published figures end with fiscal year ${lastAsylumYear}.`,
		few: sentenceOn(
			small.map(whoOf),
			(list) =>
				`Fewer than ${FEWEST_UNWARNED} people came, so a handful more would change the shares: ${list}.`
		)
	});
}
