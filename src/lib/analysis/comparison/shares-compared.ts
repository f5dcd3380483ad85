import { REFERENCE } from '../figures';
import type { OriginShare } from './composition';
import type { OriginShares } from './origin-shares';

/** The drawn share of each origin, the most displaced first. */
export const byDisplaced = (rows: readonly OriginShares[]): OriginShare[] =>
	rows
		.flatMap(({ drawn: [main] }) => main ?? [])
		.sort((a, b) => b.shareOfDisplaced.value - a.shareOfDisplaced.value);

/** The drawn share of Ukrainians where they are there, otherwise of the group with the most displaced. */
export function leadingShare(rows: readonly OriginShares[]): OriginShare | undefined {
	const all = byDisplaced(rows);
	return all.find(({ origin }) => origin === REFERENCE) ?? all[0];
}

/** The drawn share with the largest part of the people let in. */
export const mostLetIn = (rows: readonly OriginShares[]): OriginShare | undefined =>
	byDisplaced(rows).sort((a, b) => b.shareOfPeople.value - a.shareOfPeople.value)[0];

/** The definitions with the lowest and the highest index, with these; `null` without any index. */
export function extremeIndices({ definitions }: Pick<OriginShares, 'definitions'>) {
	const sorted = definitions
		.flatMap((share) => (share.index.defined ? [{ share, index: share.index.value }] : []))
		.sort((a, b) => a.index - b.index);
	const [lowest, highest] = [sorted[0], sorted.at(-1)];
	return lowest && highest ? { lowest, highest } : null;
}

/** The drawn shares with enough people to compare, the highest rate first. */
export function byRate(rows: readonly OriginShares[]): OriginShare[] {
	const rateOf = ({ rate }: OriginShare) => (rate.defined ? rate.value : 0);
	return rows
		.flatMap(({ drawn: [main], range }) => (main && range ? main : []))
		.sort((a, b) => rateOf(b) - rateOf(a));
}
