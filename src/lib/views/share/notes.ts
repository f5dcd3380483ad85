import { formatExact } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import type { NoteText } from '../contract';
import { ANYWHERE, PERSON_YEARS } from '$lib/analysis/comparison-notes';
import { DENOMINATOR_WORDS } from '$lib/analysis/denominators';
import type { Shown } from './series';

/** Notes that follow from what is drawn, not from a row. */
export function computedNotes({ rows, denominator }: Shown): NoteText[] {
	const used = [...new Set(rows.flatMap(({ definitions }) => definitions.map((part) => part.denominator)))];
	const few = rows.flatMap(({ origin, range, parts: [main] }) =>
		range && main && main.people.value < FEWEST_UNWARNED
			? [`${peopleFrom(origin)} (${formatExact(main.people.value)})`]
			: []
	);
	return [
		{
			id: 'compositional',
			text: 'Shares add up to 100% among the countries chosen: where one group’s share rises, others fall, though no fewer of them may have come. Leaving a country out changes all of them; the rates per 1,000 stay as they are.'
		},
		{
			id: 'index',
			text: 'The index is the share of those let in over the share of the displaced: 1 where both are alike.'
		},
		{ id: 'division', text: PERSON_YEARS },
		{
			id: 'range',
			text: `The range of the index is that of all definitions tested: ${listOf(used.map((name) => DENOMINATOR_WORDS[name]))}, and totals that lie partly outside the years, in or out. The bounds of rounded and stand-in figures widen it.`
		},
		...(denominator === 'anywhere' ? [{ id: 'anywhere', text: ANYWHERE }] : []),
		...(few.length > 0
			? [
					{
						id: 'few',
						text: `Fewer than ${FEWEST_UNWARNED} people stand behind the result for ${listOf(few)}: a handful more would change it.`
					}
				]
			: [])
	];
}
