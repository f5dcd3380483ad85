import { group } from 'd3-array';
import type { PlottedRows } from '$lib/catalogue/catalogue';
import type { Query, ResultSets, Row } from '$lib/query/port';
import { listParameter } from '$lib/query/sql';
import { REFERENCE } from '../figures';
import { numberOf, optionalTextOf, textOf } from '../rows';

export const COMPARED = ['AFG', REFERENCE] as const;
export type ComparedOrigin = (typeof COMPARED)[number];

/** Steps from request to arrival. */
export type Step = 'filed' | 'pending' | 'denied' | 'approved' | 'paroled';

/** One printed figure: a total since `since`, or a count on a day if that is `null`. */
export interface Printed {
	readonly asOf: string;
	readonly since: string | null;
	readonly value: number;
	readonly sourceId: string;
}

/** A stage of one programme with its figures, the oldest first. */
export interface Stage {
	readonly id: string;
	readonly step: Step;
	readonly origin: ComparedOrigin;
	readonly programme: string;
	/** Short description of these requests or people. */
	readonly label: string;
	/** Unit of count. */
	readonly unit: 'requests' | 'authorisations' | 'people';
	readonly figures: readonly Printed[];
	/** Number of figures left out because they cannot be traced to a document. */
	readonly untraced: number;
}

interface Definition extends Omit<Stage, 'id' | 'figures' | 'untraced'> {
	readonly stage: string;
	/** Omitted when nothing is published; other stages appear without figures. */
	readonly isOptional?: boolean;
}

const REQUESTS = { origin: 'AFG', programme: 'afghan_i131', unit: 'requests' } as const;
const UNITING = { origin: 'UKR', programme: 'u4u', label: 'Uniting for Ukraine', unit: 'requests' } as const;
const ON_PAROLE = { step: 'paroled', stage: 'paroled', unit: 'people' } as const;

/** In order of the steps, Afghans before Ukrainians. */
const DEFINITIONS: readonly Definition[] = [
	{ ...REQUESTS, step: 'filed', stage: 'filed', label: 'individual requests' },
	{ ...UNITING, step: 'filed', stage: 'filed', label: 'Uniting for Ukraine, by sponsors' },
	{ ...REQUESTS, step: 'pending', stage: 'pending', label: 'individual requests' },
	{ ...UNITING, step: 'pending', stage: 'pending' },
	{ ...REQUESTS, step: 'denied', stage: 'denied', label: 'individual requests' },
	{ ...UNITING, step: 'denied', stage: 'denied' },
	{ ...REQUESTS, step: 'approved', stage: 'approved', label: 'individual requests' },
	{
		...REQUESTS,
		step: 'approved',
		stage: 'conditionally_approved',
		label: 'individual requests, conditionally',
		isOptional: true
	},
	{ ...UNITING, step: 'approved', stage: 'travel_authorised', unit: 'authorisations' },
	{ ...REQUESTS, ...ON_PAROLE, stage: 'arrived', label: 'after an individual request' },
	{
		...ON_PAROLE,
		origin: 'AFG',
		programme: 'oaw',
		label: 'evacuation from Kabul (Operation Allies Welcome)'
	},
	{ ...UNITING, ...ON_PAROLE, stage: 'arrived' },
	{ ...ON_PAROLE, origin: 'UKR', programme: 'ukraine_all_parole', label: 'all kinds of parole' }
];

const TRACED = `
select programme, stage, as_of, counted_since, value, unit, source_id
from pipeline
where list_contains(string_split(?, '~'), programme) and is_default and value is not null
order by programme, stage, as_of, source_id`;

/** Figures without a URL, or from somebody other than the issuer. */
const UNTRACED = `
select programme, stage, cast(count(*) as integer) as figures
from pipeline
where list_contains(string_split(?, '~'), programme) and not is_default
group by programme, stage
order by programme, stage`;

export type ParoleQuery = 'traced' | 'untraced';

const PROGRAMMES = ['afghan_i131', 'oaw', 'u4u', 'ukraine_all_parole'];
const parameters = { params: [listParameter(PROGRAMMES)], tables: ['pipeline'] };

/** Figures of all stages; independent of the settings. */
export const paroleQueries: Readonly<Record<ParoleQuery, Query>> = {
	traced: { sql: TRACED, ...parameters },
	untraced: { sql: UNTRACED, ...parameters }
};

const readFigure = (row: Row): Printed => ({
	asOf: textOf(row, 'as_of'),
	since: optionalTextOf(row, 'counted_since'),
	value: numberOf(row, 'value'),
	sourceId: textOf(row, 'source_id')
});

/** Every stage of these origins, with all of its figures or only the newest. */
export function stagesOf(
	{ traced, untraced }: ResultSets<ParoleQuery>,
	origins: readonly ComparedOrigin[],
	figures: 'all' | 'newest'
): Stage[] {
	return DEFINITIONS.filter(({ origin }) => origins.includes(origin)).flatMap((definition): Stage[] => {
		const { stage, isOptional, ...rest } = definition;
		const isOwn = (row: Row) => row.programme === definition.programme && row.stage === stage;
		const all = traced.filter(isOwn).map(readFigure);
		if (isOptional && all.length === 0) return [];
		return [
			{
				...rest,
				id: `${definition.programme}-${stage}`,
				figures: figures === 'newest' ? all.slice(-1) : all,
				untraced: untraced.filter(isOwn).reduce((sum, row) => sum + numberOf(row, 'figures'), 0)
			}
		];
	});
}

