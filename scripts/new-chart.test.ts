import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { newChart } from './new-chart';

let root: string;
beforeAll(() => {
	root = mkdtempSync(join(tmpdir(), 'new-chart-'));
	mkdirSync(join(root, 'src/lib/views'), { recursive: true });
	cpSync('src/lib/views/registry.ts', join(root, 'src/lib/views/registry.ts'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('writes a folder and one line in the registry', () => {
	const before = readFileSync(join(root, 'src/lib/views/registry.ts'), 'utf8');
	const files = newChart('by-country', root);
	expect(files).toContain('src/lib/views/by-country/by-country.test.ts');
	expect(readFileSync(join(root, 'src/lib/views/by-country/spec.ts'), 'utf8')).toContain(
		"title: 'By country'"
	);
	const after = readFileSync(join(root, 'src/lib/views/registry.ts'), 'utf8');
	const added = after.split('\n').filter((line) => !before.split('\n').includes(line));
	expect(added.join('\n')).toContain(
		"'by-country': { topic: 'admission', load: () => import('./by-country/view') }"
	);
});

it.each([
	['', 'is not a slug'],
	['By Country', 'is not a slug'],
	['../x', 'is not a slug'],
	['by-country', 'already exists']
])('refuses “%s” in one sentence', (slug, words) => {
	expect(() => newChart(slug, root)).toThrow(words);
});
