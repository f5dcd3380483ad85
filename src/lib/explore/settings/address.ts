import { parseState, type InvalidParameter, type ParsedState } from '$lib/settings/codec';
import type { Control } from '$lib/settings/control';
import type { Published } from './coverage';
import { settle } from './normalize-settings';

/** Reads the address. What it asks for wrongly, or what does not go together, is left out and named. */
export function readAddress(
	parameters: URLSearchParams,
	controls: readonly Control[],
	published: Published
): ParsedState {
	const { state, invalid } = parseState(parameters, controls);
	const { state: settled, changed } = settle(state, controls, published);
	const refused = changed
		.filter(({ control }) => parameters.has(control))
		.map(({ control, reason }): InvalidParameter => {
			const label = controls.find(({ name }) => name === control)?.label ?? control;
			return {
				name: `${control} with the others`,
				value: (parameters.get(control) ?? '').slice(0, 80),
				reason: `${label}: ${reason}`
			};
		});
	return { state: settled, invalid: [...invalid, ...refused] };
}
