import type { TotalPair } from './types.js';

const parts = ['convention', 'complementary', 'rejected', 'closed', 'total'];

/** Columns of UNHCR's stocks by the status under which they are published. */
const STOCKS = {
	refugee: 'refugees',
	asylum_seeker: 'asylum_seekers',
	oip: 'oip',
	stateless: 'stateless',
	ooc: 'ooc',
	idp_unhcr: 'idps'
};

const stocks = (name: string, snapshot: string, table: string): TotalPair[] =>
	Object.entries(STOCKS).map(([status, column]) => ({
		what: `${name} of ${status}`,
		snapshot: `select sum(${column}) from unhcr.${snapshot}`,
		published: `select sum(value) from published.${table} where status = '${status}'`
	}));

/** The snapshots of UNHCR, all origins. */
export const unhcrTotals: readonly TotalPair[] = [
	...Object.entries({ refugee: 'refugees', asylum_seeker: 'asylum_seekers', refugee_like: '', oip: '' }).map(
		([status, column]) => ({
			what: `flows of ${status}`,
			snapshot: `select sum(${column || status}) from unhcr.flows`,
			published: `select sum(value) from published.displaced_flow where status = '${status}'`
		})
	),
	{
		what: 'people internally displaced by conflict',
		snapshot: 'select sum(value) from unhcr.idmc',
		published: `select sum(value) from published.displaced_stock where status = 'idp_idmc'`
	},
	{
		what: 'Palestine refugees under UNRWA',
		snapshot: 'select sum(value) from unhcr.unrwa',
		published: `select sum(value) from published.displaced_stock where status = 'unrwa'`
	},
	...stocks('year-end stock', 'population', 'displaced_stock'),
	...stocks('mid-year stock', 'midyear_stocks', 'stock_within_year'),
	{
		what: 'refugees from Ukraine recorded within 2022',
		snapshot: 'select sum(recorded) from unhcr.ukraine_situation',
		published: `select sum(value) from published.stock_within_year where status = 'recorded'`
	},
	...parts.map((part) => ({
		what: `asylum decisions: ${part}`,
		snapshot: `select sum(${part}) from unhcr.asylum_decisions`,
		published: `select sum(${part === 'total' ? 'total_published' : part}) from published.decisions`
	})),
	{
		what: 'asylum applications',
		snapshot: 'select sum(value) from unhcr.asylum_applications',
		published: 'select sum(value) from published.applications'
	},
	...['UNK', 'XXA', 'TIB'].map((origin) => ({
		what: `asylum applications of origin ${origin}`,
		snapshot: `select sum(value) from unhcr.asylum_applications where origin = '${origin}'`,
		published: `select sum(value) from published.applications where origin = '${origin}'`
	})),
	{
		what: 'people put forward for resettlement',
		snapshot: 'select sum(value) from unhcr.resettlement_submissions',
		published: `select sum(value) from published.needs where source_id = 'unhcr-resettlement-submissions'`
	},
	{
		what: 'refugees from Ukraine in the fortnightly tables',
		snapshot: 'select sum(recorded) from unhcr.ukraine_situation',
		published: `select sum(value) from published.protection_stock where source_id = 'unhcr-ukraine-situation'`
	}
];
