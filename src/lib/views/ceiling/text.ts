import { sum } from 'd3-array';
import type { NoteText } from '$lib/catalogue/catalogue';
import { notesFrom } from '$lib/text/notes';
import type { Ceiling, FiscalYear } from '$lib/analysis/entries/refugee-ceilings';
import { consecutiveRuns } from '$lib/plot/runs';
import { fiscalYearRange, monthAndYear, yearRange } from '$lib/text/dates';
import { formatExact, formatPeople, formatPercent } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf, sentences, startSentence } from '$lib/text/words';
import { CONTINENTS, EIGHT } from './spec';
import { OTHERS, type CeilingData, type StackedYear } from './types';

export const EIGHT_NAME = 'The eight countries';
export const OTHERS_NAME = 'All others';

/** From the bottom of the stack up. */
export const CONTINENT_NAMES: Readonly<Record<string, string>> = {
	Africa: 'Africa',
	Asia: 'Asia',
	Europe: 'Europe, Ukraine included',
	Americas: 'Americas',
	[OTHERS]: 'Oceania, or not known'
};

const percentOf = ({ percent }: Ceiling): string => formatPercent((percent ?? 0) / 100);
const share = (part: number, whole: number): string => (whole === 0 ? 'none' : formatPercent(part / whole));

/** The relation of another ceiling to the applicable one. */
export function setBy({ isRevision, document }: Ceiling, counting: Ceiling | null): string {
	if (isRevision) return `by ${document}`;
	return counting?.isRevision ? 'at first' : 'in another document';
}

interface WithCeiling extends StackedYear {
	readonly ceiling: Ceiling & { readonly percent: number };
}
const hasCeiling = (one: StackedYear): one is WithCeiling => one.ceiling?.percent != null;

/** The part of the ceilings that was filled. @param title without whole years. */
export function headline({ years }: CeilingData, title: string): string {
	const { first, last, people, ceilings } = totalsOf(wholeYears(years));
	if (!first || !last) return title;
	const when = first === last ? `in ${first.year}` : `from ${first.year} to ${last.year}`;
	return people < ceilings
		? `${startSentence(when)} the U.S. used ${share(people, ceilings)} of the refugee places it set`
		: `U.S. refugee arrivals were ${share(people, ceilings)} of the ceilings ${when}`;
}

const wholeYears = (years: CeilingData['years']): WithCeiling[] =>
	years.filter(hasCeiling).filter(({ isComplete }) => isComplete);

const totalsOf = (whole: readonly WithCeiling[]) => ({
	first: whole[0],
	last: whole.at(-1),
	people: sum(whole, ({ arrivals }) => arrivals),
	ceilings: sum(whole, ({ ceiling }) => ceiling.people)
});

/** Sentences computed from the numbers: how far arrivals were from the ceiling, and what other documents would imply. */
export function finding(data: CeilingData): string[] {
	const withCeiling = data.years.filter(hasCeiling);
	const whole = wholeYears(data.years);
	return sentences(
		together(whole),
		sides(whole),
		filled(whole),
		highestCeiling(withCeiling),
		mostArrivals(whole),
		otherNumbers(withCeiling),
		running(withCeiling),
		composition(data)
	);
}

function together(whole: readonly WithCeiling[]): string {
	const { first, last, people, ceilings } = totalsOf(whole);
	if (!first || !last)
		return 'None of these fiscal years is complete, so they cannot be compared with their ceilings.';
	return `In ${fiscalYearRange(first.year, last.year)} the United States resettled ${formatPeople(people)} refugees; its ceilings allowed ${formatPeople(ceilings)}.`;
}

const SIDES = ['stayed below', 'matched', 'exceeded'] as const;

function sides(whole: readonly WithCeiling[]): string {
	if (whole.length < 2) return '';
	const parts = SIDES.flatMap((verb, i) => {
		const years = whole.filter(({ arrivals, ceiling }) => Math.sign(arrivals - ceiling.people) === i - 1);
		return years.length > 0 ? [{ verb, when: inYears(years, whole.length) }] : [];
	});
	return `Arrivals ${listOf(parts.map(({ verb, when }, i) => `${verb} ${i === 0 ? 'the ceiling' : 'it'} in ${when}`))}.`;
}

