import { readFileSync } from 'node:fs';
import { readAllLines } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import { latest } from '../csv-reader.js';
import { wrong } from '../open-files.js';
import { placeOf, placed } from '../places.js';
import { PublishedRow } from '../published-row.js';
import type { Download, ReaderInput, SnapshotContents, SnapshotReader, TidyRecord } from '../types.js';
import { pagesIn, readApiRows } from './api.js';
import { namingColumns, sourceOf, type UnhcrDataset } from './dataset.js';
import { websiteHeader, websiteRows } from './website.js';

/** Figures of the end of a year appear in June of the next; a year seen earlier is counted to its middle only. */
const monthOfYearEnds = '06';

export interface Published {
	readonly rows: readonly PublishedRow[];
	readonly vintage: string | null;
	/** YYYY-MM-DD: the file cannot hold what UNHCR published later. */
	readonly seen: string;
}

/** Reads a data set from any of UNHCR's downloads: the website's CSV or zip, pages of the API, the table of the R package. */
export function unhcrReader(dataset: UnhcrDataset): SnapshotReader {
	const download = downloadOf(dataset);
	return {
		id: dataset.id,
		tables: [dataset.table],
		download,
		tolerance: dataset.tolerance,
		async read(input) {
			return contentsOf(dataset, publishedIn(dataset, input, download), input);
		}
	};
}

export function downloadOf(dataset: UnhcrDataset): Download {
	return {
		kinds: ['text', 'json'],
		wanted: `UNHCR's ${dataset.title}: the CSV or zip of unhcr.org/refugee-statistics/download, all pages of ${dataset.address}, or the table of the R package "refugees", with all origins and all countries of asylum`
	};
}

/** Rows of any of UNHCR's downloads. @throws DataFailure when the file is another one. */
export function publishedIn(dataset: UnhcrDataset, input: ReaderInput, download: Download): Published {
	const { path, file, parts, retrieved } = input;
	if (parts.every(({ kind }) => kind === 'json')) {
		const { pages, fetched } = pagesIn(
			parts.map((part) => ({ file: part.file, text: readFileSync(part.path, 'utf8') }))
		);
		const vintage = fetched === null ? null : `As answered on ${fetched}`;
		return { rows: readApiRows(dataset, pages, file), vintage, seen: fetched ?? retrieved };
	}
	if (parts.length > 1) {
		throw wrong(
			file,
			`${parts.length} files were found (${parts.map((part) => part.file).join(', ')})`,
			download
		);
	}
	const lines = readAllLines(path, file);
	const columns = [...namingColumns, ...dataset.columns];
	const [header, ...rest] = lines;
	if (header?.cells.join() === columns.join()) {
		const rows = rest.map(({ number, cells }) => {
			if (cells.length !== columns.length) {
				throw new DataFailure(
					file,
					number,
					`the line has ${cells.length} cells and the header ${columns.length}`,
					'The file breaks off or was changed: take it again'
				);
			}
			return new PublishedRow(
				file,
				number,
				Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']))
			);
		});
		return { rows, vintage: null, seen: retrieved };
	}
	if (websiteHeader(lines) < 0) {
		const found = (header?.cells ?? []).join(',').slice(0, 120);
		throw new DataFailure(file, 1, `the header is "${found}"`, `Wanted is ${download.wanted}`);
	}
	const { rows, metadata } = websiteRows(dataset, lines, file);
	return { rows, vintage: metadata.vintage, seen: metadata.extracted ?? retrieved };
}

function contentsOf(
	dataset: UnhcrDataset,
	{ rows, vintage, seen }: Published,
	input: ReaderInput
): SnapshotContents {
	const all = rows.flatMap((row): TidyRecord[] => {
		const record = dataset.map(row);
		return record === null ? [] : [placed(record, row.place)];
	});
	const lastYear = latest(all, 'year');
	assertPast(all, lastYear, seen, input.file);
	const isMidYear = /\bmid-?\s?(year)?/i.test(input.vintage ?? '') || isHalfYear(lastYear, seen);
	const records = isMidYear ? all.filter((record) => record['year'] !== lastYear) : all;
	const source = { ...sourceOf(dataset, records), vintage: input.vintage ?? vintage };
	const remarks = isMidYear
		? [
				`${all.length - records.length} rows of ${lastYear} were left out: on ${seen} they were counted to 30 June ${lastYear}, and this snapshot holds whole years: stocks of 30 June belong to unhcr-midyear-stocks`
			]
		: [];
	return { tables: [{ table: dataset.table, records }], sources: [source], remarks };
}

/** @throws DataFailure for figures of a year of which, on the day of the file, not even the first half was over. */
function assertPast(records: readonly TidyRecord[], year: string, seen: string, file: string): void {
	if (`${year}-06-30` < seen) return;
	const first = records.find((record) => record['year'] === year);
	throw new DataFailure(
		file,
		(first && placeOf(first)) ?? null,
		`it holds figures of ${year} and was fetched on ${seen}; rule future`,
		'Look at the years of the file, and download it again'
	);
}

/** Whether figures of a year, seen on a day (YYYY-MM-DD), can only be those of its middle. */
export function isHalfYear(year: string, seen: string): boolean {
	return seen < `${Number(year) + 1}-${monthOfYearEnds}`;
}
