import {
	assertDisplacedInside,
	endpoint,
	pairColumns,
	yearlyTolerance,
	type UnhcrDataset
} from './dataset.js';

/**
 * People displaced inside a country by conflict and violence at the end of a year, as estimated by IDMC. Until 2008
 * there is one figure for the world, under an unknown country.
 */
export const idmcDisplaced: UnhcrDataset = {
	id: 'unhcr-idmc',
	title: 'people internally displaced by conflict and violence (IDMC)',
	publisher: 'Internal Displacement Monitoring Centre, published by UNHCR',
	address: endpoint('idmc'),
	rounding: 'Estimates, rounded by IDMC from case to case',
	columns: ['total'],
	table: {
		path: 'unhcr/idmc.csv',
		fields: { year: 'year', origin: 'origin', value: 'people' },
		key: ['year', 'origin']
	},
	tolerance: yearlyTolerance({
		jump: { value: { factor: 2, from: 5_000_000 } },
		spike: { factor: 15, from: 500_000 },
		lastTotal: { value: [20_000_000, 200_000_000] }
	}),
	map(row) {
		assertDisplacedInside(row);
		return row.pick({ year: 'year', origin: 'coo_iso', value: 'total' });
	}
};

/** Palestine refugees under UNRWA's mandate at the end of a year; UNHCR's own figures leave them out. */
export const unrwaRefugees: UnhcrDataset = {
	id: 'unhcr-unrwa',
	title: 'Palestine refugees under the mandate of UNRWA',
	publisher: 'UNRWA, published by UNHCR',
	address: endpoint('unrwa'),
	rounding: 'Exact counts of registered people',
	columns: ['total'],
	table: {
		path: 'unhcr/unrwa.csv',
		fields: { year: 'year', origin: 'origin', asylum: 'origin', value: 'people' },
		key: ['year', 'origin', 'asylum']
	},
	tolerance: yearlyTolerance({
		jump: { value: { factor: 3, from: 300_000 } },
		lastTotal: { value: [3_000_000, 20_000_000] }
	}),
	map: (row) => row.pick({ ...pairColumns, value: 'total' })
};
