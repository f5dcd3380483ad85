import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readSnapshots } from '../ingest/snapshots.js';
import { openDatabase, rowsOf, type Database } from '../lib/database.js';
import { defaultFolders } from '../lib/files.js';
import { quoted, registered, ruled } from '../testing/quoted-figures.js';
import { buildTables } from './build-tables.js';

describe('figures quoted in curated tables', () => {
	let database: Database;
	beforeAll(async () => {
		database = await openDatabase();
		await buildTables(database.connection, readSnapshots(defaultFolders.data));
	}, 120_000);
	afterAll(() => database.close());

	const numberOf = async (sql: string) => {
		const [row] = await rowsOf(database.connection, `select (${sql})::double as figure`);
		return Number(row?.['figure']);
	};

	it.each(quoted)('note %s: %s matches the data', async (note, printed, unit, sql) => {
		const [row] = await rowsOf(
			database.connection,
			`select text from published.notes where note_id = '${note}'`
		);
		expect(row?.['text']).toContain(printed);
		const said = Number(printed.replaceAll(',', '')) * (printed.includes('.') ? 1e6 : 1);
		expect(Math.round((await numberOf(sql)) / unit)).toBe(Math.round(said / unit));
	});

	it('are all tested', async () => {
		const rows = await rowsOf(database.connection, 'select note_id, text from curated.notes');
		const untested = rows.flatMap((row) =>
			(String(row['text']).match(/\d+(,\d{3})+|\d+\.\d+/g) ?? [])
				.filter((figure) => !quoted.some(([note, printed]) => note === row['note_id'] && printed === figure))
				.map((figure) => `${row['note_id']}: ${figure}`)
		);
		expect(untested).toEqual([]);
	});

	it.each(ruled)('the rule of %s: %s matches the data', async (conflict, printed, unit, sql) => {
		const rows = await rowsOf(
			database.connection,
			`select distinct rule from published.conflicts where conflict_id = '${conflict}'`
		);
		expect(rows.map((row) => row['rule'])).toEqual([expect.stringContaining(printed)]);
		expect(Math.round((await numberOf(sql)) / unit) * unit).toBe(Number(printed.replaceAll(',', '')));
	});

	it.each(registered)('conflict %s: %s matches the data', async (conflict, source, sql, asOf) => {
		const rows = await rowsOf(
			database.connection,
			`select value from published.conflicts where conflict_id = '${conflict}' and source_id like '${source}%'
			${asOf === undefined ? '' : `and as_of = date '${asOf}'`}`
		);
		expect(rows.map((row) => row['value'])).toEqual([await numberOf(sql)]);
	});

	it('take all other figures of the register from the rows of their sources', async () => {
		const files = ['parole_figures', 'siv_totals', 'ceilings'];
		const printed = files.map((name) => `select source_id, value from us_published.${name}`);
		const rows = await rowsOf(
			database.connection,
			`select conflict_id, source_id from published.conflicts
			where regexp_matches(source_id, '^(us-parole|siv-published|us-presidential|costs-of-war|unhcr-resettlement)')
				and (source_id, value) not in (${printed.join(' union all ')}
				union all select source_id, value from costs_of_war.displaced
				union all select source_id, value from unhcr.resettlement_needs
				union all select source_id, value from unhcr.resettlement_facts)`
		);
		expect(rows).toEqual([]);
	});

	it('include the days between onsets of wars and steps of policy', async () => {
		const rows = await rowsOf(
			database.connection,
			'select event_id, origin, days_since_onset from published.events'
		);
		const days = (event: string, origin: string) =>
			rows.find((row) => row['event_id'] === event && row['origin'] === origin)?.['days_since_onset'];
		expect(days('eu-tp-in-force', 'UKR')).toBe(8);
		expect(days('u4u-opens', 'UKR')).toBe(60);
		expect(days('oaw-begins', 'AFG')).toBe(14);
		expect(days('tps-afghanistan-announced', 'AFG')).toBe(213);
		expect(days('tps-syria-in-force', 'SYR')).toBe(380);
		expect(days('afghan-siv-law', 'AFG')).toBe(2712);
		expect(days('canada-afghan-measures', 'AFG')).toBe(-24);
		expect(days('parolees-may-work', 'AFG')).toBe(463);
		expect(days('us-strike-somalia-2007', 'SOM')).toBeNull();
		expect(days('usrap-suspended', 'ALL')).toBeNull();
	});

	it('exclude values that nobody read, and returns without an address', async () => {
		const silent = await rowsOf(
			database.connection,
			`select count(*)::integer as cells, count(value)::integer as said from published.conditions
			where grade = 'not_established'`
		);
		expect(silent[0]).toMatchObject({ said: 0 });
		expect(Number(silent[0]?.['cells'])).toBeGreaterThan(150);
		const lost = await rowsOf(
			database.connection,
			`select source_id from published.returns join registry.sources on id = source_id where address is null`
		);
		expect(lost).toEqual([]);
	});
});
