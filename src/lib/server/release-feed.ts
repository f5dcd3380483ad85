import { nativeEngine } from '$lib/query/duckdb-node';
import { SITE_NAME } from '$lib/text/site';
import { atomFeed } from './atom';
import { SITE_ORIGIN } from './site';

/** Atom feed of the data releases, the newest first. */
export async function releaseFeed(): Promise<string> {
	const engine = nativeEngine();
	const releases = await engine.run({
		sql: `select r.release, r.date, r.changes, cast(count(c.release) as integer) as changed
			from releases r left join figure_changes c on c.release = r.release
			group by all order by r.date desc, r.release desc`,
		params: [],
		tables: ['releases', 'figure_changes']
	});
	await engine.close();
	return atomFeed({
		id: 'urn:resettlement-parity:releases',
		title: `${SITE_NAME}: releases of the data`,
		updated: String(releases[0]?.date),
		entries: releases.map(({ release, date, changes, changed }) => ({
			id: `urn:resettlement-parity:release:${String(release)}`,
			title: `Release ${String(release)}`,
			updated: String(date),
			link: `${SITE_ORIGIN}/data`,
			summary: [
				String(changes),
				Number(changed) > 0
					? `${String(changed)} figures changed; the page Method lists them with the reasons.`
					: ''
			]
				.filter(Boolean)
				.join(' ')
		}))
	});
}
