import { nativeEngine } from '$lib/query/duckdb-node';
import { SITE_NAME } from '$lib/text/site';
import { SITE_ORIGIN } from './site';

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Atom feed of the data releases, the newest first. */
export async function releaseFeed(): Promise<string> {
	const engine = nativeEngine();
	const releases = await engine.run({
		sql: 'select release, date, changes from releases order by date desc, release desc',
		params: [],
		tables: ['releases']
	});
	await engine.close();
	const entries = releases.map(({ release, date, changes }) =>
		[
			'\t<entry>',
			`\t\t<id>urn:resettlement-parity:release:${escapeXml(String(release))}</id>`,
			`\t\t<title>Release ${escapeXml(String(release))}</title>`,
			`\t\t<updated>${String(date)}T00:00:00Z</updated>`,
			`\t\t<link href="${SITE_ORIGIN}/data"/>`,
			`\t\t<summary>${escapeXml(String(changes))}</summary>`,
			'\t</entry>'
		].join('\n')
	);
	return [
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<feed xmlns="http://www.w3.org/2005/Atom">',
		'\t<id>urn:resettlement-parity:releases</id>',
		`\t<title>${SITE_NAME}: releases of the data</title>`,
		`\t<author><name>${SITE_NAME}</name></author>`,
		`\t<updated>${String(releases[0]?.date)}T00:00:00Z</updated>`,
		...entries,
		'</feed>',
		''
	].join('\n');
}
