import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DuckDBConnection } from '@duckdb/node-api';
import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { scratchFolder } from '../../../pipelines/testing/data-folder';
import type { Manifest } from '$lib/catalogue/manifest';
import { readStoredChart } from './frozen-figures';
import { hasEarlierFrame } from '$lib/embed/frames';
import { frozenEmbedOf, frozenEmbeds } from './frozen-pages';

const RELEASES = 'data/releases';
const FIRST = '2026-11';
const NEWEST = '2026-11.2';
const stored = (release: string, slug: string) =>
	readStoredChart(readFileSync(join(RELEASES, release, 'charts', `${slug}.html`), 'utf8'));
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

/** The first sentence and table cells as displayed in the embed. */
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

/** The newest kept release, and a later one in which all admissions of Ukrainians are doubled. */
async function twoReleases(): Promise<string> {
	const folder = scratchFolder();
	for (const release of [NEWEST, '2026-13'])
		cpSync(join(RELEASES, NEWEST), join(folder, release), { recursive: true });
	const later = join(folder, '2026-13');
	const manifest = JSON.parse(readFileSync(join(later, 'manifest.json'), 'utf8')) as Manifest;
	const file = join(later, manifest.tables.admissions?.file ?? '');
	const duckdb = await DuckDBConnection.create();
	const doubled = ['value', 'low', 'high']
		.map((name) => `(case when origin = 'UKR' then ${name} * 2 else ${name} end)::INTEGER as ${name}`)
		.join(', ');
	await duckdb.run(`create table t as select * replace (${doubled}) from read_parquet('${file}')`);
	const name = 'admissions.doubled.parquet';
	await duckdb.run(`copy t to '${join(later, name)}' (format parquet)`);
	duckdb.closeSync();
	const admissions = { ...manifest.tables.admissions, file: name, sha256: 'another content' };
	const tables = { ...manifest.tables, admissions };
	writeFileSync(join(later, 'manifest.json'), JSON.stringify({ ...manifest, tables, release: '2026-13' }));
	return folder;
}

describe('frozen embeds', () => {
	it('exist for every stored chart of at least two releases', () => {
		const all = frozenEmbeds();
		expect(new Set(all.map(({ release }) => release)).size).toBeGreaterThanOrEqual(2);
		expect(all).toContainEqual({ release: FIRST, slug: 'parity-ladder' });
		expect(all.filter(({ release }) => release === '2026-11.2').length).toBe(19);
	});

	it.each(frozenEmbeds().filter(({ release }) => hasEarlierFrame(release)))(
		'$slug of $release has the figures of that release',
		async (address) => {
			const { html, page } = await frozenEmbedOf(address);
			const then = stored(address.release, address.slug);
			const { finding, rows, words } = seen(html);
			expect(finding).toBe(then.finding[0]);
			expect(rows).toEqual(
				then.tables[0]?.rows.map((row) => row.map(({ displayed }) => displayed.replace(/^–$/, '')))
			);
			expect(words).toContain(`Release ${address.release}, whose figures this chart keeps`);
			if (page) expect(page).toMatchObject({ data: '../data', frozen: address.release });
		}
	);

	it.each(frozenEmbeds().filter(({ release }) => !hasEarlierFrame(release)))(
		'$slug of $release has the headline of that release',
		async (address) => {
			const { html } = await frozenEmbedOf(address);
			const $ = load(html);
			expect(tidy($('h1').text())).toBe(stored(address.release, address.slug).title);
			expect(tidy($('footer').text())).toContain(`Release ${address.release}`);
		}
	);

	it('an old one keeps its figures after a later release changes them', async () => {
		const folder = await twoReleases();
		const old = await frozenEmbedOf({ release: NEWEST, slug: 'monthly' }, folder);
		expect(seen(old.html).finding).toBe(stored(NEWEST, 'monthly').finding[0]);
		// The later release stores a copy of the old chart that contradicts its tables: the copy is served.
		const later = await frozenEmbedOf({ release: '2026-13', slug: 'monthly' }, folder);
		expect(later.page).toBeUndefined();
	});

	it('of later releases have headline, chart and one line of sources', async () => {
		const folder = await twoReleases();
		const { html } = await frozenEmbedOf({ release: '2026-13', slug: 'monthly' }, folder);
		const $ = load(html);
		expect(tidy($('h1').text())).toBe(stored(NEWEST, 'monthly').title);
		expect(tidy($('footer').text())).toMatch(/^Chart: Resettlement Parity · Data: .* · Release 2026-13$/);
		expect($('.question, table')).toHaveLength(0);
		expect($('.narrow svg[role="img"], .wide svg[role="img"]')).toHaveLength(2);
	});

	it('a chart that the current code would draw differently is served as stored', async () => {
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
