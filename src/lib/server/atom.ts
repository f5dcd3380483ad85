import { SITE_NAME } from '$lib/text/site';

const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

export interface FeedEntry {
	readonly id: string;
	readonly title: string;
	/** `YYYY-MM-DD` */
	readonly updated: string;
	readonly link: string;
	readonly summary: string;
}

export interface Feed {
	readonly id: string;
	readonly title: string;
	/** `YYYY-MM-DD` */
	readonly updated: string;
	/** The newest first. */
	readonly entries: readonly FeedEntry[];
}

const midnight = (day: string): string => `${escapeXml(day)}T00:00:00Z`;

/** An Atom feed (RFC 4287). */
export const atomFeed = ({ id, title, updated, entries }: Feed): string =>
	[
		'<?xml version="1.0" encoding="UTF-8"?>',
		'<feed xmlns="http://www.w3.org/2005/Atom">',
		`\t<id>${escapeXml(id)}</id>`,
		`\t<title>${escapeXml(title)}</title>`,
		`\t<author><name>${SITE_NAME}</name></author>`,
		`\t<updated>${midnight(updated)}</updated>`,
		...entries.flatMap((entry) => [
			'\t<entry>',
			`\t\t<id>${escapeXml(entry.id)}</id>`,
			`\t\t<title>${escapeXml(entry.title)}</title>`,
			`\t\t<updated>${midnight(entry.updated)}</updated>`,
			`\t\t<link href="${escapeXml(entry.link)}"/>`,
			`\t\t<summary>${escapeXml(entry.summary)}</summary>`,
			'\t</entry>'
		]),
		'</feed>',
		''
	].join('\n');
