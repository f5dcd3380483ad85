const project = 'Resettlement Parity';

/** A data set in the format of reference managers (CSL-JSON 1.0). */
export interface CslItem {
	readonly id: string;
	readonly type: 'dataset';
	readonly title: string;
	readonly author: readonly { readonly literal: string }[];
	readonly issued: { readonly 'date-parts': readonly (readonly number[])[] };
	readonly accessed: { readonly 'date-parts': readonly (readonly number[])[] };
	readonly version: string;
	readonly publisher: string;
	readonly URL: string;
}

export interface Citation {
	readonly apa: string;
	readonly bibtex: string;
	readonly csl: CslItem;
}

export interface Work {
	readonly title: string;
	readonly slug: string;
	readonly url: string;
	/** Begins with year and month, such as `2026-11`. */
	readonly release: string;
	/** `YYYY-MM-DD` */
	readonly retrieved: string;
}

const escapeTex = (text: string): string => text.replace(/[\\{}%#&$_]/g, (sign) => `\\${sign}`);
const partsOf = (date: string): number[] => date.split('-').map(Number);

/** A citation of one work in three formats. */
export function citationOf({ title, slug, url, release, retrieved }: Work): Citation {
	const year = release.slice(0, 4);
	const key = `resettlement-parity-${slug}-${release}`;
	return {
		apa: `${project}. (${year}). ${title} (Release ${release}) [Data set]. Retrieved ${retrieved}, from ${url}`,
		bibtex: [
			`@misc{${key},`,
			`\tauthor = {{${project}}},`,
			`\ttitle = {${escapeTex(title)}},`,
			`\tyear = {${year}},`,
			`\tnote = {Data set, release ${release}, retrieved ${retrieved}},`,
			`\turl = {${url}}`,
			'}'
		].join('\n'),
		csl: {
			id: key,
			type: 'dataset',
			title,
			author: [{ literal: project }],
			issued: { 'date-parts': [partsOf(release.slice(0, 7))] },
			accessed: { 'date-parts': [partsOf(retrieved)] },
			version: release,
			publisher: project,
			URL: url
		}
	};
}
