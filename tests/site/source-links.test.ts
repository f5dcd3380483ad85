import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import { expect, it } from 'vitest';
import { pageFiles, readBuilt } from '../support/site';

interface Stored {
	readonly copy_address: string | null;
	readonly issuer_address: string | null;
}
const sources = JSON.parse(readFileSync('data/sources.json', 'utf8')) as Stored[];
const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\d?\./, '');
const copies = new Set(sources.flatMap(({ copy_address: copy }) => copy ?? []));
const issuers = new Set(sources.flatMap(({ issuer_address: issuer }) => issuer ?? []));
/** Sites that repeat documents of others; no publisher of ours is among them. */
const reposts =
	/(^|\.)(clarionindia\.net|docslib\.org|cpcml\.ca|studylib\.net|usciss\.us|urdupoint\.com|scribd\.com|dokumen\.tips|vdocuments\.net)$/;

it('a link to a copy names the site it leads to', () => {
	let named = 0;
	for (const file of pageFiles) {
		const $ = load(readBuilt(file));
		for (const link of $('a[href^="http"]').toArray()) {
			const address = $(link).attr('href') ?? '';
			const isCopy = copies.has(address) && !issuers.has(address);
			if (!isCopy && !reposts.test(hostOf(address))) continue;
			expect($(link).text(), `${file}: ${address}`).toContain(hostOf(address));
			named += 1;
		}
	}
	expect(named).toBeGreaterThan(0);
});
