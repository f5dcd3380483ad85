/** A published figure or statement that was wrong, and its correction. */
export interface Correction {
	/** `YYYY-MM-DD` */
	readonly date: string;
	/** The first release that has it right. */
	readonly release: string;
	/** The first release that had it wrong. */
	readonly since: string;
	/** Chart, table or page. */
	readonly where: string;
	readonly what_was_wrong: string;
	readonly what_it_is_now: string;
}
