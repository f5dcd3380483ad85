import type { DataTable } from '$lib/views/contract';
import { aboutSections, type AboutSection } from './about';
import type { Provenance } from './provenance';

const code = (label: string, text: string, language: string): string =>
	`${label}\n\n\`\`\`${language}\n${text}\n\`\`\``;

function entryOf(heading: string, [label, text]: AboutSection['entries'][number]): string {
	if (heading === 'Statements' || label === 'rates') return code(label, text, 'sql');
	if (label === 'BibTeX') return code(label, text, 'bibtex');
	return `- ${heading.startsWith('Columns') ? `\`${label}\`` : label}: ${text}`;
}

/** Content and provenance of a zip, as Markdown. */
export function readmeOf(tables: readonly DataTable[], meta: Provenance): string {
	const sections = aboutSections(tables, meta).map(({ heading, entries }, index) => {
		const body = entries.map((entry) => entryOf(heading, entry));
		const isList = body.every((line) => line.startsWith('- '));
		return `${index === 0 ? '#' : '##'} ${heading}\n\n${body.join(isList ? '\n' : '\n\n')}\n`;
	});
	return sections.join('\n');
}
