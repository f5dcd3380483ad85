import { sum } from 'd3-array';
import type { NoteText } from '$lib/catalogue/catalogue';
import { REFERENCE } from '$lib/analysis/figures';
import { notesFrom } from '$lib/text/notes';
import type { Ceiling, FiscalYear } from '$lib/analysis/entries/refugee-ceilings';
import { consecutiveRuns } from '$lib/plot/runs';
import { monthAndYear, yearRange } from '$lib/text/dates';
import { formatExact, formatNumber, formatPeople, formatPercent } from '$lib/text/numbers';
import { adjectiveOf } from '$lib/text/people';
import { countOf, listOf, numberInWords } from '$lib/text/words';
import { CONTINENTS } from './spec';
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

/** What a ceiling is beside the one that counts. */
export function setBy({ isRevision, document }: Ceiling, counting: Ceiling | null): string {
	if (isRevision) return `by ${document}`;
	return counting?.isRevision ? 'at first' : 'in another document';
}

interface WithCeiling extends StackedYear {
	readonly ceiling: Ceiling & { readonly percent: number };
}
const hasCeiling = (one: StackedYear): one is WithCeiling => one.ceiling?.percent != null;

/** Sentences from the numbers: how far arrivals were from the ceiling, and what other documents would make of it. */
export function finding(data: CeilingData): string[] {
	const withCeiling = data.years.filter(hasCeiling);
	const whole = withCeiling.filter(({ isComplete }) => isComplete);
	return [
		...together(whole),
		...sides(whole),
		...otherNumbers(withCeiling),
		...extremes(whole, withCeiling),
		...running(withCeiling),
		...composition(data)
	];
}

function together(whole: readonly WithCeiling[]): string[] {
	const [first, last] = [whole[0], whole.at(-1)];
	if (!first || !last) return ['No whole fiscal year is left to compare: 0 are shown.'];
	const people = sum(whole, ({ arrivals }) => arrivals);
	const ceilings = sum(whole, ({ ceiling }) => ceiling.people);
	return [
		`In the fiscal years ${yearRange(first.year, last.year)} the United States resettled ${formatPeople(people)} refugees, ${share(people, ceilings)} of what its ceilings allowed.`
	];
}

function sides(whole: readonly WithCeiling[]): string[] {
	const parts = (['below the ceiling', 'at it', 'above it'] as const).flatMap((words, i) => {
		const years = whole.filter(({ arrivals, ceiling }) => Math.sign(arrivals - ceiling.people) === i - 1);
		return years.length > 0 ? [`${words} in ${inYears(years, whole.length)}`] : [];
	});
	const sorted = [...whole].sort((a, b) => b.ceiling.percent - a.ceiling.percent);
	const [closest, furthest] = [sorted[0], sorted.at(-1)];
	if (!closest || !furthest || closest === furthest) return [];
	return [`Arrivals stood ${listOf(parts)}: from ${filled(furthest)} to ${filled(closest)}.`];
}

const inYears = (years: readonly WithCeiling[], of: number): string =>
	years.length <= 2
		? listOf(years.map(({ year }) => String(year)))
		: `${numberInWords(years.length)} of ${countOf(numberInWords(of), 'year', 'years')}`;

const filled = ({ year, arrivals, ceiling }: WithCeiling): string =>
	`${percentOf(ceiling)} of it in ${year} (${formatExact(arrivals)} of ${formatExact(ceiling.people)})`;

/** Years for which documents give different numbers, and whether the number changes the side. */
const otherNumbers = (years: readonly WithCeiling[]): string[] =>
	years.flatMap(({ year, arrivals, isComplete, ceiling, others }) =>
		others.map((other) => {
			const crosses = arrivals > ceiling.people !== arrivals > other.people;
			return `For ${year} the number depends on the document: ${formatExact(arrivals)} arrivals${isComplete ? '' : ' so far'} are ${percentOf(ceiling)} of ${formatExact(ceiling.people)} and ${percentOf(other)} of the ${formatExact(other.people)} set ${setBy(other, ceiling)}${crosses ? ', below the one and above the other' : ''}.`;
		})
	);

