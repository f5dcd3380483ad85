import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { controlsOf, exploreView } from '$lib/explore/view';
import { likelyStates } from '$lib/explore/settings/prefetch';
import { answerFile } from '$lib/query/answer-index';
import { compareRows } from '$lib/query/compare-rows';
import { nativeEngine } from '$lib/query/duckdb-node';
import { catalogueQueries } from '$lib/query/load-catalogue';
import type { Query } from '$lib/query/port';
import { distinct, keyOf } from '$lib/query/query-key';
import { rowsOfAnswer } from '$lib/query/stored-answer';
import { initialState } from '$lib/settings/codec';
import type { Control, ViewState } from '$lib/settings/control';
import { loadView, slugs } from '$lib/views/registry';
import { defaultExploration } from '../default-exploration';
import { answerFiles, answersOf } from './view-answers';

const engine = nativeEngine();

/** Every choice with every other; one of each set at a time, and all. */
function states(controls: readonly Control[]): ViewState[] {
	return controls.reduce<ViewState[]>(
		(all, control) => {
			if (control.kind !== 'choice') return all;
			return all.flatMap((state) =>
				control.options.map(({ value }) => ({ ...state, [control.name]: value }))
			);
		},
		[initialState(controls)]
	);
}

/** Queries of the states without a stored answer. */
async function missing(slug: string, queries: readonly Query[]): Promise<Query[]> {
	const { index } = await answersOf(slug);
	return queries.filter((query) => answerFile(index, query) === undefined);
}

/** How stored rows differ from those of another native engine. */
async function differences(slug: string, queries: readonly Query[]): Promise<string[]> {
	const { index, files } = await answersOf(slug);
	const found: string[] = [];
	for (const query of queries) {
		const stored = rowsOfAnswer(JSON.parse(files.get(answerFile(index, query) ?? '') ?? 'null'));
		found.push(...compareRows(await engine.run(query), stored).map((text) => `${keyOf(query)}: ${text}`));
	}
	return found;
}

describe.each(slugs)('%s', (slug) => {
	let queries: readonly Query[];
	beforeAll(async () => {
		const { spec } = await loadView(slug as string);
		queries = distinct(states(spec.controls).flatMap((state) => Object.values(spec.queries(state))));
	});

	it('has an answer for every setting, and for the catalogue', async () => {
		expect(await missing(slug, [...queries, ...catalogueQueries])).toEqual([]);
	});

	it('stores the rows that native DuckDB gives', async () => {
		expect(await differences(slug, queries)).toEqual([]);
	});

	it('finds no answer once a statement has changed', async () => {
		const changed = queries.map((query) => ({ ...query, sql: query.sql.replace(/^(\s*)/, '$1 ') }));
		expect(await missing(slug, changed)).toEqual(changed);
	});

	it('is small enough to be stored whole', async () => {
		expect((await answersOf(slug)).warning).toBeUndefined();
	});
});

it('the explorer stores its first screen and every step from it, as native DuckDB computes them', async () => {
	const { facts } = await defaultExploration();
	const { index, files } = await answersOf('explore');
	const { spec } = exploreView(facts);
	const controls = controlsOf(facts);
	const initial = initialState(controls);
	const isStored = (query: Query) => answerFile(index, query) !== undefined;
	const near = [initial, ...likelyStates(initial, controls, facts.published)];
	const queries = distinct(near.flatMap((state) => Object.values(spec.queries(state))));
	const [own, added] = [queries.filter(isStored), queries.filter((query) => !isStored(query))];
	expect(own.length).toBeGreaterThan(10);
	expect(await differences('explore', own)).toEqual([]);
	expect(added.filter(({ rollUps = [] }) => !rollUps.some(({ from }) => isStored(from)))).toEqual([]);
	expect(added.length).toBeGreaterThan(5);
	expect([...files.keys()].length).toBeGreaterThan(own.length);
});

it('all answers of the release take at most 400 kB compressed', async () => {
	const files = await answerFiles([...slugs, 'explore']);
	const bytes = [...files.values()].map((content) => brotliCompressSync(content).length);
	expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThan(400_000);
	expect(Math.max(...bytes)).toBeLessThan(60_000);
});

it('answers are named by their content and release', async () => {
	const { release } = JSON.parse(readFileSync('static/data/manifest.json', 'utf8')) as { release: string };
	const [ladder, share] = await Promise.all([answersOf('parity-ladder'), answersOf('share')]);
	expect(ladder.index.release).toBe(release);
	expect([...ladder.files.keys()].filter((name) => share.files.has(name)).length).toBeGreaterThan(5);
	for (const name of ladder.files.keys()) expect(name).toMatch(/^[0-9a-f]{20}$/);
});
