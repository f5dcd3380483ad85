import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SnapshotTable } from '../../ingest/types.js';
import { openDatabase } from '../../lib/database.js';
import { scratchFolder } from '../../testing/data-folder.js';
import { compareTable, isUnchanged, type Pair, type Sums } from './compare-tables.js';
import { describeChanges } from './describe-changes.js';
import { snapshotPairs } from './table-pairs.js';

async function compare(pairs: readonly Pair[], most = 3) {
	const { connection, close } = await openDatabase();
	try {
		const changes = [];
		for (const pair of pairs) changes.push(await compareTable(connection, pair, most));
		return changes;
	} finally {
		close();
	}
}

const key = ['year', 'origin', 'asylum'];
const before = `from (values (2023, 'SYR', 'DEU', 700, 'ok'), (2023, 'UKR', 'DEU', 1100, 'ok'), (2024, 'SYR', 'DEU', 710, 'ok'),
	(2024, 'UKR', 'DEU', null, 'not_reported'), (2024, 'YEM', 'DEU', 5, 'ok')) t(year, origin, asylum, value, value_status)`;
const after = `select *, 'x' as source_id from (values (2023, 'SYR', 'DEU', 700, 'ok'), (2023, 'UKR', 'DEU', 1090, 'ok'),
	(2024, 'SYR', 'DEU', 710, 'suppressed'), (2024, 'UKR', 'DEU', 1200, 'ok'), (2025, 'UKR', 'POL', 40, 'ok'))
	t(year, origin, asylum, value, value_status)`;

describe('a description of changes', () => {
	it('lists tables with most changed rows first and largest figures first', async () => {
		const flow: Sums = { period: 'year', apart: [], isFlow: true };
		const stock = { name: 'displaced_flow', key, before, after, figures: ['value'], sums: flow };
		const wars = {
			name: 'wars',
			key: ['war'],
			before: null,
			after: `select 'iraq' as war`,
			figures: [],
			sums: null
		};
		const same = { name: 'same', key, before, after: before, figures: ['value'], sums: flow };
		const gone = {
			name: 'gone',
			key: ['war'],
			before: `select 'iraq' as war`,
			after: null,
			figures: [],
			sums: null
		};
		const changes = await compare([wars, stock, same, gone]);
		expect(changes.map(isUnchanged)).toEqual([false, false, true, false]);
		expect(describeChanges('release 2026-11', changes)).toBe(
			[
				'Changes since release 2026-11',
				'',
				'displaced_flow: new columns source_id, 1 row added, 1 row removed, 3 rows changed',
				'  total value: 2,515 → 3,740 (+1,225)',
				'  by origin: UKR +1,230 · YEM −5',
				'  by year: 2024 +1,195 · 2025 +40 · 2023 −10',
				'  ~ 2024 UKR DEU: value blank → 1,200',
				'  + 2025 UKR POL: value 40',
				'  ~ 2023 UKR DEU: value 1,100 → 1,090',
				'',
				'wars: a new table, 1 row added',
				'  + iraq',
				'',
				'gone: the table is gone, 1 row removed',
				'  − iraq',
				''
			].join('\n')
		);
	});

	it('sums stocks of one year and status only, and nothing in tables that overlap', async () => {
		const rows = (people: number) =>
			`from (values (2023, 'refugee', 10), (2024, 'refugee', ${people}), (2024, 'idp_idmc', 5)) t(year, status, value)`;
		const pair = { key: ['year', 'status'], before: rows(10), after: rows(12), figures: ['value'] };
		const stock: Sums = { period: 'year', apart: ['status'], isFlow: false };
		const text = async (sums: Sums | null) =>
			describeChanges('HEAD', await compare([{ name: 'stock', ...pair, sums }]))
				.split('\n')
				.slice(3, -1);
		expect(await text(stock)).toEqual(['  by year: 2024 refugee +2', '  ~ 2024 refugee: value 10 → 12']);
		expect(await text(null)).toEqual(['  ~ 2024 refugee: value 10 → 12']);
	});

	it('is empty for equal data', async () => {
		const changes = await compare([
			{ name: 'same', key, before, after: before, figures: ['value'], sums: null }
		]);
		expect(describeChanges('HEAD', changes)).toBe('Nothing changed since HEAD.\n');
	});

	it('covers snapshots since a commit', async () => {
		const folder = scratchFolder();
		const data = join(folder, 'data');
		const table = (path: string): SnapshotTable => ({
			path,
			fields: { year: 'year', origin: 'origin', refugees: 'people', oip: 'people?' },
			key: ['year', 'origin']
		});
		const write = (path: string, ...lines: string[]) =>
			writeFileSync(join(data, path), ['year,origin,refugees,oip', ...lines, ''].join('\n'));
		mkdirSync(join(data, 'unhcr'), { recursive: true });
		write('unhcr/a.csv', '2024,AFG,10,', '2024,UKR,20,5');
		write('unhcr/same.csv', '2024,AFG,10,');
		const git = (...words: string[]) => execFileSync('git', words, { cwd: folder, stdio: 'pipe' });
		git('init', '-q');
		git('add', '.');
		git('-c', 'user.name=Test', '-c', 'user.email=test@localhost', 'commit', '-qm', 'first');
		write('unhcr/a.csv', '2024,AFG,12,', '2024,UKR,20,', '2025,UKR,30,');
		write('unhcr/new.csv', '2024,AFG,1,1');

		const tables = ['unhcr/a.csv', 'unhcr/same.csv', 'unhcr/new.csv'].map(table);
		const tolerance = { every: 'year', openPeriods: 1, share: 0, amount: 0 } as const;
		const readers = tables.map((one) => ({ tables: [one], tolerance }));
		const pairs = snapshotPairs(tables, readers, data, 'HEAD', join(folder, 'scratch'));
		expect(describeChanges('HEAD', await compare(pairs))).toBe(
			[
				'Changes since HEAD',
				'',
				'data/unhcr/a.csv: 1 row added, 2 rows changed',
				'  by year: 2025 refugees +30 · 2024 oip −5 · 2024 refugees +2',
				'  + 2025 UKR: refugees 30',
				'  ~ 2024 UKR: oip 5 → blank',
				'  ~ 2024 AFG: refugees 10 → 12',
				'',
				'data/unhcr/new.csv: a new table, 1 row added',
				'  by year: 2024 oip +1 · 2024 refugees +1',
				'  + 2024 AFG: refugees 1, oip 1',
				''
			].join('\n')
		);
	});
});
