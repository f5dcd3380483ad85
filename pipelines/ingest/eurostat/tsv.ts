import { DataFailure } from '../../lib/failure.js';
import type { Observation } from './observations.js';

/**
 * Eurostat's bulk format: the first column packs all dimensions except the last; its header names all of them
 * (`freq,citizen,sex,unit,age,geo\TIME_PERIOD`); a cell is a number or a colon, a space, and optional letters.
 */
export function readTsv(file: string, text: string): Observation[] {
	const [header = '', ...lines] = text.replace(/^\uFEFF/, '').split(/\r?\n/);
	const [packed = '', ...periods] = header.split('\t').map((cell) => cell.trim());
	const [rows = '', across = ''] = packed.split('\\');
	const dimensions = rows.split(',');
	if (across !== 'TIME_PERIOD' || !dimensions.includes('geo')) {
		throw new DataFailure(
			file,
			1,
			`the first column is "${packed}" and not dimensions\\TIME_PERIOD`,
			'Take the table as TSV from the dissemination service'
		);
	}
	const observations: Observation[] = [];
	for (const [index, line] of lines.entries()) {
		if (line.trim() === '') continue;
		const place = index + 2;
		const [first = '', ...cells] = line.split('\t');
		const codes = first.split(',').map((code) => code.trim());
		if (codes.length !== dimensions.length || cells.length !== periods.length) {
			throw new DataFailure(file, place, 'the line does not fit its header', 'Take the whole file again');
		}
		const row: Record<string, string> = {};
		dimensions.forEach((dimension, at) => (row[dimension] = codes[at] ?? ''));
		periods.forEach((time, at) => {
			const [, figure, flag = ''] = /^(:|\d+)\s*([a-z]*)$/.exec((cells[at] ?? '').trim()) ?? [];
			if (figure === undefined) {
				throw new DataFailure(
					file,
					place,
					`"${cells[at] ?? ''}" for ${time} is neither a whole number of people from 0 nor a colon`,
					'Look the figure up again'
				);
			}
			observations.push({
				place,
				codes: { ...row, time },
				value: figure === ':' ? null : Number(figure),
				flag
			});
		});
	}
	return observations;
}