const inYears = (years: readonly WithCeiling[], of: number): string =>
	years.length <= 2 ? listOf(years.map(({ year }) => String(year))) : `${years.length} of ${of} years`;

/** The years whose ceiling was filled least and most. */
function filled(whole: readonly WithCeiling[]): string {
	const sorted = [...whole].sort((a, b) => a.ceiling.percent - b.ceiling.percent);
	const [least, most] = [sorted[0], sorted.at(-1)];
	if (!least || !most || least === most) return '';
	return `The ceiling was filled least in ${least.year}, to ${percentOf(least.ceiling)} (${formatExact(least.arrivals)} of ${formatExact(least.ceiling.people)}), and most in ${most.year}, to ${percentOf(most.ceiling)}.`;
}

/** Years for which documents have different numbers, and whether the number changes the side. */
const otherNumbers = (years: readonly WithCeiling[]): string[] =>
	years.flatMap(({ year, arrivals, isComplete, ceiling, others }) =>
		others.map((other) => {
			const crosses = arrivals > ceiling.people !== arrivals > other.people;
			return `For ${year} there are two numbers: the ${formatExact(arrivals)} arrivals${isComplete ? '' : ' so far'} are ${percentOf(ceiling)} of ${formatExact(ceiling.people)}${crosses ? ', but' : ' and'} ${percentOf(other)} of the ${formatExact(other.people)} set ${other.isRevision ? 'by a later order' : setBy(other, ceiling)}.`;
		})
	);

function highestCeiling(withCeiling: readonly WithCeiling[]): string {
	const ceilings = withCeiling.map(({ ceiling }) => ceiling.people);
	const [most, least] = [Math.max(...ceilings), Math.min(...ceilings)];
	if (ceilings.length === 0 || most === least) return '';
	const inWords = (people: number) =>
		`${formatExact(people)} (${spans(withCeiling.filter(({ ceiling }) => ceiling.people === people))})`;
	return `The ceiling was highest at ${inWords(most)} and lowest at ${inWords(least)}.`;
}

function mostArrivals(whole: readonly WithCeiling[]): string {
	const sorted = [...whole].sort((a, b) => b.arrivals - a.arrivals);
	const [most, fewest] = [sorted[0], sorted.at(-1)];
	if (!most || !fewest || most === fewest) return '';
	return `Counting whole years, the most refugees came in ${most.year} (${formatExact(most.arrivals)}) and the fewest in ${fewest.year} (${formatExact(fewest.arrivals)}).`;
}

/** "2008–2011 and 2016". */
const spans = (years: readonly FiscalYear[]): string =>
	listOf(
		consecutiveRuns(years, ({ year }) => year).map(({ first, last }) => yearRange(first.year, last.year))
	);

const running = (years: readonly WithCeiling[]): string[] =>
	years
		.filter(({ isComplete }) => !isComplete)
		.map(({ year, lastDay, arrivals, ceiling, largest }) => {
			const mostly =
				largest && largest.people > arrivals / 2
					? `, ${formatExact(largest.people)} of them from ${largest.name}`
					: '';
			return `Figures for fiscal year ${year} end in ${monthAndYear(lastDay)}, when ${formatExact(arrivals)} refugees had come${mostly}. That is ${percentOf(ceiling)} of the ceiling.`;
		});

function composition({ years, groups, stack }: CeilingData): string {
	const all = sum(years, ({ arrivals }) => arrivals);
	const first = years[0];
	if (!first || all === 0) return '';
	const parts = groups.flatMap(({ id, name }, i) => {
		if (id === OTHERS) return [];
		const people = sum(years, ({ parts }) => parts[i]);
		if (stack === CONTINENTS) return [`${share(people, all)} came from ${inText(name)}`];
		const of = people / all >= SMALLEST_SHARE ? ` (${share(people, all)})` : '';
		return [
			id === EIGHT
				? `${formatPeople(people)} came from ${inText(name)}${of}`
				: `${formatPeople(people)} were ${peopleFrom(id, name)}${of}`
		];
	});
	return `Of all refugees resettled since fiscal year ${first.year}, ${listOf(parts)}.`;
}

