import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { DataFailure } from '../lib/failure.js';
import { temporaryFolder } from '../lib/files.js';
import { sniff, type FileKind } from '../lib/file-kind.js';
import type { Download, FilePart } from './types.js';

/** Files that publishers pack beside the table. */
const companions = /(^|\/)(footnotes|metadata_[^/]*|readme[^/]*|__macosx\/.*|\.[^/]*)(\.\w+)?$/i;

/** The files that were named, unpacked; `close` removes what was unpacked. */
export interface OpenFiles {
	readonly parts: readonly [FilePart, ...FilePart[]];
	close(): void;
}

/**
 * Opens what a publisher offers for download: a table as it is, in a gzip or in a zip archive with its notes.
 * @throws DataFailure naming what was found and which download is wanted.
 */
export function openFiles(paths: readonly string[], download: Download): OpenFiles {
	const scratch = temporaryFolder('unpacked');
	const close = () => rmSync(scratch, { recursive: true, force: true });
	try {
		const parts = paths.flatMap((path) => open(path, basename(path), download, scratch));
		const [first, ...others] = parts;
		if (!first) throw wrong(basename(paths[0] ?? ''), 'no file was named', download);
		return { parts: [first, ...others], close };
	} catch (error) {
		close();
		throw error;
	}
}

function open(path: string, file: string, download: Download, scratch: string): FilePart[] {
	if (!existsSync(path)) throw new DataFailure(file, null, 'there is no such file', 'Check the path');
	if (!statSync(path).isFile()) throw wrong(file, 'a folder was found', download);
	const bytes = readFileSync(path);
	const { kind, name } = sniff(bytes);
	if (download.kinds.includes(kind)) return [{ path, file, kind }];
	if (kind === 'gzip' || kind === 'zip') return unpack(bytes, kind, file, download, scratch);
	throw wrong(file, `${name} was found`, download);
}

function unpack(
	bytes: Uint8Array,
	kind: FileKind,
	file: string,
	download: Download,
	scratch: string
): FilePart[] {
	const found: FilePart[] = [];
	const others: string[] = [];
	for (const [name, contents] of Object.entries(entriesOf(bytes, kind, file, download))) {
		const inside = sniff(contents);
		if (companions.test(name) || !download.kinds.includes(inside.kind)) {
			if (!name.endsWith('/')) others.push(name);
			continue;
		}
		const path = join(scratch, `${String(found.length)}-${basename(name)}`);
		writeFileSync(path, contents);
		found.push({ path, file: kind === 'zip' ? `${file}, ${name}` : file, kind: inside.kind });
	}
	if (found.length > 0) return found;
	const held = others.length > 0 ? `an archive of ${others.slice(0, 3).join(', ')}` : 'an empty archive';
	throw wrong(file, `${held} was found`, download);
}

function entriesOf(
	bytes: Uint8Array,
	kind: FileKind,
	file: string,
	download: Download
): Readonly<Record<string, Uint8Array>> {
	try {
		return kind === 'gzip' ? { [file.replace(/\.gz$/, '')]: gunzipSync(bytes) } : unzipSync(bytes);
	} catch {
		throw wrong(file, 'the archive breaks off or is damaged', download);
	}
}

/** The error for a file that is not the download of its source. */
export function wrong(file: string, found: string, download: Download): DataFailure {
	return new DataFailure(file, null, found, `Wanted is ${download.wanted}`);
}
