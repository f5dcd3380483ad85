import type { Catalogue } from '$lib/catalogue/catalogue';
import { countryInSentence } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import { monthIndex, yearOf } from '$lib/metrics/month';
import type { NoteText } from '../contract';
import { DESTINATION, ORIGINS } from '$lib/analysis/figures';
import { publishedNotes } from '$lib/analysis/provenance';
import { needText } from './finding';
import type { Shown } from './series';
import { WORLD } from './spec';

/** Published notes on the plotted rows, and what follows from what is drawn. */
export function notes(shown: Shown, catalogue: Catalogue): NoteText[] {
	const plotted = shown.groups.flatMap(({ id, years }) => {
		const [first, last] = [years[0], years.at(-1)];
		const span = { origin: id, yearFrom: first?.year ?? 0, yearTo: last?.year ?? 0 };
		return first ? ['needs', 'solutions'].map((table) => ({ ...span, table })) : [];
	});
	const beside = shown.paroled.map(({ origin, pathway, firstDay, lastDay }) => ({
		table: 'admissions',
		origin,
		destination: DESTINATION,
		pathway,
		yearFrom: yearOf(monthIndex(firstDay)),
		yearTo: yearOf(monthIndex(lastDay))
	}));
	return [...computed(shown), ...publishedNotes(catalogue, [...plotted, ...beside])];
}

function computed(shown: Shown): NoteText[] {
	const { groups } = shown;
	const shares = groups.flatMap(({ name, years }) =>
		years.flatMap(({ year, need }) =>
			need && need.percent !== null ? [`${name} ${year} (${need.percent}%, ${needText(need)} people)`] : []
		)
	);
	const unshown = groups
		.filter(({ years }) => years.some(({ need }) => need !== null))
		.flatMap(({ id, name, years }) => {
			const missing = years.filter(({ need }) => need === null).map(({ year }) => String(year));
			return missing.length > 0 ? [`${listOf(missing)} for ${id === WORLD ? 'the world' : name}`] : [];
		});
	const without = ORIGINS.filter((origin) => !['SYR', 'AFG'].includes(origin)).map((origin) =>
		countryInSentence(origin)
	);
	return [
		{
			id: 'projection-and-flow',
			text: 'The need is a projection that UNHCR makes before a year begins; people resettled are counted over that year. Somebody who waits can be assessed again for the next year, so needs of several years are never added.'
		},
		{
			id: 'who-is-resettled',
			text: 'People resettled are those whom the receiving governments report, whether UNHCR had put them forward or not: a place need not have gone to somebody in the projection. Special immigrant visas and parole are not resettlement here.'
		},
		...(unshown.length > 0
			? [
					{
						id: 'needs-not-shown',
						text: `No need is shown where none with an address is on file: ${unshown.join('; ')}. That is not the same as no need.`
					}
				]
			: []),
		...(shares.length > 0
			? [
					{
						id: 'needs-from-shares',
						text: `Dashed bars are worked out by us from a printed share of the world’s need: ${listOf(shares)}.`
					}
				]
			: []),
		{
			id: 'largest-only',
			text: `Of the nine nationalities compared on this site a need is printed for Syria and Afghanistan alone; for ${listOf(without)} none is, though people from there are resettled too.`
		},
		{
			id: 'second-hand',
			text: 'Most needs are UNHCR’s figures as others quote them. They may be cited and are shown in the table; files to save hold the people resettled and leave them out.'
		},
		...(groups.length > 1 && groups.some(({ id }) => id === WORLD)
			? [
					{
						id: 'scales',
						text: 'The world has a scale of its own; lengths can be compared within it, or among the countries, not between the two.'
					}
				]
			: [])
	];
}
