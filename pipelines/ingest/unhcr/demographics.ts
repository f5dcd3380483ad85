import { csvReader, latest } from '../csv-reader.js';
import type { PublishedRow } from '../published-row.js';
import type { SnapshotTable, TidyRecord } from '../types.js';
import { endpoint, smallCountsRounded, yearlyTolerance } from './dataset.js';

const sexes = { f: 'female', m: 'male' } as const;
/** Age groups in years, as the publisher names them; `other` is people whose age is not known. */
const ages = ['0_4', '5_11', '12_17', '18_59', '60', 'other'] as const;

/** Published column of each tidy one. */
const cells: readonly (readonly [string, string])[] = Object.entries(sexes).flatMap(([letter, sex]) =>
	ages.map((age) => [`${sex}_${age === 'other' ? 'unknown' : age}`, `${letter}_${age}`] as const)
);

/** Null: people who are not displaced abroad, or are counted in others, or are not displaced. */
const statuses: Readonly<Record<string, string | null>> = {
	REF: 'refugee',
	ASY: 'asylum_seeker',
	OIP: 'oip',
	IDP: null,
	STA: null,
	OOC: null,
	RET: null,
	RDP: null,
	HST: null
};

const demographics: SnapshotTable = {
	path: 'unhcr/demographics.csv',
	fields: {
		year: 'year',
		origin: 'origin',
		asylum: 'origin',
		status: Object.values(statuses).filter((status) => status !== null),
		...Object.fromEntries(cells.map(([tidy]) => [tidy, 'people?' as const])),
		total: 'people'
	},
	key: ['year', 'origin', 'asylum', 'status']
};

const columns = [
	'year',
	'origin',
	'asylum',
	'pop_type',
	...Object.keys(sexes).flatMap((sex) => [...ages, 'total'].map((suffix) => `${sex}_${suffix}`)),
	'total'
];

/** @throws DataFailure unless the ages add up to each sex, and both sexes to no more than all people. */
function assertAddsUp(row: PublishedRow): void {
	let known = 0;
	for (const sex of Object.keys(sexes)) {
		const sum = ages.reduce((total, age) => total + row.people(`${sex}_${age}`), 0);
		const printed = row.people(`${sex}_total`);
		if (sum !== printed) {
			throw row.failure(
				`the ages in ${sex}_* add up to ${sum} and ${sex}_total is ${printed}`,
				'Look the row up again'
			);
		}
		known += printed;
	}
	if (known > row.people('total')) {
		throw row.failure(
			`${known} people by sex are more than the total of ${row.people('total')}`,
			'Look the row up again'
		);
	}
}

function tidy(row: PublishedRow): TidyRecord | null {
	const status = statuses[row.text('pop_type')];
	if (status === undefined) {
		throw row.failure(
			`the population type "${row.text('pop_type')}" is unknown`,
			'Add it to the types of demographics.ts'
		);
	}
	assertAddsUp(row);
	if (status === null) return null;
	const counts = cells.map(([name, published]) => [name, row.people(published) || ''].map(String));
	return {
		...row.pick({ year: 'year', origin: 'origin', asylum: 'asylum', total: 'total' }),
		status,
		...(Object.fromEntries(counts) as TidyRecord)
	};
}

/** Refugees, asylum-seekers and others in need of protection at the end of each year, by sex and age. Blank cells are 0. */
export const demographicsReader = csvReader<string>({
	id: 'unhcr-demographics',
	table: demographics,
	wanted: 'UNHCR’s demographics of all pairs of countries, places added up, as one CSV',
	tolerance: yearlyTolerance({
		spike: { factor: 40, from: 400_000 },
		lastTotal: { total: [10_000_000, 300_000_000] }
	}),
	columns,
	map: tidy,
	sources: (records) => [
		{
			id: 'unhcr-demographics',
			publisher: 'UNHCR',
			title: 'Refugee Population Statistics Database: demographics of the end-of-year population',
			address: endpoint('demographics'),
			licence: 'CC BY 4.0',
			redistributable: true,
			vintage: 'June 2026, corrected 25 June 2026',
			as_of: `${latest(records, 'year')}-12-31`,
			rounding: smallCountsRounded,
			grade: 'official'
		}
	]
});
