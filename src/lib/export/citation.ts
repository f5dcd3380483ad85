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
	/** The address of the page, if `URL` is the permanent one. */
	readonly note?: string;
}

export interface Citation {
	readonly apa: string;
	readonly bibtex: string;
	readonly csl: CslItem;
}

export interface Work {
	readonly title: string;
	readonly slug: string;
	/** Address of the page in this state. */
	readonly url: string;
	/** Address of the same state that keeps the figures of the release. */
	readonly permanent?: string | undefined;
	/** Begins with year and month, such as `2026-11`. */
	readonly release: string;
	/** `YYYY-MM-DD` */
	readonly retrieved: string;
}

const escapeTex = (text: string): string => text.replace(/[\\{}%#&$_]/g, (sign) => `\\${sign}`);
const partsOf = (date: string): number[] => date.split('-').map(Number);

/** Eight characters that differ from state to state, blank for the default: states of one chart are different works. */
function stateKey(url: string): string {
	const search = url.split('?')[1] ?? '';
	let hash = 0x811c9dc5;
	for (const letter of search) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
	return search && `-${(hash >>> 0).toString(16).padStart(8, '0')}`;
}

/** A citation of one work in three formats. */
export function citationOf({ title, slug, url, permanent, release, retrieved }: Work): Citation {
	const year = release.slice(0, 4);
	const key = `resettlement-parity-${slug}-${release}${stateKey(url)}`;
	const address = permanent ?? url;
	const shown = permanent ? `shown at ${url}` : '';
	return {
		apa: `${project}. (${year}). ${title} (Release ${release}) [Data set]. Retrieved ${retrieved}, from ${address}${shown && ` (${shown})`}`,
		bibtex: [
			`@misc{${key},`,
			`\tauthor = {{${project}}},`,
			`\ttitle = {${escapeTex(title)}},`,
			`\tyear = {${year}},`,
			`\tnote = {${['Data set', `release ${release}`, `retrieved ${retrieved}`, escapeTex(shown)].filter(Boolean).join(', ')}},`,
			`\turl = {${address}}`,
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
			URL: address,
			...(shown ? { note: `Shown${shown.slice('shown'.length)}` } : {})
		}
	};
}
