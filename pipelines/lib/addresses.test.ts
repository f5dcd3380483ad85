import { describe, expect, it } from 'vitest';
import { hostOf, locate, resolveCitation } from './addresses.js';

/** Addresses that the issuers document for citations. */
describe('citations resolve to the issuer', () => {
	it.each([
		['87 FR 23211', 'https://www.federalregister.gov/citation/87-FR-23211'],
		['8 U.S.C. 1254a(a)-(b)', 'https://www.govinfo.gov/link/uscode/8/1254a'],
		['Pub. L. 117-43 s.2502', 'https://www.govinfo.gov/link/plaw/117/public/43'],
		['8 CFR 207.2 (sponsorship paragraph)', 'https://www.ecfr.gov/current/title-8/section-207.2'],
		['8 CFR 274a.12(c)(11)', 'https://www.ecfr.gov/current/title-8/section-274a.12'],
		['CRS IN12631', 'https://www.congress.gov/crs-product/IN12631'],
		['Congressional Research Service RS20844', 'https://www.congress.gov/crs-product/RS20844'],
		['GAO-26-107815 as cited', 'https://www.gao.gov/products/gao-26-107815'],
		['A/HRC/28/69, 5 February 2015', 'https://undocs.org/A/HRC/28/69'],
		['Directive 2001/55/EC art. 28', 'https://eur-lex.europa.eu/eli/dir/2001/55/oj'],
		['Directive (EU) 2024/1346 art. 17', 'https://eur-lex.europa.eu/eli/dir/2024/1346/oj'],
		['Council Implementing Decision (EU) 2022/382', 'https://eur-lex.europa.eu/eli/dec_impl/2022/382/oj'],
		['Regulation (EU) 2017/850', 'https://eur-lex.europa.eu/eli/reg/2017/850/oj'],
		['migr_asytpsm', 'https://ec.europa.eu/eurostat/databrowser/view/migr_asytpsm/default/table']
	])('%s', (citation, address) => {
		expect(resolveCitation(citation)?.address).toBe(address);
	});
	it.each(['Form I-134 / I-134A', 'AUD-MERO-22-38', 'article 570482', 'R2D2'])('but not %s', (text) => {
		expect(resolveCitation(text)).toBeNull();
	});
});

const source = (publisher: string, title: string, address: string | null, vintage = '2020') =>
	locate({ publisher, title, address, vintage });

describe('a source', () => {
	it('read at its issuer has no copy', () => {
		const address = 'https://www.gao.gov/products/gao-26-107815';
		expect(source('GAO', 'Humanitarian Parole', address)).toMatchObject({
			issuer_address: address,
			copy_address: null
		});
	});
	it('read in a copy keeps the copy beside the issuer’s address', () => {
		const copy = 'https://studylib.net/doc/17675783/a-general-assembly-united-nations';
		expect(source('UN Human Rights Council', 'A/HRC/28/69, 5 February 2015', copy, '2015-02-05')).toEqual({
			document: 'A/HRC/28/69, 5 February 2015, 2015-02-05',
			issuer_address: 'https://undocs.org/A/HRC/28/69',
			copy_address: copy
		});
	});
	it('names the number of the document that its publisher or address states', () => {
		const found = source(
			'Congressional Research Service R43725',
			'Iraqi and Afghan Special Immigrant Visa Programs',
			'https://www.everycrsreport.com/reports/R43725.html',
			'20 Jan 2015'
		);
		expect(found.document).toBe('Iraqi and Afghan Special Immigrant Visa Programs, R43725, 20 Jan 2015');
		expect(found.issuer_address).toBe('https://www.congress.gov/crs-product/R43725');
	});
	it.each([
		[
			'https://govdiff.njk.onl/update/2022-03-30T16:04:00+01:00/www.gov.uk/guidance/homes-for-ukraine',
			'https://www.gov.uk/guidance/homes-for-ukraine'
		],
		[
			'https://webarchive.library.unt.edu/web/20201218062833/https://www.uscis.gov/humanitarian/parole',
			'https://www.uscis.gov/humanitarian/parole'
		],
		[
			'https://fly1.wordsworth.site/government/publications/arap',
			'https://www.gov.uk/government/publications/arap'
		]
	])('behind a mirror is found: %s', (copy, issuer) => {
		expect(source('UK Home Office', 'GOV.UK: guidance', copy)).toMatchObject({
			issuer_address: issuer,
			copy_address: copy
		});
	});
	it('read at a government that did not issue it has that page as a copy', () => {
		const copy = 'https://legislation.gov.uk/eudr/2013/32/body/adopted';
		expect(source('European Union', 'Directive 2013/32/EU art. 2', copy)).toMatchObject({
			issuer_address: 'https://eur-lex.europa.eu/eli/dir/2013/32/oj',
			copy_address: copy
		});
	});
	it('has its issuer’s page where nothing was read but the figure', () => {
		expect(source('Eurostat migr_asytpsm', 'monthly release', null)).toMatchObject({
			issuer_address: 'https://ec.europa.eu/eurostat/databrowser/view/migr_asytpsm/default/table',
			copy_address: null
		});
	});
	it('has none where none follows from the citation', () => {
		const copy = 'https://www.urdupoint.com/en/world/un-estimates-147mln-refugees-12854.html';
		expect(source('UNHCR', 'Projected Global Resettlement Needs', copy)).toMatchObject({
			issuer_address: null,
			copy_address: copy
		});
	});
});

