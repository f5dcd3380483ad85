import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { countryInSentence } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import type { NoteText } from '../contract';
import { publishedNotes } from '$lib/analysis/provenance';
import { placeWords } from './finding';
import { placesIn, type Place } from './rows';
import type { Shown } from './series';

/** Published notes on the plotted rows, and what follows from the settings. */
export function notes(shown: Shown, catalogue: Catalogue): NoteText[] {
	return [...computed(shown), ...publishedNotes(catalogue, plotted(shown))];
}

function plotted({ total, rows, year }: Shown): PlottedRows[] {
	return [total, ...rows].flatMap(({ id, ever, onOneDay }) => [
		...ever.map(({ startYear, endYear }) => ({
			table: 'displaced_wars',
			origin: id,
			yearFrom: startYear,
			yearTo: endYear
		})),
		...(onOneDay.abroad ? [{ table: 'displaced_stock', origin: id, yearFrom: year, yearTo: year }] : [])
	]);
}

function computed({ total, rows, split, year }: Shown): NoteText[] {
	const rounded = rows.some(({ ever }) => ever.some(({ isRounded }) => isRounded));
	const syria = rows.some(({ id, ever }) => id === 'SYR' && ever.length > 0);
	const missing = placesIn(split).flatMap((place): string[] => {
		const without = rows.filter(({ onOneDay }) => !onOneDay[place]);
		return without.length > 0
			? [
					absence(
						place,
						without.map(({ id, name }) => countryInSentence(id, name)),
						year
					)
				]
			: [];
	});
	return [
		{
			id: 'scales',
			text: 'All wars together stand on a scale of their own; lengths can be compared within each of the two panels, not between them.'
		},
		...(total.ever.some(({ wider }) => wider !== null)
			? [
					{
						id: 'minimum',
						text: 'Costs of War prints its totals as minimums, and the wider estimate as what is possible; the wider estimate begins above the total, so it is no margin of error around it.'
					}
				]
			: []),
		...(rounded
			? [
					{
						id: 'rounded',
						text: 'The update of 2021 prints its countries to the nearest hundred thousand; a small step between the editions can be rounding alone.'
					}
				]
			: []),
		...(syria
			? [
					{
						id: 'syria',
						text: 'For Syria, Costs of War begins in 2014 and counts five provinces only; the figures of one day hold all Syrians, whenever and by whatever they were displaced.'
					}
				]
			: []),
		...(split === 'all'
			? []
			: [
					{
						id: 'split',
						text: 'Across borders and inside the country are printed as rounded parts of one total, that of the edition of 2020; no country has them.'
					}
				]),
		...missing.map((text, i) => ({ id: `missing-${i}`, text }))
	];
}

const absence = (place: Place, names: readonly string[], year: number): string =>
	`No figure of people displaced ${placeWords[place]} at the end of ${year} is published for ${listOf(names)}, which is not the same as none.`;
