/** The periods and the gap between them, in pixels across. */
export interface Sections {
	readonly before: readonly [number, number];
	readonly gap: readonly [number, number];
	readonly after: readonly [number, number];
}
