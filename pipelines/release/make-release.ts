import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { publish } from '../publish/publish.js';
import { releaseList } from '../ingest/curated/release-list.js';
import { formatCsv, readCsv } from '../lib/csv.js';
import { DataFailure } from '../lib/failure.js';
import { defaultFolders, repository, writeAtomically } from '../lib/files.js';
import { tables } from '../tables/index.js';
import { citationFiles, citeRelease } from './citation-files.js';
import { assertNewRelease, freeze, type Release } from './freeze.js';
import { checkFrozenReleases, copyFrozenReleases } from './frozen-releases.js';

const { data } = defaultFolders;
const site = join(repository, 'build');

/**
 * Release list, citations → tables → site → frozen copy → site with its frozen embeds. A failure restores the list, the
 * name in release.json and the citations.
 */
export async function makeRelease(release: Release): Promise<{ files: number; bytes: number }> {
	assertNewRelease(release, data);
	checkFrozenReleases(data, tables);
	const cited = citationFiles(repository);
	const paths = [...[releaseList.path, 'release.json'].map((path) => join(data, path)), ...cited];
	const before = paths.map((path) => readFileSync(path, 'utf8'));
	try {
		listRelease(release);
		for (const path of cited)
			writeAtomically(path, citeRelease(basename(path), readFileSync(path, 'utf8'), release));
		await publish(defaultFolders);
		copyFrozenReleases(data, join(repository, 'static'));
		buildSite();
		const frozen = freeze(release, { ...defaultFolders, site });
		copyFrozenReleases(data, join(repository, 'static'));
		buildSite();
		return frozen;
	} catch (error) {
		paths.forEach((path, index) => writeAtomically(path, before[index] ?? ''));
		throw error;
	}
}

function buildSite(): void {
	const build = spawnSync('npm', ['run', 'build'], { cwd: repository, stdio: 'inherit' });
	if (build.status === 0) return;
	throw new DataFailure('npm run build', null, 'the site was not built', 'Repair it and repeat the command');
}

/** Adds the release to the list and sets its name for all later builds. */
function listRelease(release: Release): void {
	const path = join(data, releaseList.path);
	const columns = Object.keys(releaseList.fields);
	const others = readCsv(path, `data/${releaseList.path}`, columns).rows.map(({ cells }) => cells);
	const all = [...others.filter((other) => other['release'] !== release.release), { ...release }];
	writeAtomically(path, formatCsv(columns, all));
	writeAtomically(
		join(data, 'release.json'),
		`${JSON.stringify({ release: release.release }, null, '\t')}\n`
	);
}