/** Figures of one programme from one source for one day: only these are divided by one another. */
export interface SameDay {
	readonly origin: ComparedOrigin;
	readonly programme: string;
	readonly asOf: string;
	/** One of the entries of the page; each of its figures may have an entry of its own. */
	readonly sourceId: string;
	readonly filed: number | null;
	readonly denied: number | null;
	/** Approved requests, or authorisations to travel. */
	readonly approved: number | null;
	readonly arrived: number | null;
	/** Approvals per 100 filings. */
	readonly per100Filed: number | null;
	/** Approvals per 100 approvals and denials. */
	readonly per100Decided: number | null;
	/** Arrivals per 100 authorisations. */
	readonly per100Authorised: number | null;
}

const per100 = (part: number | null, whole: number | null): number | null =>
	part === null || whole === null || whole <= 0 ? null : (100 * part) / whole;

/**
 * One row per source and day with figures for two steps of a programme, the oldest first.
 * @param addressOf URL of a source entry; entries with the same URL are one source.
 */
export function sameDays(stages: readonly Stage[], addressOf: (sourceId: string) => string): SameDay[] {
	const found = stages
		.filter(({ id }) => !id.endsWith('conditionally_approved'))
		.flatMap((stage) => stage.figures.map((figure) => ({ ...stage, ...figure })));
	const groups = group(
		found,
		({ programme, asOf, sourceId }) => `${programme}~${asOf}~${addressOf(sourceId)}`
	);
	return [...groups.values()]
		.flatMap((own): SameDay[] => {
			const [first, second] = own;
			if (!first || !second) return [];
			const { origin, programme, asOf, sourceId } = first;
			const valueOf = (step: Step) => own.find((one) => one.step === step)?.value ?? null;
			const filed = valueOf('filed');
			const denied = valueOf('denied');
			const approved = valueOf('approved');
			const arrived = valueOf('paroled');
			const decided = denied === null || approved === null ? null : approved + denied;
			return [
				{
					...{ origin, programme, asOf, sourceId, filed, denied, approved, arrived },
					per100Filed: per100(approved, filed),
					per100Decided: per100(approved, decided),
					per100Authorised: per100(arrived, approved)
				}
			];
		})
		.sort((a, b) => a.origin.localeCompare(b.origin) || a.asOf.localeCompare(b.asOf));
}

/** Figures of the stages with these ids. */
export const figuresOf = (stages: readonly Stage[], ...ids: readonly string[]): Printed[] =>
	stages.filter(({ id }) => ids.includes(id)).flatMap(({ figures }) => figures);

export const newest = (figures: readonly Printed[]): Printed | undefined =>
	[...figures].sort((a, b) => a.asOf.localeCompare(b.asOf)).at(-1);

/** The newest day with decisions on Afghans, preferably one with requests filed too. */
function mostComplete(days: readonly SameDay[]): SameDay | undefined {
	const decided = days.filter(({ origin, per100Decided }) => origin === 'AFG' && per100Decided !== null);
	return decided.filter(({ filed }) => filed !== null).at(-1) ?? decided.at(-1);
}

/** Ukrainians cleared to travel, and how many of them had arrived by the same day. */
interface Cleared {
	readonly asOf: string;
	readonly cleared: number;
	readonly arrived: number | null;
}

/** Decisions on both groups: for Ukrainians of the newest day with arrivals too, otherwise the newest. */
export function decisionsIn(
	stages: readonly Stage[],
	days: readonly SameDay[]
): { readonly afghan: SameDay | undefined; readonly ukrainian: Cleared | null } {
	const sameDay = days.filter((day) => day.origin === REFERENCE && day.per100Authorised !== null).at(-1);
	const single = newest(figuresOf(stages, 'u4u-travel_authorised'));
	const alone = single ? { asOf: single.asOf, cleared: single.value, arrived: null } : null;
	return {
		afghan: mostComplete(days),
		ukrainian:
			sameDay && sameDay.approved !== null
				? { asOf: sameDay.asOf, cleared: sameDay.approved, arrived: sameDay.arrived }
				: alone
	};
}

/** From the lowest to the highest of several figures. */
export interface Spread {
	readonly low: number;
	readonly high: number;
}

/** @param values at least one. */
export const spreadOf = (values: readonly number[]): Spread => ({
	low: Math.min(...values),
	high: Math.max(...values)
});

/** Whether every figure of one spread is higher, or lower, than every figure of another; `null` where they overlap. */
export function compareSpreads(one: Spread, other: Spread): 'more' | 'fewer' | null {
	if (one.low > other.high) return 'more';
	return one.high < other.low ? 'fewer' : null;
}

/** Published rows of the figures. */
export function plottedStages(stages: readonly Stage[]): PlottedRows[] {
	const drawn = stages.filter(({ figures }) => figures.length > 0);
	return [...group(drawn, ({ origin }) => origin)].map(([origin, own]) => {
		const years = own.flatMap(({ figures }) => figures.map(({ asOf }) => Number(asOf.slice(0, 4))));
		return { table: 'pipeline', origin, yearFrom: Math.min(...years), yearTo: Math.max(...years) };
	});
}
