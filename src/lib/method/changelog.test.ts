import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readManifest } from '$lib/query/duckdb-node';
import { readStoredChart } from '$lib/server/frozen-figures';
import { slugs } from '$lib/views/registry';

interface Change {
	readonly release: string;
	readonly subject: string;
	readonly measure: string;
	readonly old_value: string;
	readonly new_value: string;
	readonly reason: string;
}
const changes: Change[] = parse(readFileSync('data/curated/figure_changes.csv'), { columns: true });
/** Numbers of at least 1,000 in the tables of a stored chart, as displayed; years have no separator. */
function numbersIn(release: string, slug: string): ReadonlySet<string> | null {
	const file = `data/releases/${release}/charts/${slug}.html`;
	if (!existsSync(file)) return null;
	const cells = readStoredChart(readFileSync(file, 'utf8')).tables.flatMap(({ rows }) => rows.flat());
	return new Set(cells.flatMap(({ displayed }) => displayed.match(/\d{1,3}(?:,\d{3})+/g) ?? []));
}

const PAGES = ['explore', 'claims', 'method', 'home', 'data', 'origins'];

describe('changed figures', () => {
	it('name a release, a figure that differs, and the reason in a sentence', () => {
		for (const { release, measure, old_value: before, new_value: now, reason } of changes) {
			expect(release, measure).toMatch(/^\d{4}-\d\d(\.\d+)?$/);
			expect(before, measure).not.toBe(now);
			expect(reason, measure).toMatch(/^\S.*\.$/);
		}
	});

	it('belong to a chart, a page or a table', async () => {
		const { tables } = await readManifest();
		const known = new Set<string>([...slugs, ...PAGES, ...Object.keys(tables)]);
		for (const { subject } of changes) expect(known, subject).toContain(subject.replace(/^table /, ''));
	});

	it('are listed for each chart that no longer shows a number of the release before', () => {
		const [before, now] = ['2026-11.2', '2026-12'];
		const listed = new Set(changes.filter(({ release }) => release === now).map(({ subject }) => subject));
		const changed = slugs.filter((slug) => {
			const [old, present] = [before, now].map((release) => numbersIn(release as string, slug as string));
			return old && present && [...old].some((number) => !present.has(number));
		});
		expect(changed).toContain('need');
		expect(changed.filter((slug) => !listed.has(slug))).toEqual([]);
	});

	it('are listed once each', () => {
		const keys = changes.map(({ release, subject, measure }) => `${release} ${subject} ${measure}`);
		expect(new Set(keys).size).toBe(keys.length);
	});
});
