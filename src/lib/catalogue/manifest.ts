/** Parquet types that the published tables may use. */
export type ColumnType = 'INT32' | 'DOUBLE' | 'VARCHAR' | 'DATE' | 'BOOLEAN';

export interface ManifestColumn {
	readonly name: string;
	readonly type: ColumnType;
	readonly unit: string | null;
	readonly description: string;
}

export interface ManifestTable {
	/** File name beside the manifest; holds the first eight digits of the content hash. */
	readonly file: string;
	readonly bytes: number;
	readonly sha256: string;
	readonly rows: number;
	readonly description: string;
	readonly key: readonly string[];
	readonly columns: readonly ManifestColumn[];
	readonly sources: readonly string[];
}

/** Index of the published tables; written last and read by the site. */
export interface Manifest {
	readonly release: string;
	/** Hash of all snapshots that the build read. */
	readonly generated_from: string;
	/** Latest date covered by any published figure. */
	readonly data_as_of: string;
	readonly tables: Readonly<Record<string, ManifestTable>>;
}
