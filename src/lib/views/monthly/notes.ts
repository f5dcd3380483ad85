import type { Catalogue } from '$lib/catalogue/catalogue';
import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import { yearOf } from '$lib/metrics/month';
import type { NoteText } from '../contract';
import { DESTINATION } from '$lib/analysis/figures';
import { publishedNotes } from '$lib/analysis/provenance';
import { nameOfMonth, programmeName } from './finding';
import type { Shown } from './series';

/** What follows from what is drawn, and published notes on the plotted rows. */
export function notes(shown: Shown, catalogue: Catalogue): NoteText[] {
	const plotted = shown.panels.flatMap(({ origin, pathways }) =>
		pathways.map((pathway) => ({
			table: 'admissions',
			origin,
			destination: DESTINATION,
			pathway,
			yearFrom: yearOf(shown.firstMonth),
			yearTo: yearOf(shown.lastMonth)
		}))
	);
	return [...computed(shown), ...publishedNotes(catalogue, plotted)];
}

function computed(shown: Shown): NoteText[] {
	const { panels, isShared } = shown;
	const ending = panels.flatMap(({ origin, lastMonth, endedBy }) =>
		endedBy && lastMonth !== null
			? [`${peopleFrom(origin)} in ${nameOfMonth(lastMonth)} (${programmeName(shown, endedBy)})`]
			: []
	);
	return [
		...(isShared
			? []
			: [
					{
						id: 'free-scale',
						text: 'Every panel has a scale of its own: a tall shape in one panel may be fewer people than a low one in another.'
					}
				]),
		...(ending.length > 0
			? [
					{
						id: 'ends',
						text: `Sums end where the figures of a pathway end that held more than a hundredth of them: those of ${listOf(ending)}. What came after by other ways alone would look like a fall.`
					}
				]
			: []),
		{
			id: 'gaps',
			text: 'A month without a published figure is left open; a month at the base line is a published zero. Refugees are counted by arrival, special immigrant visas by issue.'
		}
	];
}
