import { DENOMINATOR_WORDS } from '$lib/analysis/comparison/denominators';
import { notesFrom } from '$lib/text/notes';
import { EUROPE_NOTE, TRAVEL_NOTE } from '$lib/text/stock-notes';
import type { NoteText } from '../contract';
import { isInEurope } from './text';
import type { EveryoneData } from './types';

/** Notes that follow from the chart, not from a row. */
export function computedNotes(data: EveryoneData): NoteText[] {
	const europe = isInEurope(data);
	return notesFrom({
		pooled: data.others
			? `The line adds up all ${data.others.origins} origins other than the nine, small ones too, and divides once. People of unknown origin and stateless people are in no figure.`
			: false,
		unusual:
			'An origin stands out if nine in ten of the other ranked origins lie on one side of it. Rates that differ by less than 5% count as equal.',
		ranked:
			!europe && data.counted !== 'let-in'
				? 'Ranked are origins with at least 100,000 people displaced abroad on average; hollow dots have fewer, or fewer than ten people resettled.'
				: europe &&
					'Ranked are origins with at least 100,000 people displaced abroad; hollow dots have fewer.',
		minimum:
			data.counted === 'let-in' &&
			'An arrow means at least: parole at land ports is not held for Cuba, Haiti, Nicaragua and Venezuela.',
		parolees:
			data.counted === 'let-in' &&
			'Many people on parole came straight from home and were never counted as displaced abroad. A rate above them compares programmes, not one person’s chances.',
		eight:
			'The eight wars are those that Costs of War counts as led by the United States: Afghanistan, Iraq, Syria, Yemen, Libya, Somalia, Pakistan and the Philippines.',
		division:
			!europe && `People are divided by the ${DENOMINATOR_WORDS[data.denominator]}, added up over the years.`,
		europe: europe && EUROPE_NOTE,
		travel: europe && TRAVEL_NOTE
	});
}
