import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { listOf } from '$lib/text/words';
import type { NoteText } from '../contract';
import { DESTINATION } from '$lib/analysis/figures';
import { publishedNotes } from '$lib/analysis/provenance';
import type { Shown } from './series';

/** What follows from the settings, and published notes on the plotted rows. */
export function notes(shown: Shown, catalogue: Catalogue): NoteText[] {
	return [...computed(shown), ...publishedNotes(catalogue, plotted(shown))];
}

function plotted({ rows }: Shown): PlottedRows[] {
	return rows.flatMap(({ origin, firstYear, lastYear, displaced, pathways, states }) => {
		const years = { origin, yearFrom: firstYear, yearTo: lastYear };
		return [
			{ ...years, table: 'solutions', destination: DESTINATION },
			...pathways.map((pathway) => ({ ...years, table: 'admissions', destination: DESTINATION, pathway })),
			...(displaced?.count === 'ever' ? [{ ...years, table: 'displaced_wars' }] : []),
			...(displaced && displaced.count !== 'ever'
				? [{ origin, table: 'displaced_stock', yearFrom: displaced.year, yearTo: displaced.year }]
				: []),
			...(states.length > 0 ? [{ ...years, table: 'coalitions' }] : []),
			...(states.some(({ country }) => country === 'GBR')
				? [{ ...years, table: 'admissions', destination: 'GBR', pathway: 'uk_resettlement' }]
				: [])
		];
	});
}

function computed({ rows, settings }: Shown): NoteText[] {
	const hasCoalition = rows.some(({ states }) => states.length > 0);
	const years = [...new Set(rows.flatMap(({ meansYear }) => meansYear ?? []))].sort();
	return [
		{
			id: 'arithmetic',
			text: 'This is arithmetic with numbers that the reader sets, never a forecast: it does not say who would have come, or wanted to, and what else would then have been different.'
		},
		{
			id: 'who-led',
			text: 'The United States stands here in every war because Costs of War describes all of them as led by it. How much of the displacement goes back to an intervention, no figure here says; at 100% all of it is counted.'
		},
		{
			id: 'range',
			text: 'The line below each bar reaches over three ways of counting the displaced: abroad at the year-end with most, abroad at the latest year-end, and ever displaced. Where the number of people let in lies inside it, the definition decides.'
		},
		{
			id: 'counted-since',
			text: 'People let in are counted from the first calendar year of each war as Costs of War counts it, all of that year included. Refugees are those whom governments report to UNHCR; special immigrant visas of the United States are added.'
		},
		...(settings.displaced === 'ever'
			? [
					{
						id: 'ever',
						text: 'People ever displaced are cumulative, most of them inside their country, and many have returned: a share of them is a number of people and is not turned into a rate.'
					}
				]
			: []),
		...(settings.displaced === 'latest'
			? [
					{
						id: 'latest',
						text: 'At the latest year-end those who returned, were naturalised or were resettled long ago are mostly no longer counted as displaced, while people let in are counted over all years.'
					}
				]
			: []),
		...(hasCoalition
			? [
					{
						id: 'others-resettled',
						text: 'Of the other states only refugees resettled are counted. Many took in far more people who came on their own and asked for asylum, which is no resettlement.'
					},
					...(years.length > 0 && settings.key !== 'equal'
						? [
								{
									id: 'means',
									text: `Residents and gross domestic product are those of ${listOf(years.map(String))}: for each war of the newest year for which both are published for all its states.`
								}
							]
						: [])
				]
			: [])
	];
}
