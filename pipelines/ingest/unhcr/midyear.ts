import { readAllLines } from '../../lib/csv.js';
import { DataFailure } from '../../lib/failure.js';
import { csvReader, latest } from '../csv-reader.js';
import { placed } from '../places.js';
import type {
	ReaderInput,
	ReadSource,
	SnapshotContents,
	SnapshotReader,
	SnapshotTable,
	TidyRecord
} from '../types.js';
import { endpoint, sameNames, smallCountsRounded, yearlyTolerance } from './dataset.js';
import { unhcrPopulation } from './population.js';
import { downloadOf, isHalfYear, publishedIn } from './read.js';

const stocks = ['refugees', 'asylum_seekers', 'oip', 'stateless', 'ooc', 'idps'] as const;

const midyearStocks: SnapshotTable = {
	path: 'unhcr/midyear_stocks.csv',
	fields: {
		as_of: 'date',
		origin: 'origin',
		asylum: 'origin',
		refugees: 'people?',
		asylum_seekers: 'people?',
		oip: 'people?',
		stateless: 'people?',
		ooc: 'people?',
		idps: 'people?'
	},
	key: ['as_of', 'origin', 'asylum']
};

const columns = [
	'as_of',
	'origin',
	'asylum',
	'refugees',
	'asylum_seekers',
	'oip',
	'idps',
	'stateless',
	'ooc'
] as const;

/** Mid-years as a list of days, origins and countries of asylum. */
const listReader = csvReader({
	id: 'unhcr-midyear-stocks',
	wanted: 'the list of mid-year stocks by day, origin and country of asylum',
	/** No mid-year is revised: none is open. */
	tolerance: {
		...yearlyTolerance({
			jump: {
				refugees: { factor: 2, from: 1_000_000 },
				asylum_seekers: { factor: 2, from: 500_000 },
				oip: { factor: 2, from: 2_000_000 },
				idps: { factor: 2.5, from: 1_000_000 }
			},
			spike: { factor: 9, from: 400_000 },
			lastTotal: { refugees: [10_000_000, 100_000_000], idps: [10_000_000, 200_000_000] }
		}),
		openPeriods: 0
	},
	table: midyearStocks,
	columns,
	map(row) {
		const day = row.text('as_of');
		if (!day.endsWith('-06-30')) {
			throw row.failure(
				`${day} is not the middle of a year`,
				'Mid-year stocks are of 30 June; year-end stocks belong to unhcr-population'
			);
		}
		const { idps, origin, asylum } = row.pick({ idps: 'idps', origin: 'origin', asylum: 'asylum' });
		if (Number(idps) > 0 && origin !== asylum) {
			throw row.failure(
				`people displaced inside ${origin} are recorded in ${asylum}`,
				'Look the row up again: internal displacement has one country'
			);
		}
		if (stocks.every((stock) => ['', '0'].includes(row.text(stock)))) return null;
		return row.pick({ as_of: 'as_of', origin: 'origin', asylum: 'asylum', ...sameNames(stocks) });
	},
	sources: (records) => [sourceOf(records, 'Mid-Year Trends 2023, 2024 and 2025, as first published')]
});

/**
 * Stocks on 30 June, which UNHCR publishes half a year before those of the year-end and does not revise. Reads a list, or the
 * mid-year edition of the population figures: its last year joins the mid-years of the present snapshot.
 */
export const midyearStocksReader: SnapshotReader = {
	...listReader,
	download: {
		...downloadOf(unhcrPopulation),
		wanted: `${downloadOf(unhcrPopulation).wanted}, in the edition of a mid-year`
	},
	async read(input) {
		const isText = input.parts.every(({ kind }) => kind === 'text');
		const [header] = isText ? readAllLines(input.path, input.file) : [];
		return header?.cells.join() === columns.join() ? listReader.read(input) : ofEdition(input);
	}
};

function ofEdition(input: ReaderInput): SnapshotContents {
	const { rows, vintage, seen } = publishedIn(unhcrPopulation, input, midyearStocksReader.download);
	const year = rows.reduce((last, row) => (row.text('year') > last ? row.text('year') : last), '');
	const day = `${year}-06-30`;
	if (!isHalfYear(year, seen) || seen <= day) {
		throw new DataFailure(
			input.file,
			null,
			`its last year is ${year} and it was fetched on ${seen}: that is no edition of a mid-year`,
			'Mid-years are published from October and give way to the year-end in June'
		);
	}
	const records = rows.flatMap((row): TidyRecord[] => {
		const record = row.text('year') === year ? unhcrPopulation.map(row) : null;
		if (record === null) return [];
		return [placed({ ...record, as_of: day }, row.place)];
	});
	const others = input.present(midyearStocks).filter((record) => record['as_of'] !== day);
	const all = [...others, ...records];
	return {
		tables: [{ table: midyearStocks, records: all }],
		sources: [sourceOf(all, input.vintage ?? vintage)]
	};
}

function sourceOf(records: readonly TidyRecord[], vintage: string | null): ReadSource {
	return {
		id: 'unhcr-midyear-stocks',
		publisher: 'UNHCR',
		title: 'Refugee Population Statistics Database: mid-year population (Mid-Year Trends)',
		address: endpoint('population'),
		licence: 'CC BY 4.0',
		redistributable: true,
		vintage,
		as_of: latest(records, 'as_of'),
		rounding: smallCountsRounded,
		grade: 'official'
	};
}
