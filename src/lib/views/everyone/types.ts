import type { Pooled, Verdicts, WithRussia } from '$lib/analysis/controls/compared-counts';
import type { LetInQuery } from '$lib/analysis/controls/let-in-beside';
import type { LetIn, RatedOrigin } from '$lib/analysis/controls/rated-origins';
import type { ResultSets } from '$lib/query/port';
import type { ChartData, SettingsFor, ViewModel } from '../contract';
import type { spec } from './spec';

export type Results = ResultSets<LetInQuery | 'byPlace' | 'discontinued'>;
export type Settings = SettingsFor<typeof spec>;
export type Counted = Settings['counted'];

export type Dot = RatedOrigin;

export interface Everyone extends ViewModel {
	readonly counted: Counted;
	readonly window: Settings['window'];
	readonly denominator: Settings['denominator'];
	readonly year: number;
	/** The highest rate first. */
	readonly dots: readonly Dot[];
	/** Number of ranked origins. */
	readonly ranked: number;
	/** All origins but the nine; `null` where they have no figure. */
	readonly others: Pooled | null;
	readonly eight: Pooled | null;
	/** `null` where that is no question. */
	readonly withRussia: WithRussia | null;
	/** For every count that has figures of everybody. */
	readonly verdicts: readonly Verdicts[];
	/** All let in, the highest rate first. */
	readonly letIn: readonly LetIn[];
	/** Years of `letIn`; in the state of all let in, those that are not drawn. */
	readonly letInWindow: Settings['window'];
}

export type EveryoneData = ChartData<Everyone>;
