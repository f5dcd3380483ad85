import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCsvLines, type Line } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import type { Source } from '../../lib/sources.js';
import type { ReadSource, SnapshotReader, SnapshotTable } from '../types.js';
import { asOfFindings } from './as-of.js';
import { spikes } from './cells.js';
import { implausibleChanges } from './changes.js';
import { ranked, recordOf, ruleNames, type Finding, type RuleName } from './finding.js';
import { internalFindings } from './internal.js';

/** A table of a new edition, checked cell by cell. */
export interface NewTable {
	readonly table: SnapshotTable;
	/** Their numbers are those of the file that was read. */
	readonly lines: readonly Line[];
}

interface Edition {
	readonly file: string;
	readonly tables: readonly NewTable[];
	readonly sources: readonly ReadSource[];
	readonly retrieved: string;
}

/** Reasons to doubt a new edition, by itself and beside the present snapshot in `data`. */
export function findingsOf(
	reader: SnapshotReader,
	{ tables, sources, retrieved }: Edition,
	data: string,
	known: readonly Source[]
): Finding[] {
	const { tolerance } = reader;
	const [main] = tables;
	const changes = tables.flatMap(({ table, lines }) =>
		implausibleChanges(table, presentLines(table, data), lines, tolerance)
	);
	const older = main ? olderSources(main.table, sources, known) : [];
	return [...older, ...changes, ...ownFindings(reader, main, sources, retrieved)];
}

/** Reasons to doubt a snapshot that it gives itself. */
export function ownFindings(
	reader: SnapshotReader,
	main: NewTable | undefined,
	sources: readonly Pick<ReadSource, 'id' | 'as_of'>[],
	retrieved: string
): Finding[] {
	if (!main) return [];
	const { table, lines } = main;
	return [
		...internalFindings(table, lines, reader.tolerance, retrieved),
		...spikes(table, lines, reader.tolerance),
		...asOfFindings(table, lines, reader.tolerance, sources)
	];
}

function presentLines(table: SnapshotTable, data: string): readonly Line[] {
	const path = join(data, table.path);
	return existsSync(path) ? readCsvLines(path, `data/${table.path}`, Object.keys(table.fields)) : [];
}

/** Editions of one source whose figures, or whose printed date, end before those of the present one. */
function olderSources(
	table: SnapshotTable,
	fresh: readonly ReadSource[],
	known: readonly Source[]
): Finding[] {
	return fresh.flatMap((source): Finding[] => {
		const present = known.find(({ id }) => id === source.id);
		const doubt = (text: string): Finding[] => [{ rule: 'older-edition', path: table.path, text }];
		if (!present) return [];
		if (present.as_of !== null && source.as_of !== null && source.as_of < present.as_of) {
			return doubt(`${source.id} is as of ${source.as_of} and the present snapshot as of ${present.as_of}`);
		}
		/** Without a printed edition, the last day of the figures stands for it. */
		const isPrinted = source.vintage !== source.as_of;
		const [now, before] = [isPrinted ? dayIn(source.vintage) : null, dayIn(present.vintage)];
		if (now === null || before === null || now >= before) return [];
		return doubt(
			`${source.id} is the edition of ${source.vintage ?? ''} and the present snapshot that of ${present.vintage ?? ''}`
		);
	});
}

/** The last day that a text names ("13 June 2024", "2024-06-13"), as YYYY-MM-DD. */
export function dayIn(text: string | null): string | null {
	const days = [...(text ?? '').matchAll(/\b\d{4}-\d\d-\d\d\b|\b\d{1,2} [A-Z][a-z]+ \d{4}\b/g)].map(
		([day]) => {
			const date = new Date(day.includes('-') ? day : `${day} UTC`);
			return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
		}
	);
	return (
		days
			.filter((day) => day !== '')
			.sort()
			.at(-1) ?? null
	);
}

/** A table that was read whole and that a person must look into. */
export class ImplausibleFailure extends DataFailure {}

/** @throws DataFailure unless every name is that of a rule. */
export function acceptedRules(names: readonly string[]): readonly RuleName[] {
	return names.map((name) => {
		const rule = ruleNames.find((candidate) => candidate === name);
		if (rule !== undefined) return rule;
		throw new DataFailure('--accept', null, `"${name}" is no rule`, `Rules are ${ruleNames.join(', ')}`);
	});
}

/**
 * Separates findings that a person accepted, now or for the present snapshot.
 * @returns the accepted ones as they are recorded in `data/sources.json`.
 * @throws ImplausibleFailure at the first finding that nobody accepted, naming the rules that are broken.
 */
export function assertAccepted(
	file: string,
	findings: readonly Finding[],
	accept: readonly RuleName[],
	recorded: readonly string[]
): string[] {
	const isAccepted = (finding: Finding) =>
		accept.includes(finding.rule) || recorded.includes(recordOf(finding));
	const [first, ...others] = ranked(findings).filter((finding) => !isAccepted(finding));
	if (!first) return [...new Set(findings.map(recordOf))].sort();
	const rules = [...new Set([first, ...others].map(({ rule }) => rule))];
	const more = others.length > 0 ? ` (and ${others.length} more)` : '';
	throw new ImplausibleFailure(
		`${file} as data/${first.path}`,
		first.row ?? null,
		`${first.text}${more}; rule ${first.rule}`,
		`The snapshot stays as it was. If the file is right, repeat with ${rules.map((rule) => `--accept ${rule}`).join(' ')}`
	);
}
