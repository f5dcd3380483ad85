import type { OnsetFigures, SourcedYear } from '../event-time/curves';

/** All figures of one onset, including those for calendar years. */
export interface ComparisonFigures extends OnsetFigures {
	readonly inDestination: readonly SourcedYear[];
	readonly within: readonly SourcedYear[];
}
