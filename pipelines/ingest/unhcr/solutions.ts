import {
	endpoint,
	pairColumns,
	sameNames,
	smallCountsRounded,
	yearlyTolerance,
	type UnhcrDataset
} from './dataset.js';

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
	tolerance: yearlyTolerance({
		jump: { resettlement: { factor: 8, from: 160_000 }, returned_idps: { factor: 8, from: 200_000 } },
		lastTotal: { resettlement: [5_000, 1_000_000] }
	}),
	map: (row) => row.pick({ ...pairColumns, ...sameNames(kinds) })
};
