import { monthEnd } from '../../lib/fields.js';
import { latest } from '../csv-reader.js';
import type { ReadSource, SnapshotReader, SnapshotTable, TidyRecord } from '../types.js';
import { isStateFile } from './state-file.js';

/** The source of some of CBP's encounters, as far as their last month reaches. */
export const encountersSource =
	({ id, title }: Pick<ReadSource, 'id' | 'title'>) =>
	(records: readonly TidyRecord[]): ReadSource => {
		const last = latest(records, 'period_start');
		return {
			id,
			publisher: 'U.S. Customs and Border Protection',
			title,
			address: 'https://www.cbp.gov/newsroom/stats/nationwide-encounters',
			licence: 'Public domain (work of the U.S. government)',
			redistributable: true,
			vintage: last.slice(0, 7),
			as_of: monthEnd(last),
			rounding: 'Exact counts of encounters, used as a proxy for people paroled',
			grade: 'official'
		};
	};

interface StateFileRecords {
	readonly table: SnapshotTable;
	/** Records of CBP's state file. */
	readonly recordsIn: (path: string, file: string) => readonly TidyRecord[];
	readonly sourceOf: (records: readonly TidyRecord[]) => ReadSource;
}

/** A reader of a list of months that reads CBP's state file as well. */
export const withStateFile = (
	listReader: SnapshotReader,
	{ table, recordsIn, sourceOf }: StateFileRecords
): SnapshotReader => ({
	...listReader,
	async read(input) {
		if (!isStateFile(input.path)) return listReader.read(input);
		const records = recordsIn(input.path, input.file);
		return { tables: [{ table, records }], sources: records.length > 0 ? [sourceOf(records)] : [] };
	}
});
