import { dayMonthYear } from '$lib/text/dates';
import { countOf, listOf } from '$lib/text/words';
import type { NoteText } from '../contract';
import { inSentence } from './finding';
import type { Shown } from './series';

/** Notes that follow from what is shown, not from a row. */
export function computedNotes({ day, cells, comparisons, closedToAbroad }: Shown): NoteText[] {
	const quoted = cells.flat().filter(({ established }) => established?.grade === 'official_second_hand');
	return [
		{
			id: 'in-force',
			text: `Every cell shows the terms of ${dayMonthYear(day)}. Terms whose last day is not known are taken to go on. The table has what qualifies each answer, part of which small charts leave out.`
		},
		...(closedToAbroad.length > 0
			? [
					{
						id: 'closed-to-abroad',
						text: `Nobody can be let in from abroad through ${listOf(closedToAbroad.map(inSentence))}: neither from the country of origin nor from a third country.`
					}
				]
			: []),
		...(comparisons.length > 0
			? [
					{
						id: 'more-open',
						text: 'More open means that less is asked (a sponsor, proof, an interview, checks, a fee) or more is given (ways to apply, numbers, length of status, work, residence). Answers that are the same word can differ in their details. Who files, the wait and the status that follows are not put in order: targets, announcements and reports of a wait are different measures.'
					}
				]
			: []),
		...(quoted.length > 0
			? [
					{
						id: 'quoted',
						text: `${countOf(String(quoted.length), 'answer was', 'answers were')} read in an official text as reproduced elsewhere; the table says which.`
					}
				]
			: [])
	];
}
