import { decisionHigh, decisionLow } from '$lib/analysis/asylum/decision-bounds';
import { highestInSum } from '$lib/analysis/highest';
import type { MeasureId } from './measures';

/** One published count: its table, the columns that slice it and its rows. No other file has SQL identifiers of counts. */
export interface CountField {
	readonly table: string;
	readonly destination: 'asylum' | 'destination' | 'host';
	/** Column and control of the kinds; `null` when there is only one kind. */
	readonly kind: { readonly column: string; readonly control: string } | null;
	/** Condition that every counted row meets. */
	readonly only: string;
	readonly low: string;
	readonly value: string;
	readonly high: string;
	/** Value of rows published in cases, which can hold several people and are left out. */
	readonly cases?: string;
}

/** New applications and decisions at first instance. */
const FIRST_INSTANCE = `level_code in ('FI', 'NA', 'not_available', 'IN', 'EO')`;
const ABROAD = `asylum <> origin`;

const onSubstance = (bound: (column: string) => string): string =>
	['convention', 'complementary', 'rejected'].map(bound).join(' + ');

export const COUNTS = {
	displaced: {
		table: 'displaced_stock',
		destination: 'asylum',
		kind: { column: 'status', control: 'status' },
		only: `(${ABROAD} or status in ('idp_idmc', 'idp_unhcr', 'unrwa'))`,
		low: 'low',
		value: 'value',
		high: highestInSum()
	},
	fled: {
		table: 'displaced_flow',
		destination: 'asylum',
		kind: { column: 'status', control: 'fled' },
		only: ABROAD,
		low: 'low',
		value: 'value',
		high: 'high'
	},
	solutions: {
		table: 'solutions',
		destination: 'asylum',
		kind: { column: 'kind', control: 'solution' },
		only: `(${ABROAD} or kind = 'returned_idp')`,
		low: 'low',
		value: 'value',
		high: 'high'
	},
	applications: {
		table: 'applications',
		destination: 'asylum',
		kind: null,
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
		only: `${ABROAD} and basis = 'first'`,
		low: onSubstance(decisionLow),
		value: 'convention + complementary + rejected',
		high: onSubstance(decisionHigh),
		cases: 'convention + complementary + rejected'
	}
} as const satisfies Readonly<Record<string, CountField>>;
export type CountId = keyof typeof COUNTS;
export const isCount = (measure: MeasureId): measure is CountId => Object.hasOwn(COUNTS, measure);