describe('a site that is its own publisher', () => {
	it.each([
		['thepodcastgpt.com', 'Pub. L. 118-47', 'https://www.govinfo.gov/link/plaw/118/public/47'],
		['bal.com', '8 CFR 274a.12(c)(11)', 'https://www.ecfr.gov/current/title-8/section-274a.12'],
		[
			'sanshalawoffice.com',
			'Form I-131; 81 FR 73292',
			'https://www.federalregister.gov/citation/81-FR-73292'
		],
		['sofiaglobe.com', 'Directive 2001/55/EC', 'https://eur-lex.europa.eu/eli/dir/2001/55/oj']
	])('does not issue what has a citation: %s, %s', (host, title, issuer) => {
		const copy = `https://www.${host}/a-page`;
		expect(source(host, title, copy)).toMatchObject({ issuer_address: issuer, copy_address: copy });
	});
	it.each([
		['lawfirmuk.net', 'Copy of GOV.UK text'],
		['sofiaglobe.com', 'Copy of a release of Eurostat'],
		['ukrainetaskforce.org', 'Notice on Uniting for Ukraine, as reported'],
		['reason.com', 'Guardian via Reason, May 2011'],
		['112.international', 'Verkhovna Rada, quoted by 112 Ukraine']
	])('does not issue what its title says is repeated: %s, %s', (host, title) => {
		const copy = `https://${host}/a-page`;
		expect(source(host, title, copy)).toMatchObject({ issuer_address: null, copy_address: copy });
	});
	it.each([
		['lexisnexis.com', 'CBS News 20 June 2022'],
		['zzpat.blogspot.com', 'AP list 9 October 2007'],
		['gtrukr.com', 'Form I-134 / I-134A']
	])('does not issue what another author wrote: %s, %s', (host, title) => {
		const copy = `https://www.${host}/a-page`;
		expect(source(host, title, copy)).toMatchObject({ issuer_address: null, copy_address: copy });
	});
	it.each([
		['govexec.com', 'Govexec 21 April 2022'],
		['ronniecowan.com', 'Page of a Member of Parliament on the scheme']
	])('issues what it wrote: %s, %s', (host, title) => {
		const own = `https://www.${host}/a-page`;
		expect(source(host, title, own)).toMatchObject({ issuer_address: own, copy_address: null });
	});
});

it('names a host without www', () => {
	expect(hostOf('http://www4.austlii.edu.au/au/x')).toBe('austlii.edu.au');
});
