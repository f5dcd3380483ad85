import { isProperAddress, grades, type Grade } from '../../lib/sources.js';
import { csvReader } from '../csv-reader.js';
import type { PublishedRow } from '../published-row.js';
import { sourceId } from '../transcribed/documents.js';
import { eurostatTerms } from '../transcribed/terms.js';
import type { ReadSource, SnapshotTable, TidyRecord } from '../types.js';

const TITLE = 'Temporary protection for persons fleeing Ukraine: monthly statistics (migr_asytpsm)';
const OWN = 'Eurostat Statistics Explained';
const points = { every: 'irregular', openPeriods: 0, share: 0, amount: 1_000 } as const;

function pointSource(
	snapshot: string,
	quotedIn: string,
	address: string,
	grade: Grade,
	vintage: string
): ReadSource {
	const title = quotedIn === OWN ? TITLE : `${TITLE}, as quoted by ${quotedIn}`;
	return {
		id: sourceId(snapshot, 'Eurostat', title, address, grade),
		publisher: 'Eurostat',
		title,
		address,
		...eurostatTerms,
		vintage,
		as_of: vintage,
		rounding: 'Nearest five; totals of the Union in words',
		grade
	};
}

/** One source per document, as of its latest figure. */
function merged(sources: readonly ReadSource[]): ReadSource[] {
	const byId = new Map<string, ReadSource>();
	for (const source of sources) {
		const asOf = [byId.get(source.id)?.as_of ?? '', source.as_of ?? ''].sort().at(-1) ?? '';
		byId.set(source.id, { ...source, vintage: asOf, as_of: asOf });
	}
	return [...byId.values()];
}

const pointColumns = [
	'as_of',
	'host',
	'beneficiaries',
	'grade',
	'quoted_in',
	'date_of_page',
	'address',
	'in_project'
] as const;

const POINTS = 'eurostat-protection-points';

const pointTable: SnapshotTable = {
	path: 'eurostat/protection_points.csv',
	fields: { as_of: 'date', host: 'origin', value: 'people', grade: grades, source_id: 'source' },
	key: ['as_of', 'host', 'source_id']
};

/** Derived figures are left out: they are a printed figure less a printed change. */
const isPrinted = (row: PublishedRow<(typeof pointColumns)[number]>) =>
	!row.text('grade').startsWith('derived');

function sourceOfPoint(row: PublishedRow<(typeof pointColumns)[number]>): ReadSource {
	const grade = grades.find((known) => known === row.text('grade').replace(' (rounded)', ''));
	if (grade === undefined || !isProperAddress(row.text('address'))) {
		throw row.failure('the grade is unknown or the address no URL', 'Every figure needs both');
	}
	return pointSource(POINTS, row.text('quoted_in'), row.text('address'), grade, row.text('as_of'));
}

/** People of all nationalities under temporary protection, as printed by Eurostat or quoted with an address. */
export const protectionPointsReader = csvReader({
	id: POINTS,
	table: pointTable,
	wanted: 'the list of printed figures of temporary protection with an address each',
	tolerance: points,
	columns: pointColumns,
	map(row): TidyRecord | null {
		if (!isPrinted(row)) return null;
		const source = sourceOfPoint(row);
		return {
			as_of: row.text('as_of'),
			host: row.text('host'),
			value: String(row.people('beneficiaries')),
			grade: source.grade,
			source_id: source.id
		};
	},
	sources: (_, rows) => merged(rows.filter(isPrinted).map(sourceOfPoint))
});

const SHARES = 'eurostat-protection-shares';
const groups = { women: 'adult_women_pct', men: 'adult_men_pct', minors: 'minors_pct' } as const;
const shareColumns = ['as_of', groups.women, groups.minors, groups.men, 'quoted_in', 'address'] as const;

const shareTable: SnapshotTable = {
	path: 'eurostat/protection_shares.csv',
	fields: { as_of: 'date', women: 'amount?', men: 'amount?', minors: 'amount?', source_id: 'source' },
	key: ['as_of', 'source_id']
};

const sourceOfShare = (row: PublishedRow<(typeof shareColumns)[number]>): ReadSource =>
	pointSource(SHARES, row.text('quoted_in'), row.text('address'), 'official_second_hand', row.text('as_of'));

/** Adult women, adult men and minors among people under temporary protection in the European Union, in percent. */
export const protectionSharesReader = csvReader({
	id: SHARES,
	table: shareTable,
	wanted: 'the list of printed shares of women, men and minors with an address each',
	tolerance: points,
	columns: shareColumns,
	map(row): TidyRecord {
		const shares = row.pick({ women: groups.women, men: groups.men, minors: groups.minors });
		const sum = Object.values(shares).reduce((total, share) => total + Number(share), 0);
		if (!(Math.abs(sum - 100) <= 0.2)) {
			throw row.failure(`the shares add up to ${sum.toFixed(1)} percent`, 'Look the row up again');
		}
		return { as_of: row.text('as_of'), ...shares, source_id: sourceOfShare(row).id };
	},
	sources: (_, rows) => merged(rows.map(sourceOfShare))
});
