import type { War } from '$lib/analysis/interveners/wars';
import { notesFrom } from '$lib/text/notes';
import { formatExact } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import type { NoteText } from '../../contract';
import type { IntervenersData } from '../types';
import { hasMore } from './chart';

function visasBefore2017(rows: readonly War[]): string | null {
	const each = rows.flatMap(({ origin, lanes }) =>
		lanes
			.filter(hasMore)
			.map(({ durable }) => `${formatExact(durable.high - durable.value)} ${peopleFrom(origin)}`)
	);
	return each.length > 0
		? `Special immigrant visas before March 2017 are known only from quoted totals, so they are in the upper bounds alone: ${listOf(each)}.`
		: null;
}

/** Ids of the notes that change the picture most. */
export const FIRST_NOTES = ['arithmetic', 'who-led', 'range'];

/** Notes that depend on the settings. */
export function computedNotes({ rows, settings }: IntervenersData): NoteText[] {
	const hasCoalition = rows.some(({ states }) => states.length > 0);
	const years = [...new Set(rows.flatMap(({ meansYear }) => meansYear ?? []))].sort();
	const hasMeans = hasCoalition && years.length > 0 && settings.key !== 'equal';
	return notesFrom({
		arithmetic:
			'This is arithmetic with numbers that the reader sets, not a forecast. It does not say who would have come, or wanted to, or what else would have been different.',
		'who-led':
			'The United States is in every war because Costs of War describes all of them as led by it. No figure here says how much of the displacement an intervention caused; at 100% all of it is counted.',
		range:
			'The line below each bar spans three counts of the displaced: abroad at the year-end with most, abroad at the latest year-end, and ever displaced. Where the people let in fall inside it, the answer depends on the count.',
		ever:
			settings.displaced === 'ever'
				? 'Most people ever displaced stayed inside their country, and many have returned. A share of them is a number of people, never a rate.'
				: null,
		latest:
			settings.displaced === 'latest'
				? 'People who returned, became citizens or were resettled long ago are mostly no longer counted as displaced at the latest year-end. People let in are counted over all years.'
				: null,
		'others-resettled': hasCoalition
			? 'For the other states only resettled refugees are counted. Many took in far more people who came on their own and applied for asylum.'
			: null,
		'counted-since':
			'People let in are counted from the first calendar year of each war, all of that year included. They are refugees reported to UNHCR, plus special immigrant visas of the United States.',
		'visas-before-2017': visasBefore2017(rows),
		means: hasMeans
			? `Population and GDP are those of ${listOf(years.map(String))}: for each war the newest year for which both are published for all its states.`
			: null
	});
}
