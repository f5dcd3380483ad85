import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import { perHundred, verbOf } from '$lib/text/phrases';
import { rateAt, rates } from './causes';
import type { Moved } from './moved';
import type { Shown } from './series';

const fromTo = ({ from, to }: Moved): string =>
	`${perHundred(from.parity.value)} to ${perHundred(to.parity.value)}`;

/** In the order in which they are said when equally many went that way. */
const WAYS = ['closer', 'further above', 'further below', 'past parity', 'unchanged'] as const;
type Way = (typeof WAYS)[number];

export const WAY_WORDS: Readonly<Record<Way, string>> = {
	closer: 'came closer to the Ukrainian rate',
	'further above': 'moved further above the Ukrainian rate',
	'further below': 'fell further below the Ukrainian rate',
	'past parity': 'crossed the Ukrainian rate',
	unchanged: 'stood where they had been'
};

const wayOf = ({ move, to }: Moved): Way | null =>
	move === 'further' ? (to.parity.value > 1 ? 'further above' : 'further below') : move;

export const byWay = (moved: readonly Moved[]) =>
	WAYS.flatMap((way) => {
		const group = moved.filter((one) => wayOf(one) === way);
		return group.length > 0 ? [{ way, group }] : [];
	}).sort((a, b) => b.group.length - a.group.length);

/** Which way each ratio went under every definition tested, with what the rates behind it did; the numbers follow. */
export function directions(shown: Shown, moved: readonly Moved[], first: number, last: number): string[] {
	const [main, ...others] = byWay(moved);
	if (!main) return [];
	const people = (group: readonly Moved[]) => listOf(group.map(({ line }) => peopleFrom(line.origin)));
	const numbers = [main, ...others].flatMap(({ group }) =>
		group.map((one) => `${peopleFrom(one.line.origin)} ${fromTo(one)}`)
	);
	return [
		`From ${first} to ${last} ${people(main.group)} ${WAY_WORDS[main.way]} under every definition tested${ownWay(shown, main.group, first, last)}${referenceWay(shown, first, last)}.`,
		...others.map(({ way, group }) => `${people(group)} ${WAY_WORDS[way]}.`),
		`Counted for every 100 Ukrainians out of as many displaced: ${listOf(numbers)}.`
	];
}

/** What their own rates did; and for whom a total that lies partly outside the first year turns it round. */
function ownWay({ evacuationName }: Shown, group: readonly Moved[], first: number, last: number): string {
	const people = (some: readonly Moved[]) => listOf(some.map(({ line }) => peopleFrom(line.origin)));
	const rose = group.filter(({ line }) => (rateAt(line, last) ?? 0) > (rateAt(line, first) ?? 0));
	const turned = group.filter(({ line }) => {
		const counted = line.further.find(({ year }) => year === first)?.rate;
		return counted?.defined && counted.value > (rateAt(line, last) ?? 0);
	});
	const but =
		turned.length > 0 && turned.every((one) => rose.includes(one))
			? ` (that of ${people(turned)} fell if ${evacuationName} is counted in ${first})`
			: '';
	const their = group.length > 1 ? 'their own rates' : 'their own rate';
	if (rose.length === group.length) return `; ${their} rose${but}`;
	if (rose.length === 0) return `; ${their} fell`;
	return `; of their own rates that of ${people(rose)} rose and that of ${people(group.filter((one) => !rose.includes(one)))} fell${but}`;
}

function referenceWay({ reference, tier }: Shown, first: number, last: number): string {
	const [before, after] = [rateAt(reference, first), rateAt(reference, last)];
	if (before === null || after === null) return '';
	return `, and the Ukrainian rate ${after < before ? 'fell' : 'rose'} from ${rates(before, after)} of every 1,000 displaced ${verbOf(tier)} a year`;
}
