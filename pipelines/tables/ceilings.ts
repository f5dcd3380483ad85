import { bool, int, sourceId, text, type TableSchema } from './schema.js';

export const ceilings: TableSchema = {
	name: 'ceilings',
	description: 'Ceilings for U.S. refugee admissions by fiscal year, region and document, revisions apart.',
	key: ['fiscal_year', 'region', 'document'],
	order: ['region', 'fiscal_year', 'document'],
	columns: [
		int('fiscal_year', 'U.S. fiscal year, October to September'),
		text(
			'region',
			'all, africa, east_asia, europe_central_asia, former_soviet_union, latin_america_caribbean, near_east_south_asia or reserve'
		),
		text('document', 'Determination, order or report that gives the number'),
		int('value', 'People who may be admitted', 'people'),
		bool('is_revision', 'Changes a ceiling set before for the same year'),
		bool(
			'is_default',
			'The latest final determination with an address, or else the figure of the admissions workbook; one a year and region'
		),
		sourceId
	]
};
