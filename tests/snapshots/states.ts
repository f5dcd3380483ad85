import { initialState, writeState } from '../../src/lib/settings/codec';
import type { Control, SetControl, ViewState } from '../../src/lib/settings/control';

type Values = readonly (string | readonly string[])[];

function subsets({ options }: SetControl): Values {
	const all = options.map(({ value }) => value);
	const every = (n: number) => all.filter((_, i) => i % n === 0);
	return [...all.map((one) => [one]), all, all.slice(1), all.slice(-3), all.slice(0, 2), every(2)];
}

function valuesOf(control: Control): Values {
	switch (control.kind) {
		case 'number': {
			const { min, max, step } = control;
			return [min, min + step * Math.floor((max - min) / step / 2), max].map(String);
		}
		case 'range': {
			const { min, max } = control;
			return [`${min}..${min + 2}`, `${Math.floor((min + max) / 2)}..`, `..${max - 1}`];
		}
		case 'set':
			return subsets(control).filter(({ length }) => length > 0);
		case 'choice':
		case 'members':
			return [];
	}
}

/** Every combination of the choices; then numbers, ranges and sets alone, and sets with the last option of each choice. */
export function statesOf(controls: readonly Control[]): Map<string, ViewState> {
	const initial = initialState(controls);
	const choices = controls.filter((control) => control.kind === 'choice');
	const combined = choices.reduce<readonly ViewState[]>(
		(states, { name, options }) =>
			states.flatMap((state) => options.map(({ value }) => ({ ...state, [name]: value }))),
		[initial]
	);
	const single = controls.flatMap((control) =>
		valuesOf(control).flatMap((value) => {
			const state = { ...initial, [control.name]: value };
			const withLast = choices.map(({ name, options }) => ({
				...state,
				[name]: options.at(-1)?.value ?? ''
			}));
			return control.kind === 'set' ? [state, ...withLast] : [state];
		})
	);
	return new Map([...combined, ...single].map((state) => [writeState(state, controls) || '?', state]));
}
