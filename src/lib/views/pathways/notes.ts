import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { listOf } from '$lib/text/words';
import type { NoteText } from '../contract';
import type { Shown } from './series';
import { fiscalYearsInWords, whoOf } from './words';

/** Notes that follow from what is drawn, not from a row. */
export function computedNotes({ bars, lastAsylumYear }: Shown): NoteText[] {
	const years = [
		...new Set(
			bars.flatMap(({ inCountry }) => (inCountry.asylum ? [fiscalYearsInWords(inCountry.asylum)] : []))
		)
	];
	const few = bars.filter(({ rankability }) => rankability === 'with a warning');
	const ranged = bars.filter(({ total }) => total.low < total.value);
	return [
		{
			id: 'kinds-of-doors',
			text: 'Refugees resettled and special immigrant visas are meant to last. Parole lets somebody in for a limited time and is no admission in U.S. law; it says nothing about what a person needed or was given later.'
		},
		{
			id: 'in-country-apart',
			text: 'Asylum and Temporary Protected Status are given inside the country and let nobody in. The same person can have come on parole or a visa before and stand in a bar already, so these figures are never part of the 100% and never added; the two are not added to each other either: one counts grants, the other people on a day.'
		},
		...(years.length > 0
			? [
					{
						id: 'asylum-years',
						text: `Asylum is counted by fiscal years that lie mostly inside the months shown (${listOf(years)}); figures end with fiscal year ${lastAsylumYear}.`
					}
				]
			: []),
		{
			id: 'individual-parole',
			text: 'Individual humanitarian parole, for which tens of thousands of Afghans applied, is missing here: how many came on it is not published.'
		},
		...(ranged.length > 0
			? [
					{
						id: 'ranged',
						text: `A lower number is possible for ${listOf(ranged.map(whoOf))}; the table has the lowest and the highest figure and share.`
					}
				]
			: []),
		...(few.length > 0
			? [
					{
						id: 'few',
						text: `Fewer than ${FEWEST_UNWARNED} people stand behind these shares: ${listOf(few.map(whoOf))}.`
					}
				]
			: [])
	];
}
