import { endpoint, pairColumns, smallCountsRounded, yearlyTolerance, type UnhcrDataset } from './dataset.js';

const codes = {
	/** Government, UNHCR, both together. */
	procedure: ['G', 'J', 'U'],
	/** Persons or cases. */
	unit: ['C', 'P']
} as const;

const decisionLevels = 'AR BL CA EO FA FI IN JR NA RA SP TA TP TR'.split(' ');
const applicationTypes = 'A FA J N NA NR R RA SP V'.split(' ');

/** Decisions in a calendar year. The literal level `NA` is a code; levels are never summed indiscriminately. */
export const unhcrDecisions: UnhcrDataset = {
	id: 'unhcr-asylum-decisions',
	title: 'asylum decisions',
	address: endpoint('asylum-decisions'),
	rounding: 'Counts under 10 are rounded: 0 stands for 0 to 2, 5 for 3 to 7, 10 for 8 to 10',
	columns: [
		'procedure_type',
		'dec_level',
		'dec_pc',
		'dec_recognized',
		'dec_other',
		'dec_rejected',
		'dec_closed',
		'dec_total'
	],
	table: {
		path: 'unhcr/asylum_decisions.csv',
		fields: {
			year: 'year',
			origin: 'origin',
			asylum: 'origin',
			level_code: decisionLevels,
			procedure: codes.procedure,
			unit: codes.unit,
			convention: 'people',
			complementary: 'people',
			rejected: 'people',
			closed: 'people',
			total: 'people'
		},
		key: ['year', 'origin', 'asylum', 'level_code', 'procedure', 'unit']
	},
	tolerance: yearlyTolerance({
		jump: {
			convention: { factor: 2, from: 100_000 },
			complementary: { factor: 5, from: 50_000 },
			rejected: { factor: 2, from: 200_000 },
			closed: { factor: 4, from: 200_000 },
			total: { factor: 2, from: 500_000 }
		},
		lastTotal: { total: [500_000, 10_000_000] }
	}),
	map: (row) =>
		row.pick({
			...pairColumns,
			level_code: 'dec_level',
			procedure: 'procedure_type',
			unit: 'dec_pc',
			convention: 'dec_recognized',
			complementary: 'dec_other',
			rejected: 'dec_rejected',
			closed: 'dec_closed',
			total: 'dec_total'
		})
};

/** Applications lodged in a calendar year. The literal `NA` is a code, both as type and as level. */
export const unhcrApplications: UnhcrDataset = {
	id: 'unhcr-asylum-applications',
	title: 'asylum applications',
	address: endpoint('asylum-applications'),
	rounding: smallCountsRounded,
	columns: ['procedure_type', 'app_type', 'dec_level', 'app_pc', 'applied'],
	table: {
		path: 'unhcr/asylum_applications.csv',
		fields: {
			year: 'year',
			origin: 'origin',
			asylum: 'origin',
			type_code: applicationTypes,
			level_code: decisionLevels,
			procedure: codes.procedure,
			unit: codes.unit,
			value: 'people'
		},
		key: ['year', 'origin', 'asylum', 'type_code', 'level_code', 'procedure', 'unit']
	},
	tolerance: yearlyTolerance({
		jump: { value: { factor: 2.5, from: 500_000 } },
		lastTotal: { value: [500_000, 20_000_000] }
	}),
	map: (row) =>
		row.pick({
			...pairColumns,
			type_code: 'app_type',
			level_code: 'dec_level',
			procedure: 'procedure_type',
			unit: 'app_pc',
			value: 'applied'
		})
};
