import type { Manifest } from '../../src/lib/catalogue/manifest';
import type { Format } from '../../src/lib/export/files';
import type { Provenance } from '../../src/lib/export/provenance';
import type { WasmOptions } from '../../src/lib/query/duckdb-wasm/engine';
import type { Engine, Progress, Query, Row } from '../../src/lib/query/port';
import type { Runner } from '../../src/lib/query/runner';
import type { DataTable } from '../../src/lib/views/contract';

export interface UnderTest {
	readonly manifest: Manifest;
	/** A new engine over the published files; `options` replaces parts of it. */
	engine(options?: Partial<WasmOptions>): Engine;
	readonly runner: Runner;
	/** All progress steps reported by the runner. */
	readonly progress: readonly Progress[];
}

declare global {
	interface Window {
		underTest: Promise<UnderTest>;
		/** Runs a query with DuckDB-WASM on the published Parquet files. */
		runQuery(query: Query): Promise<readonly Row[]>;
		/** Runs a statement with DuckDB-WASM as it comes from its makers, which reads files at the addresses in the statement. */
		runOverHttp(sql: string): Promise<readonly Row[]>;
		/** Downloads the table. */
		saveTable(format: Format, table: DataTable, meta: Provenance): Promise<void>;
	}
}
