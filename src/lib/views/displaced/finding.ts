import { formatPeople, formatRange } from '$lib/text/numbers';
import { countryInSentence } from '$lib/text/people';
import { countOf, listOf, numberInWords, startSentence } from '$lib/text/words';
import { PLACES, type DisplacedRow, type EverDisplaced, type Place } from './rows';
import type { Shown } from './series';
import type { Split } from './spec';

export const people = (value: number): string => formatPeople(value, 2);
const precisely = (value: number): string => formatPeople(value);

export const placeWords: Readonly<Record<Place, string>> = { abroad: 'abroad', within: 'inside the country' };
const EVER: Readonly<Record<Split, string>> = {
	all: 'ever displaced',
	abroad: 'ever displaced across a border',
	within: 'ever displaced inside their country'
};

/** "5.3 and 5.9 million", "1.2 million" where the editions print alike. */
export function inEditions(ever: readonly EverDisplaced[]): string {
	const printed = [...new Set(ever.map(({ people: { value } }) => people(value)))];
	const [first = '', second] = printed;
	if (second === undefined) return first;
	const unit = ' million';
	return first.endsWith(unit) && second.endsWith(unit)
		? `${first.slice(0, -unit.length)} and ${second}`
		: listOf(printed);
}

/** "48 to 59 million". */
export const widerText = ({ low, high }: { readonly low: number; readonly high: number }): string =>
	formatRange(low, high, people).replace(' million to', ' to');

/** Sentences from the numbers; what is counted over years and what is counted on one day never meet in one number. */
export function finding(shown: Shown): string[] {
	return [
		...total(shown),
		...returned(shown),
		...byWar(shown),
		...onThatDay(shown),
		...higherOnOneDay(shown),
		...withoutCumulative(shown)
	];
}

function total({ total, split, wars }: Shown): string[] {
	const [newest, ...older] = [...total.ever].reverse();
	if (!newest)
		return [startSentence(`Costs of War prints no number of people ${EVER[split]} in the chosen edition.`)];
	const wider = newest.wider ? `, and ${widerText(newest.wider)} by a wider estimate` : '';
	const before = older.map(
		(one) =>
			` Its edition of ${one.edition} had ${people(one.people.value)}${one.wider ? ` (${widerText(one.wider)})` : ''}, up to ${one.endYear}.`
	);
	return [
		`Costs of War counts ${people(newest.people.value)} people ${EVER[split]} up to ${newest.endYear} by ${numberInWords(wars)} wars that it describes as led by the United States${wider}.${before.join('')}`
	];
}

function returned({ total: { ever, returned: back } }: Shown): string[] {
	const newest = back.at(-1);
	const all = ever.find(({ edition }) => edition === newest?.edition);
	if (!newest || !all) return [];
	return [
		`Of the ${people(all.people.value)}, ${precisely(newest.people.value)} had returned by then; they stay in the count.`
	];
}

function byWar({ rows }: Shown): string[] {
	const counted = rows.filter(({ ever }) => ever.length > 0);
	const [most, least] = [counted[0], counted.at(-1)];
	if (!most || !least || most === least) return [];
	const span = `By war it reaches from ${inEditions(least.ever)} (${least.name}) to ${inEditions(most.ever)} (${most.name})`;
	const apart = counted
		.map((row) => ({ row, distance: distanceOf(row) }))
		.sort((a, b) => b.distance - a.distance)[0];
	if (!apart || apart.distance === 0) return [`${span}.`];
	return [
		`${span}; the two editions are furthest apart for ${countryInSentence(apart.row.id, apart.row.name)}: ${inEditions(apart.row.ever)}.`
	];
}

/** How far the editions lie apart, as a share of the first. */
function distanceOf({ ever: [first, second] }: DisplacedRow): number {
	if (!first || !second || first.people.value === 0) return 0;
	return Math.abs(second.people.value - first.people.value) / first.people.value;
}

const COUNTED_BY: Readonly<Record<Place, string>> = {
	abroad: 'displaced abroad (UNHCR)',
	within: 'displaced inside their country by conflict (IDMC)'
};

function onThatDay({ total, year, wars }: Shown): string[] {
	const parts = PLACES.flatMap((place) => {
		const figure = total.onOneDay[place];
		if (!figure) return [];
		const of = figure.countries.length;
		const fewer = of < wars ? ` (figures for ${numberInWords(of)} of them)` : '';
		return [`${precisely(figure.people.value)} were ${COUNTED_BY[place]}${fewer}`];
	});
	if (parts.length === 0) return [];
	return [
		`At the end of ${year}, of people from the same ${numberInWords(wars)} countries ${listOf(parts)}. These are people on one day, whatever displaced them: they can neither be added to those ever displaced nor be set against them.`
	];
}

function higherOnOneDay({ rows, split }: Shown): string[] {
	if (split !== 'all') return [];
	const higher = rows.filter(({ ever, onOneDay: { abroad, within } }) => {
		const day = (abroad?.people.value ?? 0) + (within?.people.value ?? 0);
		return ever.length > 0 && ever.every(({ people: { value } }) => day > value);
	});
	if (higher.length === 0) return [];
	const names = listOf(higher.map(({ id, name }) => countryInSentence(id, name)));
	return [
		`That the two do not count the same people shows in ${names}, where more people were displaced on that one day than Costs of War counts as ever displaced by the war.`
	];
}

function withoutCumulative({ rows, year }: Shown): string[] {
	return rows
		.filter(({ since }) => since === null)
		.map(({ id, name, onOneDay }) => {
			const parts = PLACES.flatMap((place) => {
				const figure = onOneDay[place];
				return figure ? [`${precisely(figure.people.value)} ${placeWords[place]}`] : [];
			});
			const day = parts.length > 0 ? `; displaced at the end of ${year} were ${listOf(parts)}` : '';
			return `For ${countryInSentence(id, name)} there is no figure of everybody ever displaced${day}.`;
		});
}

/** What the chart shows, for those who cannot see it. */
export function altText({ total, rows, year, editions }: Shown): string {
	return `One row per war: points for everybody ever displaced by it (Costs of War, ${countOf(String(editions.length), 'edition', 'editions')}), ticks for people displaced at the end of ${year}. ${[total, ...rows].map(rowInWords).join('; ')}.`;
}

function rowInWords({ name, ever, reason, onOneDay }: DisplacedRow): string {
	const wider = ever.flatMap(({ wider: range }) => (range ? [widerText(range)] : []));
	const cumulative =
		ever.length > 0
			? `${inEditions(ever)} ever displaced${wider.length > 0 ? `, wider estimate ${listOf(wider)}` : ''}`
			: reason;
	const day = PLACES.flatMap((place) => {
		const figure = onOneDay[place];
		return figure ? [`${people(figure.people.value)} ${placeWords[place]}`] : [];
	});
	return `${name}: ${[cumulative, ...day].join(', ')}`;
}
