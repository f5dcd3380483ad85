import type { ExploreSettings } from '../settings/settings';
import type { Series } from '../types';

export type PieceFill = 'solid' | 'hatched' | 'outlined';

/** A part of a bar, in values. */
export interface Piece {
	readonly from: number;
	readonly to: number;
	readonly fill: PieceFill;
}

/** Durable solid, temporary hatched, granted in the country outlined. */
const FILLS: Readonly<Record<string, PieceFill>> = { T1: 'solid', T2: 'hatched', T3: 'outlined' };

/** The tiers of a bar, from zero; none without a figure. */
export function piecesOf(
	{ overall: { result, parts } }: Series,
	{ measure, protection }: Pick<ExploreSettings, 'measure' | 'protection'>
): Piece[] {
	if (!result) return [];
	const { value } = result;
	const isTemporary = measure === 'protected' && protection !== 'unhcr_recorded';
	const people = parts.reduce((sum, part) => sum + part.people, 0);
	if (people === 0) return [{ from: 0, to: value, fill: isTemporary ? 'hatched' : 'solid' }];
	let before = 0;
	return parts
		.filter((part) => part.people > 0)
		.map((part) => {
			const from = (value * before) / people;
			before += part.people;
			return { from, to: (value * before) / people, fill: FILLS[part.tier] ?? 'solid' };
		});
}
