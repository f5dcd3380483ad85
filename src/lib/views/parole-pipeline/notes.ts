import type { Catalogue } from '$lib/catalogue/catalogue';
import { countOf, listOf } from '$lib/text/words';
import type { NoteText } from '../contract';
import { publishedNotes } from '$lib/analysis/provenance';
import type { Shown } from './series';
import { COUNTRY, STEP_NAMES } from './words';

/** Published notes on the plotted rows, and what follows from what is drawn. */
export function notes(shown: Shown, catalogue: Catalogue): NoteText[] {
	const drawn = shown.stages.filter(({ figures }) => figures.length > 0);
	const plotted = [...new Set(drawn.map(({ origin }) => origin))].map((origin) => {
		const years = drawn
			.filter((stage) => stage.origin === origin)
			.flatMap(({ figures }) => figures.map(({ asOf }) => Number(asOf.slice(0, 4))));
		return { table: 'pipeline', origin, yearFrom: Math.min(...years), yearTo: Math.max(...years) };
	});
	return [...computed(shown), ...publishedNotes(catalogue, plotted)];
}

function computed({ stages }: Shown): NoteText[] {
	const untraced = stages.filter(({ untraced }) => untraced > 0);
	const hidden = untraced.map(
		({ step, origin, label, untraced: count }) =>
			`${countOf(String(count), 'figure', 'figures')} of ${COUNTRY[origin]}, ${STEP_NAMES[step].toLowerCase()} (${label})`
	);
	return [
		{
			id: 'not-the-same-people',
			text: 'The steps are not the same people counted four times. Afghans evacuated under Operation Allies Welcome were paroled on arrival without a request of this kind; individual requests were mostly for people still outside the United States. Under Uniting for Ukraine a sponsor in the United States filed, and a person was authorised.'
		},
		{
			id: 'one-source-one-day',
			text: 'Requests, authorisations and people are different units. A rate is worked out only where one source gives both figures for the same day; totals of different days are never divided.'
		},
		{
			id: 'as-printed',
			text: 'Many figures come from the agency through the press, which says “about”, “more than” or “nearly”; the number printed is shown. Some days are approximate. The same agency’s counts differ with whether conditional approvals are included and with the day from which they count.'
		},
		{
			id: 'parole-is-temporary',
			text: 'Parole lets a person in for a limited time; in U.S. law it is neither admission nor refugee status. Hatched bars are people on it.'
		},
		...(hidden.length > 0
			? [
					{
						id: 'not-traced',
						text: `On file but not shown, because they have no address or do not come from the issuer: ${listOf(hidden)}.`
					}
				]
			: [])
	];
}
