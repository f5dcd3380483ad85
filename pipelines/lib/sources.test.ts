import { describe, expect, it } from 'vitest';
import { hostOf, locate, resolveCitation } from './addresses.js';
import { defaultFolders } from './files.js';
import { readSources, withDocument } from './sources.js';

const sources = readSources(defaultFolders.data);
/** Sites that repeat documents of others. */
const reposts =
	/(^|\.)(clarionindia\.net|docslib\.org|cpcml\.ca|studylib\.net|usciss\.us|urdupoint\.com|scribd\.com|dokumen\.tips|vdocuments\.net|everycrsreport\.com)$/;

describe('every source', () => {
	it('names its document, and links to the issuer or says which copy was read', () => {
		for (const source of sources) {
			const { id, document, issuer_address: issuer, copy_address: copy, address } = source;
			expect(document, id).not.toBe('');
			if (address !== null) expect([issuer, copy], id).toContain(address);
			if (issuer !== null) expect(hostOf(issuer), id).not.toMatch(reposts);
			if (address !== null && reposts.test(hostOf(address))) expect(copy, id).toBe(address);
		}
	});

	it.each([
		['A/HRC/28/69, 5 February 2015', 'https://undocs.org/A/HRC/28/69'],
		[
			'Ukraine v. Russia (re Crimea), Grand Chamber decision of 14 January 2021',
			'https://hudoc.echr.coe.int/'
		],
		['87 FR 25040 (27 April 2022)', 'https://www.federalregister.gov/citation/87-FR-25040']
	])('%s leads to its issuer', (title, address) => {
		expect(sources.find((source) => source.title === title)?.issuer_address).toBe(address);
	});

	it('that only names the host it was read at has the addresses that follow from its title', () => {
		const named = sources.filter(
			({ publisher, address }) => address !== null && publisher.toLowerCase() === hostOf(address)
		);
		expect(named.length).toBeGreaterThan(40);
		for (const { id, issuer_address, copy_address, ...source } of named)
			expect({ id, issuer_address, copy_address }).toMatchObject({
				id,
				issuer_address: locate(source).issuer_address,
				copy_address: locate(source).copy_address
			});
	});

	it('with a citation leads to who issues the cited law, register or report', () => {
		const cited = sources.filter(({ title }) => resolveCitation(title) !== null);
		expect(cited.length).toBeGreaterThan(70);
		for (const { id, issuer_address: issuer } of cited)
			expect(hostOf(issuer ?? ''), id).toMatch(/(^|\.)([a-z-]+\.gov|europa\.eu|undocs\.org)$/);
	});

	it.each([
		['Copy of GOV.UK text', 'lawfirmuk.net'],
		['Copy of IRCC release 17 March 2022', 'cmi-icm.ca'],
		['CBS News 20 June 2022', 'lexisnexis.com'],
		['AP list 9 October 2007', 'zzpat.blogspot.com']
	])('%s is a copy at %s', (title, host) => {
		const found = sources.filter((source) => source.title === title && source.publisher === host);
		expect(found).toHaveLength(1);
		expect(found[0]?.issuer_address).toBeNull();
		expect(hostOf(found[0]?.copy_address ?? '')).toBe(host);
	});

	it('of the Costs of War study of 2020 leads to Brown University', () => {
		const study = sources.filter(({ title }) => title.includes('Sept 2020'));
		expect(study.length).toBeGreaterThan(1);
		for (const { issuer_address: issuer } of study) expect(hostOf(issuer ?? '')).toBe('watson.brown.edu');
	});
});

it('an entry keeps the addresses that are written in it', () => {
	const [first] = sources;
	if (!first) throw new RangeError('There are no sources.');
	const issuer_address = 'https://issuer.example.org/document';
	expect(withDocument({ ...first, issuer_address }).issuer_address).toBe(issuer_address);
});
