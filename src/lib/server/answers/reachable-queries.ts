import { distinct } from '$lib/query/query-key';
import type { Query } from '$lib/query/port';
import { initialState } from '$lib/settings/codec';
import type { Control, ViewState } from '$lib/settings/control';
import type { ViewSpec } from '$lib/views/contract';

type Setting = ViewState[string];

/** Every non-empty part of the options, in their order, the smallest parts first. */
function* subsets(options: readonly string[], size = 1): Generator<readonly string[]> {
	for (; size <= options.length; size++) yield* combinations(options, size);
}

function* combinations(options: readonly string[], size: number): Generator<readonly string[]> {
	if (size === 0) return yield [];
	for (const [place, first] of options.entries())
		for (const rest of combinations(options.slice(place + 1), size - 1)) yield [first, ...rest];
}

function* rangesWithin(min: number, max: number): Generator<string> {
	for (let from = min; from <= max; from++)
		for (let to = from; to <= max; to++) yield `${from === min ? '' : from}..${to === max ? '' : to}`;
}

function* numbersWithin(min: number, max: number, step: number): Generator<string> {
	for (let place = 0; min + place * step <= max; place++) yield String(min + place * step);
}

/** Everything that a control can be set to, its initial value first. */
export function* valuesOf(control: Control): Generator<Setting> {
	yield control.initial;
	const values = control.options.map(({ value }) => value);
	switch (control.kind) {
		case 'choice':
			return yield* values;
		case 'range':
			return yield* rangesWithin(control.min, control.max);
		case 'number':
			return yield* numbersWithin(control.min, control.max, control.step);
		default:
			yield* subsets(values);
	}
}

export interface ReachableQueries {
	readonly queries: readonly Query[];
	/** Not every setting was tried, because there are too many. */
	readonly isPartial: boolean;
}

/** The queries of a state, and the settings that they depend on, in the order in which they are read. */
function watch(spec: ViewSpec, state: ViewState): { queries: readonly Query[]; read: readonly string[] } {
	const read = new Set<string>();
	const watched = new Proxy(state, {
		get(target, name) {
			if (typeof name === 'string') read.add(name);
			return Reflect.get(target, name) as unknown;
		},
		ownKeys(target) {
			for (const { name } of spec.controls) read.add(name);
			return Reflect.ownKeys(target);
		}
	});
	return { queries: Object.values(spec.queries(watched)), read: [...read] };
}

/**
 * Every query that a view's controls can lead to. Only settings that `queries` reads are varied, so a control that
 * changes no query costs nothing, however many values it has.
 * @param most Queries and states after which the search ends.
 */
export function reachableQueries(
	spec: ViewSpec,
	most: { readonly queries: number; readonly states: number }
): ReachableQueries {
	const controls = new Map(spec.controls.map((control) => [control.name, control]));
	const initial = initialState(spec.controls);
	const found: Query[] = [];
	let known: readonly Query[] = [];
	let states = 0;

	/** @returns false when there are too many. */
	function visit(assigned: ViewState): boolean {
		if (++states > most.states) return false;
		const { queries, read } = watch(spec, { ...initial, ...assigned });
		const open = read.find((name) => controls.has(name) && !Object.hasOwn(assigned, name));
		const control = open === undefined ? undefined : controls.get(open);
		if (!control) {
			found.push(...queries);
			known = distinct(found);
			return known.length <= most.queries;
		}
		for (const value of valuesOf(control)) if (!visit({ ...assigned, [control.name]: value })) return false;
		return true;
	}

	const isWhole = visit({});
	return { queries: known.slice(0, most.queries), isPartial: !isWhole };
}
