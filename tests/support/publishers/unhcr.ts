import { snapshotRows, type Cells } from './table';

export const headings = [
	'Year',
	'Country of origin',
	'Country of origin (ISO)',
	'Country of asylum',
	'Country of asylum (ISO)',
	"Refugees under UNHCR's mandate",
	'Asylum-seekers',
	'IDPs of concern to UNHCR',
	'Other people in need of international protection',
	'Stateless persons',
	'Host Community',
	'Others of concern'
] as const;

const figures = ['refugees', 'asylum_seekers', 'idps', 'oip', 'stateless', '', 'ooc'] as const;

const firstYear = '2019';
/** Pairs with fewer people are left out, to keep the files short. */
const fewestPeople = 10_000;

/** The years from 2019 of the pairs with the most people, from the project's snapshot. */
export function populationRows(): Cells[] {
	const isLarge = (row: Cells) => figures.some((column) => Number(row[column] ?? 0) >= fewestPeople);
	const rows = snapshotRows('unhcr/population.csv').filter(({ year = '' }) => year >= firstYear);
	const large = new Set(rows.filter(isLarge).map(({ origin, asylum }) => `${origin} ${asylum}`));
	return rows.filter(({ origin, asylum }) => large.has(`${origin} ${asylum}`));
}

interface Edition {
	readonly updated: string;
	/** DD/MM/YYYY. */
	readonly extracted: string;
	readonly origin: string;
}

/** The lines above the table of a download from UNHCR's website. */
export function metadata({ updated, extracted, origin }: Edition): string[] {
	return [
		'Extracted:,"United Nations High Commissioner for Refugees"',
		`"Date extracted:","${extracted} 10:00 UTC"`,
		`"Last updated:","${updated}"`,
		'"A sentence about revisions of earlier figures."',
		'',
		'"Data table contains the following:","Population figures"',
		'"Content type","End year stock population totals"',
		'"Data quick link",https://www.unhcr.org/refugee-statistics/download/?url=test',
		'"Data definitions",https://www.unhcr.org/refugee-statistics/methodology/',
		'"Usage licence",https://creativecommons.org/licenses/by/4.0/',
		'"Population types included","REF,ROC,ASY,IDP,IOC,OIP,OOC,STA"',
		'Years:',
		`Origin:,${origin}`,
		'"Country of asylum:",all'
	];
}

export const june2026: Edition = { updated: '25 June 2026', extracted: '01/07/2026', origin: 'all' };

/** One line per row, as the website writes it: names in quotes, "-" for not reported. */
export function populationLine(row: Cells): string {
	const cells = figures.map((column) => (column === '' ? '0' : row[column] || '-'));
	return [
		row['year'],
		`"Name of ${row['origin']}"`,
		row['origin'],
		`"Name of ${row['asylum']}"`,
		row['asylum'],
		...cells
	].join();
}

const quoted = (heading: string) => (/[ ']/.test(heading) ? `"${heading}"` : heading);

/** A download of end-year population from UNHCR's website. */
export function websitePopulation(
	rows: readonly Cells[],
	edition: Partial<Edition> = {},
	columns: readonly string[] = headings
): string {
	return [
		...metadata({ ...june2026, ...edition }),
		columns.map(quoted).join(),
		...rows.map(populationLine),
		''
	].join('\n');
}
