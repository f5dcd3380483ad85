import { monthCount } from '$lib/text/dates';
import { formatExact } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import { monthsToReach, type Reached } from '$lib/metrics/speed';
import type { OnsetLine, SinceOnset } from './models';

/** Number of people whose month is named. */
const THRESHOLD = 10_000;

/** How long it took until the ten-thousandth person was let in, where that falls within the months of the chart. */
export function speed({ lines }: SinceOnset): string[] {
	const reached = lines.map((line) => ({ line, at: reach(line) }));
	const known = reached.flatMap(({ line, at }) =>
		at?.months.defined ? [{ line, at, months: at.months }] : []
	);
	const [first, ...others] = known.sort((a, b) => a.months.value - b.months.value);
	if (!first) return [];
	const count = formatExact(THRESHOLD);
	const never = reached.length - known.length;
	const rest =
		never > 0
			? [
					`${never === 1 ? 'one line does' : `${never} lines do`} not reach that number within the months shown`
				]
			: [];
	const opening = `${count} ${nameOf(first.line)} had been let in ${inMonths(first)}`;
	const further = others.map((one) => `${nameOf(one.line)} ${inMonths(one)}`);
	return [
		`${[opening, ...further].length > 1 ? `${opening}; ${listOf(further)}` : opening}${rest.length > 0 ? `; ${rest.join('')}` : ''}.`
	];
}

const reach = ({ people }: OnsetLine): Reached | undefined => monthsToReach(people, [THRESHOLD])[0];

const nameOf = ({ origin, label, isReference }: OnsetLine): string =>
	isReference
		? peopleFrom(origin)
		: `${peopleFrom(origin)} (${label.slice(label.lastIndexOf(',') + 1).trim()})`;

/** τ counts from 0, the month of the onset; a total for a longer period leaves the month open. */
function inMonths({ months }: { readonly months: { readonly low: number; readonly value: number } }): string {
	const [earliest, latest] = [months.low + 1, months.value + 1];
	return earliest === latest ? `within ${monthCount(latest)}` : `within ${earliest} to ${monthCount(latest)}`;
}
