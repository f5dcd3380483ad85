import { yearRange } from '$lib/text/dates';
import { formatPeople, formatPercent } from '$lib/text/numbers';
import { matching, numberIn, sourcesIn } from '$lib/analysis/evidence/evidence';
import { exactly } from '$lib/metrics/interval';
import { protectionRate, type DecisionCounts } from '$lib/metrics/protection-rate';
import type { Row } from '$lib/query/port';
import { claim, sourcesOf, type Check, type Claim, type Known } from './claim';
import { allUnder } from './verdict';

const YEARS = 5;
/** The last fiscal year before the claim was made, in 2022. */
const WHEN_CLAIMED = 2021;

interface Years {
	readonly from: number;
	readonly to: number;
}

const within =
	({ from, to }: Years, column: string) =>
	(row: Row) =>
		numberIn(row, column) >= from && numberIn(row, column) <= to;
const lastOf = (to: number): Years => ({ from: to - YEARS + 1, to });

/** Claim e. */
export function lessGenerous({ charts: { ceiling }, evidence }: Known): Claim {
	const complete = matching(ceiling, { is_complete: true });
	return claim({
		id: 'less-generous',
		claim: 'Since 2001 the West has become less generous with resettlement and asylum.',
		checks: [
			ofYears(
				matching(complete, { kind: 'ceiling' }),
				'Did the American ceiling fall?',
				(mean) => `a ceiling of ${mean}`
			),
			ofYears(
				matching(complete, { kind: 'arrivals' }),
				'Did the United States resettle fewer refugees?',
				(mean) => `${mean} resettled`
			),
			recognition(evidence.rows.firstInstance)
		],
		caveat:
			'A mean of five years hides what happens inside them, and the ceiling of a single year has more than once been changed within it. Figures of the United States count refugees alone: parole and visas are outside a ceiling.',
		against:
			'A rate of positive decisions also changes with who asks: few of the first decisions were on Syrians, very many later ones. And a high rate says nothing about those who could not come to ask.'
	});
}

const RULE = `Yes when it was lower in the last ${YEARS} years than in the first ${YEARS}, both up to ${WHEN_CLAIMED}, when the claim was made, and up to the latest full year; no when it was higher or the same in both.`;

/** Means of five fiscal years each. */
function ofYears(rows: readonly Row[], question: string, words: (mean: string) => string): Check {
	const years = rows.map((row) => numberIn(row, 'fiscal_year'));
	const first = { from: Math.min(...years), to: Math.min(...years) + YEARS - 1 };
	const mean = (span: Years) => {
		const own = rows.filter(within(span, 'fiscal_year'));
		return own.reduce((sum, row) => sum + numberIn(row, 'people'), 0) / own.length;
	};
	const later = [lastOf(WHEN_CLAIMED), lastOf(Math.max(...years))];
	return {
		role: 'part',
		question,
		rule: RULE,
		outcome: allUnder(later.map(mean), mean(first)),
		answer: `Refugees a year, mean of five fiscal years: ${[first, ...later].map((span) => `${words(formatPeople(mean(span)))} in ${yearRange(span.from, span.to)}`).join('; ')}.`,
		chart: 'ceiling',
		sourceIds: sourcesOf(rows)
	};
}

/** First instances in Europe, people of the eight countries: a ratio of sums over five years. */
function recognition(rows: readonly Row[]): Check {
	const years = rows.map((row) => numberIn(row, 'year'));
	const first = { from: 2001, to: 2001 + YEARS - 1 };
	const rate = (span: Years): number => {
		const counts = rows.filter(within(span, 'year')).map((row): DecisionCounts => ({
			basis: 'first',
			unit: 'persons',
			convention: exactly(numberIn(row, 'convention')),
			complementary: exactly(numberIn(row, 'complementary')),
			rejected: exactly(numberIn(row, 'rejected'))
		}));
		const { rate } = protectionRate(counts);
		if (!rate.defined) throw new RangeError(rate.reason);
		return rate.value / 100;
	};
	const later = [lastOf(WHEN_CLAIMED), lastOf(Math.max(...years))];
	return {
		role: 'part',
		question: 'Did Europe recognise fewer of those who asked?',
		rule: `${RULE} Counted are first decisions on people of the eight countries, in persons; those that a country counts in cases, such as the United Kingdom’s of 2001 and 2002, are left out.`,
		outcome: allUnder(later.map(rate), rate(first)),
		answer: `Of decisions on the substance, ${formatPercent(rate(first))} gave protection in ${yearRange(first.from, first.to)}; ${later.map((span) => `${formatPercent(rate(span))} in ${yearRange(span.from, span.to)}`).join('; ')}.`,
		sourceIds: sourcesIn(rows)
	};
}
