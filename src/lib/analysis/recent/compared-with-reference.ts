import { sideOf, verdictOf } from '$lib/metrics/parity';
import { mayBeRanked } from '$lib/metrics/ranking';
import type { Compared, PeriodFigures, RecentEntries, Side, Reversal } from './types';

const WORDS = { above: 'more', below: 'fewer', 'about equal': 'about as many' } as const;

type Compare = (own: PeriodFigures, reference: PeriodFigures) => Side | null;

const bySide: Compare = (own, reference) =>
	reference.people.value > 0 ? WORDS[sideOf(own.people.value / reference.people.value)] : null;

/** Every year-end that the period touches has to agree. */
const byRate: Compare = (own, reference) => {
	const ratios = own.rates.flatMap((rate, i) => {
		const other = reference.rates[i];
		return other ? [rate / other] : [];
	});
	if (ratios.length === 0) return null;
	const verdict = verdictOf(ratios);
	return verdict === 'depends on the definition' ? 'open' : WORDS[verdict];
};

/** Whether the bounds of people, divided alike, keep the side. */
function isApart(own: PeriodFigures, reference: PeriodFigures, factor: number): boolean {
	const [a, b] = [own.people, reference.people];
	return a.low * factor > b.high || a.high * factor < b.low;
}

function reversalOf(
	own: RecentEntries,
	reference: RecentEntries,
	compare: Compare,
	factor: number
): Reversal {
	const rankable = [own.before, own.since].every(({ people }) => mayBeRanked(people));
	if (!rankable) return { before: null, since: null, isReversed: false, isCertain: false };
	const [before, since] = [compare(own.before, reference.before), compare(own.since, reference.since)];
	const sides = new Set([before, since]);
	return {
		before,
		since,
		isReversed: sides.has('more') && sides.has('fewer'),
		isCertain: isApart(own.before, reference.before, factor) && isApart(own.since, reference.since, factor)
	};
}

/** Each nationality against Ukrainians in 2024 and since; none without Ukrainians. */
export function comparedWith(
	reference: RecentEntries | undefined,
	others: readonly RecentEntries[]
): Compared[] {
	if (!reference) return [];
	return others.map((own) => {
		const factor = own.displaced && reference.displaced ? reference.displaced / own.displaced : 1;
		return {
			origin: own.origin,
			people: reversalOf(own, reference, bySide, 1),
			rate: reversalOf(own, reference, byRate, factor)
		};
	});
}
