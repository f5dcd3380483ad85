import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';
import { storedReleases } from '../../src/lib/server/stored-releases';
import { buildFolder } from '../support/site';

const release = storedReleases().at(-1) ?? '';
const data = resolve(buildFolder, 'v', release);

const runs = (command: string, ...args: string[]): boolean => spawnSync(command, args).status === 0;

/** The first Python that has pandas: Debian installs it beside others. */
const python = ['python3', '/usr/bin/python3'].find((command) => runs(command, '-c', 'import pandas'));

/** Says in one line why a test does not run. */
function available(isThere: boolean, what: string): boolean {
	if (!isThere)
		console.warn(`Skipped: ${what} is not installed (apt-get install r-base-core python3-pandas).`);
	return isThere;
}

interface Notebook {
	readonly cells: readonly { readonly cell_type: string; readonly source: readonly string[] }[];
}

it.runIf(available(python !== undefined, 'python3-pandas'))(
	'the Python notebook works out the headline figures from the permanent files',
	() => {
		const { cells } = JSON.parse(readFileSync('docs/notebooks/headline-figures.ipynb', 'utf8')) as Notebook;
		const program = cells
			.flatMap(({ cell_type: type, source }) => (type === 'code' ? [source.join('')] : []))
			.join('\n\n');
		const output = execFileSync(python ?? '', ['-'], {
			input: program,
			encoding: 'utf8',
			env: { ...process.env, PARITY_DATA: data }
		});
		expect(output).toContain('The same as the charts.');
		expect(output).toMatch(/^PHL/m);
	}
);

it.runIf(available(runs('Rscript', '--version'), 'r-base-core'))(
	'the R script works out the headline figures from the permanent files',
	() => {
		const output = execFileSync('Rscript', ['docs/notebooks/headline-figures.R', data], { encoding: 'utf8' });
		expect(output).toContain('The same as the charts.');
		expect(output).toMatch(/^PHL/m);
	}
);
