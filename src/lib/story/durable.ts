import { formatNumber, formatPercent, formatPeople } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import type { LadderRow, ParityLadder } from './models';

/** Fewer people than this are in no sentence about shares. */
const FEWEST = 100;

interface Entries {
	readonly origin: string;
	readonly letIn: number;
	readonly resettled: number;
}

/** People of each row counted both ways: everyone let in, and those of them resettled. */
function entriesOf({ rows, other }: ParityLadder): Entries[] {
	const lowest = (row: LadderRow | undefined) => row?.dots[0];
	return rows.flatMap(({ origin, dots }) => {
		const letIn = dots.at(-1)?.people.value ?? 0;
		const resettled = lowest(other.rows.find((row) => row.origin === origin))?.people.value ?? 0;
		return letIn >= FEWEST ? [{ origin, letIn, resettled }] : [];
	});
}

/** How much of what each group got is meant to last: fast and temporary, or slow and durable, as the figures have it. */
export function durability(ladder: ParityLadder, reference = 'UKR'): string[] {
	if (ladder.tier !== 'let-in') return [];
	const all = entriesOf(ladder);
	const own = all.find(({ origin }) => origin === reference);
	const others = all.filter(({ origin }) => origin !== reference);
	if (!own || others.length === 0) return [];
	const total = (of: 'letIn' | 'resettled') => others.reduce((sum, entries) => sum + entries[of], 0);
	const ownShare = own.resettled / own.letIn;
	const otherShare = total('resettled') / total('letIn');
	const than = ownShare < otherShare ? 'against' : 'and';
	return [
		`A place can be meant to last or given for a limited time. Of ${formatPeople(own.letIn)} ${peopleFrom(reference)} let in, ${formatPercent(ownShare)} were resettled and the others paroled in for a limited time, ${than} ${formatPercent(otherShare)} resettled of ${formatPeople(total('letIn'))} people of the other nationalities together.`
	];
}

/** Nationalities that change sides of the Ukrainian rate when only lasting places count. */
export function reversal({ rows, other, tier }: ParityLadder): string[] {
	if (tier !== 'let-in' || !other.reference?.rate.defined) return [];
	const before = new Map(rows.map(({ origin, verdict }) => [origin, verdict]));
	const turned = other.rows.filter(
		({ origin, verdict, isReference }) =>
			!isReference && verdict !== 'too few to rank' && verdict !== before.get(origin)
	);
	if (turned.length === 0)
		return ['Counting lasting places alone puts nobody on another side of the Ukrainian rate.'];
	const above = turned.filter(({ verdict }) => verdict === 'above').map(({ origin }) => peopleFrom(origin));
	const open = turned
		.filter(({ verdict }) => verdict === 'depends on the definition')
		.map(({ origin }) => peopleFrom(origin));
	const below = turned.filter(({ verdict }) => verdict === 'below').map(({ origin }) => peopleFrom(origin));
	const parts = [
		...(above.length > 0 ? [`${listOf(above)} then stand above the Ukrainians under every definition`] : []),
		...(below.length > 0 ? [`${listOf(below)} then stand below the Ukrainians under every definition`] : []),
		...(open.length > 0 ? [`for ${listOf(open)} the definition then decides`] : [])
	];
	return [
		`Count lasting places alone, and the order turns around: ${formatNumber(other.reference.rate.value)} of every 1,000 displaced Ukrainians were resettled a year; ${parts.join('; ')}.`
	];
}
