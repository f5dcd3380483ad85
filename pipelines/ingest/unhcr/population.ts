import { DataFailure } from '../../lib/failure.js';
import { endpoint, pairOf, smallCountsRounded, withColumns, type UnhcrDataset } from './dataset.js';

const stocks = ['refugees', 'asylum_seekers', 'oip', 'stateless', 'ooc', 'idps'] as const;

/** Year-end stocks, one row a year, origin and country of asylum. Rows that hold returns alone are left out. */
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
	tidy: (rows, file) =>
		rows
			.filter(({ cells }) => stocks.some((stock) => (cells[stock] ?? '') !== '' && cells[stock] !== '0'))
			.map((row) => {
				const { origin, asylum } = pairOf(row);
				if (Number(row.cells['idps'] ?? 0) > 0 && origin !== asylum) {
					throw new DataFailure(
						file,
						row.place,
						`people displaced inside ${origin} are recorded in ${asylum}`,
						'SeriesStyle the row up again: internal displacement has one country'
					);
				}
				return withColumns(row, stocks);
			})
};
