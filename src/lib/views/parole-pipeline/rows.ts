import type { ResultSets, Row } from '$lib/query/port';
import type { OriginComparison, Figures, QueryName } from './spec';

export const STEPS = ['filed', 'pending', 'denied', 'approved', 'paroled'] as const;
export type Step = (typeof STEPS)[number];

/** One printed figure: a total since `since`, or a count of the day where that is null. */
export interface Printed {
	readonly asOf: string;
	readonly since: string | null;
	readonly value: number;
	readonly sourceId: string;
}

/** Figures of one stage of one programme, the oldest first. */
export interface Stage {
	readonly id: string;
	readonly step: Step;
	readonly origin: OriginComparison;
	readonly programme: string;
	/** Which requests or people these are, in a few words. */
	readonly label: string;
	/** What is counted: requests, authorisations or people. */
	readonly unit: Unit;
	readonly figures: readonly Printed[];
	/** Figures on file that cannot be traced, and so are not shown. */
	readonly untraced: number;
}

export type Unit = 'requests' | 'authorisations' | 'people';

interface Definition extends Omit<Stage, 'id' | 'figures' | 'untraced'> {
	readonly stage: string;
	/** Left out when nothing is published; the others say so. */
	readonly isOptional?: boolean;
}

const INDIVIDUAL = { origin: 'AFG', programme: 'afghan_i131', unit: 'requests' } as const;
const UNITING = { origin: 'UKR', programme: 'u4u' } as const;

const DEFINITIONS: readonly Definition[] = [
	{ ...INDIVIDUAL, step: 'filed', stage: 'filed', label: 'individual requests' },
	{ ...UNITING, step: 'filed', stage: 'filed', label: 'Uniting for Ukraine, by sponsors', unit: 'requests' },
	{ ...INDIVIDUAL, step: 'pending', stage: 'pending', label: 'individual requests' },
	{ ...UNITING, step: 'pending', stage: 'pending', label: 'Uniting for Ukraine', unit: 'requests' },
	{ ...INDIVIDUAL, step: 'denied', stage: 'denied', label: 'individual requests' },
	{ ...UNITING, step: 'denied', stage: 'denied', label: 'Uniting for Ukraine', unit: 'requests' },
	{ ...INDIVIDUAL, step: 'approved', stage: 'approved', label: 'approved' },
	{
		...INDIVIDUAL,
		step: 'approved',
		stage: 'conditionally_approved',
		label: 'conditionally approved',
		isOptional: true
	},
	{
		...UNITING,
		step: 'approved',
		stage: 'travel_authorised',
		label: 'authorised to travel',
		unit: 'authorisations'
	},
	{ ...INDIVIDUAL, step: 'paroled', stage: 'arrived', label: 'after an individual request', unit: 'people' },
	{
		origin: 'AFG',
		programme: 'oaw',
		step: 'paroled',
		stage: 'paroled',
		label: 'Operation Allies Welcome',
		unit: 'people'
	},
	{ ...UNITING, step: 'paroled', stage: 'arrived', label: 'Uniting for Ukraine', unit: 'people' },
	{
		origin: 'UKR',
		programme: 'ukraine_all_parole',
		step: 'paroled',
		stage: 'paroled',
		label: 'every way of parole',
		unit: 'people'
	}
];

const printed = (row: Row): Printed => ({
	asOf: String(row.as_of),
	since: row.counted_since === null ? null : String(row.counted_since),
	value: Number(row.value),
	sourceId: String(row.source_id)
});

/** Every stage of the chosen origins, in the order of the steps, Afghans before Ukrainians. */
export function stagesOf(
	{ shown, untraced }: ResultSets<QueryName>,
	origins: readonly string[],
	figures: Figures
): Stage[] {
	return DEFINITIONS.filter(({ origin }) => origins.includes(origin)).flatMap((definition): Stage[] => {
		const { stage, isOptional, ...rest } = definition;
		const isOwn = (row: Row) => row.programme === definition.programme && row.stage === stage;
		const all = shown.filter(isOwn).map(printed);
		if (isOptional && all.length === 0) return [];
		return [
			{
				...rest,
				id: `${definition.programme}-${stage}`,
				figures: figures === 'newest' ? all.slice(-1) : all,
				untraced: untraced.filter(isOwn).reduce((sum, row) => sum + Number(row.figures), 0)
			}
		];
	});
}
