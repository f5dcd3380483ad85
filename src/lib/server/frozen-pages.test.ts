import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBConnection } from '@duckdb/node-api';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../../../pipelines/testing/data-folder';
import type { Manifest } from '$lib/catalogue/manifest';
import { readStoredChart } from './frozen-figures';
import { frozenEmbedOf, frozenEmbeds } from './frozen-pages';

const RELEASES = 'data/releases';
const FIRST = '2026-11';
const stored = (release: string, slug: string) =>
	readStoredChart(readFileSync(join(RELEASES, release, 'charts', `${slug}.html`), 'utf8'));
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** First sentence and the cells of the table as a reader of the embed sees them. */
function seen(html: string) {
	const $ = load(html);
	return {
		finding: tidy($('.finding').text()),
		rows: $('tbody tr')
			.toArray()
			.map((row) =>
				$(row)
					.children()
					.toArray()
					.map((cell) => tidy($(cell).text()).replace(/^–$/, ''))
			),
		words: tidy($.root().text())
	};
}

/** The first release, and a later one in which every admission of Ukrainians counts double. */
async function twoReleases(): Promise<string> {
	const folder = scratchFolder();
	for (const release of [FIRST, '2026-12'])
		cpSync(join(RELEASES, FIRST), join(folder, release), { recursive: true });
	const later = join(folder, '2026-12');
	const manifest = JSON.parse(readFileSync(join(later, 'manifest.json'), 'utf8')) as Manifest;
	const file = join(later, manifest.tables.admissions?.file ?? '');
	const duckdb = await DuckDBConnection.create();
	const doubled = ['value', 'low', 'high']
		.map((name) => `(case when origin = 'UKR' then ${name} * 2 else ${name} end)::INTEGER as ${name}`)
		.join(', ');
	await duckdb.run(`create table t as select * replace (${doubled}) from read_parquet('${file}')`);
	await duckdb.run(`copy t to '${file}' (format parquet)`);
	duckdb.closeSync();
	writeFileSync(join(later, 'manifest.json'), JSON.stringify({ ...manifest, release: '2026-12' }));
	return folder;
}

describe('frozen embeds', () => {
	it('exist for every stored chart of at least two releases', () => {
		const all = frozenEmbeds();
		expect(new Set(all.map(({ release }) => release)).size).toBeGreaterThanOrEqual(2);
		expect(all).toContainEqual({ release: FIRST, slug: 'parity-ladder' });
		expect(all.filter(({ release }) => release === '2026-11.2').length).toBe(19);
	});

	it.each(frozenEmbeds())('$slug of $release has the figures of that release', async (address) => {
		const { html, page } = await frozenEmbedOf(address);
		const then = stored(address.release, address.slug);
		const { finding, rows, words } = seen(html);
		expect(finding).toBe(then.finding[0]);
		expect(rows).toEqual(
			then.tables[0]?.rows.map((row) => row.map(({ displayed }) => displayed.replace(/^–$/, '')))
		);
		expect(words).toContain(`Release ${address.release}, whose figures this chart keeps`);
		if (page) expect(page).toMatchObject({ data: '../data', frozen: address.release });
	});

	it('an old one keeps its figures after a later release with others', async () => {
		const folder = await twoReleases();
		const old = await frozenEmbedOf({ release: FIRST, slug: 'since-onset' }, folder);
		expect(seen(old.html).finding).toMatch(/had let in 47 of every 1,000 displaced Ukrainians/);
		// The later release stores a copy of the old chart, which its tables contradict: the copy is served.
		const later = await frozenEmbedOf({ release: '2026-12', slug: 'since-onset' }, folder);
		expect(later.page).toBeUndefined();
		expect(old.page).toBeDefined();
	});

	it('a chart that the present program would draw otherwise is served as stored', async () => {
		const folder = scratchFolder();
		cpSync(join(RELEASES, FIRST), join(folder, FIRST), { recursive: true });
		const path = join(folder, FIRST, 'charts/since-onset.html');
		const html = readFileSync(path, 'utf8').replace('had let in 47 of', 'had let in 48 of');
		writeFileSync(path, html);
		const { html: served, page } = await frozenEmbedOf({ release: FIRST, slug: 'since-onset' }, folder);
		expect(page).toBeUndefined();
		expect(seen(served).finding).toContain('had let in 48 of every 1,000');
		expect(load(served)('.narrow svg[role="img"], .wide svg[role="img"]')).toHaveLength(2);
	});
});
