import type { Evidence } from '$lib/analysis/evidence/evidence';
import type { Row } from '$lib/query/port';
import { formatNumber } from '$lib/text/numbers';
import { listOf } from '$lib/text/words';
import type { ChartName, ChartRows } from './charts';
import { verdictOf, type Outcome, type Role, type Verdict } from './verdict';

/** One question answered by the figures. */
export interface Check {
	readonly role: Role;
	readonly question: string;
	/** The subject of the question: completes “True of …”. Of a limit, a clause: “it rests on one project”. */
	readonly topic: string;
	/** The criteria for a yes and a no. */
	readonly rule: string;
	readonly outcome: Outcome;
	/** A sentence with the figures that decide it. */
	readonly answer: string;
	/** The chart with these figures. */
	readonly chart?: ChartName;
	/** The entry of the page Method that a figure without a chart is calculated by. */
	readonly method?: { readonly code: string; readonly title: string };
	readonly sourceIds: readonly string[];
}

export interface Claim {
	/** Permanent part of the address: `/claims#ever-displaced`. */
	readonly id: string;
	/** In our own words. */
	readonly claim: string;
	/** Who makes it. */
	readonly madeBy: string;
	readonly verdict: Verdict;
	/** The verdict in one line: of which parts it is true. */
	readonly inShort: string;
	readonly checks: readonly Check[];
	/** The caveat: what the figures do not settle. */
	readonly caveat: string;
	/** The argument against the claim, or against this reading of it. */
	readonly against: string;
	/** Which figures would change the verdict. */
	readonly wouldChange: string;
}

/** The evidence for testing claims: downloads of charts, and a few published figures that are not in any chart. */
export interface ClaimFacts {
	readonly charts: ChartRows;
	readonly evidence: Evidence;
}

export const claim = (parts: Omit<Claim, 'verdict' | 'inShort'>): Claim => ({
	...parts,
	verdict: verdictOf(parts.checks),
	inShort: inShort(parts.checks)
});

export const BRIEF = 'A 2022 policy brief on human rights and military restraint, in our words.';

/** “True of A. False of B and C. Bear in mind: D.” */
export function inShort(checks: readonly Pick<Check, 'role' | 'outcome' | 'topic'>[]): string {
	const sentence = (opening: string, role: Role, ...outcomes: readonly Outcome[]): string[] => {
		const topics = checks
			.filter((one) => one.role === role && outcomes.includes(one.outcome))
			.map(({ topic }) => topic);
		return topics.length > 0 ? [`${opening} ${listOf(topics)}.`] : [];
	};
	return [
		...sentence('The figures do not bear out', 'premise', 'no', 'depends'),
		...sentence('True of', 'part', 'yes'),
		...sentence('False of', 'part', 'no'),
		...sentence('Mixed on', 'part', 'depends'),
		...sentence('No figures on', 'part', 'untestable'),
		...sentence('Bear in mind:', 'limit', 'yes', 'depends')
	].join(' ');
}

/** Returns the sources of rows of a download. */
export const sourcesOf = (rows: readonly Row[]): string[] => [
	...new Set(rows.flatMap((row) => String(row.source_ids ?? '').split('~')).filter((id) => id !== ''))
];

/** The share of one nationality in Europe, with and without people whom UNHCR no longer counts: "929 (750 with those in Russia)". */
export function bothShares(rows: readonly Row[], origin: string): string {
	const at = (base: string) =>
		rows.find((row) => row.origin === origin && row.counted === 'protected' && row.base === base)?.share;
	const [published, kept] = [Number(at('published') ?? 0), Number(at('kept') ?? at('published') ?? 0)];
	const text = formatNumber(published);
	return kept < published ? `${text} (${formatNumber(kept)} with those in Russia)` : text;
}

export const sumOf = (rows: readonly Row[], column: string): number =>
	rows.reduce((sum, row) => sum + Number(row[column] ?? 0), 0);
