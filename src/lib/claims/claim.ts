import type { Evidence } from '$lib/analysis/evidence/evidence';
import type { Row } from '$lib/query/port';
import type { ChartName, ChartRows } from './charts';
import { verdictOf, type Outcome, type Role, type Verdict } from './verdict';

/** One question that the figures answer. */
export interface Check {
	readonly role: Role;
	readonly question: string;
	/** What counts as a yes and what as a no. */
	readonly rule: string;
	readonly outcome: Outcome;
	/** A sentence with the figures that answer it. */
	readonly answer: string;
	/** The chart with these figures. */
	readonly chart?: ChartName;
	readonly sourceIds: readonly string[];
}

export interface Claim {
	/** Part of the address, for ever: `/claims#ever-displaced`. */
	readonly id: string;
	/** In our own words. */
	readonly claim: string;
	readonly verdict: Verdict;
	readonly checks: readonly Check[];
	/** What the figures leave open. */
	readonly caveat: string;
	/** The argument against the claim, or against this reading of it. */
	readonly against: string;
}

/** What claims are tested with: the downloads of charts, and a few published figures that are in no chart. */
export interface Known {
	readonly charts: ChartRows;
	readonly evidence: Evidence;
}

export const claim = (parts: Omit<Claim, 'verdict'>): Claim => ({
	...parts,
	verdict: verdictOf(parts.checks)
});

/** Sources of rows of a download. */
export const sourcesOf = (rows: readonly Row[]): string[] => [
	...new Set(rows.flatMap((row) => String(row.source_ids ?? '').split('~')).filter((id) => id !== ''))
];

export const sumOf = (rows: readonly Row[], column: string): number =>
	rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
