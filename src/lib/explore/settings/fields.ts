import type { Option } from '$lib/settings/control';

export const MEASURES = [
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
export type MeasureId = (typeof MEASURES)[number];

/** What figures count decides how they may be put together over time: a stock is never added up, a rate is worked out anew. */
export type Nature = 'flow' | 'stock' | 'rate' | 'cumulative';

/** One published count: where its rows are and which of them it takes. Identifiers of SQL stand here and nowhere else. */
export interface CountField {
	readonly table: string;
	readonly destination: 'asylum' | 'destination' | 'host';
	/** Column and setting that choose the kinds; `null` when there is one kind only. */
	readonly kind: { readonly column: string; readonly control: string } | null;
	readonly year: 'year';
	/** Rows that count, besides those chosen. */
	readonly only: string;
	readonly low: string;
	readonly value: string;
	readonly high: string;
	/** Rows published in cases, which hold several people and are left out. */
	readonly cases?: string;
}

/** New applications and decisions at first instance. */
const FIRST_INSTANCE = `level_code in ('FI', 'NA', 'IN', 'EO')`;
const ABROAD = `asylum <> origin`;
/** The bounds of decisions as UNHCR rounds them: 0 up to 2, 5 from 3 to 7, 10 from 8. */
export const decisionLow = (column: string): string =>
	`case ${column} when 5 then 3 when 10 then 8 else ${column} end`;
export const decisionHigh = (column: string): string =>
	`case ${column} when 0 then 2 when 5 then 7 else ${column} end`;

const onSubstance = (bound: (column: string) => string): string =>
	['convention', 'complementary', 'rejected'].map(bound).join(' + ');

export const COUNTS = {
	displaced: {
		table: 'displaced_stock',
		destination: 'asylum',
		kind: { column: 'status', control: 'status' },
		year: 'year',
		only: `(${ABROAD} or status in ('idp_idmc', 'idp_unhcr', 'unrwa'))`,
		low: 'low',
		value: 'value',
		high: 'high'
	},
	fled: {
		table: 'displaced_flow',
		destination: 'asylum',
		kind: { column: 'status', control: 'fled' },
		year: 'year',
		only: ABROAD,
		low: 'low',
		value: 'value',
		high: 'high'
	},
	solutions: {
		table: 'solutions',
		destination: 'asylum',
		kind: { column: 'kind', control: 'solution' },
		year: 'year',
		only: `(${ABROAD} or kind = 'returned_idp')`,
		low: 'low',
		value: 'value',
		high: 'high'
	},
	applications: {
		table: 'applications',
		destination: 'asylum',
		kind: null,
		year: 'year',
		only: `${ABROAD} and ${FIRST_INSTANCE} and type_code in ('N', 'V')`,
		low: 'low',
		value: 'value',
		high: 'high',
		cases: 'value'
	},
	decisions: {
		table: 'decisions',
		destination: 'asylum',
		kind: null,
		year: 'year',
		only: `${ABROAD} and basis = 'first'`,
		low: onSubstance(decisionLow),
		value: 'convention + complementary + rejected',
		high: onSubstance(decisionHigh),
		cases: 'convention + complementary + rejected'
	}
} as const satisfies Readonly<Record<string, CountField>>;
export type CountId = keyof typeof COUNTS;
export const isCount = (measure: MeasureId): measure is CountId => Object.hasOwn(COUNTS, measure);

interface MeasureWords {
	readonly label: string;
	readonly group: string;
	readonly hint: string;
	/** What the axis counts. */
	readonly unit: string;
	readonly nature: Nature;
	/** Published table whose notes and rows it is; the first one names the download. */
	readonly tables: readonly string[];
	/** Figures on screen. */
	readonly significant?: number;
}

const COUNTED = 'Published counts';
const WORKED = 'Worked out from them';

export const WORDS: Readonly<Record<MeasureId, MeasureWords>> = {
	entries: {
		label: 'People let in or resettled',
		group: COUNTED,
		hint: 'Entries by pathway, as the country that let people in counts them. Grants inside the country are a choice of their own.',
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
		hint: 'First-instance decisions on the substance during each year: protection granted or refused.',
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
		group: WORKED,
		hint: 'People let in, divided by the people displaced in the same years: the mean of the two year-ends of each year.',
		unit: 'per 1,000 displaced a year',
		nature: 'rate',
		tables: ['admissions', 'displaced_stock'],
		significant: 3
	},
	'since-onset': {
		label: 'Let in since the war began, per 1,000',
		group: WORKED,
		hint: 'People let in up to each month since the war began, divided by one fixed number of displaced people.',
		unit: 'per 1,000 displaced',
		nature: 'cumulative',
		tables: ['admissions', 'displaced_stock'],
		significant: 3
	},
	parity: {
		label: 'For every 100 Ukrainians',
		group: WORKED,
		hint: 'The rate of each origin for every 100 of the Ukrainian rate, in the same country, years and way of counting.',
		unit: 'for every 100 Ukrainians',
		nature: 'rate',
		tables: ['admissions', 'displaced_stock'],
		significant: 3
	},
	'protection-rate': {
		label: 'Protection rate',
		group: WORKED,
		hint: 'Of 100 first-instance decisions on the substance, how many gave protection. At least 100 decisions.',
		unit: '% of decisions',
		nature: 'rate',
		tables: ['decisions'],
		significant: 3
	},
	'per-resident': {
		label: 'Refugees per 1,000 residents',
		group: WORKED,
		hint: 'Refugees in a country at the end of the year, temporary protection included, per 1,000 of its residents.',
		unit: 'per 1,000 residents',
		nature: 'rate',
		tables: ['displaced_stock', 'population'],
		significant: 3
	},
	'protected-share': {
		label: 'Sheltered, of every 1,000 displaced abroad',
		group: WORKED,
		hint: 'Refugees in the chosen countries, temporary protection included, per 1,000 people of that origin displaced abroad.',
		unit: 'per 1,000 displaced abroad',
		nature: 'rate',
		tables: ['displaced_stock'],
		significant: 3
	}
};

export const STATUS_OPTIONS: readonly Option[] = [
	{ value: 'refugee', label: 'Refugees' },
	{ value: 'asylum_seeker', label: 'Asylum-seekers' },
	{ value: 'oip', label: 'Other people in need of international protection' },
	{ value: 'idp_idmc', label: 'Internally displaced by conflict (IDMC)' },
	{ value: 'idp_unhcr', label: 'Internally displaced, of concern to UNHCR' },
	{ value: 'stateless', label: 'Stateless people' },
	{ value: 'ooc', label: 'Others of concern to UNHCR' },
	{ value: 'unrwa', label: 'Palestine refugees under UNRWA' }
];
/** Statuses that no person holds twice: any of them may be added up. */
export const ADDABLE_STATUSES: readonly string[] = ['refugee', 'asylum_seeker', 'oip', 'idp_idmc'];
export const WITHIN_STATUSES: readonly string[] = ['idp_idmc', 'idp_unhcr'];
export const DISPLACED_ABROAD: readonly string[] = ['refugee', 'asylum_seeker', 'oip'];

export const FLED_OPTIONS: readonly Option[] = [
	{ value: 'refugee', label: 'Refugees' },
	{ value: 'refugee_like', label: 'In refugee-like situations' },
	{ value: 'asylum_seeker', label: 'Asylum-seekers' },
	{ value: 'oip', label: 'Other people in need of international protection' }
];

export const SOLUTION_OPTIONS: readonly Option[] = [
	{ value: 'resettlement_arrival', label: 'Resettled' },
	{ value: 'returned_refugee', label: 'Refugees who returned' },
	{ value: 'returned_idp', label: 'Internally displaced people who returned' },
	{ value: 'naturalisation', label: 'Naturalised' }
];

export const PROTECTION_OPTIONS: readonly Option[] = [
	{ value: 'eu_tp', label: 'Temporary protection in Europe', hint: 'Ukrainians, at the end of each month.' },
	{
		value: 'us_tps',
		label: 'Temporary Protected Status in the U.S.',
		hint: 'On ten days since 2015. It admits nobody from abroad.'
	},
	{
		value: 'unhcr_recorded',
		label: 'Refugees from Ukraine recorded by UNHCR',
		hint: 'Each country on days of its own, so that countries are not added up.'
	}
];
