import { areAboutEqual } from '$lib/metrics/parity';
import type { Group, Hosts, Majority } from './types';

/** Groups of whom enough are known for shares. */
export const withShares = (groups: readonly Group[]): Group[] =>
	groups.filter(({ parts }) => parts.length > 0);

/** Groups with one of these answers to whether men of the ages shown are most of them. */
export const withMajority = (groups: readonly Group[], ...wanted: readonly Majority[]): Group[] =>
	groups.filter(({ majority }) => majority !== null && wanted.includes(majority));

/** Children, youths and women as a share of those known, 0–1. */
export const womenAndYoung = ({ parts }: Group): number =>
	parts.filter(({ kind }) => kind !== 'men' && kind !== 'older').reduce((sum, { share }) => sum + share, 0);

/** The group of which the least is known; undefined without any. */
export const leastKnown = (groups: readonly Group[]): Group | undefined =>
	[...groups].sort((a, b) => a.knownShare - b.knownShare)[0];

const gapOf = ({ europe, neighbours }: Hosts): number => Math.abs(europe - neighbours);

/** How many groups have a larger share of men in Europe than next door, and the group with the widest gap; `null` without any. */
export function menInEurope(
	hosts: readonly Hosts[]
): { readonly larger: number; readonly widest: Hosts } | null {
	const [widest] = [...hosts].sort((a, b) => gapOf(b) - gapOf(a));
	const larger = hosts.filter(
		({ europe, neighbours }) => europe > neighbours && !areAboutEqual(europe, neighbours)
	);
	return widest ? { larger: larger.length, widest } : null;
}
