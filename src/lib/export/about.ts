import { copyText } from '$lib/text/source-copies';
import type { DataTable } from '$lib/views/contract';
import type { Provenance } from './provenance';

/** One section of a README. */
export interface AboutSection {
	readonly heading: string;
	/** Label and text. */
	readonly entries: readonly (readonly [label: string, text: string])[];
}

const listed = (value: string | readonly string[]): string =>
	typeof value === 'string' ? value : value.join(', ') || 'none';

const sourceText = ({
	publisher,
	title,
	vintage,
	licence,
	retrieved,
	address,
	...rest
}: Provenance['sources'][number]) =>
	[
		`${publisher}, ${title}`,
		vintage ? `edition ${vintage}` : '',
		licence,
		copyText(rest),
		retrieved ? `retrieved ${retrieved}` : '',
		address ?? ''
	]
		.filter(Boolean)
		.join('; ');

/** The text needed to understand, cite and reproduce a file, for a README in any format. */
export function aboutSections(tables: readonly DataTable[], meta: Provenance): AboutSection[] {
	const sections: readonly AboutSection[] = [
		{
			heading: meta.title,
			entries: [
				['Question', meta.question],
				['Holds', meta.holds],
				['Address', meta.url],
				...(meta.permanent_url === null ? [] : [['Permanent address', meta.permanent_url] as const]),
				['Release', meta.release],
				['Data as of', meta.data_as_of],
				['Retrieved', meta.retrieved],
				['Licence', meta.licence]
			]
		},
		{
			heading: 'Settings',
			entries: Object.entries(meta.settings).map(([label, value]) => [label, listed(value)])
		},
		{ heading: 'Notes', entries: meta.notes.map((text, index) => [`Note ${index + 1}`, text]) },
		...tables.map(({ name, rows, fields }) => ({
			heading: `Columns of ${name} (${rows.length} rows)`,
			entries: fields.map((field): [string, string] => [
				field.name,
				[field.description, field.unit ? `Unit: ${field.unit}` : '', `Type: ${field.type}`]
					.filter(Boolean)
					.map((part) => part.replace(/\.$/, ''))
					.join('. ') + '.'
			])
		})),
		{ heading: 'Sources', entries: meta.sources.map((source) => [source.id, sourceText(source)]) },
		{
			heading: 'Statements',
			entries: meta.statements.map(({ name, sql, values }) => [
				name,
				values.length > 0 ? `${sql}\n-- values of the ? in order: ${JSON.stringify(values)}` : sql
			])
		},
		{
			heading: 'Rates again from the saved rows',
			entries: meta.rates ? [['rates', meta.rates]] : []
		},
		{
			heading: 'Citation',
			entries: [
				['APA', meta.citation.apa],
				['BibTeX', meta.citation.bibtex]
			]
		}
	];
	return sections.filter(({ entries }) => entries.length > 0);
}
