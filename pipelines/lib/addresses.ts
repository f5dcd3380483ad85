/** What a source says of the document that it cites. */
export interface Cited {
	readonly publisher: string;
	readonly title: string;
	/** Where it was read; null when unknown. */
	readonly address: string | null;
	/** Edition or date of the document. */
	readonly vintage: string | null;
}

export interface Located {
	/** Title, number where it has one, and date. */
	readonly document: string;
	/** The issuer's page of the document; null where none follows from the citation. */
	readonly issuer_address: string | null;
	/** The page that was read, if it is not the issuer's. */
	readonly copy_address: string | null;
}

/** A citation in words, and the issuer's address that follows from it. */
interface Resolver {
	readonly pattern: RegExp;
	readonly address: (parts: readonly string[]) => string;
}

const congress = (number: string) => `https://www.congress.gov/crs-product/${number}`;
const eli = (kind: string, year: string, number: string) =>
	`https://eur-lex.europa.eu/eli/${kind}/${year}/${number}/oj`;

/** In the order of preference; among citations of one kind the first counts. */
const resolvers: readonly Resolver[] = [
	{
		pattern: /\b(\d+) FR (\d+)\b/,
		address: ([volume, page]) => `https://www.federalregister.gov/citation/${volume}-FR-${page}`
	},
	{
		pattern: /\b(\d+) U\.S\.C\. (\d+[a-z]*)/,
		address: ([title, section]) => `https://www.govinfo.gov/link/uscode/${title}/${section}`
	},
	{
		pattern: /\bPub\. ?L\. (\d+)-(\d+)/,
		address: ([congressNumber, law]) => `https://www.govinfo.gov/link/plaw/${congressNumber}/public/${law}`
	},
	{
		pattern: /\b(\d+) CFR (\d+[a-z]?\.\d+[a-z]?)/,
		address: ([title, section]) => `https://www.ecfr.gov/current/title-${title}/section-${section}`
	},
	{
		pattern: /\b((?:R|IN|IF|LSB)\d{5}|R[LS]\d{5})\b/,
		address: ([number = '']) => congress(number)
	},
	{ pattern: /\b(GAO-\d\d-\d+)\b/, address: ([n = '']) => `https://www.gao.gov/products/${n.toLowerCase()}` },
	{ pattern: /\b([AES]\/(?:[A-Z]+\/)?\d+\/\d+)\b/, address: ([symbol]) => `https://undocs.org/${symbol}` },
	{
		pattern: /\bDirective (\d{4})\/(\d+)\/E[CU]/,
		address: ([year = '', number = '']) => eli('dir', year, number)
	},
	{
		pattern: /\bDirective \(EU\) (\d{4})\/(\d+)/,
		address: ([year = '', number = '']) => eli('dir', year, number)
	},
	{
		pattern: /\bRegulation \(EU\) (\d{4})\/(\d+)/,
		address: ([year = '', number = '']) => eli('reg', year, number)
	},
	{
		pattern: /\bImplementing Decision \(EU\) (\d{4})\/(\d+)/,
		address: ([year = '', number = '']) => eli('dec_impl', year, number)
	},
	{
		pattern: /\b(migr_[a-z]+)\b/,
		address: ([code]) => `https://ec.europa.eu/eurostat/databrowser/view/${code}/default/table`
	}
];

const canada = 'https://www.canada.ca/en/immigration-refugees-citizenship/services/immigrate-canada';
const brown = 'https://watson.brown.edu/costsofwar';

/** The collection that holds all determinations since 1993; a determination cited by its number alone is found in it. */
export const presidentialDocuments = 'https://www.govinfo.gov/app/collection/cpd';

/** Documents without a number, by publisher and title. */
const namedDocuments: readonly (readonly [publisher: RegExp, title: RegExp, address: string])[] = [
	[
		/Costs of War/,
		/Sept 2020/,
		`${brown}/files/cow/imce/papers/2020/Displacement_Vine%20et%20al_Costs%20of%20War%202020%2009%2008.pdf`
	],
	[/Costs of War/, /update \(Vine et al\., 19 Aug 2021\)/, `${brown}/costs/human/refugees`],
	[/^(IRCC|Immigration, Refugees)/, /CUAET key figures/, `${canada}/ukraine-measures/key-figures.html`],
	[
		/^Eurostat/,
		/temporary protection/i,
		'https://ec.europa.eu/eurostat/databrowser/view/migr_asytpsm/default/table'
	],
	[/^European Court of Human Rights/, /./, 'https://hudoc.echr.coe.int/']
];

/** Hosts of governments and organisations that issue documents. Their archives belong to them. */
const issuerHosts =
	/(^|\.)([a-z-]+\.gov|[a-z-]+\.mil|gov\.uk|parliament\.uk|europa\.eu|canada\.ca|gc\.ca|gov\.au|unhcr\.org|un\.org|undocs\.org|iom\.int|globaldtm\.info|nato\.int|coe\.int|worldbank\.org|brown\.edu|wrapsnet\.org|ucdp\.uu\.se|content\.govdelivery\.com)$/;

