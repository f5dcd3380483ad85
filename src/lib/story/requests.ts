import { monthAndYear } from '$lib/text/dates';
import { formatExact } from '$lib/text/numbers';
import type { ModelOf } from '$lib/views/registry';

/**
 * How many requests of Afghans for parole were approved, on the day with the most approvals: the sources differ, and
 * the highest count favours the claim least.
 */
export function requests({ days }: Pick<ModelOf<'parole-pipeline'>, 'days'>): string[] {
	const counted = days.flatMap(({ origin, filed, approved, asOf }) =>
		origin === 'AFG' && filed !== null && approved !== null ? [{ filed, approved, asOf }] : []
	);
	const [most] = [...counted].sort((a, b) => b.approved - a.approved);
	if (!most) return [];
	const fewer = counted.length > 1 ? ' Other counts are lower.' : '';
	return [
		`By ${monthAndYear(most.asOf)} the United States had approved ${formatExact(most.approved)} of ${formatExact(most.filed)} Afghan requests for parole.${fewer}`
	];
}
