import type { NoteText } from '$lib/catalogue/catalogue';
import { ANYWHERE, PERSON_YEARS } from '$lib/analysis/comparison/comparison-notes';
import { DENOMINATOR_WORDS } from '$lib/analysis/comparison/denominators';
import { notesFrom } from '$lib/text/notes';
import { partialYear } from '$lib/analysis/years/compared-years';
import { allPoints, FIRST_COMPARED, type YearPoint } from '$lib/analysis/years/year-lines';
import { FEWEST_RANKED, FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { monthAndYear, monthNames, monthsOf, yearRange } from '$lib/text/dates';
import { formatExact, formatNumber, formatSignificant, formatTimes } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { verbOf } from '$lib/text/phrases';
import { listOf } from '$lib/text/words';
import type { OverTimeData } from '../types';

export const NO_YEARS = 'There are no figures for these years.';

/** What 1,000 people of a rate are. */
export const DISPLACED: Readonly<Record<OverTimeData['denominator'], string>> = {
	abroad: 'displaced abroad',
	elsewhere: 'displaced abroad, not in the U.S.',
	anywhere: 'displaced abroad or internally'
};

export function periodText({ years }: OverTimeData): string {
	const counted = years.filter(({ months }) => months > 0);
	const [from, to] = [counted[0], counted.at(-1)];
	if (!from || !to) return '';
	const range = yearRange(from.year, to.year);
	return to.months < 12 ? `${range} (${to.year} to ${monthsOf(to).split(' to ').at(-1) ?? ''})` : range;
}

/** What the chart shows, for those who cannot see it. */
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
	return `Two panels over the same years, ${counted[0]?.year ?? ''} to ${counted.at(-1)?.year ?? ''}. Above, on a log scale, the rate at which people of each country were ${verbOf(tier)}, in times the Ukrainian rate; a line marks 1. Below, from zero, the rates themselves per 1,000 displaced a year. ${inWords.join('. ')}.`;
}

/** Notes that follow from what is drawn, not from a row. @param endedBy the programme whose figures end first. */
export const computedNotes = (data: OverTimeData, endedBy: string): NoteText[] =>
	notesFrom({
		division: PERSON_YEARS,
		'end-of-figures': endOfFigures(data, endedBy),
		factors:
			'The upper panel counts in factors: half the Ukrainian rate lies as far from it as twice that rate, and “closer” means fewer times apart. A ratio says nothing about how many are let in; the lower panel does.',
		range: rangeNote(data),
		evacuation: evacuationNote(data),
		'older-programme':
			data.reference.points.some(({ year, people }) => year < FIRST_COMPARED && people) &&
			`Before ${FIRST_COMPARED} the Ukrainian line counts refugees of an older family programme, open to members of religious minorities whether displaced or not, over few displaced people. It is shown, and nobody is compared with it.`,
		'lower-bound': lowerBoundNote(data),
		anywhere: data.denominator === 'anywhere' && ANYWHERE,
		'too-few': tooFewNote(data)
	});

function endOfFigures({ years, lastMonth }: OverTimeData, endedBy: string): string {
	const partial = partialYear(years);
	const missing = years.filter(({ months }) => months === 0).map(({ year }) => String(year));
	const partly =
		partial &&
		`${partial.year} holds ${monthNames(partial)} for every group, set against as many twelfths of its person-years; its marks are hollow.`;
	const later = missing.length > 0 && `${listOf(missing)} cannot be shown.`;
	if (!partly && !later) return '';
	const end = `The figures of ${endedBy} end in ${monthAndYear(lastMonth)}, and nobody is counted after it.`;
	return [end, partly, later].filter(Boolean).join(' ');
}

function rangeNote({ lines }: OverTimeData): string {
	const used = new Set(lines.flatMap(({ definitions }) => definitions.map(({ denominator }) => denominator)));
	const words = listOf([...used].map((name) => DENOMINATOR_WORDS[name]));
	return `The table gives the lowest and the highest ratio of each year under all definitions tested (${words}), the bounds of stand-in and rounded figures included; with up to three groups the chart draws them as thin bars.`;
}

