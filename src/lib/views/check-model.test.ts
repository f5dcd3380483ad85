import { expect, it } from 'vitest';
import { nativeEngine, readManifest } from '$lib/query/duckdb-node';
import { loadCatalogue } from '$lib/query/load-catalogue';
import type { Query, Row } from '$lib/query/port';
import { initialState } from '$lib/settings/codec';
import { checkText } from '$lib/ui/check-text';
import { checkModel } from './check-model';
import { loadModel } from './load-model';
import { loadView } from './registry';

const engine = nativeEngine();
const view = await loadView('ceiling' as string);
const settings = initialState(view.spec.controls);
const catalogue = await loadCatalogue(engine, await readManifest());
const model = await loadModel(view, settings, engine, catalogue);
/** A column of numbers in the first query's rows, which others may have too. */
const column = 'value';
const compute = (query: Query): Promise<readonly Row[]> => engine.run(query);

const check = (run: (query: Query) => Promise<readonly Row[]>, checked = model) =>
	checkModel({ view, model: checked, settings, runner: { run, compute } }, new AbortController().signal);

it('finds every row of a chart the same', async () => {
	const result = await check(compute);
	expect(result).toMatchObject({ queries: 3, first: undefined });
	expect(result.tableRows).toBe(view.exportTable(model).rows.length);
	expect(checkText({ ...result, milliseconds: 2_140 })).toMatch(
		/^Everything matches: [\d,]+ rows from 3 queries, and all [\d,]+ rows of the chart’s table\. The check took 2\.1 seconds\.$/
	);
});

it('names the first row that the page uses otherwise', async () => {
	const wrong = await check(async (query) =>
		(await compute(query)).map((row, place) => (place === 2 ? { ...row, [column]: -1 } : row))
	);
	expect(wrong.first).toMatchObject({ difference: { kind: 'value', row: 2, column, right: -1 } });
	expect(checkText(wrong)).toMatch(
		new RegExp(
			`^Something differs\\. In row 3 of the query “\\w+”, ${column}: [\\d,.]+ from the published files, −1 on this page\\.`
		)
	);
});

it('compares the table on screen too', async () => {
	const other = await loadModel(view, { ...settings, years: 'recent' }, engine, catalogue);
	const wrong = await check(compute, other);
	expect(wrong.first).toMatchObject({ query: undefined, difference: { kind: 'count' } });
	expect(checkText(wrong)).toMatch(
		/^Something differs\. \d+ rows in the table of this chart from the published files, \d+ rows on this page\./
	);
});
