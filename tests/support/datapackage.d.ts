/** The parts of the Frictionless validator that the tests use; it ships no types. */
declare module 'datapackage' {
	interface Resource {
		read(options?: { keyed?: boolean }): Promise<unknown[][]>;
	}
	interface Loaded {
		readonly valid: boolean;
		readonly errors: readonly Error[];
		readonly resourceNames: readonly string[];
		getResource(name: string): Resource | null;
	}
	export const Package: {
		load(descriptor: object, options: { basePath: string; strict?: boolean }): Promise<Loaded>;
	};
}
