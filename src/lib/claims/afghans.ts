import { formatNumber, formatPerHundred, formatRange } from '$lib/text/numbers';
import { listOf } from '$lib/text/words';
import { matching, numberIn, textIn, theRow } from '$lib/analysis/evidence/evidence';
import { verdictOf as sideOf } from '$lib/metrics/parity';
import type { Row } from '$lib/query/port';
import { compareAnswers, nounOf, type Openness } from '$lib/analysis/programmes/condition-rules';
import { claim, sourcesOf, type Check, type Claim, type Known } from './claim';
import { isBelow, type Outcome } from './verdict';

/** Claim c. */
export function afghans({ charts }: Known): Claim {
	const since = (rows: readonly Row[]) => matching(rows, { origin: 'AFG', case: 'AFG-2021' });
	return claim({
		id: 'afghans',
		claim: 'Afghans who fled after two decades of war were treated less favourably than Ukrainians.',
		checks: [
			{
				...compared(since(charts.sinceOnset)),
				question: 'Did the United States let in fewer of them per person displaced, in the first 36 months?',
				chart: 'sinceOnset'
			},
			{
				...compared(matching(charts.commonYears, { origin: 'AFG' })),
				question:
					'Did it let in fewer of them per person displaced in 2022–2024, with or without the evacuation?',
				chart: 'commonYears'
			},
			{
				...compared(since(charts.durable)),
				question: 'Did it resettle fewer of them to stay, in the first 36 months?',
				chart: 'durable'
			},
			sheltered(charts.europeAtFirst, charts.europe),
			terms(charts.terms)
		],
		caveat:
			'The number of displaced Afghans was revised upwards by millions in 2022, when host countries’ estimates were added. Many of those counted had been abroad for decades, and the figures cannot tell them from those who fled in 2021.',
		against:
			'Within nine months the evacuation brought more than seventy thousand Afghans to the United States, and most Afghan places are meant to last, unlike the Ukrainian ones. Ukraine borders the European Union and its citizens need no visa for short stays there.'
	});
}

/** Ratios of a parity chart: all definitions, with the bounds of each. */
function compared(rows: readonly Row[]): Omit<Check, 'question' | 'chart'> {
	const counted = rows.filter((row) => row.is_ranked === true && row.parity !== null);
	const bounds = counted.flatMap((row) => [numberIn(row, 'parity_low'), numberIn(row, 'parity_high')]);
	const ratios = counted.map((row) => numberIn(row, 'parity') / 100);
	const outcome: Outcome = bounds.length > 0 ? isBelow(sideOf(bounds.map((one) => one / 100))) : 'untestable';
	return {
		role: 'part',
		rule: 'Yes when the rate is below that of the Ukrainians under every definition tested; no when it is above under every one.',
		outcome,
		answer: `For every 100 Ukrainians out of as many displaced: ${formatRange(Math.min(...ratios), Math.max(...ratios), formatPerHundred)} Afghans, under ${counted.length} definitions.`,
		sourceIds: sourcesOf(counted)
	};
}

function sheltered(...years: readonly (readonly Row[])[]): Check {
	const share = (rows: readonly Row[], origin: string) =>
		formatNumber(numberIn(theRow(rows, { origin, counted: 'protected', base: 'published' }), 'share'));
	const own = years.flatMap((rows) => matching(rows, { origin: 'AFG' }));
	return {
		role: 'part',
		question: 'Does Europe shelter fewer of them per 1,000 displaced abroad?',
		rule: 'Yes when the share is below that of the Ukrainians at the end of 2022 and of 2024, asylum-seekers counted or not, and with or without counts that UNHCR gave up; no when it is above under all of these.',
		outcome: isBelow(sideOf(own.map((row) => numberIn(row, 'parity') / 100))),
		answer: `${years.map((rows) => `${share(rows, 'AFG')} of 1,000 Afghans and ${share(rows, 'UKR')} of 1,000 Ukrainians at the end of ${textIn(rows[0] ?? {}, 'year')}`).join('; ')}.`,
		chart: 'europe',
		sourceIds: sourcesOf(own)
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
	return {
		role: 'part',
		question: 'Was individual parole harder to get for them than Uniting for Ukraine, in June 2022?',
		rule: 'Yes when the terms that documents establish for both are less open on at least one question and more open on none; no when they are less open on none.',
		outcome: pairs.length > 0 ? outcome : 'untestable',
		answer: `Of ${pairs.length} questions that documents answer for both, Uniting for Ukraine was more open on ${more.length}${names(more)}, less open on ${less.length}${names(less)}, the same on ${of('same').length}, and different without an order on ${of('unordered').length}${names(of('unordered'))}.`,
		chart: 'terms',
		sourceIds: [...new Set(pairs.flatMap((pair) => pair.rows.map((row) => textIn(row, 'source_id'))))]
	};
}
