import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../lib/files.js';
import { int, text, type TableSchema } from '../tables/schema.js';
import { scratchFolder } from '../testing/data-folder.js';
import { freeze, maxBytes, type Release } from './freeze.js';
import { freezeChart } from './frozen-chart.js';
import { checkFrozenReleases, copyFrozenReleases, frozenReleases } from './frozen-releases.js';

const page = `<!doctype html><html><head><script>boot()</script></head><body><article aria-labelledby="t" class="s-1">
<h1 id="t" class="s-1"><!--[-->Let in<!--]--></h1><div class="tabs screen-only">Chart | Table</div>
<figure aria-busy="false"><div class="narrow"><svg viewBox="0 0 360 440" class="s" role="img" aria-label="Lines"><!--[--><text fill="var(--ink)">47 &amp; more</text></svg></div>
<div class="wide"><div class="reader"><svg viewBox="0 0 760 460" style="display:block" role="img" aria-label="Lines"><line stroke="var(--origin-ukr)" x2="9"></line></svg></div></div></figure>
<table><tr><td class="s-1">47</td></tr></table><p hidden>later</p><button>Share</button>
<a href="../../data">All data</a> <a href="https://example.org/x" class="s-1">Source</a><script>more()</script></article></body></html>`;

const stock: TableSchema = {
	name: 'stock',
	description: '',
	key: ['year'],
	order: ['year'],
	columns: [int('year', 'Year'), int('value', 'People')]
};
const first: Release = { release: '2026-11', date: '2026-11-30', changes: 'First release, with a comma' };

/** A built site with one table and one chart. */
function built(parquet = 'PAR1 figures PAR1') {
	const folder = scratchFolder();
	const folders = {
		data: join(folder, 'data'),
		published: join(folder, 'static/data'),
		site: join(folder, 'build')
	};
	for (const made of [join(folders.data, 'releases'), folders.published, join(folders.site, 'charts')]) {
		mkdirSync(made, { recursive: true });
	}
	mkdirSync(join(folders.site, 'data'));
	const file = `stock.${sha256(parquet).slice(0, 8)}.parquet`;
	const manifest = JSON.stringify({
		release: '2026-11',
		tables: { stock: { file, sha256: sha256(parquet), columns: stock.columns, key: stock.key } }
	});
	writeFileSync(join(folders.published, file), parquet);
	writeFileSync(join(folders.published, 'manifest.json'), manifest);
	writeFileSync(join(folders.site, 'data/manifest.json'), manifest);
	writeFileSync(join(folders.site, 'charts/let-in.html'), page);
	writeFileSync(
		join(folders.data, 'releases/releases.csv'),
		`release,date,changes\n2026-11,2026-11-30,"First release, with a comma"\n`
	);
	return { ...folders, file, frozen: join(folders.data, 'releases/2026-11') };
}

