import type { OnsetFigures, SourcedYear } from '../event-time/curves';

/** Everything known of one beginning of one war, for comparison in calendar years too. */
export interface ComparisonFigures extends OnsetFigures {
	readonly inDestination: readonly SourcedYear[];
	readonly within: readonly SourcedYear[];
}
