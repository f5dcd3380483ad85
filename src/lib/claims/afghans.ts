import { formatNumber, formatPerHundred, formatRange } from '$lib/text/numbers';
import { listOf, numberInWords } from '$lib/text/words';
import { matching, numberIn, textIn, onlyRow } from '$lib/analysis/evidence/evidence';
import { verdictOf as sideOf, type Verdict as Side } from '$lib/metrics/parity';
import type { Row } from '$lib/query/port';
import { compareAnswers, nounOf, type Openness } from '$lib/analysis/programmes/condition-rules';
import { BRIEF, bothShares, claim, sourcesOf, type Check, type Claim, type ClaimFacts } from './claim';
import { isBelow, type Outcome } from './verdict';

/** Rows of Afghans counted from August 2021. */
export const sinceKabulFell = (rows: readonly Row[]) => matching(rows, { origin: 'AFG', case: 'AFG-2021' });

/** Claim c. */
export function afghans({ charts }: ClaimFacts): Claim {
	return claim({
		id: 'afghans',
		claim: 'Afghans who fled after two decades of war were treated worse than Ukrainians.',
		madeBy: BRIEF,
		checks: [
			{
				...compared(sinceKabulFell(charts.sinceOnset), isBelow, BELOW),
				question:
					'Did fewer of them get into the United States per person displaced, in the first 36 months?',
				topic: 'the rate in the first three years',
				chart: 'sinceOnset'
			},
			{
				...compared(matching(charts.commonYears, { origin: 'AFG' }), isBelow, BELOW),
				question: 'Did fewer of them get in per person displaced in 2021–2024, the evacuation included?',
				topic: 'the rate in 2021–2024',
				chart: 'commonYears'
			},
			{
				...compared(sinceKabulFell(charts.durable), isBelow, BELOW),
				question: 'Were fewer of them resettled, to stay, in the first 36 months?',
				topic: 'permanent places',
				chart: 'durable'
			},
			sheltered([charts.europeAtFirst, charts.europe]),
			terms(charts.terms)
		],
		caveat:
			'Host countries’ estimates added millions of Afghans to the count in 2022. Many of them had been abroad for decades. The figures cannot tell them from those who fled in 2021.',
		against:
			'The evacuation brought more than seventy thousand Afghans within nine months, and most Afghan places are permanent. Ukraine borders the European Union, and Ukrainians need no visa for a short stay.',
		wouldChange:
			'Fewer permanent places for Afghans than for Ukrainians would make it “supported”. Higher Afghan shares in Europe would weaken it.'
	});
}

const BELOW = 'below';

/** Ratios of a parity chart in all ways of counting; bounds of rounded and stand-in figures decide nothing. */
export function compared(
	rows: readonly Row[],
	judge: (side: Side) => Outcome,
	wanted: 'above' | 'below'
): Omit<Check, 'question' | 'topic' | 'chart'> {
	const counted = rows.filter((row) => row.is_ranked === true && row.parity !== null);
	const ratios = counted.map((row) => numberIn(row, 'parity') / 100);
	const ways = counted.length === 1 ? '' : ` across ${numberInWords(counted.length)} ways of counting`;
	return {
		role: 'part',
		rule: `Yes if their rate is ${wanted} the Ukrainian one in every way of counting the displaced; no if in none. Within 5% counts as equal.`,
		outcome: ratios.length > 0 ? judge(sideOf(ratios)) : 'untestable',
		answer: `Per person displaced, ${formatRange(Math.min(...ratios), Math.max(...ratios), formatPerHundred)} Afghans for every 100 Ukrainians${ways}.`,
		sourceIds: sourcesOf(counted)
	};
}

/** @param years Rows of Europe at two year-ends. */
export function shelterOf(years: readonly (readonly Row[])[]): Pick<
	Check,
	'role' | 'answer' | 'chart' | 'sourceIds'
> & {
	readonly side: Side;
} {
	const share = (rows: readonly Row[], origin: string) =>
		formatNumber(numberIn(onlyRow(rows, { origin, counted: 'protected', base: 'published' }), 'share'));
	const own = years.flatMap((rows) => matching(rows, { origin: 'AFG' }));
	return {
		role: 'part',
		side: sideOf(own.map((row) => numberIn(row, 'parity') / 100)),
		answer: years
			.map(
				(rows) =>
					`At the end of ${textIn(rows[0] ?? {}, 'year')}: ${share(rows, 'AFG')} of every 1,000 Afghan refugees, ${bothShares(rows, 'UKR')} of every 1,000 Ukrainian ones.`
			)
			.join(' '),
		chart: 'europe',
		sourceIds: sourcesOf(own)
	};
}

function sheltered(years: readonly (readonly Row[])[]): Check {
	const { side, ...figures } = shelterOf(years);
	return {
		...figures,
		question: 'Does Europe shelter a smaller share of them?',
		topic: 'shelter in Europe',
		rule: 'Yes if the share is below the Ukrainian one at the end of both 2022 and 2024, in every way of counting; no if in none.',
		outcome: isBelow(side)
	};
}

/** Uniting for Ukraine against the humanitarian parole that was open to Afghans. */
function terms(rows: readonly Row[]): Check {
	const answers = (programme: string) =>
		new Map(
			matching(rows, { programme })
				.filter(({ value }) => value !== null)
				.map((row) => [textIn(row, 'requirement'), row])
		);
	const [ukrainian, afghan] = [answers('u4u'), answers('afghan_i131')];
	const pairs = [...ukrainian].flatMap(([requirement, row]) => {
		const other = afghan.get(requirement);
		if (!other) return [];
		const answer = (one: Row) => ({ value: textIn(one, 'value'), unit: textIn(one, 'unit') });
		return [
			{ requirement, rows: [row, other], openness: compareAnswers(requirement, answer(row), answer(other)) }
		];
	});
	const of = (openness: Openness) => pairs.filter((pair) => pair.openness === openness);
	const [more, less] = [of('more open'), of('less open')];
	const outcome: Outcome = more.length > 0 && less.length > 0 ? 'depends' : more.length > 0 ? 'yes' : 'no';
	const names = (list: typeof pairs) =>
		list.length > 0 ? ` (${listOf(list.map(({ requirement }) => nounOf(requirement)))})` : '';
	const sides = [
		more.length > 0 ? `easier on ${numberInWords(more.length)}${names(more)}` : '',
		less.length > 0 ? `harder on ${numberInWords(less.length)}${names(less)}` : 'harder on none',
		of('same').length > 0 ? `the same on ${numberInWords(of('same').length)}` : ''
	].filter(Boolean);
	return {
		role: 'part',
		question: 'Was parole harder to get for one Afghan than for one Ukrainian, in June 2022?',
		topic: 'the terms of parole',
		rule: 'Yes if the Ukrainian terms were easier on at least one point and harder on none; no if easier on none.',
		outcome: pairs.length > 0 ? outcome : 'untestable',
		answer: `Official documents answer ${numberInWords(pairs.length)} questions for both programmes. Ukrainian terms were ${listOf(sides)}.${of('unordered').length > 0 ? ` Neither easier nor harder: ${numberInWords(of('unordered').length)}${names(of('unordered'))}.` : ''}`,
		chart: 'terms',
		sourceIds: [...new Set(pairs.flatMap((pair) => pair.rows.map((row) => textIn(row, 'source_id'))))]
	};
}
