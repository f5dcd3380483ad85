import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatCsv, readCsv } from '../lib/csv.js';
import { DataFailure, runCommand } from '../lib/failure.js';
import { defaultFolders, repository, writeAtomically } from '../lib/files.js';
import { publish } from '../build/publish.js';
import { freeze, assertNewRelease, type Release } from '../release/freeze.js';
import { checkFrozenReleases, copyFrozenReleases } from '../release/frozen-releases.js';
import { releaseList } from '../ingest/curated/release-list.js';
import { tables } from '../tables/index.js';

const { data } = defaultFolders;
const site = join(repository, 'build');

/** List → tables → site → frozen copy → site with its frozen embeds. After a failure the list and the name in release.json are as before. */
await runCommand(async () => {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: { changes: { type: 'string', default: '' }, date: { type: 'string' } }
	});
	const release: Release = {
		release: positionals[0] ?? '',
		date: values.date ?? new Date().toISOString().slice(0, 10),
		changes: values.changes
	};
	assertNewRelease(release, data);
	checkFrozenReleases(data, tables);
	const paths = [releaseList.path, 'release.json'].map((path) => join(data, path));
	const before = paths.map((path) => readFileSync(path, 'utf8'));
	try {
		announce(release);
		await publish(defaultFolders);
		copyFrozenReleases(data, join(repository, 'static'));
		buildSite();
		const { files, bytes } = freeze(release, { ...defaultFolders, site });
		copyFrozenReleases(data, join(repository, 'static'));
		buildSite();
		console.log(
			`release ${release.release}: ${files} files, ${bytes} bytes in data/releases/${release.release}`
		);
		console.log(`Now: git add data/releases data/release.json && git commit`);
	} catch (error) {
		paths.forEach((path, index) => writeAtomically(path, before[index] ?? ''));
		throw error;
	}
});

function buildSite(): void {
	const build = spawnSync('npm', ['run', 'build'], { cwd: repository, stdio: 'inherit' });
	if (build.status === 0) return;
	throw new DataFailure('npm run build', null, 'the site was not built', 'Repair it and repeat the command');
}

/** Adds the release to the list and gives its name to everything that is built from now on. */
function announce(release: Release): void {
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
