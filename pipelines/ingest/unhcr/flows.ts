import { pairColumns, sameNames, smallCountsRounded, yearlyTolerance, type UnhcrDataset } from './dataset.js';

const groups = ['refugees', 'asylum_seekers', 'refugee_like', 'oip'] as const;

/** Only the flow table uses UNHCR's own codes for origins that are not countries. */
const isoCodes: Readonly<Record<string, string>> = { UKN: 'UNK', STA: 'XXA' };

/** People newly displaced across a border in a calendar year. Published only in the R package, not in the API. */
export const unhcrFlows: UnhcrDataset = {
	id: 'unhcr-flows',
	title: 'forced displacement flows',
	address: 'https://github.com/PopulationStatistics/refugees',
	rounding: smallCountsRounded,
	columns: groups,
	table: {
		path: 'unhcr/flows.csv',
		fields: {
			year: 'year',
			origin: 'origin',
			asylum: 'origin',
			refugees: 'people?',
			asylum_seekers: 'people?',
			refugee_like: 'people?',
			oip: 'people?'
		},
		key: ['year', 'origin', 'asylum']
	},
	tolerance: yearlyTolerance({
		jump: { refugees: { factor: 20, from: 300_000 }, asylum_seekers: { factor: 3, from: 50_000 } },
		lastTotal: { refugees: [100_000, 20_000_000] }
	}),
	map(row) {
		const record = row.pick({ ...pairColumns, ...sameNames(groups) });
		const iso = (code = '') => isoCodes[code] ?? code;
		return { ...record, origin: iso(record['origin']), asylum: iso(record['asylum']) };
	}
};
