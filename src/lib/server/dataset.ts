import type { Manifest } from '$lib/catalogue/manifest';
import { SITE_NAME } from '$lib/text/site';
import { SITE_ORIGIN } from './site';
import { tablesIn } from './tables';

/** What catalogues of data sets ask about all tables of a release together. */
export interface DatasetFacts {
	readonly name: string;
	readonly description: string;
	readonly release: string;
	/** `YYYY-MM-DD` */
	readonly dataAsOf: string;
	/** First and last day covered by a figure, in ISO 8601 with a slash. */
	readonly temporalCoverage: string;
	readonly keywords: readonly string[];
	readonly license: string;
}

export const DESCRIPTION =
	'People displaced by war since 2001 and people let in by the United States and Europe, from official statistics, with a source for every row.';
export const KEYWORDS = [
	'refugees',
	'resettlement',
	'asylum',
	'parole',
	'displacement',
	'Ukraine',
	'Afghanistan',
	'Iraq',
	'Syria'
];
const LICENSE = 'https://creativecommons.org/licenses/by/4.0/';

/** Address of a path of the site: absolute if `SITE_ORIGIN` is known. */
export const addressAt = (path: string): string => `${SITE_ORIGIN}${path}`;

export async function datasetFacts(folder: string): Promise<DatasetFacts> {
	const { engine, manifest } = await tablesIn(folder);
	return {
		name: SITE_NAME,
		description: DESCRIPTION,
		release: manifest.release,
		dataAsOf: manifest.data_as_of,
		temporalCoverage: `${await firstDay(engine, manifest)}/${manifest.data_as_of}`,
		keywords: KEYWORDS,
		license: LICENSE
	};
}

/** First day covered by a count of people. */
async function firstDay(
	engine: Awaited<ReturnType<typeof tablesIn>>['engine'],
	{ tables }: Manifest
): Promise<string> {
	const counts = ['admissions', 'displaced_stock'].filter((name) => name in tables);
	const [row] = await engine.run({
		sql: `select cast(min(day) as varchar) as day from (
			select min(period_start) as day from admissions where value is not null
			union all select min(as_of) from displaced_stock where value is not null)`,
		params: [],
		tables: counts
	});
	return String(row?.day);
}
