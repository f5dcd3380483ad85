import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { locate, type Located } from './addresses.js';
import { DataFailure } from './failure.js';
import { isDate } from './fields.js';
import { writeAtomically } from './files.js';
import { publisherName } from './publisher-names.js';

/**
 * `official`: read in the issuer's own document. `official_second_hand`: the issuer's figure as quoted elsewhere.
 * `secondary`: somebody else's figure. `derived`: computed by this project, with its formula.
 */
export const grades = ['official', 'official_second_hand', 'secondary', 'derived'] as const;
export type Grade = (typeof grades)[number];

export interface Source extends Located {
	readonly id: string;
	/** Which snapshot wrote this entry; `curated` entries are written by hand. */
	readonly snapshot: string;
	readonly publisher: string;
	readonly title: string;
	/** Where it was read. Null when no proper http(s) URL is known: charts do not use such a source. */
	readonly address: string | null;
	readonly licence: string;
	/** False: a data set whose licence forbids passing it on. Its rows are in no published table. */
	readonly redistributable: boolean;
	/** Edition or date of the document; null only until a reader or a command has found one, never in the file. */
	readonly vintage: string | null;
	readonly as_of: string | null;
	readonly retrieved: string | null;
	/** Hash of the file that the snapshot was read from. */
	readonly sha256: string | null;
	readonly rounding: string;
	readonly grade: Grade;
	/** For derived figures: the formula and its sources. */
	readonly formula: string | null;
	readonly inputs: readonly string[];
	/** Implausible figures that a person looked into and accepted, each with its rule. */
	readonly accepted?: readonly string[];
}

const file = 'data/sources.json';

export function readSources(dataFolder: string): Source[] {
	const path = join(dataFolder, 'sources.json');
	if (!existsSync(path)) return [];
	const sources = (JSON.parse(readFileSync(path, 'utf8')) as StoredSource[]).map(withDocument);
	const ids = new Set<string>();
	for (const source of sources) {
		const problem = sourceProblem(source, ids);
		if (problem) throw new DataFailure(file, `source ${source.id}`, problem[0], problem[1]);
		ids.add(source.id);
	}
	for (const source of sources) {
		const unknown = source.inputs.find((input) => !ids.has(input));
		if (unknown) {
			throw new DataFailure(file, `source ${source.id}`, `the input ${unknown} is no source`, 'Add it');
		}
	}
	return sources;
}

/** An entry written by hand may leave its document and addresses to the citation. */
type StoredSource = Omit<Source, keyof Located> & Partial<Located>;

/** The entry with what follows from its citation; what is written in it stays. */
export function withDocument(source: StoredSource): Source {
	const { id, snapshot, publisher, title, address, document, issuer_address, copy_address, ...rest } = source;
	const found = locate(source);
	return {
		...{ id, snapshot, publisher: publisherName(publisher), title, address },
		document: document ?? found.document,
		issuer_address: issuer_address === undefined ? found.issuer_address : issuer_address,
		copy_address: copy_address === undefined ? found.copy_address : copy_address,
		...rest
	};
}

function sourceProblem(source: Source, seen: ReadonlySet<string>): [string, string] | null {
	if (seen.has(source.id)) return ['the id is used twice', 'Give each source its own id'];
	if (!grades.includes(source.grade)) return [`"${source.grade}" is no grade`, `Use ${grades.join(', ')}`];
	if (source.address !== null && !isProperAddress(source.address)) {
		return ['the address is not http(s)', 'Write the full address, or null when none is known'];
	}
	for (const other of [source.issuer_address, source.copy_address]) {
		if (other !== null && !isProperAddress(other)) {
			return [`"${other}" is not http(s)`, 'Write the full address, or null when none is known'];
		}
	}
	if (!source.vintage) {
		return [
			'the vintage is blank',
			'Write the edition or date of the document, or the last day of its figures'
		];
	}
	for (const date of [source.as_of, source.retrieved]) {
		if (date !== null && !isDate(date)) return [`"${date}" is not a calendar date`, 'Write YYYY-MM-DD'];
	}
	if (source.grade === 'derived' && source.formula === null) {
		return ['a derived figure has no formula', 'Say how it is computed'];
	}
	return null;
}

/** Whether a text is a complete http(s) URL and nothing else. */
export function isProperAddress(text: string): boolean {
	if (!/^https?:\/\//.test(text) || /\s\(|,\s/.test(text)) return false;
	return URL.canParse(text) && new URL(text).hostname.includes('.');
}

/** Replaces the entries of one snapshot; sorted by id, so that a diff shows what changed. */
export function writeSources(dataFolder: string, snapshot: string, entries: readonly Source[]): void {
	const others = readSources(dataFolder).filter((source) => source.snapshot !== snapshot);
	const all = [...others, ...entries].sort((a, b) => (a.id < b.id ? -1 : 1));
	writeAtomically(join(dataFolder, 'sources.json'), `${JSON.stringify(all, null, '\t')}\n`);
}
