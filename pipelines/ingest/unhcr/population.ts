import {
	assertDisplacedInside,
	endpoint,
	pairColumns,
	sameNames,
	smallCountsRounded,
	yearlyTolerance,
	type UnhcrDataset
} from './dataset.js';

const stocks = ['refugees', 'asylum_seekers', 'oip', 'stateless', 'ooc', 'idps'] as const;

/** Year-end stocks, one row per year, origin and country of asylum. Rows with only returns are left out. */
export const unhcrPopulation: UnhcrDataset = {
	id: 'unhcr-population',
	title: 'end-of-year population',
	address: endpoint('population'),
	rounding: smallCountsRounded,
	columns: [
		'refugees',
		'asylum_seekers',
		'returned_refugees',
		'idps',
		'returned_idps',
		'stateless',
		'ooc',
		'oip',
		'hst'
	],
	table: {
		path: 'unhcr/population.csv',
		fields: {
			year: 'year',
			origin: 'origin',
			asylum: 'origin',
			refugees: 'people?',
			asylum_seekers: 'people?',
			oip: 'people?',
			stateless: 'people?',
			ooc: 'people?',
			idps: 'people?'
		},
		key: ['year', 'origin', 'asylum']
	},
	optional: ['returned_refugees', 'returned_idps', 'hst'],
	tolerance: yearlyTolerance({
		jump: {
			refugees: { factor: 2, from: 1_000_000 },
			asylum_seekers: { factor: 2, from: 500_000 },
			oip: { factor: 2, from: 2_000_000 },
			stateless: { factor: 3, from: 1_000_000 },
			ooc: { factor: 20, from: 1_000_000 },
			idps: { factor: 2.5, from: 1_000_000 }
		},
		spike: { factor: 9, from: 400_000 },
		lastTotal: { refugees: [10_000_000, 100_000_000], idps: [10_000_000, 200_000_000] }
	}),
	map(row) {
		if (stocks.every((stock) => ['', '0'].includes(row.text(stock)))) return null;
		if (Number(row.text('idps')) > 0) assertDisplacedInside(row);
		return row.pick({ ...pairColumns, ...sameNames(stocks) });
	}
};
