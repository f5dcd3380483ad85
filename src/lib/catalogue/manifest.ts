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

export interface Manifest {
	readonly release: string;
	readonly generated_from: string;
	readonly data_as_of: string;
	readonly tables: Readonly<Record<string, ManifestTable>>;
}
