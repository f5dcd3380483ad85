import { group } from 'd3-array';
import { dayMonthYear } from '$lib/text/dates';
import type { Source } from '$lib/catalogue/catalogue';
import { numberIn, textIn, type Evidence } from '$lib/analysis/evidence/evidence';

interface Claimed {
	readonly what: string;
	readonly day: string;
	readonly value: number;
	readonly isChosen: boolean;
	readonly source: Source | null;
}

/** Conflicting figures of one quantity. */
export interface Disagreement {
	readonly id: string;
	readonly figure: string;
	readonly rule: string;
	readonly figures: readonly Claimed[];
}

/** The register of disagreements: every figure with its source, and the rule that selects one or none. */
export const register = ({ rows, catalogue }: Evidence): Disagreement[] =>
	[...group(rows.conflicts, (row) => textIn(row, 'conflict_id'))].map(([id, own]) => ({
		id,
		figure: textIn(own[0] ?? {}, 'figure'),
		rule: textIn(own[0] ?? {}, 'rule'),
		figures: own.map((row) => ({
			what: textIn(row, 'what'),
			day: dayMonthYear(textIn(row, 'as_of')),
			value: numberIn(row),
			isChosen: row.is_chosen === true,
			source: catalogue.sources.get(textIn(row, 'source_id')) ?? null
		}))
	}));

export interface ReleaseEntry {
	readonly release: string;
	readonly day: string;
	readonly changes: string;
}

export const releases = ({ rows }: Evidence): ReleaseEntry[] =>
	rows.releases.map((row) => ({
		release: textIn(row, 'release'),
		day: dayMonthYear(textIn(row, 'date')),
		changes: textIn(row, 'changes')
	}));
