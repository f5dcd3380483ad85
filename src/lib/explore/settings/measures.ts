export const MEASURE_IDS = [
	'entries',
	'displaced',
	'fled',
	'solutions',
	'applications',
	'decisions',
	'protected',
	'rate',
	'since-onset',
	'parity',
	'protection-rate',
	'per-resident',
	'protected-share'
] as const;
export type MeasureId = (typeof MEASURE_IDS)[number];

/** Decides how figures combine over time: flows are summed, stocks never are, and a rate is recomputed from its parts. */
export type Nature = 'flow' | 'stock' | 'rate' | 'cumulative';

export interface Measure {
	readonly label: string;
	readonly group: string;
	readonly hint: string;
	/** Title of the value axis. */
	readonly unit: string;
	readonly nature: Nature;
	/** Published tables that the measure reads and whose notes it shows. */
	readonly tables: readonly string[];
	/** Significant figures on screen; absent for counts, which show every digit. */
	readonly significant?: number;
}

const COUNTED = 'Published counts';
const DERIVED = 'Rates and shares';

export const MEASURES: Readonly<Record<MeasureId, Measure>> = {
	entries: {
		label: 'People let in or resettled',
		group: COUNTED,
		hint: 'Entries by pathway, as the receiving country counts them. Asylum granted inside the country is a choice of its own.',
		unit: 'people',
		nature: 'flow',
		tables: ['admissions']
	},
	displaced: {
		label: 'Displaced people',
		group: COUNTED,
		hint: 'How many people were displaced at the end of each year, by status.',
		unit: 'people at the end of the year',
		nature: 'stock',
		tables: ['displaced_stock']
	},
	fled: {
		label: 'Newly displaced people',
		group: COUNTED,
		hint: 'People who crossed a border to flee during each year.',
		unit: 'people in the year',
		nature: 'flow',
		tables: ['displaced_flow']
	},
	solutions: {
		label: 'Resettled, returned, naturalised',
		group: COUNTED,
		hint: 'What ended displacement during each year, as governments report it to UNHCR.',
		unit: 'people in the year',
		nature: 'flow',
		tables: ['solutions']
	},
	applications: {
		label: 'Asylum applications',
		group: COUNTED,
		hint: 'New applications at first instance during each year.',
		unit: 'people in the year',
		nature: 'flow',
		tables: ['applications']
	},
	decisions: {
		label: 'Asylum decisions',
		group: COUNTED,
		hint: 'First decisions on the substance during each year: protection granted or refused.',
		unit: 'people decided on in the year',
		nature: 'flow',
		tables: ['decisions']
	},
	protected: {
		label: 'People under protection on a day',
		group: COUNTED,
		hint: 'Temporary protection in Europe, Temporary Protected Status in the United States, refugees from Ukraine recorded by UNHCR.',
		unit: 'people',
		nature: 'stock',
		tables: ['protection_stock']
	},
	rate: {
		label: 'Let in per 1,000 displaced a year',
		group: DERIVED,
		hint: 'People let in, divided by the people displaced in the same years.',
		unit: 'per 1,000 displaced a year',
		nature: 'rate',
		tables: ['admissions', 'displaced_stock'],
		significant: 3
	},
	'since-onset': {
		label: 'Let in since the war began, per 1,000',
		group: DERIVED,
		hint: 'People let in up to each month since the war began, divided by one fixed number of displaced people.',
		unit: 'per 1,000 displaced',
		nature: 'cumulative',
		tables: ['admissions', 'displaced_stock'],
		significant: 3
	},
	parity: {
		label: 'For every 100 Ukrainians',
		group: DERIVED,
		hint: 'People let in per person displaced, for every 100 Ukrainians, in the same country and years and counted alike.',
		unit: 'for every 100 Ukrainians',
		nature: 'rate',
		tables: ['admissions', 'displaced_stock'],
		significant: 3
	},
	'protection-rate': {
		label: 'Protection rate',
		group: DERIVED,
		hint: 'Of every 100 first decisions on the substance, how many granted protection. Only from 100 decisions.',
		unit: '% of decisions',
		nature: 'rate',
		tables: ['decisions'],
		significant: 3
	},
	'per-resident': {
		label: 'Refugees per 1,000 residents',
		group: DERIVED,
		hint: 'Refugees in a country at the end of the year, temporary protection included, per 1,000 of its residents.',
		unit: 'per 1,000 residents',
		nature: 'rate',
		tables: ['displaced_stock', 'population'],
		significant: 3
	},
	'protected-share': {
		label: 'Sheltered, of every 1,000 refugees',
		group: DERIVED,
		hint: 'Refugees in the chosen countries, temporary protection included, per 1,000 refugees of that origin in all countries.',
		unit: 'per 1,000 refugees abroad',
		nature: 'rate',
		tables: ['displaced_stock'],
		significant: 3
	}
};

/** Counts are drawn as circles or bars from zero, ratios as shades or dots. */
export const isCounted = (measure: MeasureId): boolean =>
	['flow', 'stock'].includes(MEASURES[measure].nature);
