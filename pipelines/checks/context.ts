import type { Snapshots } from '../ingest/snapshots.js';
import type { Row } from '../lib/csv.js';
import { DataFailure } from '../lib/failure.js';

const partialDate = /^(\d{4}(-\d\d(-\d\d)?)?)?$/;

function column(snapshots: Snapshots, path: string, name: string): ReadonlySet<string> {
	return new Set(snapshots.rows(path).map(({ cells }) => cells[name] ?? ''));
}

export function checkEvents(snapshots: Snapshots): void {
	const countries = column(snapshots, 'country_codes/countries.csv', 'iso3');
	const onsets = column(snapshots, 'curated/wars.csv', 'onset_id');
	for (const { line, cells } of snapshots.rows('curated/events.csv')) {
		const { origins = '', destination = '', onset_id: onset = '' } = cells;
		const fail = (rule: string): never => {
			throw new DataFailure('data/curated/events.csv', line, rule, 'Correct the code');
		};
		const unknown = origins.split(' ').find((origin) => origin !== 'ALL' && !countries.has(origin));
		if (unknown !== undefined) fail(`"${unknown}" in origins is neither a country nor ALL`);
		if (destination !== '' && destination !== 'EU' && !countries.has(destination)) {
			fail(`"${destination}" in destination is neither a country nor EU`);
		}
		if (onset !== '' && !onsets.has(onset)) fail(`there is no onset ${onset}`);
	}
}

export function checkCoalitions(snapshots: Snapshots): void {
	const wars = column(snapshots, 'curated/wars.csv', 'war_id');
	for (const { line, cells } of snapshots.rows('curated/coalition.csv')) {
		const bad = ['joined', 'left_on', 'troops_as_of'].find((name) => !partialDate.test(cells[name] ?? ''));
		const rule =
			bad !== undefined
				? `"${cells[bad]}" in ${bad} is no year, month or day`
				: wars.has(cells['war_id'] ?? '')
					? null
					: `there is no war ${cells['war_id']}`;
		if (rule) throw new DataFailure('data/curated/coalition.csv', line, rule, 'Correct it');
	}
}

/** A conflict has at least two sources, one wording and one rule, and chooses at most one figure. */
export function checkConflicts(snapshots: Snapshots): void {
	const groups = new Map<string, Row[]>();
	for (const row of snapshots.rows('curated/conflicts.csv')) {
		const id = row.cells['conflict_id'] ?? '';
		groups.set(id, [...(groups.get(id) ?? []), row]);
	}
	for (const [id, rows] of groups) {
		const distinct = (name: string) => new Set(rows.map(({ cells }) => cells[name])).size;
		const chosen = rows.filter(({ cells }) => cells['is_chosen'] === 'true').length;
		const rule =
			rows.length < 2
				? 'only one source is named'
				: distinct('figure') > 1 || distinct('rule') > 1
					? 'its rows speak of different figures or rules'
					: chosen > 1
						? `${chosen} figures are chosen`
						: null;
		if (rule) {
			throw new DataFailure('data/curated/conflicts.csv', `conflict ${id}`, rule, 'Correct its rows');
		}
	}
}

/** Capitals lie on the earth, and land borders are mutual. */
export function checkCapitals(snapshots: Snapshots): void {
	const file = 'curated/capitals.csv';
	const countries = column(snapshots, 'country_codes/countries.csv', 'iso3');
	const rows = snapshots.rows(file);
	const neighboursOf = ({ cells }: Row) => (cells['land_neighbours'] ?? '').split(' ').filter(Boolean);
	const neighbours = new Map(rows.map((row) => [row.cells['country'] ?? '', neighboursOf(row)]));
	for (const row of rows) {
		const { country = '', latitude = '' } = row.cells;
		const unknown = neighboursOf(row).find((other) => !countries.has(other));
		const oneSided = neighboursOf(row).find((other) => neighbours.get(other)?.includes(country) === false);
		const rule =
			Math.abs(Number(latitude)) > 90
				? `there is no latitude ${latitude}`
				: unknown !== undefined
					? `"${unknown}" in land_neighbours is no country`
					: oneSided !== undefined
						? `${oneSided} does not have ${country} as a neighbour`
						: null;
		if (rule) throw new DataFailure(`data/${file}`, row.line, rule, 'Correct it');
	}
}
