import {
	assertDisplacedInside,
	endpoint,
	pairColumns,
	sameNames,
	smallCountsRounded,
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
	map(row) {
		if (stocks.every((stock) => ['', '0'].includes(row.text(stock)))) return null;
		if (Number(row.text('idps')) > 0) assertDisplacedInside(row);
		return row.pick({ ...pairColumns, ...sameNames(stocks) });
	}
};
