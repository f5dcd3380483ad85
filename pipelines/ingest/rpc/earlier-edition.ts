import type { SnapshotReader, SnapshotTable } from '../types.js';
import { rpcAdmissionsReader } from './admissions.js';

const earlierAdmissions: SnapshotTable = {
	path: 'rpc/earlier_admissions.csv',
	fields: { origin: 'origin', period_start: 'date', value: 'people' },
	key: ['origin', 'period_start']
};

/** An earlier edition of the workbook, held to see which figures were revised since. Months without anybody are left out. */
export const earlierAdmissionsReader: SnapshotReader = {
	id: 'rpc-admissions-earlier',
	tables: [earlierAdmissions],
	download: rpcAdmissionsReader.download,
	/** A month in which nobody arrived has no row. */
	tolerance: { ...rpcAdmissionsReader.tolerance, every: 'irregular' },
	async read(input) {
		const { tables, sources } = await rpcAdmissionsReader.read(input);
		const [source] = sources;
		const asOf = source?.as_of ?? '';
		const records = (tables[0]?.records ?? []).filter(
			({ value = '', period_start: month = '' }) => Number(value) > 0 && month <= asOf
		);
		return {
			tables: [{ table: earlierAdmissions, records }],
			sources: source ? [{ ...source, id: 'rpc-admissions-earlier' }] : []
		};
	}
};
