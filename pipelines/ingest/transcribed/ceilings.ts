import { presidentialDocuments } from '../../lib/addresses.js';
import { boundedHeader, pointHeader, pointLayout } from './layouts.js';
import { bracketed, citable, publicDomain } from './terms.js';
import type { TranscribedFile } from './transcribed.js';

const regions: Readonly<Record<string, string>> = {
	_ALL: 'all',
	_Africa: 'africa',
	_East_Asia: 'east_asia',
	_Europe_and_Central_Asia: 'europe_central_asia',
	_Latin_America_and_Caribbean: 'latin_america_caribbean',
	_Near_East_and_South_Asia: 'near_east_south_asia',
	_Unallocated_reserve: 'reserve'
};

/** URL of a cited document: the Federal Register by volume and page, CRS by number. */
function citedAddress(citation: string): string | null {
	const register = /^(\d+) FR (\d+)$/.exec(citation);
	if (register) return `https://www.federalregister.gov/citation/${register[1]}-FR-${register[2]}`;
	const document = /^FR doc (\d{4}-\d+)/.exec(citation);
	if (document) return `https://www.federalregister.gov/d/${document[1]}`;
	const issue = /^Federal Register (\d+) Oct (\d{4})$/.exec(citation);
	if (issue) return `https://www.federalregister.gov/documents/${issue[2]}/10/${issue[1]}`;
	if (/^(govinfo|whitehouse\.gov|clintonwhitehouse5\.archives\.gov|78 FR no\. 203)$/.test(citation)) {
		return presidentialDocuments;
	}
	const report = /^CRS (R[A-Z]?\d+)/.exec(citation);
	return report ? `https://www.everycrsreport.com/reports/${report[1]}.html` : null;
}

/** Presidential Determinations. Leaves out mid-year additions, which are not ceilings, and years without a number. */
export const determinations: TranscribedFile = {
	id: 'us-presidential-determinations',
	path: 'us_published/ceilings.csv',
	layout: {
		header: [...boundedHeader, 'fiscal_year', 'document_date'],
		columns: { ...pointLayout.columns, origin: 'iso3' }
	},
	measures: ['usrap_ceiling_total', 'usrap_ceiling_region'],
	ignored: ['usrap_ceiling_mid_year_addition'],
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

/** Ceilings in the admissions workbook: as of the end of each year, with the reserve allotted. */
export const workbookCeilings: TranscribedFile = {
	id: 'rpc-ceilings',
	path: 'us_published/workbook_ceilings.csv',
	layout: {
		header: pointHeader,
		columns: { ...pointLayout.columns, origin: 'nationality_as_published' }
	},
	measures: ['usrap_total_ceiling', 'usrap_regional_ceiling'],
	ignored: ['usrap_total_ceiling_mpi', 'usrap_total_ceiling_presidential_determination'],
	/** Two years have a range per region instead of a single number. */
	skip: ({ value = '' }) => / - /.test(value),
	grade: () => 'official',
	groups: Object.fromEntries(
		Object.entries(printedRegions).map(([printed, code]) => [printed, regions[code] ?? code])
	),
	terms: () => publicDomain,
	titleOf: ({ source_title: title = '' }) => title.replace(/ \(sheet \d{4}\)$/, ''),
	vintage: ({ source_title: title = '' }) => /as of (\w+ \d+, \d{4})/.exec(title)?.[1] ?? null
};
