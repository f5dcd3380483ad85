import { schemeOf } from '$lib/analysis/demographics/age-schemes';
import type { Group, Part, PartKind } from '$lib/analysis/demographics/types';
import type { NoteText } from '$lib/catalogue/catalogue';
import { monthText, yearOf } from '$lib/metrics/month';
import { endOfYear, monthAndYear } from '$lib/text/dates';
import { formatExact, formatPeople } from '$lib/text/numbers';
import { notesFrom } from '$lib/text/notes';
import { EUROPE_NOTE } from '$lib/text/stock-notes';
import { startSentence } from '$lib/text/words';
import type { WomenAndChildrenData } from './types';

/** Whole percentages; never a rounded 0% or 100%. */
export function shareText(share: number): string {
	if (share === 0 || share === 1) return `${100 * share}%`;
	if (share < 0.005) return 'under 1%';
	return share > 0.995 ? 'over 99%' : `${Math.round(100 * share)}%`;
}

/** The same in a narrow column; a dash where nobody is counted, which does not mean none. */
export const shareCell = (share: number): string =>
	share === 0 ? '–' : shareText(share).replace('under ', '<').replace('over ', '>');

/** Of the people, those with a recorded sex and age. */
export const recordedShare = ({ knownShare }: Group): string => shareText(knownShare);

export function emptyBecause({ who }: WomenAndChildrenData, hasTables: boolean, release: string): string {
	if (!hasTables) return `Release ${release} holds no figures by sex and age.`;
	return who === 'neighbours'
		? 'Nothing is left to draw: no figures by sex and age are held for neighbouring countries; choose another nationality or place.'
		: 'Nothing is left to draw: too few people with a known sex and age; choose another nationality or place.';
}

const WHO: Readonly<Record<WomenAndChildrenData['who'], string>> = {
	abroad: 'people displaced abroad',
	europe: 'displaced people in Europe',
	neighbours: 'displaced people in neighbouring countries',
	usa: 'refugees resettled to the United States',
	uk: 'people resettled to the United Kingdom'
};

export const unitOf = ({ who }: WomenAndChildrenData): string =>
	`% of the ${WHO[who]} whose sex and age are known`;

export function periodOf({ months, year }: WomenAndChildrenData): string {
	if (!months) return startSentence(endOfYear(year));
	const [first, last] = [yearOf(months.first), yearOf(months.last)];
	return months.last % 12 === 11 ? `${first}–${last}` : `${first} to ${monthAndYear(monthText(months.last))}`;
}

export const axisTitle = (data: WomenAndChildrenData): string =>
	`${startSentence(WHO[data.who])}, ${periodOf(data).replace(/^End/, 'end')}: % of those whose sex and age are known`;

export const partWords = (kind: PartKind, { who }: WomenAndChildrenData): string => schemeOf(who).words[kind];

export const KNOWN_LEGEND = 'share whose sex and age are known';
export const HALF = 'half';

/** Two lines over a column of figures. */
export const columnHead = (kind: PartKind, data: WomenAndChildrenData): readonly string[] =>
	kind === 'youths' ? ['', partWords(kind, data).replace('aged ', '')] : partWords(kind, data).split(' ');
export const KNOWN_HEAD: readonly string[] = ['', 'known'];

/** "29% under 18", "43% women", … */
export const partsList = ({ parts }: Group, data: WomenAndChildrenData): string[] =>
	parts
		.filter(({ people }) => people > 0)
		.map(({ kind, share }) => `${shareText(share)} ${partWords(kind, data).replace('women 18+', 'women')}`);

/** "24% men 18–59". */
export function menLine({ parts }: Group, data: WomenAndChildrenData): string {
	const share = parts.find(({ kind }) => kind === 'men')?.share ?? 0;
	return `${shareText(share)} ${partWords('men', data)}`;
}

export const knownLine = (group: Group): string => `${recordedShare(group)} known`;

export const tooFew = ({ known }: Group): string => `${formatExact(known)} known: too few for shares`;

const menRange = ({ men: { low, high } }: Group): string => `${shareText(low)} to ${shareText(high)}`;

export function partTooltip({ kind, share, people }: Part, group: Group, data: WomenAndChildrenData): string {
	const range = kind === 'men' ? `; ${menRange(group)} of all, whatever the unrecorded are` : '';
	return `${startSentence(partWords(kind, data))}: ${shareText(share)} of those known (${formatExact(people)} of ${formatExact(group.known)})${range}`;
}

export const knownTooltip = (group: Group): string =>
	`Sex and age known for ${recordedShare(group)}: ${formatExact(group.known)} of ${formatExact(group.people)} people`;

/** Alternative text of the chart. */
export function altText(data: WomenAndChildrenData): string {
	const each = data.groups.map((group) =>
		group.parts.length > 0
			? `${group.originName}: ${partsList(group, data).join(', ')}; ${knownLine(group)}`
			: `${group.originName}: ${tooFew(group)}`
	);
	return `Bars, one per country of origin, each 100% of the ${WHO[data.who]} whose sex and age are known, and below each a thin bar for the share known. ${periodOf(data)}. ${each.join('. ')}.`;
}

/** Notes that depend on what is drawn, not on a row. */
export function notes(data: WomenAndChildrenData): NoteText[] {
	const { who, months, groups } = data;
	const largest = groups[0];
	return notesFrom({
		known:
			'Shares are of the people whose sex and age are both recorded. The others need not be alike, and a short thin bar means that little is known.',
		'fighting-age': `No law or statistic defines “fighting age”. The nearest published groups are shown: men ${schemeOf(who).menAges[1]}.`,
		zero: months
			? 'Nationalities without a row had nobody resettled by these figures, or were not listed.'
			: 'UNHCR prints counts under 5 as 0 or 5. A dash or a missing group can be a few people, or many where sex and age were not recorded.',
		ages:
			who === 'usa' &&
			'U.S. figures have age groups of their own: those aged 14 to 20 hold children and adults. They end in 2018.',
		uk: who === 'uk' && 'British figures by nationality end in September 2024.',
		europe: who === 'europe' && EUROPE_NOTE,
		neighbours:
			who === 'neighbours' &&
			'Neighbours share a land border, for Ukraine also those in Europe. The Philippines have none.',
		'usa-2025':
			who === 'abroad' &&
			data.year === 2025 &&
			'At the end of 2025 asylum-seekers in the United States are counted without their nationality. They are missing from every group.',
		displaced:
			!months &&
			largest !== undefined &&
			`The bars are equally long although the groups are not: the first stands for ${formatPeople(largest.people)} people. The table has every number.`
	});
}
