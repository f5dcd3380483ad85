import { endpoint, pairColumns, sameNames, smallCountsRounded, type UnhcrDataset } from './dataset.js';

const kinds = ['returned_refugees', 'resettlement', 'naturalisation', 'returned_idps'] as const;

/** Returns, resettlement arrivals and naturalisations in a calendar year; a blank is "nothing reported". */
export const unhcrSolutions: UnhcrDataset = {
	id: 'unhcr-solutions',
	title: 'solutions',
	address: endpoint('solutions'),
	rounding: smallCountsRounded,
	columns: kinds,
	table: {
		path: 'unhcr/solutions.csv',
		fields: {
			year: 'year',
			origin: 'origin',
			asylum: 'origin',
			returned_refugees: 'people?',
			resettlement: 'people?',
			naturalisation: 'people?',
			returned_idps: 'people?'
		},
		key: ['year', 'origin', 'asylum']
	},
	map: (row) => row.pick({ ...pairColumns, ...sameNames(kinds) })
};
