import { yearRange } from '$lib/text/dates';
import { formatExact } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { isMissing, parityOf, rateOf } from '$lib/metrics/comparison';
import { rateGap } from '$lib/metrics/counterfactual';
import { yearOf } from '$lib/metrics/month';
import { adjustedIndex, forEveryHundred } from '$lib/metrics/parity';
import type { Measured } from '$lib/metrics/quantity';
import { personYears } from '$lib/metrics/person-years';
import { isCalendar } from '$lib/metrics/specification';
import { evaluate, pairIn, type Evaluation } from '$lib/analysis/evidence/evaluate';
import type { Evidence } from '$lib/analysis/evidence/evidence';
import { exact, rounded, withBounds, type Entry, type Example, type Section } from './entry';

const COMMON = { window: '2021-2024', tier: 'T1+T2', denominator: 'abroad' } as const;
const SINCE = { window: '36', tier: 'T1+T2', denominator: 'abroad' } as const;

/** M1 to M5: rates and comparisons of rates. */
export function rates(evidence: Evidence): Section {
	const { comparison } = evidence;
	const years = {
		ukraine: evaluate(comparison, { origin: 'UKR', ...COMMON }),
		afghanistan: evaluate(comparison, { origin: 'AFG', ...COMMON }),
		later: {
			ukraine: evaluate(comparison, { origin: 'UKR', ...COMMON, window: '2022-2024' }),
			afghanistan: evaluate(comparison, { origin: 'AFG', ...COMMON, window: '2022-2024' })
		}
	};
	const since = {
		ukraine: evaluate(comparison, { origin: 'UKR', ...SINCE, onsetId: 'UKR-2022' }),
		afghanistan: evaluate(comparison, { origin: 'AFG', ...SINCE, onsetId: 'AFG-2021' })
	};
	return {
		id: 'rates',
		title: 'Rates, and how two of them compare',
		text: [
			'Every example below is computed from the published figures by the code that draws the charts. Numbers in brackets are the bounds that rounding and stand-in figures leave open.'
		],
		entries: [inCommonYears(years), sinceOnset(since), parity(years), adjusted(years), gap(years)]
	};
}

type Since = Readonly<Record<'ukraine' | 'afghanistan', Evaluation>>;
/** Of the years that hold the evacuation, and of those after it. */
type Years = Since & { readonly later: Since };

const periodOf = ({ window }: Evaluation): string =>
	isCalendar(window) ? yearRange(window.years.from, window.years.to) : `the first ${window.months} months`;

/** 1,000 × people / displaced = rate, with its figures. */
function division(evaluation: Evaluation, name: string): string {
	const { people, displaced } = pairIn(evaluation);
	return `${name} = 1,000 × {${exact(people.value)}|${exact(displaced.value)}} = ${withBounds(evaluation.rate)}`;
}

/** The person-years of each year, added up. */
function personYearsOf({ one, window, rate }: Evaluation): string {
	if (!isCalendar(window) || !rate.defined) return '';
	const span = Array.from(
		{ length: window.years.to - window.years.from + 1 },
		(_, i) => window.years.from + i
	);
	const parts = span.map((year) => {
		const ofYear = personYears('interim', one.figures, { from: year, to: year });
		return formatExact(Math.round(ofYear?.value ?? 0));
	});
	return `person-years = ${parts.join(' + ')} = ${formatExact(Math.round(rate.inputs.displaced?.value ?? 0))}`;
}

function yearsExample(evaluation: Evaluation, what = ''): Example {
	return {
		text: `${peopleFrom(evaluation.settings.origin)}, ${periodOf(evaluation)}, let in by the United States${what}, per 1,000 displaced abroad a year.`,
		formulas: [division(evaluation, 'rate')],
		sourceIds: evaluation.sourceIds
	};
}

const inCommonYears = ({ ukraine, afghanistan, later }: Years): Entry => ({
	id: 'm1',
	code: 'M1',
	title: 'Rate in common calendar years',
	text: [
		'People let in during whole calendar years, out of the people displaced in those same years. Three years of one person displaced are three person-years. For U.S. fiscal years the numbers at the end of September are read off between the two year-ends.',
		'From 2023 the number displaced in a year follows UNHCR’s counts within it: straight lines from the year-end before to 30 June and on to the year-end. Earlier years take the mean of their two year-ends, except Ukrainians in 2022, because the mean of 0.05 and 5.7 million would be too low. Their year-end number is multiplied by the average over the year of those recorded on UNHCR’s portal and divided by those recorded at the year-end, apart for Russia and for the other countries. Nobody counts before 24 February, and until June temporary protection in the European Union sets the course where it is higher. Readers can choose the mean or the year-end for all years instead, and every range includes both.'
	],
	formulas: [
		'rate = 1,000 × {people let in|person-years}',
		'person-years = Σ {year-end before + 2 × mid-year + year-end|4}'
	],
	examples: [
		{
			...yearsExample(ukraine),
			formulas: [personYearsOf(ukraine), division(ukraine, 'rate')]
		},
		{
			...yearsExample(afghanistan, ', the evacuation of 2021 among them'),
			formulas: [personYearsOf(afghanistan), division(afghanistan, 'rate')]
		},
		yearsExample(later.afghanistan, ', after the evacuation')
	],
	charts: ['parity-ladder', 'robustness', 'over-time']
});

