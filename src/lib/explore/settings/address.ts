import { parseState, type InvalidParameter, type ParsedState } from '$lib/settings/codec';
import type { Control } from '$lib/settings/control';
import type { Published } from './coverage';
import { normalizeSettings } from './normalize-settings';

/** Parses the settings of an address. Invalid or incompatible parameters are ignored and reported. */
export function readAddress(
	parameters: URLSearchParams,
	controls: readonly Control[],
	published: Published
): ParsedState {
	const { state, invalid } = parseState(parameters, controls);
	const { state: normalized, changed } = normalizeSettings(state, controls, published);
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
	return { state: normalized, invalid: [...invalid, ...refused] };
}
