/** The first message to the worker; all later ones are DuckDB's. The worker replies `'ready'`. */
export interface StartMessage {
	readonly module: WebAssembly.Module;
	/** Absolute address of the worker script of the DuckDB bundle that `module` belongs to. */
	readonly script: string;
}
