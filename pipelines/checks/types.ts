/** A total that the snapshots and the published tables must share. */
export interface TotalPair {
	readonly what: string;
	/** SQL that returns one number. */
	readonly snapshot: string;
	/** SQL that returns the same number from the published tables. */
	readonly published: string;
}
