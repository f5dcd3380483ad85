import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder, snapshotOf } from '../../testing/data-folder.js';
import { unhcrReaders } from './readers.js';

const fixtures = join(import.meta.dirname, 'fixtures');
const text = (name: string) => readFileSync(join(fixtures, name), 'utf8');

function reader(id: string) {
	const found = unhcrReaders.find((candidate) => candidate.id === id);
	if (!found) throw new Error(`no reader ${id}`);
	return found;
}

const whole: [string, string][] = [
	['unhcr-asylum-decisions', 'asylum_decisions'],
	['unhcr-asylum-applications', 'asylum_applications'],
	['unhcr-flows', 'flows'],
	['unhcr-idmc', 'idmc'],
	['unhcr-unrwa', 'unrwa'],
	['unhcr-midyear-stocks', 'midyear_stocks'],
	['unhcr-ukraine-recorded', 'ukraine_recorded'],
	['unhcr-ukraine-situation', 'ukraine_situation'],
	['unhcr-resettlement-needs', 'resettlement_needs'],
	['unhcr-resettlement-submissions', 'resettlement_submissions']
];

describe('UNHCR tables', () => {
	it.each(whole)('%s reads the published columns', async (id, name) => {
		const written = await snapshotOf(reader(id), join(fixtures, `${name}.csv`), `unhcr/${name}.csv`);
		expect(written).toBe(text(`${name}.expected.csv`));
	});

	it('keeps quoted needs without an address, and flags them', async () => {
		const file = join(fixtures, 'resettlement_facts.csv');
		const rows = (await snapshotOf(reader('unhcr-resettlement-facts'), file, 'unhcr/resettlement_facts.csv'))
			.trim()
			.split('\n');
		expect(rows).toHaveLength(4);
		expect(rows.slice(1).every((row) => row.includes(',official_second_hand,false,'))).toBe(true);
		expect(rows[1]).toMatch(/^projected_resettlement_needs,,ALL,2014-01-01,2014-12-31,690015,/);
	});

	const damaged: [string, string, string, (fixture: string) => string, RegExp][] = [
		[
			'negative decisions',
			'unhcr-asylum-decisions',
			'asylum_decisions',
			(t) => t.replace(',1200,', ',-1200,'),
			/"-1200" in convention counts people and is negative/
		],
		[
			'an unknown level',
			'unhcr-asylum-decisions',
			'asylum_decisions',
			(t) => t.replace('"NA"', '"XX"'),
			/"XX" in level_code is not one of AR, BL/
		],
		[
			'a blank level, which is not the code NA',
			'unhcr-asylum-applications',
			'asylum_applications',
			(t) => t.replace('"NA"', '""'),
			/"" in level_code is not one of/
		],
		[
			'people displaced by conflict in another country',
			'unhcr-idmc',
			'idmc',
			(t) => t.replace('UKR,UKR,3700000', 'POL,POL,3700000'),
			/row 3: people displaced inside UKR are recorded in POL/
		],
		[
			'two figures for one country and day',
			'unhcr-ukraine-situation',
			'ukraine_situation',
			(t) => t.replace('2852395,Not', '2852396,Not'),
			/the key host, as_of = RUS, 2022-10-03 already stands/
		],
		[
			'a year-end among the mid-years',
			'unhcr-midyear-stocks',
			'midyear_stocks',
			(t) => t.replace('2024-06-30,UKR', '2024-12-31,UKR'),
			/row 5: 2024-12-31 is not the middle of a year/
		],
		[
			'people displaced inside another country at mid-year',
			'unhcr-midyear-stocks',
			'midyear_stocks',
			(t) => t.replace('AFG,AFG,0', 'AFG,IRN,0'),
			/row 2: people displaced inside AFG are recorded in IRN/
		],
		[
			'a day where the portal writes a month',
			'unhcr-ukraine-recorded',
			'ukraine_recorded',
			(t) => t.replace('06-2022', '06-06-2022'),
			/row 5: "06-06-2022" is no month/
		],
		[
			'needs in another unit',
			'unhcr-resettlement-needs',
			'resettlement_needs',
			(t) => t.replace('percent of total', 'families'),
			/row 3: "families" is no unit/
		]
	];
	it.each(damaged)('reject %s', async (_, id, name, damage, message) => {
		expect(damage(text(`${name}.csv`))).not.toBe(text(`${name}.csv`));
		const path = join(scratchFolder(), 'damaged.csv');
		writeFileSync(path, damage(text(`${name}.csv`)));
		await expect(snapshotOf(reader(id), path, `unhcr/${name}.csv`)).rejects.toThrow(message);
	});
});
