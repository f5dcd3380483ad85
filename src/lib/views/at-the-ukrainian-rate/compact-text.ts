import type { DrawnOutcome } from '$lib/analysis/comparison/origin-outcomes';
import type { TierName } from '$lib/analysis/figures';
import { formatExact, formatPeople } from '$lib/text/numbers';

const letIn = (people: number): string => (people < 1000 ? formatExact(people) : formatPeople(people));

/** Text after the name of a row: the first part is bold, ranges are only drawn. */
export function shortLabel(
	{ people, expected, isRanked }: DrawnOutcome,
	isReference: boolean,
	tier: TierName
) {
	const count =
		people.value === 0 ? 'none' : `${letIn(people.value)} ${tier === 'let-in' ? 'let in' : 'resettled'}`;
	if (isReference) return { strong: count, plain: '' };
	const rate = `${formatPeople(expected.value, 2)} at that rate`;
	return { strong: isRanked || people.value === 0 ? count : `${count}, too few`, plain: rate };
}
