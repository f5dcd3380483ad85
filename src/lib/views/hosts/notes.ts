import { BORDERS } from '$lib/text/borders';
import { countryInSentence } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import type { Catalogue } from '$lib/catalogue/catalogue';
import type { NoteText } from '../contract';
import { EUROPE_NOTE, SOLID, STOCK, TEMPORARY, TEN_YEARS, TRAVEL, WAITING } from '$lib/text/stock-notes';
import type { Shown } from './series';

/** Notes that follow from what is drawn, not from a row. */
export function computedNotes(shown: Shown, { countries }: Catalogue): NoteText[] {
	const { form, rows, counted } = shown;
	const nameOf = (country: string) => countryInSentence(country, countries.get(country)?.name ?? country);
	const lists = rows.map(({ originName, neighbours }) =>
		neighbours.length > 0
			? `${originName}: ${listOf(neighbours.map(nameOf).sort((a, b) => a.localeCompare(b, 'en')))}`
			: `${originName}: none`
	);
	const hasTemporary = rows.some(({ cells }) =>
		cells.some(({ people }) => (people.temporary?.value ?? 0) > 0)
	);
	return [
		{ id: 'neighbour', text: `${NEIGHBOUR} ${lists.join('; ')}.` },
		{ id: 'europe', text: EUROPE_NOTE },
		{ id: 'travel', text: TRAVEL },
		{ id: 'counted', text: counted === 'all' ? ALL : PROTECTED },
		{ id: 'stock', text: STOCK },
		{ id: 'ten-years', text: TEN_YEARS },
		...(hasTemporary
			? [
					{ id: 'temporary', text: TEMPORARY },
					{ id: 'temporary-elsewhere', text: ELSEWHERE }
				]
			: []),
		{ id: 'solid', text: SOLID },
		...(counted === 'all' ? [{ id: 'waiting', text: WAITING }] : []),
		...(form === 'origins' ? [{ id: 'definitions', text: DEFINITIONS }] : []),
		...(form === 'map' ? [{ id: 'borders', text: BORDERS }] : [])
	];
}

const NEIGHBOUR =
	'A neighbour shares a land border with the country of origin, counted along the lines as they stand where a border is disputed; seas do not count.';
const ALL =
	'Counted are refugees, asylum-seekers and other people in need of international protection outside their country, by nationality.';
const PROTECTED =
	'Counted are refugees and other people in need of international protection outside their country, by nationality, without asylum-seekers.';
const ELSEWHERE =
	'Outside these 32 countries the part with a temporary status cannot be told from the figures: Moldova, for one, also gives Ukrainians temporary protection.';
const DEFINITIONS =
	'Definitions tested: with and without asylum-seekers; neighbours in Europe as Europe and as neighbours; with and without people whose count UNHCR gave up.';
