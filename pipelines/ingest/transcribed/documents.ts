import { sha256 } from '../../lib/files.js';
import { isProperAddress, type Grade } from '../../lib/sources.js';

/** A day, month or edition mentioned in a title or publisher's name. */
export function printedDate(text: string): string | null {
	const month = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*';
	const date = new RegExp(`(?:\\b\\d{1,2} )?\\b${month} (?:\\d{1,2}, )?\\d{4}\\b`).exec(text);
	return date?.[0] ?? null;
}

/** An id with the document's host name, unique per publisher, title, address and grade. */
export function sourceId(
	snapshot: string,
	publisher: string,
	title: string,
	address: string,
	grade: Grade
): string {
	const host = isProperAddress(address) ? new URL(address).hostname.replace(/^www\./, '') : 'no-address';
	const distinct = sha256([publisher, title, address, grade].join('\n')).slice(0, 6);
	return `${snapshot}-${host.replace(/[^a-z0-9]+/g, '-')}-${distinct}`;
}

/** Escapes spaces in the URLs of files, which were transcribed unescaped. */
export function linkToFile(address: string): string {
	return /\.(pdf|xlsx)$/.test(address) ? address.replaceAll(' ', '%20') : address;
}