function evacuationNote({ lines, evacuation, evacuationName }: OverTimeData): string {
	const afghans = lines.find(({ origin }) => origin === 'AFG');
	if (!afghans || evacuation === 'outside') return '';
	const counted = allPoints(afghans).filter(({ straddling }) => straddling === 'inside');
	if (counted.length === 0) return '';
	const years = listOf(counted.map(({ year }) => String(year)));
	return `${evacuationName} is one total for July 2021 to March 2022; how many came in each of the two years is not known. “With” it, all of them count in ${years}${counted.length > 1 ? ', so they stand in both' : ', which is too many'}; without it none do, which is too few.`;
}

function lowerBoundNote({ lines, years }: OverTimeData): string {
	const bounded = lines.filter(({ points }) => points.some(({ isLowerBound }) => isLowerBound));
	if (bounded.length === 0 || !years.some(({ year }) => year < FIRST_COMPARED)) return '';
	const points = bounded.flatMap(({ points }) => points.filter(({ isLowerBound }) => isLowerBound));
	return `Up to ${Math.max(...points.map(({ year }) => year))} the rate of ${listOf(bounded.map(({ origin }) => peopleFrom(origin)))} is a lower bound: special immigrant visas are known by month only from March 2017.`;
}

function tooFewNote({ lines }: OverTimeData): string {
	const small = lines.flatMap(({ origin, points }) =>
		points.flatMap(({ year, people, isRanked }) =>
			people && isRanked && people.value < FEWEST_UNWARNED
				? [`${peopleFrom(origin)} in ${year} (${formatExact(people.value)})`]
				: []
		)
	);
	return `A year with fewer than ${FEWEST_RANKED} people has a grey dot below and none above.${small.length > 0 ? ` Fewer than ${FEWEST_UNWARNED} people, whose ratio a handful more would change: ${listOf(small)}.` : ''}`;
}

export const RATIO_TITLE = 'Times the Ukrainian rate, log scale';

export const rateTitle = ({ tier, denominator }: OverTimeData): string =>
	`People ${verbOf(tier)} per 1,000 ${DISPLACED[denominator]}, a year`;

export const REFERENCE_LABEL = 'Ukrainian rate';

/** In place of ratios. */
export const BEFORE_LABEL = `No ratio before ${FIRST_COMPARED}: Ukrainians then came through an older family programme`;

/** In place of names beside the lower panel. */
export const AS_ABOVE_LABEL = 'Others as in the upper panel';

/** Beside a dot that counts a total for parts of two years. */
export const evacuationLabel = ({ evacuationName }: OverTimeData, isShort: boolean): string =>
	isShort ? 'with evacuation' : `with ${evacuationName}`;

export const seriesName = (originName: string, isRatio: boolean): string =>
	`${originName}, ${isRatio ? 'ratio' : 'rate'}`;

export function tooltip(point: YearPoint, isRatio: boolean, evacuationName: string): string {
	const { year, months, people, parity, rate, straddling, isRanked, isLowerBound } = point;
	const when = months < 12 ? `${monthNames(point)} ${year}` : String(year);
	const withTotal = straddling === 'inside' ? ` with ${evacuationName}` : '';
	const count = `${formatExact(people?.value ?? 0)} people${isRanked ? '' : ', too few to compare'}`;
	const value = isRatio
		? `${formatTimes(parity.defined ? parity.value : 0)} the Ukrainian rate`
		: `${isLowerBound ? 'at least ' : ''}${formatSignificant(rate.defined ? rate.value : 0, 3)} per 1,000${months < 12 ? ' at a yearly pace' : ''}`;
	return `${when}${withTotal}: ${value} (${count})`;
}

/** In a table: what is counted, or why nothing is. */
export function countedText(point: YearPoint, { evacuationName }: OverTimeData): string {
	if (!point.rate.defined) return `No figure. ${point.rate.reason}`;
	return [
		point.months === 12 ? 'Whole year' : monthNames(point),
		...(point.isLowerBound ? ['at least'] : []),
		...(point.straddling === 'inside' ? [`with ${evacuationName}`] : [])
	].join(', ');
}

/** Why a year has no ratio; empty when it has one. */
export function reasonOf({ parity, people, isRanked }: YearPoint): string {
	if (!parity.defined) return parity.reason;
	if (people?.value === 0) return 'None recorded.';
	return isRanked ? '' : 'Too few people.';
}
