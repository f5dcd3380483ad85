import { formatExact, formatRange } from '$lib/text/numbers';
import { verbOf } from '$lib/text/phrases';
import type { Bar } from './rows';
import { above, atRate, below, letIn, recorded } from './words';

/** The two halves of what stands above a bar: who came, and the number at the Ukrainian rate. */
export interface BarText {
	readonly strong: string;
	readonly plain: string;
}

export function barText(bar: Bar, isReference: boolean, tier: string): BarText {
	const { people, expected, expectedRange, isRanked } = bar;
	if (isReference)
		return { strong: `${letIn(people.value)} ${verbOf(tier)}`, plain: 'the number that sets the rate' };
	const range = formatRange(expectedRange.low, expectedRange.high, atRate);
	const number = atRate(expected.value);
	const rate = range === number ? number : `${number} (${range})`;
	if (!isRanked) {
		const count = recorded(people.value);
		return {
			strong: people.value === 0 ? count : `${count}: too few to compare`,
			plain: `at the Ukrainian rate ${rate}`
		};
	}
	const count = `${letIn(people.value)} ${verbOf(tier)}`;
	return {
		strong: bar.direction === 'either' ? `${count}: the definition decides` : `${count}, ${difference(bar)}`,
		plain: `at that rate ${rate}`
	};
}

const difference = ({ direction, extra }: Bar): string =>
	direction === 'below' ? below(extra.value) : above(-extra.value);

/** What a bar says when it is stepped to. */
export function readingOf(bar: Bar, isReference: boolean, tier: string): string {
	const { people, durable, words, expected, expectedRange, isRanked } = bar;
	const temporary = people.value - durable;
	const parts =
		temporary > 0 ? ` (${formatExact(durable)} resettled, ${formatExact(temporary)} for a limited time)` : '';
	const start = words ? `${words}: ` : '';
	const count = people.value === 0 ? 'none recorded' : `${formatExact(people.value)} ${verbOf(tier)}${parts}`;
	if (isReference) return `${start}${count}`;
	const rate = `at the Ukrainian rate ${atRate(expected.value)}, range ${formatRange(expectedRange.low, expectedRange.high, atRate)}`;
	if (!isRanked) return `${start}${count}; ${rate}`;
	const verdict = bar.direction === 'either' ? 'the definition decides' : difference(bar);
	return `${start}${count}; ${rate}; ${verdict}`;
}
