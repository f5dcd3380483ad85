import { dayMonthYear } from '$lib/text/dates';
import { formatExact } from '$lib/text/numbers';
import type { Bar } from './bars';
import { fiscalYearsInWords } from './words';

/** An outlined bar of people given a status inside the country. */
export interface PlacedGiven {
	readonly kind: 'asylum' | 'tps';
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
	readonly text: string;
	readonly textX: number;
	readonly reading: string;
}

interface Place {
	readonly x: number;
	readonly y: number;
	/** Pixels for each person. */
	readonly perPerson: number;
	readonly size: number;
}

const THICKNESS = 11;
const PITCH = 19;

/** What stands beside a bar; the second bar of an origin does not repeat it. */
export function placeAside(
	{ inCountry: { asylum, tps } }: Bar,
	isRepeated: boolean,
	{ x, y, perPerson }: Place
): { placed: PlacedGiven[]; end: number } {
	const given = isRepeated
		? []
		: [
				...(asylum
					? [
							{
								kind: 'asylum' as const,
								people: asylum.people.value,
								text: `asylum ${formatExact(asylum.people.value)}`,
								reading: `asylum granted in the country, ${fiscalYearsInWords(asylum)}: ${formatExact(asylum.people.value)} people`
							}
						]
					: []),
				...(tps
					? [
							{
								kind: 'tps' as const,
								people: tps.people.value,
								text: `TPS ${formatExact(tps.people.value)}`,
								reading: `held Temporary Protected Status on ${dayMonthYear(tps.asOf)}: ${formatExact(tps.people.value)} people`
							}
						]
					: [])
			];
	const placed = given.map(({ kind, people, text, reading }, i) => {
		const width = people * perPerson;
		return { kind, x, y: y + 4 + i * PITCH, width, height: THICKNESS, text, textX: x + width + 6, reading };
	});
	return { placed, end: y + placed.length * PITCH };
}
