/** Header of a transcribed file, and its names of the columns common to all such files. */
export interface Layout {
	/** Exactly these columns, in this order. */
	readonly header: readonly string[];
	readonly columns: {
		readonly measure: string;
		readonly origin: string;
		readonly publisher: string;
		readonly title: string;
		readonly address: string;
		readonly low?: string;
		readonly high?: string;
	};
}

const documentColumns = {
	measure: 'measure',
	publisher: 'issuing_source',
	title: 'source_title',
	address: 'source_url'
} as const;

/** Header of files with a nationality as published. */
export const pointHeader = [
	'measure',
	'nationality_iso3',
	'period_start',
	'period_end',
	'value',
	'unit',
	'issuing_source',
	'source_title',
	'source_url',
	'as_published_note',
	'nationality_as_published',
	'fiscal_year',
	'period_type',
	'local_raw_file'
] as const;

export const pointLayout: Layout = {
	header: pointHeader,
	columns: { ...documentColumns, origin: 'nationality_iso3' }
};

const figuresAndDocument = [
	'period_start',
	'period_end',
	'value',
	'low',
	'high',
	'unit',
	'issuing_source',
	'source_title',
	'source_url',
	'note'
] as const;

/** Header of files with bounds. */
export const boundedHeader = ['measure', 'iso3', ...figuresAndDocument] as const;

export const boundedLayout: Layout = {
	header: boundedHeader,
	columns: { ...documentColumns, origin: 'iso3', low: 'low', high: 'high' }
};

/** Like `boundedLayout`, with another name for the country column. */
export const countryLayout: Layout = {
	header: ['measure', 'country_iso3', ...figuresAndDocument],
	columns: { ...boundedLayout.columns, origin: 'country_iso3' }
};
