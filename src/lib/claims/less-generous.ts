import { yearRange } from '$lib/text/dates';
import { formatExact, formatPeople, formatPercent } from '$lib/text/numbers';
import { listOf } from '$lib/text/words';
import { matching, numberIn, sourcesIn } from '$lib/analysis/evidence/evidence';
import { intervalOf } from '$lib/analysis/rows';
import { protectionRate, type DecisionCounts } from '$lib/metrics/protection-rate';
import type { Row } from '$lib/query/port';
import { BRIEF, claim, sourcesOf, type Check, type Claim, type ClaimFacts } from './claim';
import { allSmaller } from './verdict';

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
export function lessGenerous({ charts: { ceiling }, evidence }: ClaimFacts): Claim {
	const complete = matching(ceiling, { is_complete: true });
	return claim({
		id: 'less-generous',
		claim: 'Since 2001 the West has become less generous with resettlement and asylum.',
		madeBy: BRIEF,
		checks: [
			ofYears(
				matching(complete, { kind: 'ceiling' }),
				{ question: 'Did the U.S. ceiling for refugees fall?', topic: 'the U.S. ceiling' },
				formatExact
			),
			ofYears(
				matching(complete, { kind: 'arrivals' }),
				{ question: 'Did the United States resettle fewer refugees?', topic: 'U.S. resettlement' },
				formatPeople
			),
			recognition(evidence.rows.firstInstance)
		],
		caveat:
			'An average of five years hides what happens inside them, and ceilings have changed within a year. U.S. figures count refugees alone. Parole and visas are outside a ceiling.',
		against:
			'Decisions also depend on who applies: few of the early ones were on Syrians, very many of the later ones. A high rate says nothing about those who could not come and apply.',
		wouldChange:
			'It would be “supported” if ceilings, resettlement and asylum decisions were all lower than in the first five years. It would be “not supported” if none was.'
	});
}

const RULE = `Yes if it was lower than in the first ${YEARS} years both in the ${YEARS} years to ${WHEN_CLAIMED}, when the claim was made, and in the latest ${YEARS}. No if in neither.`;

/** Means of five fiscal years each. */
function ofYears(
	rows: readonly Row[],
	words: Pick<Check, 'question' | 'topic'>,
	format: (mean: number) => string
): Check {
	const years = rows.map((row) => numberIn(row, 'fiscal_year'));
	const first = { from: Math.min(...years), to: Math.min(...years) + YEARS - 1 };
	const mean = (span: Years) => {
		const own = rows.filter(within(span, 'fiscal_year'));
		return own.reduce((sum, row) => sum + numberIn(row, 'people'), 0) / own.length;
	};
	const later = [lastOf(WHEN_CLAIMED), lastOf(Math.max(...years))];
	return {
		role: 'part',
		...words,
		rule: RULE,
		outcome: allSmaller(later.map(mean), mean(first)),
		answer: `A year, on average over five fiscal years: ${listOf([first, ...later].map((span) => `${format(mean(span))} in ${yearRange(span.from, span.to)}`))}.`,
		chart: 'ceiling',
		sourceIds: sourcesOf(rows)
	};
}

/** First instances in Europe, people of the eight countries: as a ratio of sums over five years. */
function recognition(rows: readonly Row[]): Check {
	const years = rows.map((row) => numberIn(row, 'year'));
	const first = { from: 2001, to: 2001 + YEARS - 1 };
	const rate = (span: Years): number => {
		const counts = rows.filter(within(span, 'year')).map((row): DecisionCounts => ({
			basis: 'first',
			unit: 'persons',
			convention: intervalOf(row, 'convention'),
			complementary: intervalOf(row, 'complementary'),
			rejected: intervalOf(row, 'rejected')
		}));
		const { rate } = protectionRate(counts);
		if (!rate.defined) throw new RangeError(rate.reason);
		return rate.value / 100;
	};
	const later = [lastOf(WHEN_CLAIMED), lastOf(Math.max(...years))];
	return {
		role: 'part',
		question: 'Did Europe protect a smaller share of those who applied for asylum?',
		topic: 'asylum decisions in Europe',
		rule: `${RULE} Counted are first decisions on people from the eight countries. Decisions counted in cases, such as the United Kingdom’s of 2001 and 2002, are left out.`,
		outcome: allSmaller(later.map(rate), rate(first)),
		answer: `Share of decisions that brought protection: ${listOf([first, ...later].map((span) => `${formatPercent(rate(span))} in ${yearRange(span.from, span.to)}`))}. The chart has the latest years by country.`,
		chart: 'recognition',
		sourceIds: sourcesIn(rows)
	};
}
