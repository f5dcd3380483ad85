import { csvReader } from '../csv-reader.js';
import type { SnapshotTable } from '../types.js';
import { homeOfficeSource } from './homeoffice.js';

/** Null: not a route of its own (a sum of others, arrivals without permission, people supported on one day). */
const routes: Readonly<Record<string, string | null>> = {
	homes_for_ukraine: 'ukraine_arrivals',
	afghan_resettlement_programme: 'afghan_resettlement_arrivals',
	uk_resettlement_scheme: 'uk_resettlement_arrivals',
	community_sponsorship: 'community_sponsorship_arrivals',
	refugee_family_reunion: 'family_reunion_grants',
	safe_legal_total: null,
	small_boats: null,
	asylum_support: null
};

const ukRoutes: SnapshotTable = {
	path: 'homeoffice/humanitarian_routes.csv',
	fields: { year: 'year', route: Object.values(routes).filter((route) => route !== null), value: 'people' },
	key: ['year', 'route']
};

/** Safe and legal routes by calendar year, all nationalities together. */
export const ukRoutesReader = csvReader({
	id: 'homeoffice-routes',
	table: ukRoutes,
	wanted: 'the list of safe and legal routes to the United Kingdom by year',
	tolerance: {
		every: 'year',
		openPeriods: 1,
		share: 0.02,
		amount: 500,
		jump: { value: { factor: 8, from: 10_000 } },
		lastTotal: { value: [1_000, 500_000] }
	},
	columns: ['route', 'label', 'period', 'people', 'source_url'],
	map(row) {
		const route = routes[row.text('route')];
		if (route === undefined) {
			throw row.failure(`the route "${row.text('route')}" is unknown`, 'Add it to this reader');
		}
		return route === null ? null : { year: row.text('period'), route, value: String(row.people('people')) };
	},
	sources: () => [
		homeOfficeSource(
			'homeoffice-humanitarian-routes',
			'Immigration system statistics: summary, safe and legal routes',
			'https://www.gov.uk/government/statistics/immigration-system-statistics-year-ending-december-2025/summary-of-latest-statistics',
			{
				vintage: 'Year ending December 2025',
				as_of: '2025-12-31',
				rounding: 'Exact counts; arrivals of Ukrainians to the nearest hundred',
				grade: 'official_second_hand'
			}
		)
	]
});
