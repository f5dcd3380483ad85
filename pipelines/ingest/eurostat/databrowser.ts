import type { Line } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import type { Observation } from './observations.js';

const dimensions = ['freq', 'citizen', 'sex', 'age', 'unit', 'geo'];

/** Whether a header is that of a CSV of the data browser (SDMX-CSV), with labels or without. */
export function isDataBrowserHeader(cells: readonly string[]): boolean {
	return ['TIME_PERIOD', 'OBS_VALUE', 'geo'].every((column) => cells.includes(column));
}

/**
 * CSV of Eurostat's data browser: a row per figure, the dimensions as columns of codes (`UA`, or `UA:Ukraine` with labels).
 * @throws DataFailure when a dimension is missing or a figure is not a whole number of people.
 */
export function readDataBrowser(file: string, [header, ...lines]: readonly Line[]): Observation[] {
	const columns = header?.cells ?? [];
	const missing = dimensions.find((dimension) => !columns.includes(dimension));
	if (missing !== undefined) {
		throw new DataFailure(
			file,
			1,
			`the column ${missing} is missing`,
			'Download the table from the data browser as SDMX-CSV with all its dimensions'
		);
	}
	return lines.map(({ number, cells }) => {
		if (cells.length !== columns.length) {
			throw new DataFailure(
				file,
				number,
				`the line has ${cells.length} cells and the header ${columns.length}`,
				'The file breaks off or was changed: download it again'
			);
		}
		const cell = (column: string) => (cells[columns.indexOf(column)] ?? '').trim();
		const code = (column: string) => cell(column).split(':')[0] ?? '';
		const [, figure] = /^(|:|\d+(?=(?:\.0)?$))(?:\.0)?$/.exec(cell('OBS_VALUE')) ?? [];
		if (figure === undefined) {
			throw new DataFailure(
				file,
				number,
				`"${cell('OBS_VALUE')}" in OBS_VALUE is not a whole number of people from 0`,
				'Look the figure up again'
			);
		}
		return {
			place: number,
			codes: {
				...Object.fromEntries(dimensions.map((dimension) => [dimension, code(dimension)])),
				time: cell('TIME_PERIOD')
			},
			value: figure === '' || figure === ':' ? null : Number(figure),
			flag: code('OBS_FLAG')
		};
	});
}
