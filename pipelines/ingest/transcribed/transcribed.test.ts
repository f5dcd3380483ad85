import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Source } from '../../lib/sources.js';
import { accepted, emptyDataFolder, scratchFolder } from '../../testing/data-folder.js';
import { writeSnapshot } from '../write-snapshot.js';
import { canadaAustralia, headlines } from './abroad.js';
import { transcribedReader } from './transcribed.js';

const reader = transcribedReader({
	id: 'points',
	path: 'points/points.csv',
	layout: {
		header: 'measure,place,period_start,period_end,value,low,high,unit,issuer,document,link,note'.split(','),
		columns: {
			measure: 'measure',
			origin: 'place',
			publisher: 'issuer',
			title: 'document',
			address: 'link',
			low: 'low',
			high: 'high'
		}
	},
	measures: ['let_in', 'displaced'],
	ignored: ['percent_of_something'],
	grade: ({ note = '' }) =>
		note.startsWith('[OFFICIAL]')
			? 'official'
			: note.startsWith('[COPY]')
				? 'official_second_hand'
				: note.startsWith('[SECONDARY]')
					? 'secondary'
					: null,
	groups: { ALL8: 'POST911' },
	terms: () => ({ licence: 'citable', redistributable: false })
});
const published = readFileSync(join(import.meta.dirname, 'fixtures/points.csv'), 'utf8');

async function take(text: string, retrieved?: string, data = emptyDataFolder()) {
	const path = join(scratchFolder(), 'points.csv');
	writeFileSync(path, text);
	await writeSnapshot(reader, path, data, retrieved, accepted);
	return {
		data,
		rows: readFileSync(join(data, 'points/points.csv'), 'utf8').trim().split('\n'),
		sources: JSON.parse(readFileSync(join(data, 'sources.json'), 'utf8')) as Source[]
	};
}

describe('transcribed tables', () => {
	it('creates one source per distinct document and grade', async () => {
		const { rows, sources } = await take(published, '2026-01-02');
		expect(rows).toHaveLength(5);
		expect(sources.map(({ address, grade, as_of }) => ({ address, grade, as_of }))).toEqual([
			{ address: 'https://agency.example.org/report%20one.pdf', grade: 'official', as_of: '2022-06-30' },
			{ address: 'https://copy.example.org/study', grade: 'official_second_hand', as_of: '2019-12-31' },
			{ address: null, grade: 'secondary', as_of: '2022-05-01' }
		]);
	});

	it('keeps a row without a proper address and flags it', async () => {
		const { rows } = await take(published, '2026-01-02');
		const row = rows.find((line) => line.includes('71000'));
		expect(row).toMatch(/,secondary,false,points-no-address-/);
	});

	it('reads bare years as whole years and groups as no country', async () => {
		const { rows } = await take(published, '2026-01-02');
		expect(rows).toContainEqual(
			expect.stringMatching(/^displaced,,POST911,2001-01-01,2019-12-31,37000000,48000000,59000000,persons,/)
		);
	});

	it('keeps the day of retrieval until the file changes', async () => {
		const first = await take(published, '2026-01-02');
		const again = await take(published, '2026-05-06', first.data);
		expect(again.sources).toEqual(first.sources);
		const changed = await take(published.replace('73000', '73001'), '2026-05-06', first.data);
		expect(new Set(changed.sources.map((source) => source.retrieved))).toEqual(new Set(['2026-05-06']));
	});

	const damaged: [string, string, RegExp][] = [
		['an unknown measure', published.replace('let_in', 'let_out'), /row 2: the measure "let_out" is unknown/],
		[
			'a row without a grade',
			published.replace('[OFFICIAL] page 3', 'page 3'),
			/row 2: the row has no grade/
		],
		[
			'half a person',
			published.replace('73000', '73000.5'),
			/row 2: "73000.5" in value is not a whole number of people/
		],
		['an unknown country', published.replace('AFG', 'AFX'), /"AFX" in origin is neither an ISO/]
	];
	it.each(damaged)('rejects %s and leaves the snapshot as it was', async (_, text, message) => {
		const before = await take(published, '2026-01-02');
		await expect(take(text, '2026-01-02', before.data)).rejects.toThrow(message);
		expect(readFileSync(join(before.data, 'points/points.csv'), 'utf8').trim().split('\n')).toEqual(
			before.rows
		);
	});
});

it('grades press figures as official only when marked as such', () => {
	const rows = [
		['Home Affairs via a newspaper; offer closed in July', 'secondary'],
		['', 'secondary'],
		['[OFFICIAL SECOND-HAND] as quoted', 'official_second_hand'],
		['[OFFICIAL] page 3', 'official']
	] as const;
	for (const [note, grade] of rows) expect(headlines.grade({ note })).toBe(grade);
	expect(canadaAustralia.grade({ note: 'no mark' })).toBeNull();
});
