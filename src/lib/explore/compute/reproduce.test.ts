import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, expect, it } from 'vitest';
import { nativeEngine, readManifest } from '$lib/query/duckdb-node';
import { settingsOf } from '../settings/settings';
import { queriesOf } from './queries';
import { inlineParameters, literal } from '$lib/query/inline-parameters';
import { scriptOf } from './reproduce';
import { openExplorer, type ExplorerFixture } from '../testing';

let explorer: ExplorerFixture;
beforeAll(async () => {
	explorer = await openExplorer();
});

it('writes values as literals', () => {
	expect(literal("x'); DROP TABLE wars; --")).toBe("'x''); DROP TABLE wars; --'");
	expect(
		inlineParameters({ sql: "select '?' as mark, ? as a, ? as b", params: ["it's ?", null], tables: [] })
	).toBe("select '?' as mark, 'it''s ?' as a, NULL as b");
	expect(() => inlineParameters({ sql: 'select ?', params: [], tables: [] })).toThrow(RangeError);
});

it.each([
	'',
	'measure=entries',
	'measure=rate',
	'measure=since-onset',
	'measure=decisions',
	'measure=per-resident'
])('%s: the script reads the files and gives the same number of rows', async (search) => {
	const { tables } = await readManifest();
	const files = Object.entries(tables).map(([name, { file }]) => ({
		name,
		file,
		isPartial: false,
		columns: []
	}));
	const queries = queriesOf(settingsOf(explorer.stateOf(search), explorer.published), explorer.published);
	const script = scriptOf(queries, files).replaceAll("read_parquet('", "read_parquet('static/data/");
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	const statements = script.split(/;\n/);
	const engine = nativeEngine();
	let index = statements.length - Object.keys(queries).length;
	for (const statement of statements.slice(0, index)) await connection.run(statement);
	for (const query of Object.values(queries)) {
		const rows = (await connection.runAndReadAll(statements[index++] ?? '')).getRowObjectsJson();
		expect(rows).toHaveLength((await engine.run(query)).length);
	}
});
