import type { Interval } from '$lib/metrics/interval';
import type { Part, Point } from '../types';

export const emptyPoint = (t: number, reason: string, sourceIds: readonly string[] = []): Point => ({
	t,
	result: null,
	reason,
	people: null,
	base: null,
	parts: [],
	sourceIds
});

export const countPoint = (
	t: number,
	result: Interval,
	sourceIds: readonly string[],
	parts: readonly Part[] = []
): Point => ({
	t,
	result,
	reason: null,
	people: null,
	base: null,
	parts,
	sourceIds
});

export const valueOf = ({ result }: Point): number | null => result?.value ?? null;
