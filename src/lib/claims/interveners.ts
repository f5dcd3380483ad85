import { formatPeople, formatPercent } from '$lib/text/numbers';
import { listOf, numberInWords } from '$lib/text/words';
import { OTHERS } from '$lib/analysis/evidence/evaluate';
import { matching, textIn } from '$lib/analysis/evidence/evidence';
import { BRIEF, claim, sourcesOf, sumOf, type Claim, type ClaimFacts } from './claim';
import { allUnder } from './verdict';

const COUNTS = {
	peak: 'displaced abroad when most were',
	latest: 'displaced abroad at the latest year-end'
} as const;

/** Claim g. */
export function intervenersPay({ charts: { interveners } }: ClaimFacts): Claim {
	const usa = matching(interveners, { who: 'USA', kind: 'let_in' }).filter((row) =>
		OTHERS.includes(textIn(row, 'origin'))
	);
	const letIn = sumOf(usa, 'value');
	const against = (['peak', 'latest'] as const).map((count) => {
		const rows = matching(interveners, { kind: 'displaced', count }).filter((row) =>
			usa.some(({ origin }) => origin === row.origin)
		);
		return { count, rows, displaced: sumOf(rows, 'value') };
	});
	return claim({
		id: 'interveners',
		claim:
			'If states had to resettle the people whom their wars displace, those who decide on war would bear part of its cost.',
		madeBy: BRIEF,
		checks: [
			{
				role: 'premise',
				question: 'Do others bear that cost today?',
				topic: 'that others bear the cost today',
				rule: 'Yes if fewer than half of those displaced abroad got into the United States, at both the highest and the latest year-end; no if half or more did at both.',
				outcome: allUnder(
					against.map(({ displaced }) => letIn / displaced),
					0.5
				),
				answer: `Since each war began ${formatPeople(letIn)} people from these ${numberInWords(usa.length)} countries got in. That is ${listOf(against.map(({ count, displaced }) => `${formatPercent(letIn / displaced)} of the ${formatPeople(displaced)} ${COUNTS[count]}`))}.`,
				chart: 'interveners',
				sourceIds: sourcesOf([...usa, ...against.flatMap(({ rows }) => rows)])
			},
			{
				role: 'part',
				question: 'Would such a duty weigh in the decision?',
				topic: 'what a duty would do',
				rule: 'This would take states under such a duty and states without one.',
				outcome: 'untestable',
				answer:
					'No state has ever had such a duty, so there is nothing to compare. The chart shows how many people a duty of a chosen size would concern, and no more.',
				chart: 'interveners',
				sourceIds: []
			},
			{
				role: 'part',
				question: 'How large would the cost be?',
				topic: 'the size of the cost',
				rule: 'This would take the cost of resettling a person and the cost of a war, on one basis.',
				outcome: 'untestable',
				answer: 'The published figures used here do not say.',
				sourceIds: []
			}
		],
		caveat:
			'People are counted by nationality, whatever displaced them. How much of a war to put down to one of those who fought it is a matter of judgement. The chart leaves it to the reader.',
		against:
			'Such a duty could also lead states to back others instead of fighting openly, or to close borders earlier. Some interventions were invited, some had the backing of the United Nations.',
		wouldChange:
			'A state that accepted such a duty would make it testable. It would be “not supported” if half of those displaced had got into the United States already.'
	});
}
