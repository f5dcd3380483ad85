import { formatPercent, formatPeople } from '$lib/text/numbers';
import { yearRange } from '$lib/text/dates';
import { peopleFrom } from '$lib/text/people';
import type { Bar } from './bars';
import type { Asylum } from './in-country';

const SHORT: Readonly<Record<string, string>> = {
	usrap: 'refugees',
	siv: 'special visas',
	oaw: 'evacuation parole',
	port_of_entry_parole: 'border parole',
	u4u: 'Uniting for Ukraine'
};

/** What a pathway is called where room is short. */
export const shortName = (pathway: string, label: string): string => SHORT[pathway] ?? label;

/** A share of those let in: "none", "all", or percent that never rounds to either. */
export function shareInWords(share: number): string {
	if (share === 0) return 'none';
	if (share === 1) return 'all';
	return share > 0.99 ? `more than ${formatPercent(0.99)}` : formatPercent(share);
}

/** "Afghans", with what tells two bars of one origin apart. */
export const whoOf = ({ origin, words }: Pick<Bar, 'origin' | 'words'>): string =>
	words === '' ? peopleFrom(origin) : `${peopleFrom(origin)} (${words})`;

export const countWithWho = (people: number, bar: Pick<Bar, 'origin' | 'words'>): string =>
	`${formatPeople(people)} ${whoOf(bar)}`;

/** "fiscal years 2021–2023". */
export function fiscalYearsInWords({ years }: Pick<Asylum, 'years'>): string {
	const [first = 0, last = first] = [years[0], years.at(-1)];
	return `fiscal ${years.length > 1 ? 'years' : 'year'} ${yearRange(first, last)}`;
}

/** A share as it stands at a part: whole percent from one, and never a rounded 0% or 100%. */
export function shareText(share: number): string {
	if (share === 1) return '100%';
	if (share > 0.99) return 'over 99%';
	return share < 0.01 ? 'under 1%' : `${Math.round(100 * share)}%`;
}
