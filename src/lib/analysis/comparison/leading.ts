import type { OriginComparison } from './comparison';
import type { Definition } from './definitions';

type Row = Pick<OriginComparison, 'origin' | 'isReference' | 'isRanked'>;

/** The row of a headline: Afghans where they are compared with the reference, otherwise the first that is. */
export function leadingRow<Of extends Row>(rows: readonly Of[]): Of | undefined {
	const compared = rows.filter(({ isReference, isRanked }) => !isReference && isRanked);
	return compared.find(({ origin }) => origin === 'AFG') ?? compared[0];
}

/** The definitions with the lowest and the highest ratio; `null` without any. */
export function extremesOf<Of extends { readonly parity: Pick<Definition['parity'], 'value'> }>(
	definitions: readonly Of[]
): { readonly lowest: Of; readonly highest: Of } | null {
	const sorted = [...definitions].sort((a, b) => a.parity.value - b.parity.value);
	const [lowest, highest] = [sorted[0], sorted.at(-1)];
	return lowest && highest ? { lowest, highest } : null;
}
