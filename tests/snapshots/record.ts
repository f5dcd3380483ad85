import { createHash } from 'node:crypto';
import { render } from 'svelte/server';
import type { Catalogue } from '../../src/lib/catalogue/catalogue';
import SceneSvg from '../../src/lib/marks/SceneSvg.svelte';
import type { Engine, Query, Row } from '../../src/lib/query/port';
import type { ViewState } from '../../src/lib/settings/control';
import { loadModel } from '../../src/lib/views/load-model';
import type { ChartWidth, View, ViewModel } from '../../src/lib/views/contract';
import { primitives } from './primitives';

/** Each query runs once. */
export function memoized(engine: Engine): Pick<Engine, 'run'> {
	const cache = new Map<string, Promise<readonly Row[]>>();
	return {
		run: (query: Query) => {
			const key = JSON.stringify([query.sql, query.params]);
			const known = cache.get(key) ?? engine.run(query);
			cache.set(key, known);
			return known;
		}
	};
}

/** Everything that a reader of one state can see, part by part. */
export interface StateRecord {
	readonly text: unknown;
	readonly tables: unknown;
	readonly export: unknown;
	readonly wide: unknown;
	readonly narrow: unknown;
}
export const PARTS = ['text', 'tables', 'export', 'wide', 'narrow'] as const;

async function drawn(view: View, model: ViewModel, width: ChartWidth): Promise<unknown> {
	if (model.empty) return null;
	const scene = await view.chart(model, width);
	const { body } = render(SceneSvg, { props: { scene, altText: '' } });
	const cursor = scene.cursor.map(({ x, y, ...point }) => ({ x: Math.round(x), y: Math.round(y), ...point }));
	return { size: [scene.width, scene.height], marks: primitives(body), cursor };
}

export async function record(
	view: View,
	state: ViewState,
	engine: Pick<Engine, 'run'>,
	catalogue: Catalogue
): Promise<StateRecord> {
	const model = await loadModel(view, state, engine, catalogue);
	const { headline, finding, altText, unit, period, dataAsOf, notes, sources, empty } = model;
	return {
		text: {
			headline,
			finding,
			altText,
			unit,
			period,
			dataAsOf,
			notes,
			sources: sources.map(({ id }) => id),
			empty
		},
		tables: view.tables(model),
		export: view.exportTable(model),
		wide: await drawn(view, model, 'wide'),
		narrow: await drawn(view, model, 'narrow')
	};
}

const hash = (value: unknown): string =>
	createHash('sha256')
		.update(JSON.stringify(value) ?? '')
		.digest('hex')
		.slice(0, 10);

/** One short hash for each part, so that a difference says what changed. */
export const fingerprint = (of: StateRecord): string => PARTS.map((part) => hash(of[part])).join(' ');
