import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import packageFile from '../package.json' with { type: 'json' };
import { liveSources } from '../pipelines/ingest/refresh/live-sources.js';

const folder = '.github/workflows';
const workflows = readdirSync(folder).map((name) => ({
	name,
	text: readFileSync(join(folder, name), 'utf8')
}));

/** The shell scripts of `run: |` and `run: …`. */
const commands = (text: string): string[] =>
	[...text.matchAll(/^( *)(?:- )?run: (?:\|\n((?:\1 +.*\n|\n)+)|(.+)\n)/gm)].map(
		([, , block, line]) => block ?? line ?? ''
	);

describe.each(workflows)('$name', ({ text }) => {
	it('runs npm scripts that exist', () => {
		const run = [...text.matchAll(/npm run (?:--silent )?([\w:]+)/g)].map(([, script]) => script ?? '');
		expect(run.length).toBeGreaterThan(0);
		expect(run.filter((script) => !(script in packageFile.scripts))).toEqual([]);
	});

	it('has commands that a shell can read', () => {
		const scripts = commands(text).map((script) => script.replace(/\$\{\{.*?\}\}/g, 'value'));
		expect(scripts.length).toBeGreaterThan(1);
		for (const script of scripts)
			expect([script, spawnSync('bash', ['-n', '-c', script]).stderr.toString()]).toEqual([script, '']);
	});
});

it('the monthly refresh asks every publisher that can be asked', () => {
	const [, listed = ''] = /SOURCES: (.+)/.exec(readFileSync(join(folder, 'refresh.yml'), 'utf8')) ?? [];
	expect(listed.split(' ')).toEqual(liveSources.map(({ reader }) => reader.id));
});