/** Smaller shares are not written as percentages. */
const SMALLEST_SHARE = 0.001;

const inText = (name: string): string =>
	name
		.replace(/^The /, 'the ')
		.replace(/^Americas$/, 'the Americas')
		.replace(/, (.*)$/, ' ($1)');

/** Alternative text of the chart. */
export function altText({ years, groups }: CeilingData): string {
	const rows = years.map(({ year, arrivals, ceiling, others, isComplete, lastDay }) => {
		const also = others.map((other) => `, ${formatExact(other.people)} ${setBy(other, ceiling)}`).join('');
		return `${year}${isComplete ? '' : ` to ${monthAndYear(lastDay)}`}: ${formatExact(arrivals)} of ${ceiling ? formatExact(ceiling.people) : 'an unknown number'}${also}`;
	});
	return `Stacked bars of refugees resettled in the United States by fiscal year (${listOf(groups.map(({ name }) => name))}), under a step line of the ceiling. Arrivals and ceiling: ${rows.join('; ')}.`;
}

export function periodText(years: readonly FiscalYear[]): string {
	const [first, last] = [years[0], years.at(-1)];
	if (!first || !last) return '';
	const until = last.isComplete ? '' : `, the last to ${monthAndYear(last.lastDay)}`;
	return `Fiscal years ${yearRange(first.year, last.year)}${until}`;
}

/** @param withoutAddress other ceilings, with their years, whose document has no address on file. */
export function computedNotes(
	{ years, stack }: CeilingData,
	withoutAddress: readonly (readonly [year: number, Ceiling])[]
): NoteText[] {
	const running = years.find(({ isComplete }) => !isComplete);
	const documents = withoutAddress.map(
		([year, { people, document }]) => `${formatExact(people)} for ${year} (${document})`
	);
	return notesFrom({
		program:
			'Only refugees admitted under the U.S. Refugee Admissions Program count towards the ceiling. Special immigrant visas and parole are outside it, and those who came on them are not in the bars.',
		line: 'The line follows the last determination of each year, even one signed late in the year. Where documents set different numbers, the other one is a dashed line.',
		running:
			running &&
			`The bar of fiscal year ${running.year} ends with ${monthAndYear(running.lastDay)}, while its ceiling is for the whole year. It is drawn in a dashed frame.`,
		nationality:
			stack !== CONTINENTS &&
			'Refugees are counted by nationality, not by what they fled. Not everyone from the eight countries was displaced by the wars there.',
		continents:
			stack === CONTINENTS &&
			'Continents are those of the United Nations. Ceilings are split by other regions, and not every year, so that split is not drawn.',
		'without-address':
			documents.length > 0 &&
			`No web address is on file for the source of ${listOf(documents)}. It is cited by its number or date.`
	});
}

export const CEILING = 'Ceiling';

/** Legend text of the dashed lines. */
export const otherCeilings = (years: readonly FiscalYear[]): string => {
	const others = years.flatMap(({ year, others, ceiling }) =>
		others.map((other) => `${formatExact(other.people)} ${setBy(other, ceiling)} (${year})`)
	);
	return others.length > 0 ? `Other ceilings for the year: ${listOf(others)}` : '';
};

const yearText = ({ year, isComplete, lastDay }: FiscalYear): string =>
	`fiscal year ${year}${isComplete ? '' : ` to ${monthAndYear(lastDay)}`}`;

export const partTooltip = (one: FiscalYear, people: number): string =>
	`${yearText(one)}: ${formatExact(people)} of ${formatExact(one.arrivals)} refugees`;

export function ceilingTooltip(one: FiscalYear, ceiling: Ceiling): string {
	const others = one.others.map(
		(other) => `; ${formatExact(other.people)} ${setBy(other, ceiling)}: ${percentOf(other)}`
	);
	return `${yearText(one)}: ${formatExact(ceiling.people)}; ${formatExact(one.arrivals)} came, ${percentOf(ceiling)}${others.join('')}`;
}

/** Text next to the bar of an incomplete year. */
export const runningLabel = ({ year, lastDay }: FiscalYear): string =>
	`${year}, to ${monthAndYear(lastDay).replace(/ \d{4}$/, '')}`;
