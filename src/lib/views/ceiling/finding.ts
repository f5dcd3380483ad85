import { monthAndYear, yearRange } from '$lib/text/dates';
import { formatExact, formatNumber, formatPeople, formatPercent } from '$lib/text/numbers';
import { adjectiveOf } from '$lib/text/people';
import { countOf, listOf, numberInWords } from '$lib/text/words';
import { REFERENCE } from '$lib/analysis/figures';
import type { Shown } from './series';
import { OTHERS, type Ceiling, type FiscalYear } from './years';

const percent = (value: number): string => formatPercent(value / 100);
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const share = (part: number, whole: number): string => (whole === 0 ? 'none' : formatPercent(part / whole));

interface Filled extends FiscalYear {
	readonly ceiling: Ceiling;
}
const isFilled = (one: FiscalYear): one is Filled => one.ceiling?.percent != null;
/** Whole years with a ceiling. */
const wholeYears = ({ years }: Shown): Filled[] => years.filter((one) => one.isComplete).filter(isFilled);

/** Sentences from the numbers: how far arrivals stood from the ceiling, and what other documents would make of it. */
export function finding(shown: Shown): string[] {
	return [
		...together(shown),
		...sides(shown),
		...otherNumbers(shown),
		...extremes(shown),
		...running(shown),
		...composition(shown)
	];
}

function together(shown: Shown): string[] {
	const whole = wholeYears(shown);
	const [first, last] = [whole[0], whole.at(-1)];
	if (!first || !last) return ['No whole fiscal year is left to compare: 0 are shown.'];
	const people = sum(whole.map(({ arrivals }) => arrivals));
	const ceilings = sum(whole.map(({ ceiling }) => ceiling.people));
	return [
		`In the fiscal years ${yearRange(first.year, last.year)} the United States resettled ${formatPeople(people)} refugees, ${share(people, ceilings)} of what its ceilings allowed.`
	];
}

function sides(shown: Shown): string[] {
	const whole = wholeYears(shown);
	const [below, equal, above] = [-1, 0, 1].map((side) =>
		whole.filter(({ arrivals, ceiling }) => Math.sign(arrivals - ceiling.people) === side)
	);
	const counted = (years: readonly Filled[] | undefined, words: string) =>
		years && years.length > 0 ? [`${words} in ${inYears(years, whole.length)}`] : [];
	const parts = [
		...counted(below, 'below the ceiling'),
		...counted(equal, 'at it'),
		...counted(above, 'above it')
	];
	const sorted = [...whole].sort((a, b) => (b.ceiling.percent ?? 0) - (a.ceiling.percent ?? 0));
	const [closest, furthest] = [sorted[0], sorted.at(-1)];
	if (!closest || !furthest || closest === furthest) return [];
	return [`Arrivals stood ${listOf(parts)}: from ${filled(furthest)} to ${filled(closest)}.`];
}

const inYears = (years: readonly Filled[], of: number): string =>
	years.length <= 2
		? listOf(years.map(({ year }) => String(year)))
		: `${numberInWords(years.length)} of ${countOf(numberInWords(of), 'year', 'years')}`;

const filled = ({ year, arrivals, ceiling }: Filled): string =>
	`${percent(ceiling.percent ?? 0)} of it in ${year} (${formatExact(arrivals)} of ${formatExact(ceiling.people)})`;

/** Years for which documents give different numbers: each reading, and whether it changes the side. */
function otherNumbers(shown: Shown): string[] {
	return shown.years.filter(isFilled).flatMap((one) =>
		one.others.map((other) => {
			const sideOf = ({ people }: Ceiling) => (one.arrivals > people ? 'above' : 'not above');
			const crosses = sideOf(one.ceiling) !== sideOf(other);
			return `For ${one.year} the number depends on the document: ${formatExact(one.arrivals)} arrivals${one.isComplete ? '' : ' so far'} are ${percent(one.ceiling.percent ?? 0)} of ${formatExact(one.ceiling.people)} and ${percent(other.percent ?? 0)} of the ${formatExact(other.people)} set ${other.words}${crosses ? ', below the one and above the other' : ''}.`;
		})
	);
}

function extremes(shown: Shown): string[] {
	const withCeiling = shown.years.filter(isFilled);
	const whole = wholeYears(shown);
	const ceilings = withCeiling.map(({ ceiling }) => ceiling.people);
	const most = [...whole].sort((a, b) => b.arrivals - a.arrivals);
	const [highest, lowest] = [most[0], most.at(-1)];
	if (!highest || !lowest || highest === lowest) return [];
	const yearsWith = (people: number) =>
		spans(withCeiling.filter(({ ceiling }) => ceiling.people === people).map(({ year }) => year));
	const [top, bottom] = [Math.max(...ceilings), Math.min(...ceilings)];
	return [
		`The ceiling was highest at ${formatExact(top)} (${yearsWith(top)}) and lowest at ${formatExact(bottom)} (${yearsWith(bottom)}); of whole years, most refugees came in ${highest.year} (${formatExact(highest.arrivals)}) and fewest in ${lowest.year} (${formatExact(lowest.arrivals)}).`
	];
}

/** "2008–2011 and 2016". */
function spans(years: readonly number[]): string {
	const runs: [number, number][] = [];
	for (const year of years) {
		const run = runs.at(-1);
		if (run?.[1] === year - 1) run[1] = year;
		else runs.push([year, year]);
	}
	return listOf(runs.map(([from, to]) => yearRange(from, to)));
}

function running(shown: Shown): string[] {
	return shown.years
		.filter((one) => !one.isComplete)
		.filter(isFilled)
		.map(({ year, lastDay, arrivals, ceiling, largest }) => {
			const mostly =
				largest && largest.people > arrivals / 2
					? `; ${formatExact(largest.people)} of them are from ${largest.name}`
					: '';
			return `Fiscal year ${year} is not over in these figures: to ${monthAndYear(lastDay)}, ${formatExact(arrivals)} had come, ${percent(ceiling.percent ?? 0)} of ${formatExact(ceiling.people)}${mostly}.`;
		});
}

function composition({ years, groups }: Shown): string[] {
	const all = sum(years.map(({ arrivals }) => arrivals));
	const first = years[0];
	if (!first || all === 0) return [];
	const parts = groups
		.filter(({ id }) => id !== OTHERS)
		.map(({ id, name }) => {
			const at = groups.findIndex((group) => group.id === id);
			const people = sum(years.map(({ parts: own }) => own[at] ?? 0));
			return `${share(people, all)} were ${id === REFERENCE ? (adjectiveOf(id) ?? name) : `from ${inText(name)}`} (${formatNumber(people, 3)})`;
		});
	return [`Of all refugees resettled since fiscal year ${first.year}, ${listOf(parts)}.`];
}

const inText = (name: string): string => name.replace(/^The /, 'the ').replace(/^Americas$/, 'the Americas');

/** What the chart shows, for those who cannot see it. */
export function altText({ years, groups }: Shown): string {
	const rows = years.map(({ year, arrivals, ceiling, others, isComplete, lastDay }) => {
		const also = others.map(({ people, words }) => `, ${formatExact(people)} ${words}`).join('');
		return `${year}${isComplete ? '' : ` to ${monthAndYear(lastDay)}`}: ${formatExact(arrivals)} of ${ceiling ? formatExact(ceiling.people) : 'no known number'}${also}`;
	});
	return `Stacked bars of refugees resettled in the United States by fiscal year (${listOf(groups.map(({ name }) => name))}), under a step line of the ceiling. Arrivals and ceiling: ${rows.join('; ')}.`;
}
