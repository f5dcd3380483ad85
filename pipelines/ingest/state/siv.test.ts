import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder, snapshotOf } from '../../testing/data-folder.js';
import { sivIssuedReader } from './siv.js';

const fixture = join(import.meta.dirname, 'fixtures/siv.csv');
const published = readFileSync(fixture, 'utf8');
const take = (path: string) => snapshotOf(sivIssuedReader, path, 'state/siv_issued_monthly.csv');

describe('Special Immigrant Visas issued', () => {
	it('separates the two classes', async () => {
		const expected = readFileSync(join(import.meta.dirname, 'fixtures/siv.expected.csv'), 'utf8');
		expect(await take(fixture)).toBe(expected);
	});

	const damaged: [string, string, RegExp][] = [
		[
			'a missing month',
			published.replaceAll('2020-04', '2020-05').replaceAll('05-30', '05-31'),
			/no visa is recorded in 2020-04/
		],
		[
			'a period longer than a month',
			published.replace('2020-03-31', '2020-04-30'),
			/row 4: the period from 2020-03-01 is not one month/
		],
		[
			'another measure',
			published.replace('siv_issued_si', 'siv_adjusted'),
			/row 3: "siv_adjusted" in visas is not an SQ or SI visa count/
		],
		[
			'half a visa',
			published.replace(',7,visas', ',7.5,visas'),
			/row 2: "7.5" in value counts people and has a fraction/
		]
	];
	it.each(damaged)('rejects %s', async (_, text, message) => {
		const path = join(scratchFolder(), 'siv.csv');
		writeFileSync(path, text);
		await expect(take(path)).rejects.toThrow(message);
	});
});
