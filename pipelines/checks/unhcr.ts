import type { Snapshots } from '../ingest/snapshots.js';
import { DataFailure } from '../lib/failure.js';

const solutionsFile = 'data/unhcr/solutions.csv';

/** Resettlement arrivals worldwide, as stated by UNHCR. */
const worldResettlement: Readonly<Record<string, number>> = {
	'2020': 34_383,
	'2021': 57_436,
	'2022': 114_242,
	'2023': 158_591,
	'2024': 188_759
};

export function checkWorldResettlement(snapshots: Snapshots): void {
	const sums = new Map<string, number>();
	for (const { cells } of snapshots.rows('unhcr/solutions.csv')) {
		const year = cells['year'] ?? '';
		sums.set(year, (sums.get(year) ?? 0) + Number(cells['resettlement']));
	}
	for (const [year, stated] of Object.entries(worldResettlement)) {
		if (sums.get(year) !== stated) {
			throw new DataFailure(
				solutionsFile,
				`year ${year}`,
				`resettlement arrivals add up to ${sums.get(year) ?? 0} and UNHCR states ${stated}`,
				'A row was lost or changed; if UNHCR revised the year, write the new total here with the release'
			);
		}
	}
}

/** Allowed difference between arrivals in the United States reported to UNHCR and RPC's, by calendar year. */
const agreement = [
	{ origin: 'UKR', from: 2015, to: 2025, tolerance: 0 },
	{ origin: 'AFG', from: 2015, to: 2025, tolerance: 1 }
] as const;

export function checkReportedToUnhcr(snapshots: Snapshots): void {
	const admitted = new Map<string, number>();
	for (const { cells } of snapshots.rows('rpc/admissions_monthly.csv')) {
		const key = `${cells['origin']} ${cells['period_start']?.slice(0, 4)}`;
		admitted.set(key, (admitted.get(key) ?? 0) + Number(cells['value']));
	}
	const reported = new Map(
		snapshots
			.rows('unhcr/solutions.csv')
			.filter(({ cells }) => cells['asylum'] === 'USA')
			.map((row) => [`${row.cells['origin']} ${row.cells['year']}`, row] as const)
	);
	for (const { origin, from, to, tolerance } of agreement) {
		for (let year = from; year <= to; year++) {
			const row = reported.get(`${origin} ${year}`);
			const people = admitted.get(`${origin} ${year}`) ?? 0;
			const difference = Math.abs(Number(row?.cells['resettlement'] ?? 0) - people);
			if (difference > tolerance) {
				throw new DataFailure(
					solutionsFile,
					row?.line ?? null,
					`the United States reported ${row?.cells['resettlement'] ?? 'nothing'} resettled from ${origin} in ${year} and admitted ${people}`,
					`They may differ by ${tolerance}: one of the two files was changed`
				);
			}
		}
	}
}
