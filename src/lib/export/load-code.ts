/** A language, and code in it that loads one file. */
export interface LoadCode {
	readonly language: string;
	readonly code: string;
}

/** Text inside double quotes, as all four languages write it. */
const quoted = (text: string): string => JSON.stringify(text);

/** A name that is valid in every language. */
const variable = (name: string): string => name.replaceAll(/\W+/g, '_').replace(/^(?=\d)/, '_');

/**
 * Code that loads a published table in R, Python, DuckDB and JavaScript.
 * @param csv Address of its CSV; in releases before `not_available`, the letters NA are a code in it.
 * @param parquet Address of its Parquet, if it has a lasting one.
 */
export function loadTable(name: string, csv: string, parquet?: string): LoadCode[] {
	const rows = variable(name);
	const fromCsv = csvCode(rows, csv);
	if (parquet === undefined) return fromCsv;
	return [
		...fromCsv.filter(({ language }) => language === 'R' || language === 'Python'),
		{ language: 'DuckDB', code: `CREATE TABLE ${rows} AS FROM '${parquet.replaceAll("'", "''")}';` },
		{
			language: 'JavaScript',
			code: [
				"import { asyncBufferFromUrl, parquetReadObjects } from 'hyparquet';",
				"import { compressors } from 'hyparquet-compressors';",
				'',
				`const file = await asyncBufferFromUrl({ url: ${quoted(parquet)} });`,
				`const ${rows} = await parquetReadObjects({ file, compressors });`
			].join('\n')
		}
	];
}

/** Code that loads one CSV. @param file Its address, or its name in the folder of the program. */
export function csvCode(rows: string, file: string): LoadCode[] {
	return [
		{ language: 'R', code: `${rows} <- read.csv(${quoted(file)}, na.strings = "", encoding = "UTF-8")` },
		{
			language: 'Python',
			code: [
				'import pandas as pd',
				'',
				`${rows} = pd.read_csv(${quoted(file)}, keep_default_na=False, na_values=[""])`
			].join('\n')
		},
		{ language: 'DuckDB', code: `CREATE TABLE ${rows} AS FROM read_csv('${file.replaceAll("'", "''")}');` },
		{
			language: 'JavaScript',
			code: [
				"import { autoType, csvParse } from 'd3-dsv';",
				'',
				`const text = await (await fetch(${quoted(file)})).text();`,
				`const ${rows} = csvParse(text, autoType);`
			].join('\n')
		}
	];
}
