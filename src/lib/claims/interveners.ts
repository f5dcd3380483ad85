import { formatPeople, formatPercent } from '$lib/text/numbers';
import { listOf } from '$lib/text/words';
import { OTHERS } from '$lib/analysis/evidence/evaluate';
import { matching, textIn } from '$lib/analysis/evidence/evidence';
import { claim, sourcesOf, sumOf, type Claim, type Known } from './claim';
import { allUnder } from './verdict';

const COUNTS = {
	peak: 'displaced abroad at the highest year-end of each',
	latest: 'displaced abroad at the latest one'
} as const;

/** Claim g. */
export function intervenersPay({ charts: { interveners } }: Known): Claim {
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
			'If states that intervene had to resettle the people whom their wars displace, part of the cost of war would fall on those who decide on it.',
		checks: [
			{
				role: 'premise',
				question: 'Does that cost fall on others today?',
				rule: 'Yes when the United States let in fewer people than half of those displaced abroad, at the highest and at the latest year-end; no when it let in half or more of both.',
				outcome: allUnder(
					against.map(({ displaced }) => letIn / displaced),
					0.5
				),
				answer: `Since each war began the United States let in ${formatPeople(letIn)} people of these ${usa.length} countries together: ${listOf(against.map(({ count, displaced }) => `${formatPercent(letIn / displaced)} of the ${formatPeople(displaced)} ${COUNTS[count]}`))}.`,
				chart: 'interveners',
				sourceIds: sourcesOf([...usa, ...against.flatMap(({ rows }) => rows)])
			},
			{
				role: 'part',
				question: 'Would such a duty make the cost count in the decision?',
				rule: 'It would take states that were under such a duty and others that were not.',
				outcome: 'untestable',
				answer:
					'No state has had to resettle those whom its wars displaced, so there is nothing to compare. The chart shows how many people a duty of a chosen size would concern, and no more.',
				chart: 'interveners',
				sourceIds: []
			},
			{
				role: 'part',
				question: 'How large would that cost be?',
				rule: 'It would take the cost of resettling a person, and that of a war, on one basis.',
				outcome: 'untestable',
				answer: 'Neither is among the published figures used here.',
				sourceIds: []
			}
		],
		caveat:
			'The displaced are counted by nationality, whatever displaced them. How much of a war is put down to one of those who fought it is a choice, which the chart leaves to the reader.',
		against:
			'A duty to resettle could also make states support others instead of intervening openly, or close their borders earlier. Nor is every intervention of the same kind: some were asked for, some had the backing of the United Nations.'
	});
}