/** Hosts on which the named publisher issues its own documents. */
const ownHosts: readonly (readonly [publisher: RegExp, host: RegExp])[] = [
	[/American Immigration Council/, /^(americanimmigrationcouncil\.org|immigrationimpact\.com)$/],
	[/Bureau of Investigative Journalism/, /^thebureauinvestigates\.com$/],
	[/^CBS News/, /^cbsnews\.com$/],
	[/CORGIS|Datopian|^UNHCR/, /^github\.com$/],
	[/Mediterranean Quarterly/, /^read\.dukeupress\.edu$/],
	[/Project ANAR/, /^projectanar\.org$/],
	[/Reveal/, /^revealnews\.org$/],
	[/The List Project/, /^thelistproject\.org$/],
	[/TRAC/, /^trac\.syr\.edu$/]
];

/** Issuers, and hosts of governments on which their documents are copies. */
const foreignHosts: readonly (readonly [publisher: RegExp, host: RegExp])[] = [
	[/^European Union$/, /(^|\.)gov\.uk$/]
];

/** Sites that write what they are named as the publisher of. Any other such site repeats a document of somebody else. */
const authoringSites: ReadonlySet<string> = new Set([
	'bhginfodesks.com',
	'corporateimmigrationpartners.com',
	'eulawanalysis.blogspot.com',
	'fcjrefugeecentre.org',
	'fsp-law.com',
	'geramilaw.com',
	'ghimmigrationsvcs.ca',
	'govexec.com',
	'iarc.org.au',
	'immiplace.com',
	'katsatlaw.com',
	'natlawreview.com',
	'refugeecouncil.org.au',
	'ronniecowan.com',
	'sofiaglobe.com',
	'sunrisesolicitors.co.uk',
	'timpsonimmigration.com.au',
	'ukrainetaskforce.org',
	'usiraq.procon.org',
	'wydarzenia.interia.pl'
]);

/** Titles that say that the words or figures are somebody else’s. */
const saysRepeated = /\b(copy|copied|repost(ed)?|via|quot(ed|ing)|as reported|summarised)\b/i;

/** The host of an address without "www.". */
export const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\d?\./, '');

/** Whether a page belongs to who issued the document. */
function isIssuers({ publisher, title, address }: Cited): boolean {
	if (address === null) return false;
	const host = hostOf(address);
	const isIn = (list: typeof ownHosts) =>
		list.some(([who, where]) => who.test(publisher) && where.test(host));
	if (issuerHosts.test(host)) return !isIn(foreignHosts);
	if (publisher.toLowerCase() !== host) return isIn(ownHosts);
	return authoringSites.has(host) && resolveCitation(title) === null && !saysRepeated.test(title);
}

/** Addresses that hold the issuer's own behind the mirror's host. */
function behindMirror({ publisher, title, address }: Cited): string | null {
	if (address === null) return null;
	const inner =
		/^https?:\/\/[^/]+\/.*?((?:https?:\/\/)?(?:www\.(?:gov\.uk|canada\.ca|uscis\.gov)|travel\.state\.gov)\/.+)$/.exec(
			address
		)?.[1];
	if (inner !== undefined) return `https://${inner.replace(/^https?:\/\//, '')}`;
	const isGovUkCopy = /^UK Home Office$/.test(publisher) && title.startsWith('GOV.UK');
	const { pathname } = new URL(address);
	return isGovUkCopy && /^\/(government|guidance)\//.test(pathname) ? `https://www.gov.uk${pathname}` : null;
}

/** The number that a text cites and its address, or null. */
export function resolveCitation(text: string): { number: string; address: string } | null {
	for (const { pattern, address } of resolvers) {
		const found = pattern.exec(text);
		if (found) return { number: found[0], address: address(found.slice(1)) };
	}
	return null;
}

/** Document, issuer's address and copy read of a source. */
export function locate(cited: Cited): Located {
	const { publisher, title, address, vintage } = cited;
	const citation = resolveCitation(title) ?? resolveCitation(publisher) ?? resolveCitation(address ?? '');
	const named = namedDocuments.find(([who, what]) => who.test(publisher) && what.test(title));
	const isOwn = isIssuers(cited);
	const mirrored = isOwn ? null : behindMirror(cited);
	const issuer = isOwn ? address : (mirrored ?? named?.[2] ?? citation?.address ?? null);
	const parts = [
		title,
		citation === null || title.includes(citation.number) ? null : citation.number,
		address === presidentialDocuments ? 'in the Compilation of Presidential Documents' : null,
		vintage === null || title.includes(vintage) ? null : vintage
	];
	return {
		document: parts.filter((part) => part !== null).join(', '),
		issuer_address: issuer,
		copy_address: address === issuer ? null : address
	};
}
