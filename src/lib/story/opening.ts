import { formatNumber } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { verbOf } from '$lib/text/phrases';
import { isCalendar } from '$lib/metrics/specification';
import { yearRange } from '$lib/text/dates';
import type { LadderRow, ParityLadder } from './models';

/** The nationality that the first sentences set beside the Ukrainians. */
export const COMPARED = 'AFG';

export const rowOf = ({ rows }: Pick<ParityLadder, 'rows'>, origin: string): LadderRow | undefined =>
	rows.find((row) => row.origin === origin);

const rateOf = (row: LadderRow | undefined): number | undefined => {
	const rate = row?.dots[0]?.rate;
	return rate?.defined ? rate.value : undefined;
};

/** The two sentences above the first chart; none for figures without both rates. */
export function opening(ladder: ParityLadder): string[] {
	const [ukrainian, other] = [rowOf(ladder, 'UKR'), rowOf(ladder, COMPARED)];
	const rates = [rateOf(ukrainian), rateOf(other)] as const;
	if (rates[0] === undefined || rates[1] === undefined || !isCalendar(ladder.window)) return [];
	const { from, to } = ladder.window.years;
	const when = from === to ? `In ${from}` : `From ${from} to ${to}`;
	return [
		`${when} the United States ${verbOf(ladder.tier)} ${formatNumber(rates[0])} of every 1,000 displaced Ukrainians a year, and ${formatNumber(rates[1])} of every 1,000 displaced ${peopleFrom(COMPARED)}.`,
		...terms(ladder)
	];
}

/** How many came for a limited time. */
function terms(ladder: ParityLadder): string[] {
	if (ladder.tier !== 'let-in') return [];
	const limited = (origin: string): number | undefined => {
		const all = rowOf(ladder, origin)?.dots[0]?.people.value;
		const lasting = rowOf(ladder.other, origin)?.dots[0]?.people.value;
		return all && lasting !== undefined ? 1 - lasting / all : undefined;
	};
	const [ukrainian, other] = [limited('UKR'), limited(COMPARED)];
	if (ukrainian === undefined || other === undefined) return [];
	return [
		`${portion(ukrainian)} the Ukrainians came for a limited time; ${portion(1 - other).toLowerCase()} the ${peopleFrom(COMPARED)} came to stay.`
	];
}

function portion(share: number): string {
	if (share >= 0.95) return 'Nearly all';
	if (share > 0.5) return 'Most of';
	return share > 0.05 ? 'Fewer than half of' : 'Almost none of';
}

/** "2021–24" with both years in full: the years compared, or the months. */
export const periodOf = ({ window }: Pick<ParityLadder, 'window'>): string =>
	isCalendar(window) ? yearRange(window.years.from, window.years.to) : `the first ${window.months} months`;
