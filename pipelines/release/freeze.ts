import {
	cpSync,
	existsSync,
	mkdirSync,
	readFileSync,
	readdirSync,
	renameSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { basename, join } from 'node:path';
import type { Manifest } from '../../src/lib/catalogue/manifest.js';
import { DataFailure } from '../lib/failure.js';
import { isDate } from '../lib/fields.js';
import { freezeChart } from './frozen-chart.js';

export interface Release {
	/** Year and month, with a number for further releases of a month: 2026-11, 2026-11.2. */
	readonly release: string;
	readonly date: string;
	/** One or two sentences for readers. */
	readonly changes: string;
}

interface ReleaseFolders {
	readonly data: string;
	readonly published: string;
	/** The built site. */
	readonly site: string;
}

export const maxBytes = 7_000_000;

/** @throws DataFailure for an invalid release, before anything is built. */
export function assertNewRelease({ release, date, changes }: Release, data: string): void {
	const refuse = (rule: string, advice: string): never => {
		throw new DataFailure(`release ${release}`, null, rule, advice);
	};
	if (!/^\d{4}-(0[1-9]|1[0-2])(\.[1-9]\d*)?$/.test(release)) {
		refuse('the name is no year and month', 'Write 2026-11, or 2026-11.2 for the second of a month');
	}
	if (existsSync(join(data, 'releases', release))) {
		refuse('it was made before and never changes', 'Choose the next name');
	}
	if (!isDate(date)) refuse(`"${date}" is no date`, 'Write YYYY-MM-DD');
	if (changes.trim() === '')
		refuse('it does not say what changed', 'Add --changes with a sentence for readers');
}

/** Copies the published tables and the built charts to `data/releases/<release>/`, completely or not at all. */
export function freeze(release: Release, folders: ReleaseFolders): { files: number; bytes: number } {
	assertNewRelease(release, folders.data);
	const target = join(folders.data, 'releases', release.release);
	const fresh = `${target}.${process.pid}.tmp`;
	rmSync(fresh, { recursive: true, force: true });
	mkdirSync(join(fresh, 'charts'), { recursive: true });
	try {
		freezeTables(release, folders, fresh);
		freezeCharts(release, folders.site, join(fresh, 'charts'));
		writeFileSync(join(fresh, 'release.json'), `${JSON.stringify(release, null, '\t')}\n`);
		const sizes = readdirSync(fresh, { recursive: true, encoding: 'utf8' })
			.map((name) => statSync(join(fresh, name)))
			.filter((entry) => entry.isFile())
			.map((entry) => entry.size);
		const bytes = sizes.reduce((sum, size) => sum + size, 0);
		if (bytes > maxBytes) {
			throw new DataFailure(
				`release ${release.release}`,
				null,
				`it has ${bytes} bytes and may have ${maxBytes}`,
				'Make the tables or charts smaller'
			);
		}
		renameSync(fresh, target);
		return { files: sizes.length, bytes };
	} finally {
		rmSync(fresh, { recursive: true, force: true });
	}
}

function freezeTables({ release }: Release, { published, site }: ReleaseFolders, folder: string): void {
	const text = readFileSync(join(published, 'manifest.json'), 'utf8');
	const manifest = JSON.parse(text) as Manifest;
	if (manifest.release !== release) {
		throw new DataFailure(
			`release ${release}`,
			null,
			`the published tables belong to ${manifest.release}`,
			'Run npm run data and npm run build'
		);
	}
	const built = join(site, 'data/manifest.json');
	if (!existsSync(built) || readFileSync(built, 'utf8') !== text) {
		throw new DataFailure(
			`release ${release}`,
			null,
			'the built site shows other tables',
			'Run npm run build once more'
		);
	}
	writeFileSync(join(folder, 'manifest.json'), text);
	for (const { file } of Object.values(manifest.tables)) cpSync(join(published, file), join(folder, file));
}

function freezeCharts({ release }: Release, site: string, folder: string): void {
	const charts = existsSync(join(site, 'charts'))
		? readdirSync(join(site, 'charts')).filter((name) => name.endsWith('.html'))
		: [];
	const pages = [
		...charts.map((name) => `charts/${name}`),
		...(existsSync(join(site, 'explore.html')) ? ['explore.html'] : [])
	];
	if (charts.length === 0) {
		throw new DataFailure(`release ${release}`, null, 'the built site has no charts', 'Run npm run build');
	}
	for (const page of pages) {
		const slug = basename(page, '.html');
		try {
			const { html, wide, narrow } = freezeChart(readFileSync(join(site, page), 'utf8'));
			writeFileSync(join(folder, `${slug}.html`), html);
			writeFileSync(join(folder, `${slug}-wide.svg`), wide);
			writeFileSync(join(folder, `${slug}-narrow.svg`), narrow);
		} catch (error) {
			if (!(error instanceof RangeError)) throw error;
			throw new DataFailure(page, null, error.message, 'Look at the built page');
		}
	}
}
