import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { readManifest } from '$lib/query/duckdb-node';
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

	it('are listed once each', () => {
		const keys = changes.map(({ release, subject, measure }) => `${release} ${subject} ${measure}`);
		expect(new Set(keys).size).toBe(keys.length);
	});
});
