import { formatExact } from '$lib/text/numbers';
import { inEditions, people, placeWords, widerText } from './finding';
import { placesIn, TOTAL, type DisplacedRow, type EverDisplaced, type OnOneDay, type Place } from './rows';
import type { Shown } from './series';

/** One line of a row before it is placed: what it counts and how its number reads. */
export interface Lane {
	readonly name: string;
	readonly ever: readonly EverDisplaced[];
	readonly day: OnOneDay | null;
	readonly value: string;
	readonly isMissing: boolean;
}

const DAY_LANE: Readonly<Record<Place, string>> = { abroad: 'abroad', within: 'inside' };

export function lanesOf(row: DisplacedRow, { split, year }: Pick<Shown, 'split' | 'year'>): Lane[] {
	const everName = row.since === null ? 'ever' : `ever since ${row.since}`;
	const isTotal = row.id === TOTAL;
	const ever: Lane[] =
		row.ever.length === 0
			? [{ name: everName, ever: [], day: null, value: row.reason, isMissing: true }]
			: (isTotal ? row.ever.map((one) => [one]) : [row.ever]).map((own) => ({
					name: isTotal ? `edition of ${own[0]?.edition ?? ''}` : everName,
					ever: own,
					day: null,
					value: inEditions(own),
					isMissing: false
				}));
	return [
		...ever,
		...placesIn(split).map((place): Lane => {
			const day = row.onOneDay[place] ?? null;
			return {
				name: `${DAY_LANE[place]}, ${year}`,
				ever: [],
				day,
				value: day ? people(day.people.value) : 'not published',
				isMissing: day === null
			};
		})
	];
}

/** A wider estimate is written out above its bar. */
export const isWritten = ({ ever }: Lane): boolean => ever.some(({ wider }) => wider !== null);

export const farthest = ({ ever, day }: Lane): number =>
	Math.max(
		0,
		day?.people.value ?? 0,
		...ever.flatMap(({ people, wider }) => [people.value, wider?.high ?? 0])
	);

export const writtenValue = ({ ever, value }: Lane): string =>
	`${value}; wider estimate ${ever.flatMap(({ wider }) => (wider ? [widerText(wider)] : [])).join('; ')}`;

export function everReading({
	edition,
	startYear,
	endYear,
	people: { value },
	wider,
	isRounded
}: EverDisplaced): string {
	const rounded = isRounded ? ', printed rounded' : '';
	const range = wider ? `; wider estimate ${widerText(wider)}` : '';
	return `edition of ${edition}, ever displaced ${startYear}–${endYear}: ${formatExact(value)} people${rounded}${range}`;
}

export const dayReading = (
	{ place, year, people: { value }, countries }: OnOneDay,
	{ since, id }: DisplacedRow
): string =>
	`displaced ${placeWords[place]} at the end of ${year}: ${formatExact(value)} people${
		since !== null && !countries.includes(id) ? `, ${countries.length} countries` : ''
	}`;