describe('a release', () => {
	it('freezes tables and both layouts of every chart, once', () => {
		const folders = built();
		const { files, bytes } = freeze(first, folders);
		expect(readdirSync(folders.frozen).sort()).toEqual([
			'charts',
			'manifest.json',
			'release.json',
			folders.file
		]);
		expect(readdirSync(join(folders.frozen, 'charts'))).toEqual([
			'let-in-narrow.svg',
			'let-in-wide.svg',
			'let-in.html'
		]);
		expect(files).toBe(6);
		expect(bytes).toBeLessThan(10_000);
		expect(() => freeze(first, folders)).toThrow('release 2026-11: it was made before and never changes');
		expect(frozenReleases(folders.data)).toEqual(['2026-11']);
	});

	it.each<[string, Partial<Release>, RegExp]>([
		['a name that is no month', { release: '../2026' }, /the name is no year and month/],
		['no words on what changed', { changes: ' ' }, /does not say what changed/],
		['a date that is none', { date: '2026-02-30' }, /"2026-02-30" is no date/],
		['tables of another release', { release: '2026-12' }, /the published tables belong to 2026-11/]
	])('is refused with %s', (_, change, message) => {
		const folders = built();
		expect(() => freeze({ ...first, ...change }, folders)).toThrow(message);
		expect(readdirSync(join(folders.data, 'releases'))).toEqual(['releases.csv']);
	});

	it('is rejected above its limit, and when the site has other tables or no chart', () => {
		const heavy = built('x'.repeat(maxBytes));
		expect(() => freeze(first, heavy)).toThrow(/it has \d+ bytes and may have 7000000/);
		const stale = built();
		writeFileSync(join(stale.site, 'data/manifest.json'), '{}');
		expect(() => freeze(first, stale)).toThrow('the built site shows other tables');
		const chartless = built();
		writeFileSync(join(chartless.site, 'charts/let-in.html'), '<article></article>');
		expect(() => freeze(first, chartless)).toThrow('charts/let-in.html: no wide chart was found');
		for (const { data } of [heavy, stale, chartless]) expect(frozenReleases(data)).toEqual([]);
	});

	it('is served below its name', () => {
		const folders = built();
		const served = join(folders.data, '../static');
		copyFrozenReleases(folders.data, served);
		expect(existsSync(join(served, 'v'))).toBe(false);
		freeze(first, folders);
		copyFrozenReleases(folders.data, served);
		copyFrozenReleases(folders.data, served);
		expect(readdirSync(join(served, 'v/2026-11/data')).sort()).toEqual(
			['manifest.json', 'release.json', folders.file].sort()
		);
		const chart = readFileSync(join(served, 'v/2026-11/charts/let-in.html'), 'utf8');
		expect(chart).toMatch(/^<!doctype html>\n<html lang="en">[^]*content="default-src 'none';[^]*<article/);
		expect(
			chart.endsWith(readFileSync(join(folders.data, 'releases/2026-11/charts/let-in.html'), 'utf8'))
		).toBe(true);
		expect(readdirSync(served).sort()).toEqual(['data', 'v']);
	});
});

describe('frozen releases', () => {
	const frozen = () => {
		const folders = built();
		freeze(first, folders);
		return folders;
	};

	it('allow new tables and appended columns', () => {
		const { data } = frozen();
		const grown = { ...stock, columns: [...stock.columns, text('flag', 'New')] };
		expect(() => checkFrozenReleases(data, [grown, { ...stock, name: 'other' }])).not.toThrow();
	});

	it.each<[string, TableSchema[], RegExp]>([
		['a table that is gone', [], /the table of release 2026-11 is gone/],
		[
			'a column that is gone',
			[{ ...stock, columns: stock.columns.slice(0, 1) }],
			/^pipelines\/tables\/stock\.ts: the column value INT32 does not stand where release 2026-11 has it/
		],
		[
			'another type',
			[{ ...stock, columns: [int('year', ''), text('value', '')] }],
			/the column value INT32 does not/
		],
		[
			'a column between the others',
			[{ ...stock, columns: [text('flag', ''), ...stock.columns] }],
			/the column year INT32 does not/
		]
	])('forbid %s', (_, tables, message) => {
		expect(() => checkFrozenReleases(frozen().data, tables)).toThrow(message);
	});

	it('are unchanged since their release', () => {
		const damaged = frozen();
		writeFileSync(join(damaged.frozen, damaged.file), 'other figures');
		expect(() => checkFrozenReleases(damaged.data, [stock])).toThrow(
			'the file differs from the one released'
		);
		const relisted = frozen();
		writeFileSync(
			join(relisted.data, 'releases/releases.csv'),
			'release,date,changes\n2026-11,2026-11-30,Something else\n'
		);
		expect(() => checkFrozenReleases(relisted.data, [stock])).toThrow(
			'data/releases/releases.csv, row 2: release 2026-11 is not listed as it was made'
		);
	});
});

describe('a frozen chart', () => {
	const { html, wide, narrow } = freezeChart(page);

	it('is a picture in light colours for each layout', () => {
		expect(narrow).toContain(
			'<svg viewBox="0 0 360 440" role="img" aria-label="Lines" xmlns="http://www.w3.org/2000/svg">'
		);
		expect(narrow).toContain('<rect width="100%" height="100%" fill="#ffffff"></rect>');
		expect(narrow).toContain('<text fill="#1c1f24">47 &amp; more</text>');
		expect(wide).toContain('viewBox="0 0 760 460"');
		expect(`${wide}${narrow}`).not.toMatch(/var\(|class=|style=|<!--/);
	});

	it('is an article without scripts or links to the site', () => {
		expect(html).toContain('<h1 id="t">Let in</h1>');
		expect(html).toContain('<td>47</td>');
		expect(html).toContain('<a href="https://example.org/x">Source</a>');
		expect(html).toContain('All data <a');
		expect(html.match(/<svg/g)).toHaveLength(1);
		expect(html).not.toMatch(/script|button|class=|hidden|Chart \| Table|<!--/);
	});

	it('matches its snapshot', () => {
		expect(freezeChart(page)).toEqual({ html, wide, narrow });
		expect(() => freezeChart('<article></article>')).toThrow('no wide chart');
	});
});
