import type { Computed } from '$lib/metrics/quantity';
import type { Decisions, DecisionsByCountry } from './first-decisions';

type Row = Pick<DecisionsByCountry, 'origin' | 'isExceptional'>;

type Rated = Row & Pick<DecisionsByCountry, 'apart'> & { readonly compared: readonly unknown[] };

/** A nationality with at least two rates to compare, and percentage points between the lowest and the highest. */
type Compared<Of extends Rated> = Of & {
	readonly apart: number;
	readonly lowest: Of['compared'][number];
	readonly highest: Of['compared'][number];
};

export type ComparedDecisions = Compared<DecisionsByCountry>;

/** Nationalities with rates to compare, those furthest apart first; without exceptional ones. */
export const widestFirst = <Of extends Rated>(rows: readonly Of[]): Compared<Of>[] =>
	rows
		.flatMap((row): Compared<Of>[] => {
			const { apart, compared, isExceptional } = row;
			const [lowest, highest] = [compared[0], compared.at(-1)];
			return apart === null || isExceptional ? [] : [{ ...row, apart, lowest, highest }];
		})
		.sort((a, b) => b.apart - a.apart);

interface Pooled extends Row {
	readonly pooled: Pick<Decisions, 'chosenRate' | 'rate' | 'conventionOnly'> | null;
}

const valueOf = (rate: Computed | undefined): number | null => (rate?.defined ? rate.value : null);

/** Rates in per cent over the decisions of all countries together, the highest first; without exceptional nationalities. */
export const pooledRates = (rows: readonly Pooled[]): { readonly origin: string; readonly value: number }[] =>
	rows
		.flatMap(({ origin, pooled, isExceptional }) => {
			const value = valueOf(pooled?.chosenRate);
			return value === null || isExceptional ? [] : [{ origin, value }];
		})
		.sort((a, b) => b.value - a.value);

/** Rates of all protection and of refugee status alone, in per cent. */
interface StatusGap {
	readonly origin: string;
	readonly all: number;
	readonly convention: number;
}

const widthOf = ({ all, convention }: StatusGap): number => all - convention;

/** Nationalities for which these rates lie at least `least` percentage points apart, the widest gap first. */
export const statusGaps = (rows: readonly Pooled[], least: number): StatusGap[] =>
	rows
		.flatMap(({ origin, pooled, isExceptional }) => {
			const [all, convention] = [valueOf(pooled?.rate), valueOf(pooled?.conventionOnly)];
			return all === null || convention === null || isExceptional ? [] : [{ origin, all, convention }];
		})
		.filter((gap) => widthOf(gap) >= least)
		.sort((a, b) => widthOf(b) - widthOf(a));
