import type { NoteText } from '../contract';
import { EUROPE_NOTE, STOCK, TEN_YEARS, WAITING } from '$lib/text/stock-notes';
import { FEWEST_RANKED, FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { FEWEST_GROUPS, isUnstable } from './cells';
import type { Shown } from './series';

/** Notes that follow from what is drawn, not from a row. */
export function computedNotes(shown: Shown): NoteText[] {
	const { counted, destinations } = shown;
	const hasUnstable = destinations.some(({ cells }) => cells.some(({ standing }) => isUnstable(standing)));
	return [
		{ id: 'share', text: SHARE },
		{ id: 'index', text: INDEX },
		{ id: 'rank', text: RANK },
		...(hasUnstable ? [{ id: 'unstable', text: UNSTABLE }] : []),
		{ id: 'few', text: FEW },
		{ id: 'europe', text: EUROPE_NOTE },
		{ id: 'stock', text: STOCK },
		{ id: 'ten-years', text: TEN_YEARS },
		{ id: 'inside', text: INSIDE },
		...(counted === 'waiting' ? [{ id: 'waiting', text: WAITING }] : [])
	];
}

const SHARE =
	'A share is the people of one nationality in a country out of all of them displaced abroad. A number in a cell is that share for every 100 of the Ukrainian share in the same country: 100 is parity, 50 half, 200 double.';
const INDEX =
	'Colours follow the adjusted parity index: the ratio up to parity, two minus its inverse above, so that half and double are equally far from parity. Limits of the colours are half and double, a tenth and ten times, a hundredth and a hundred times.';
const RANK = `Countries stand in the order of their mean distance from parity on that index, from 0 (all alike) to 1, over the groups with a number; countries with fewer than ${FEWEST_GROUPS} groups or ${FEWEST_UNWARNED} Ukrainians are not ranked. Different countries have different groups, and large groups count as much as small ones.`;
const UNSTABLE = `Outlined and without colour: fewer than ${FEWEST_UNWARNED} people stand behind one of the two shares, or the side of parity depends on the definition (with or without asylum-seekers; with or without people whose count UNHCR gave up), or UNHCR counts fewer people than were let in for a limited time.`;
const FEW = `Fewer than ${FEWEST_RANKED} people are not compared. A dash: no figure is published.`;
const INSIDE =
	'Temporary protection of Ukrainians is part of these figures and cannot be told from lasting protection in a ratio; the chart “Sheltered in Europe” shows it apart.';
