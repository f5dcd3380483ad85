const project = 'Resettlement Parity';

export interface Cited {
	readonly apa: string;
	readonly bibtex: string;
}

interface Work {
	readonly title: string;
	readonly slug: string;
	readonly url: string;
	/** Begins with the year, such as `2026-11`. */
	readonly release: string;
	/** `YYYY-MM-DD` */
	readonly retrieved: string;
}

const escapeTex = (text: string): string => text.replace(/[\\{}%#&$_]/g, (sign) => `\\${sign}`);

export function citationOf({ title, slug, url, release, retrieved }: Work): Cited {
	const year = release.slice(0, 4);
	return {
		apa: `${project}. (${year}). ${title} (Release ${release}) [Data set]. Retrieved ${retrieved}, from ${url}`,
		bibtex: [
			`@misc{resettlement-parity-${slug}-${release},`,
			`\tauthor = {{${project}}},`,
			`\ttitle = {${escapeTex(title)}},`,
			`\tyear = {${year}},`,
			`\tnote = {Data set, release ${release}, retrieved ${retrieved}},`,
			`\turl = {${url}}`,
			'}'
		].join('\n')
	};
}
