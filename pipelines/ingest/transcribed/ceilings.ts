import type { TranscribedFile } from './transcribed.js';
import { bracketed, boundedHeader, citable, pointHeader, publicDomain } from './terms.js';

const regions: Readonly<Record<string, string>> = {
	_ALL: 'all',
	_Africa: 'africa',
	_East_Asia: 'east_asia',
	_Europe_and_Central_Asia: 'europe_central_asia',
	_Latin_America_and_Caribbean: 'latin_america_caribbean',
	_Near_East_and_South_Asia: 'near_east_south_asia',
	_Unallocated_reserve: 'reserve'
};

/** Places of publication that say where a document is found: the Federal Register by volume and page, CRS by number. */
function citedAddress(citation: string): string | null {
	const register = /^(\d+) FR (\d+)$/.exec(citation);
	if (register) return `https://www.federalregister.gov/citation/${register[1]}-FR-${register[2]}`;
	const document = /^FR doc (\d{4}-\d+)/.exec(citation);
	if (document) return `https://www.federalregister.gov/d/${document[1]}`;
	const report = /^CRS (R[A-Z]?\d+)/.exec(citation);
	return report ? `https://www.everycrsreport.com/reports/${report[1]}.html` : null;
}

/** Presidential Determinations. Additions in the middle of a year are no ceilings and stay out; so does a year without its number. */
export const determinations: TranscribedFile = {
	id: 'us-presidential-determinations',
	path: 'us_published/ceilings.csv',
	header: [...boundedHeader, 'fiscal_year', 'document_date'],
	columns: {
		measure: 'measure',
		origin: 'iso3',
		publisher: 'issuing_source',
		title: 'source_title',
		address: 'source_url'
	},
	measures: {
		usrap_ceiling_total: 'people',
		usrap_ceiling_region: 'people',
		usrap_ceiling_mid_year_addition: null
	},
	skip: ({ value = '' }) => value === '',
	measureOf: ({ measure = '', note = '' }) =>
		/proposed/.test(note) ? `${measure}_proposed` : /revised/.test(note) ? `${measure}_revised` : measure,
	grade: (cells) => bracketed(cells['note']),
	groups: regions,
	terms: (_, grade) => (grade === 'secondary' ? citable : publicDomain),
	addressOf: ({ source_url: citation = '' }) => citedAddress(citation),
	vintage: ({ document_date: date = '' }) => (date === '' ? null : date)
};

const printedRegions: Readonly<Record<string, string>> = {
	All: '_ALL',
	Africa: '_Africa',
	'East Asia': '_East_Asia',
	'Europe and Central Asia': '_Europe_and_Central_Asia',
	'Former Soviet Union': 'former_soviet_union',
	'Latin America/Caribbean': '_Latin_America_and_Caribbean',
	'Near East/South Asia': '_Near_East_and_South_Asia',
	'Unallocated Reserve': '_Unallocated_reserve'
};

/** Ceilings that the admissions workbook prints beside admissions: as they stood at the end of each year, reserve allotted. */
export const workbookCeilings: TranscribedFile = {
	id: 'rpc-ceilings',
	path: 'us_published/workbook_ceilings.csv',
	header: pointHeader,
	columns: {
		measure: 'measure',
		origin: 'nationality_as_published',
		publisher: 'issuing_source',
		title: 'source_title',
		address: 'source_url'
	},
	measures: {
		usrap_total_ceiling: 'people',
		usrap_regional_ceiling: 'people',
		usrap_total_ceiling_mpi: null,
		usrap_total_ceiling_presidential_determination: null
	},
	/** Two years print a range a region, which is no ceiling of one number. */
	skip: ({ value = '' }) => / - /.test(value),
	grade: () => 'official',
	groups: Object.fromEntries(
		Object.entries(printedRegions).map(([printed, code]) => [printed, regions[code] ?? code])
	),
	terms: () => publicDomain,
	titleOf: ({ source_title: title = '' }) => title.replace(/ \(sheet \d{4}\)$/, ''),
	vintage: ({ source_title: title = '' }) => /as of (\w+ \d+, \d{4})/.exec(title)?.[1] ?? null
};
