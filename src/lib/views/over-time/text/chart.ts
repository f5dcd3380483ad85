import type { NoteText } from '$lib/catalogue/catalogue';
import { ANYWHERE } from '$lib/analysis/comparison/comparison-notes';
import { DENOMINATOR_WORDS } from '$lib/analysis/comparison/denominators';
import { notesFrom } from '$lib/text/notes';
import { partialYear } from '$lib/analysis/years/compared-years';
import { FIRST_COMPARED, type YearPoint } from '$lib/analysis/years/year-lines';
import { FEWEST_RANKED, FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { monthAndYear, monthNames, monthsOf, yearRange } from '$lib/text/dates';
import { formatExact, formatNumber, formatSignificant, formatTimes } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { verbOf } from '$lib/text/phrases';
import { shortList } from '$lib/text/stock-phrases';
import { countOf, listOf, sentenceOn } from '$lib/text/words';
import type { OverTimeData } from '../types';

export const NO_YEARS = 'There are no figures for these years.';

/** What the denominator of a rate per 1,000 counts. */
export const DISPLACED: Readonly<Record<OverTimeData['denominator'], string>> = {
	abroad: 'displaced abroad',
	'abroad-mean': 'displaced abroad (mean of two year-ends)',
	'abroad-year-end': 'displaced abroad (at year-ends)',
	elsewhere: 'displaced abroad, not in the U.S.',
	anywhere: 'displaced abroad or internally'
};

export function periodText({ years }: OverTimeData): string {
	const counted = years.filter(({ months }) => months > 0);
	const [from, to] = [counted[0], counted.at(-1)];
	if (!from || !to) return '';
	if (to.months === 12) return yearRange(from.year, to.year);
	return from.year === to.year ? monthsOf(to) : `${from.year} to ${monthsOf(to).split(' to ').at(-1) ?? ''}`;
}

/** Alternative text of the chart. */
export function altText({ lines, years, tier }: OverTimeData): string {
	const counted = years.filter(({ months }) => months > 0);
	const inWords = lines.map(({ originName, isReference, points }) => {
		const values = points.flatMap(({ year, rate, parity, isRanked }) => {
			const isCompared = parity.defined && isRanked && !isReference;
			const ratio = isCompared ? `, ${formatNumber(parity.value)} times` : '';
			return rate.defined ? [`${year} ${formatNumber(rate.value)} per 1,000${ratio}`] : [];
		});
		return `${originName}: ${values.join('; ')}`;
	});
	return `Two line charts for ${counted[0]?.year ?? ''} to ${counted.at(-1)?.year ?? ''}. The upper one shows how many were ${verbOf(tier)} per 1,000 displaced a year. The lower one shows on a log scale how many times the Ukrainian rate that is; a line marks 1. ${inWords.join('. ')}.`;
}

interface NoteWords {
	/** The programme whose figures end first. */
	readonly endedBy: string;
	/** On the number divided by. */
	readonly division: string;
}

/** Notes that follow from what is drawn, not from a row. */
export const computedNotes = (data: OverTimeData, { endedBy, division }: NoteWords): NoteText[] =>
	notesFrom({
		division,
		...endOfFigures(data, endedBy),
		factors:
			'The lower panel shows factors: half the Ukrainian rate is as far from it as twice that rate. How many people were let in is in the upper panel.',
		evacuation: data.tier === 'let-in' && evacuationNote(data),
		'older-programme':
			data.reference.points.some(({ year, people }) => year < FIRST_COMPARED && people) &&
			`Before ${FIRST_COMPARED} the Ukrainian line counts refugees of an older family programme for religious minorities, displaced or not, over few displaced people. So nobody is compared with it.`,
		'lower-bound': lowerBoundNote(data),
		range: rangeNote(data),
		anywhere: data.denominator === 'anywhere' && ANYWHERE,
		'too-few': `A year with fewer than ${FEWEST_RANKED} people has a grey dot in the upper panel and none in the lower.`,
		few: fewNote(data)
	});

/** Ids of the notes that change the picture most. */
export const FIRST_NOTES = [
	'division',
	'10-ukr-2024-russia',
	'partial-year',
	'evacuation',
	'older-programme'
];

function endOfFigures({ years, lastMonth }: OverTimeData, endedBy: string) {
	const partial = partialYear(years);
	const missing = years.filter(({ months }) => months === 0).map(({ year }) => String(year));
	const later = missing.length > 0 ? `; ${listOf(missing)} cannot be shown` : '';
	return {
		'partial-year':
			partial &&
			`${partial.year} counts ${monthNames(partial)} for every group, at a yearly pace. Its marks are hollow.`,
		'end-of-figures':
			(partial || later) &&
			`The chart ends in ${monthAndYear(lastMonth)}, with the figures of “${endedBy}”${later}.`
	};
}

function rangeNote({ lines }: OverTimeData): string {
	const used = new Set(lines.flatMap(({ definitions }) => definitions.map(({ denominator }) => denominator)));
	const words = [...used].map((name) => DENOMINATOR_WORDS[name]);
	return sentenceOn(
		words,
		(list) =>
			`The table has the lowest and the highest ratio of each year across the ways of counting: out of ${list}. With up to three groups the chart draws them as thin bars.`
	);
}

const evacuationNote = ({ lines, years }: OverTimeData): string =>
	lines.some(({ origin }) => origin === 'AFG') && !years.some(({ year }) => year < FIRST_COMPARED)
		? 'The evacuation from Kabul fell into 2021, before these years. It does not raise the Afghan rates here.'
		: '';

function lowerBoundNote({ lines, years }: OverTimeData): string {
	const bounded = lines.filter(({ points }) => points.some(({ isLowerBound }) => isLowerBound));
	if (bounded.length === 0 || !years.some(({ year }) => year < FIRST_COMPARED)) return '';
	const points = bounded.flatMap(({ points }) => points.filter(({ isLowerBound }) => isLowerBound));
	return `Up to ${Math.max(...points.map(({ year }) => year))} the rate of ${listOf(bounded.map(({ origin }) => peopleFrom(origin)))} is a lower bound: special immigrant visas are known by month only from March 2017.`;
}

function fewNote({ lines }: OverTimeData): string {
	const small = lines.flatMap(({ origin, points }) =>
		points.flatMap(({ year, people, isRanked }) =>
			people && isRanked && people.value < FEWEST_UNWARNED ? [`${peopleFrom(origin)} in ${year}`] : []
		)
	);
	return sentenceOn(
		small,
		() =>
			`Fewer than ${FEWEST_UNWARNED} people are counted for ${shortList(small)}. A handful more would change the figure.`
	);
}

export const RATIO_TITLE = '1× = the same rate as Ukrainians (log scale)';

export const rateTitle = ({ tier, denominator }: OverTimeData): string =>
	`People ${verbOf(tier)} per 1,000 ${DISPLACED[denominator]}, a year`;

export const REFERENCE_LABEL = 'Ukrainian rate';

/** Text in place of ratios. */
export const BEFORE_LABEL = `No ratio before ${FIRST_COMPARED}: Ukrainians then came through an older family programme`;

export const seriesName = (originName: string, isRatio: boolean): string =>
	`${originName}, ${isRatio ? 'ratio' : 'rate'}`;

export const figureText = ({ parity, rate }: YearPoint, isRatio: boolean): string =>
	isRatio
		? formatTimes(parity.defined ? parity.value : 0)
		: formatSignificant(rate.defined ? rate.value : 0, 3);

export function tooltip(point: YearPoint, isRatio: boolean): string {
	const { year, months, people, isRanked, isLowerBound } = point;
	const when = months < 12 ? `${monthNames(point)} ${year}` : String(year);
	const count = `${countOf(formatExact(people?.value ?? 0), 'person', 'people')}${isRanked ? '' : ', too few to compare'}`;
	const value = isRatio
		? `${figureText(point, true)} the Ukrainian rate`
		: `${isLowerBound ? 'at least ' : ''}${figureText(point, false)} per 1,000${months < 12 ? ' at a yearly pace' : ''}`;
	return `${when}: ${value} (${count})`;
}

/** In a table: what is counted, or why nothing is. */
export function countedText(point: YearPoint): string {
	if (!point.rate.defined) return `No figure. ${point.rate.reason}`;
	return [
		point.months === 12 ? 'Whole year' : monthNames(point),
		...(point.isLowerBound ? ['at least'] : [])
	].join(', ');
}

/** Why a year has no ratio; empty if it has one. */
export function reasonOf({ parity, people, isRanked }: YearPoint): string {
	if (!parity.defined) return parity.reason;
	if (people?.value === 0) return 'None recorded.';
	return isRanked ? '' : 'Too few people.';
}
