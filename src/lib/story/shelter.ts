import { endOfYear } from '$lib/text/dates';
import { formatNumber, formatPercent } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import type { Europe } from './models';

type Share = Europe['shares'][number];
const valueOf = ({ share }: Share): number => (share.defined ? share.value : 0);
const named = (shares: readonly Share[]): string => listOf(shares.map(({ origin }) => peopleFrom(origin)));

/** Who of the displaced is in Europe, on what terms, and who lives nearer to home. */
export function shelter({ shares, year }: Europe): string[] {
	const reference = shares.find(({ isReference, share }) => isReference && share.defined);
	const others = shares.filter(
		({ isReference, isRanked, share }) => !isReference && isRanked && share.defined
	);
	if (!reference || others.length === 0) return [];
	return [...compared(reference, others, year), ...limited(reference), ...nearer(others)];
}

function compared(reference: Share, others: readonly Share[], year: number): string[] {
	const sorted = [...others].sort((a, b) => valueOf(b) - valueOf(a));
	const [most, least] = [sorted[0], sorted.at(-1)];
	if (!most || !least) return [];
	const are = (verdict: Share['verdict']) => others.filter((one) => one.verdict === verdict);
	return [
		`Europe protected ${formatNumber(valueOf(reference))} of every 1,000 displaced ${peopleFrom(reference.origin)} at the ${endOfYear(year)}; of the others from ${formatNumber(valueOf(least))} (${peopleFrom(least.origin)}) to ${formatNumber(valueOf(most))} (${peopleFrom(most.origin)}).`,
		...sameSide(
			are('below'),
			'That is a smaller part than of the Ukrainians under every definition tested for'
		),
		...sameSide(
			are('above'),
			'That is a larger part than of the Ukrainians under every definition tested for'
		),
		...sameSide(
			are('depends on the definition'),
			'Whether it is a smaller or a larger part than of the Ukrainians depends on the definition for'
		)
	];
}

function sameSide(group: readonly Share[], opening: string): string[] {
	return group.length > 0 ? [`${opening} ${named(group)}.`] : [];
}

function limited({ origin, temporaryProtection, britishSchemes, protectedPeople }: Share): string[] {
	if (!temporaryProtection || protectedPeople.value === 0) return [];
	const share = (temporaryProtection.value + britishSchemes.value) / protectedPeople.value;
	return [
		`Of the places in Europe, too, many are for a limited time: ${formatPercent(share)} of the protected ${peopleFrom(origin)} have temporary protection or leave for a limited time under a British scheme.`
	];
}

function nearer(others: readonly Share[]): string[] {
	const [largest] = [...others]
		.filter(({ elsewhere }) => elsewhere.length > 0)
		.sort((a, b) => b.displaced.value - a.displaced.value);
	if (!largest) return [];
	const [first, ...further] = largest.elsewhere.map(
		({ host, people }) => [formatNumber((1000 * people) / largest.displaced.value), host] as const
	);
	if (!first) return [];
	const where = [
		`${first[0]} live in ${first[1]}`,
		...further.map(([people, host]) => `${people} in ${host}`)
	];
	return [
		`Distance and the right to travel stand beside these numbers: of every 1,000 displaced ${peopleFrom(largest.origin)}, ${listOf(where)}.`
	];
}
