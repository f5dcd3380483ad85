import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What is worth compressing; pictures, fonts and Parquet already are. */
const COMPRESSIBLE = new Set(['.html', '.js', '.css', '.json', '.svg', '.xml', '.csv', '.txt', '.wasm']);

/** Endings of compressed files, beside the originals. */
export const COMPRESSED = /\.(br|gz)$/;

/** Below this, in bytes, headers outweigh what is saved. */
const MIN_SIZE = 512;
/** A compressed file replaces the original for readers only if it saves this share of it. */
const MIN_SAVING = 0.05;

/** The highest level saves another tenth and takes twenty times as long: for small files that readers wait for. CSV is most of the bytes, and no page loads it. */
function brotliLevel(file: string): number {
	if (extname(file) === '.csv') return 5;
	return /\.(js|css)$|[\\/]answers[\\/]/.test(file) ? 11 : 9;
}
const GZIP_LEVEL = 6;
/** Files compressed at once: as many threads as Node has for it. */
const AT_ONCE = 4;

const formats = {
	br: (bytes: Buffer, file: string) =>
		promisify(brotliCompress)(bytes, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: brotliLevel(file),
				[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length
			}
		}),
	gz: (bytes: Buffer) => promisify(gzip)(bytes, { level: GZIP_LEVEL })
} as const;

interface Sum {
	files: number;
	/** Before compression. */
	bytes: number;
	brotli: number;
}

async function compressFile(file: string, sum: Sum): Promise<void> {
	const bytes = await readFile(file);
	if (bytes.length < MIN_SIZE) return;
	for (const [ending, compress] of Object.entries(formats)) {
		const packed = await compress(bytes, file);
		if (packed.length > bytes.length * (1 - MIN_SAVING)) return;
		await writeFile(`${file}.${ending}`, packed);
		if (ending === 'br') sum.brotli += packed.length;
	}
	sum.files++;
	sum.bytes += bytes.length;
}

/** Writes `.br` and `.gz` beside every file of a folder that becomes smaller. Replaces those of an earlier run. */
export async function compressFolder(folder: string): Promise<Readonly<Sum>> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const all = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
	await Promise.all(all.filter((file) => COMPRESSED.test(file)).map((file) => rm(file)));

	const waiting = all.filter((file) => COMPRESSIBLE.has(extname(file)));
	const sum: Sum = { files: 0, bytes: 0, brotli: 0 };
	const work = async () => {
		for (let file = waiting.pop(); file; file = waiting.pop()) await compressFile(file, sum);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
	return sum;
}
