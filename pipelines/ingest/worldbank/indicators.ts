import { readFileSync } from 'node:fs';
import { readAllLines } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import type { FilePart } from '../types.js';

/** The tidy column of each indicator. */
export const indicators: Readonly<Record<string, 'population' | 'gdp_usd'>> = {
	'SP.POP.TOTL': 'population',
	'NY.GDP.MKTP.CD': 'gdp_usd'
};

export interface Figure {
	readonly iso3: string;
	readonly year: string;
	readonly value: string;
	readonly place: number | string;
}

/** One indicator of all economies, sums over countries included. */
export interface Indicator {
	readonly column: 'population' | 'gdp_usd';
	readonly figures: readonly Figure[];
	/** YYYY-MM-DD: the day of the last update that the file prints. */
	readonly updated: string;
}

/**
 * Reads the CSV of a zip from data.worldbank.org (years as columns) or pages of the API.
 * @throws DataFailure when the file is another one, or not whole.
 */
export function readIndicators(parts: readonly FilePart[]): Indicator[] {
	const csv = parts.filter(({ kind }) => kind === 'text').map(readDownload);
	const json = parts.filter(({ kind }) => kind === 'json').flatMap(readAnswers);
	return [...csv, ...json];
}

function readDownload({ path, file }: FilePart): Indicator {
	const lines = readAllLines(path, file);
	const at = lines.findIndex(({ cells }) => cells[0] === 'Country Name' && cells[1] === 'Country Code');
	const header = lines[at]?.cells ?? [];
	const updated = lines.find(({ cells }) => cells[0] === 'Last Updated Date')?.cells[1];
	if (at < 0 || header[3] !== 'Indicator Code' || updated === undefined) {
		throw new DataFailure(
			file,
			null,
			`no lines with the date of the update and with "Country Name, Country Code, …, Indicator Code" were found, the first line is "${(lines[0]?.cells ?? []).join(',').slice(0, 80)}"`,
			'Download the CSV of SP.POP.TOTL or NY.GDP.MKTP.CD from data.worldbank.org'
		);
	}
	const rows = lines.slice(at + 1);
	const column = columnOf(rows[0]?.cells[3], file, rows[0]?.number ?? null);
	const figures = rows.flatMap(({ number, cells }) => {
		if (cells.length !== header.length) {
			throw new DataFailure(
				file,
				number,
				`the line has ${cells.length} cells and the header ${header.length}`,
				'The file breaks off or was changed: download it again'
			);
		}
		columnOf(cells[3], file, number);
		return header.flatMap((year, index): Figure[] =>
			/^\d{4}$/.test(year) && cells[index] !== ''
				? [{ iso3: cells[1] ?? '', year, value: cells[index] ?? '', place: number }]
				: []
		);
	});
	return { column, figures, updated };
}

function columnOf(code: unknown, file: string, place: number | string | null): 'population' | 'gdp_usd' {
	const column = typeof code === 'string' ? indicators[code] : undefined;
	if (column !== undefined) return column;
	throw new DataFailure(
		file,
		place,
		`the indicator is "${String(code ?? '')}"`,
		`Wanted are ${Object.keys(indicators).join(' and ')}`
	);
}

type Item = Readonly<Record<string, unknown>>;

const isItem = (value: unknown): value is Item =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A page is a pair of a description and rows; all pages of an answer may follow each other in one list. */
function readAnswers({ path, file }: FilePart): Indicator[] {
	let answer: unknown;
	try {
		answer = JSON.parse(readFileSync(path, 'utf8'));
	} catch {
		throw new DataFailure(file, null, 'the JSON breaks off or is damaged', 'Ask the interface again');
	}
	const [about, rows] = Array.isArray(answer) ? (answer as readonly unknown[]) : [];
	if (!isItem(about) || !Array.isArray(rows)) {
		throw new DataFailure(
			file,
			null,
			'it is no answer of the World Bank: a description and a list of rows',
			'Ask api.worldbank.org/v2/country/all/indicator/SP.POP.TOTL?format=json&per_page=20000'
		);
	}
	const [pages, total] = [Number(about['pages']), Number(about['total'])];
	if (pages !== 1 || rows.length !== total) {
		throw new DataFailure(
			file,
			null,
			`it holds ${rows.length} rows of ${total} on ${pages} pages`,
			'Ask for all rows on one page: per_page=20000'
		);
	}
	const items = rows.map((row: unknown, index) => {
		const place = `item ${index + 1}`;
		if (!isItem(row) || !isItem(row['indicator'])) {
			throw new DataFailure(file, place, 'it has no indicator', 'Ask the interface again');
		}
		return { row, place, column: columnOf(row['indicator']['id'], file, place) };
	});
	const updated = String(about['lastupdated'] ?? '');
	return [...new Set(items.map(({ column }) => column))].map((column) => ({
		column,
		updated,
		figures: items.flatMap(({ row, place, ...item }): Figure[] =>
			item.column === column && row['value'] !== null
				? [
						{
							iso3: String(row['countryiso3code']),
							year: String(row['date']),
							value: String(row['value']),
							place
						}
					]
				: []
		)
	}));
}
