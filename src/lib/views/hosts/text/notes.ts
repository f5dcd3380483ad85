import type { Catalogue } from '$lib/catalogue/catalogue';
import { BORDERS } from '$lib/text/borders';
import { notesFrom } from '$lib/text/notes';
import { countryInSentence } from '$lib/text/people';
import { EUROPE_NOTE, protectionNotes, TRAVEL_NOTE } from '$lib/text/stock-notes';
import { listOf } from '$lib/text/words';
import type { NoteText } from '../../contract';
import type { HostsData } from '../types';
import type { Whereabouts } from '$lib/analysis/stocks/whereabouts';

/** Notes that depend on what is drawn, not on a row. */
export function computedNotes(
	{ form, rows, counted }: HostsData,
	countries: Catalogue['countries']
): NoteText[] {
	const isEveryone = counted === 'all';
	const hasTemporary = rows.some(({ places }) =>
		places.some(({ people }) => (people.temporary?.value ?? 0) > 0)
	);
	return notesFrom({
		...protectionNotes({
			temporary: hasTemporary,
			waiting: isEveryone,
			onTemporary: { 'temporary-elsewhere': hasTemporary && ELSEWHERE }
		}),
		travel: TRAVEL_NOTE,
		europe: EUROPE_NOTE,
		neighbour: NEIGHBOUR,
		'neighbours-by-name': neighbourList(rows, countries),
		counted: isEveryone ? ALL : PROTECTED,
		definitions: form === 'origins' && DEFINITIONS,
		borders: form === 'map' && BORDERS
	});
}

/** Ids of the notes that change the picture most. */
export const FIRST_NOTES = ['16-usa-without-parolees', '10-ukr-2024-russia', 'stock', 'temporary'];

function neighbourList(rows: readonly Whereabouts[], countries: Catalogue['countries']): string {
	const countryName = (iso3: string) => countryInSentence(iso3, countries.get(iso3)?.name ?? iso3);
	const lists = rows.map(({ originName, neighbours }) => {
		const names = neighbours.map(countryName).sort((a, b) => a.localeCompare(b, 'en'));
		return `${originName}: ${names.length > 0 ? listOf(names) : 'none'}`;
	});
	return `Who borders whom by land. ${lists.join('; ')}.`;
}

const NEIGHBOUR =
	'A neighbour shares a land border with the country of origin; a sea between them does not count. Where a border is disputed, the line as it stands decides.';
const ALL =
	'The chart counts refugees, asylum-seekers and other people in need of international protection outside their country, by nationality.';
const PROTECTED =
	'The chart counts refugees and other people in need of international protection outside their country, by nationality. Asylum-seekers are left out.';
const ELSEWHERE =
	'Outside these countries the temporary part is not known. Moldova, for one, also grants Ukrainians temporary protection.';
const DEFINITIONS =
	'Ways of counting: with and without asylum-seekers; European neighbours as Europe or as neighbours; with and without the Ukrainians in Russia whom UNHCR no longer counts.';
