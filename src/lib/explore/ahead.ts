import type { Query } from '$lib/query/port';
import type { Control, ViewState } from '$lib/state/control';
import type { Published } from './coverage';
import { offered } from './offered';
import { settle } from './settle';

/** Values that one step gives a setting: another option of a list, another preset. */
const steps = (control: Control): readonly (string | readonly string[])[] => {
	if (control.kind === 'choice') return control.options.map(({ value }) => value);
	return control.kind === 'members' ? control.presets.map(({ members }) => members) : [];
};

/** States that one change of one list leads to, as the page settles them, in the order of the settings. */
function oneStep(
	state: ViewState,
	controls: readonly Control[],
	published: Published,
	isTaken: (control: Control) => boolean
): readonly ViewState[] {
	return offered(controls, state, published)
		.controls.filter(isTaken)
		.flatMap((control) =>
			steps(control).map((value) => settle({ ...state, [control.name]: value }, controls, published).state)
		);
}

/** States that are near: one step away, and every figure by every kind of time. */
export function statesAhead(
	state: ViewState,
	controls: readonly Control[],
	published: Published
): readonly ViewState[] {
	const near = (of: ViewState, isTaken: (control: Control) => boolean) =>
		oneStep(of, controls, published, isTaken);
	const figures = near(state, ({ name }) => name === 'measure');
	return [
		...figures,
		...near(state, ({ name }) => name !== 'measure'),
		...figures.flatMap((figure) => near(figure, ({ name }) => name === 'clock'))
	];
}

/** What these states ask, each statement once. */
export function statementsOf(
	states: readonly ViewState[],
	queriesOf: (state: ViewState) => Readonly<Record<string, Query>>
): readonly Query[] {
	const queries = states.flatMap((state) => Object.values(queriesOf(state)));
	return [...new Map(queries.map((query) => [JSON.stringify([query.sql, query.params]), query])).values()];
}