function sinceExample(evaluation: Evaluation): Example {
	const { figures, onset } = evaluation.one;
	const peak = figures.stocks
		.filter(({ year }) => year >= yearOf(figures.onsetMonth) && year < yearOf(figures.onsetMonth + 36))
		.reduce((most, next) => (next.value > most.value ? next : most));
	return {
		text: `${peopleFrom(evaluation.settings.origin)} (${onset?.label ?? ''}), first 36 months. The largest year-end number in them is that of ${peak.year}.`,
		formulas: [division(evaluation, 'rate')],
		sourceIds: evaluation.sourceIds
	};
}

const sinceOnset = ({ ukraine, afghanistan }: Since): Entry => ({
	id: 'm2',
	code: 'M2',
	title: 'Rate since the war began',
	text: [
		'People let in from the month of the onset up to a month, out of one fixed number of displaced people: the largest number at a year-end inside the window. A window without a year-end takes the number in its last month, read off between the two year-ends around it. Because the number is fixed, a line never falls; a longer window can hold a larger number, and the chart says so. The reader may choose the first year-end (D1) or the newly displaced (D3) instead. Where the window reaches past the last published year-end, the last one is used, and the chart says so.',
		'Or people let in are divided by the years that people spent displaced since the onset, month by month: a rate a year, comparable with calendar years. It is drawn from the sixth month on, and its lines can fall.'
	],
	formulas: [
		'rate = 1,000 × {people let in|largest year-end number}',
		'rate a year = 1,000 × {people let in|person-years since the onset}'
	],
	examples: [sinceExample(ukraine), sinceExample(afghanistan)],
	charts: ['since-onset', 'at-the-ukrainian-rate', 'robustness']
});

const ratio = (own: Evaluation, reference: Evaluation) => parityOf(pairIn(own), pairIn(reference));
const sourcesOf = (...evaluations: readonly Evaluation[]) => [
	...new Set(evaluations.flatMap(({ sourceIds }) => sourceIds))
];
const valueOf = (result: Measured): string => (result.defined ? rounded(result.value) : '–');

function parity({ ukraine, afghanistan, later }: Years): Entry {
	const example = (own: Evaluation, reference: Evaluation): Example => {
		const result = ratio(own, reference);
		return {
			text: `${peopleFrom(own.settings.origin)} against Ukrainians, ${periodOf(own)}: ${valueOf(forEveryHundred(result))} for every 100 Ukrainians.`,
			formulas: [`parity = {${valueOf(own.rate)}|${valueOf(reference.rate)}} = ${withBounds(result)}`],
			sourceIds: sourcesOf(own, reference)
		};
	};
	return {
		id: 'm3',
		code: 'M3',
		title: 'Times the Ukrainian rate (parity)',
		text: [
			'The rate of one origin over that of Ukraine, both for the same destination, tier, window and kind of denominator; the program refuses to divide two rates that differ in one of them. 1 is parity. Texts say “so many for every 100 Ukrainians”. Ukraine is the reference because the question is about it, not because it is normal.'
		],
		formulas: ['parity = {rate of the origin|rate of Ukraine}'],
		examples: [example(afghanistan, ukraine), example(later.afghanistan, later.ukraine)],
		charts: ['parity-ladder', 'robustness', 'destinations']
	};
}

function adjusted({ ukraine, afghanistan }: Years): Entry {
	const result = ratio(afghanistan, ukraine);
	return {
		id: 'm4',
		code: 'M4',
		title: 'Parity on an even scale (adjusted parity index)',
		text: [
			'A ratio of 0.5 and one of 2 are equally far from parity, but not on a scale of ratios. The index, which UNESCO’s statistics use for parity of schooling, puts both half a step from 1. It lies between 0 and 2 and serves colours and rankings only.'
		],
		formulas: ['index = parity, where parity ≤ 1', 'index = 2 − {1|parity}, where parity > 1'],
		examples: [
			{
				text: `Afghans, ${periodOf(afghanistan)}: parity ${valueOf(result)}, index ${valueOf(adjustedIndex(result))}. A parity of 2 gives ${valueOf(adjustedIndex({ defined: true, unit: '×', low: 2, value: 2, high: 2 }))}.`,
				sourceIds: sourcesOf(afghanistan, ukraine)
			}
		],
		charts: ['destinations']
	};
}

function gap({ ukraine, afghanistan }: Years): Entry {
	const difference = rateGap(rateOf(afghanistan.pair), rateOf(ukraine.pair));
	return {
		id: 'm5',
		code: 'M5',
		title: 'Gap between two rates',
		text: [
			'The rate of Ukraine less that of the origin: negative where the origin’s is higher. The same gap in people is M12.'
		],
		formulas: ['gap = rate of Ukraine − rate of the origin'],
		examples: [
			{
				text: `Afghans, ${periodOf(afghanistan)}, per 1,000 displaced a year.`,
				formulas: [
					`gap = ${valueOf(ukraine.rate)} − ${valueOf(afghanistan.rate)} = ${withBounds(difference)}`
				],
				sourceIds: isMissing(afghanistan.pair) ? [] : sourcesOf(afghanistan, ukraine)
			}
		],
		charts: ['over-time']
	};
}