function extremes(whole: readonly WithCeiling[], withCeiling: readonly WithCeiling[]): string[] {
	const ceilings = withCeiling.map(({ ceiling }) => ceiling.people);
	const most = [...whole].sort((a, b) => b.arrivals - a.arrivals);
	const [highest, lowest] = [most[0], most.at(-1)];
	if (!highest || !lowest || highest === lowest) return [];
	const inWords = (people: number) =>
		`${formatExact(people)} (${spans(withCeiling.filter(({ ceiling }) => ceiling.people === people))})`;
	return [
		`The ceiling was highest at ${inWords(Math.max(...ceilings))} and lowest at ${inWords(Math.min(...ceilings))}; of whole years, most refugees came in ${highest.year} (${formatExact(highest.arrivals)}) and fewest in ${lowest.year} (${formatExact(lowest.arrivals)}).`
	];
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
					? `; ${formatExact(largest.people)} of them are from ${largest.name}`
					: '';
			return `Fiscal year ${year} is not over in these figures: to ${monthAndYear(lastDay)}, ${formatExact(arrivals)} had come, ${percentOf(ceiling)} of ${formatExact(ceiling.people)}${mostly}.`;
		});

function composition({ years, groups }: CeilingData): string[] {
	const all = sum(years, ({ arrivals }) => arrivals);
	const first = years[0];
	if (!first || all === 0) return [];
	const parts = groups.flatMap(({ id, name }, i) => {
		if (id === OTHERS) return [];
		const people = sum(years, ({ parts }) => parts[i]);
		const who = id === REFERENCE ? (adjectiveOf(id) ?? name) : `from ${inText(name)}`;
		return [`${share(people, all)} were ${who} (${formatNumber(people, 3)})`];
	});
	return [`Of all refugees resettled since fiscal year ${first.year}, ${listOf(parts)}.`];
}

const inText = (name: string): string => name.replace(/^The /, 'the ').replace(/^Americas$/, 'the Americas');

/** What the chart shows, for those who cannot see it. */
export function altText({ years, groups }: CeilingData): string {
	const rows = years.map(({ year, arrivals, ceiling, others, isComplete, lastDay }) => {
		const also = others.map((other) => `, ${formatExact(other.people)} ${setBy(other, ceiling)}`).join('');
		return `${year}${isComplete ? '' : ` to ${monthAndYear(lastDay)}`}: ${formatExact(arrivals)} of ${ceiling ? formatExact(ceiling.people) : 'no known number'}${also}`;
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
			'Only refugees of the U.S. Refugee Admissions Program are counted, because the ceiling is theirs: special immigrant visas and parole stand outside it.',
		line: 'The line follows the last determination of each year, even where it was signed late in the year. Where documents give different numbers, the other one is a dashed line of its own.',
		running:
			running &&
			`Fiscal year ${running.year} is drawn with a dashed frame: its figures end in ${monthAndYear(running.lastDay)}, while its ceiling holds for the whole year.`,
		'without-address':
			documents.length > 0 &&
			`No address is on file for the document behind ${listOf(documents)}; it is named by its number or date.`,
		continents:
			stack === CONTINENTS &&
			'Continents are those of the United Nations. Ceilings are also split by region, but by other regions and not for every year, so that split is not drawn against these.',
		nationality:
			stack !== CONTINENTS &&
			'Nationality says where people are from and not what they fled: not everybody from the eight countries was displaced by the wars there.'
	});
}

export const CEILING = 'Ceiling';

/** The legend's words for the dashed lines. */
export const otherCeilings = (years: readonly FiscalYear[]): string => {
	const others = years.flatMap(({ year, others, ceiling }) =>
		others.map((other) => `${formatExact(other.people)} ${setBy(other, ceiling)} (${year})`)
	);
	return others.length > 0 ? `Other ceilings set for the year: ${listOf(others)}` : '';
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

/** Beside the bar of a year that is not over. */
export const runningLabel = ({ year, lastDay }: FiscalYear): string => `${year} to ${monthAndYear(lastDay)}`;
