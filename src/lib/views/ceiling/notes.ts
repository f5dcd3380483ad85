import type { Catalogue } from '$lib/catalogue/catalogue';
import { monthAndYear } from '$lib/text/dates';
import { formatExact } from '$lib/text/numbers';
import { listOf } from '$lib/text/words';
import type { NoteText } from '../contract';
import { DESTINATION, REFERENCE } from '$lib/analysis/figures';
import { publishedNotes } from '$lib/analysis/provenance';
import type { Shown } from './series';
import { CONTINENTS } from './spec';

/** Published notes on the plotted rows, and what follows from what is drawn. */
export function notes(shown: Shown, catalogue: Catalogue): NoteText[] {
	const [first, last] = [shown.years[0], shown.years.at(-1)];
	if (!first || !last) return [];
	const years = { origin: REFERENCE, yearFrom: first.year, yearTo: last.year };
	return [
		...computed(shown, catalogue),
		...publishedNotes(catalogue, [
			{ ...years, table: 'ceilings' },
			{ ...years, table: 'admissions', destination: DESTINATION, pathway: 'usrap' }
		])
	];
}

function computed({ years, stack }: Shown, catalogue: Catalogue): NoteText[] {
	const running = years.find(({ isComplete }) => !isComplete);
	const unaddressed = years.flatMap(({ year, others }) =>
		others
			.filter(({ sourceId }) => !catalogue.sources.get(sourceId)?.address)
			.map(({ people, document }) => `${formatExact(people)} for ${year} (${document})`)
	);
	return [
		{
			id: 'program',
			text: 'Only refugees of the U.S. Refugee Admissions Program are counted, because the ceiling is theirs: special immigrant visas and parole stand outside it.'
		},
		{
			id: 'line',
			text: 'The line follows the last determination of each year, even where it was signed late in the year. Where documents give different numbers, the other one is a dashed line of its own.'
		},
		...(running
			? [
					{
						id: 'running',
						text: `Fiscal year ${running.year} is drawn with a dashed frame: its figures end in ${monthAndYear(running.lastDay)}, while its ceiling holds for the whole year.`
					}
				]
			: []),
		...(unaddressed.length > 0
			? [
					{
						id: 'without-address',
						text: `No address is on file for the document behind ${listOf(unaddressed)}; it is named by its number or date.`
					}
				]
			: []),
		stack === CONTINENTS
			? {
					id: 'continents',
					text: 'Continents are those of the United Nations. Ceilings are also split by region, but by other regions and not for every year, so that split is not drawn against these.'
				}
			: {
					id: 'nationality',
					text: 'Nationality says where people are from and not what they fled: not everybody from the eight countries was displaced by the wars there.'
				}
	];
}
