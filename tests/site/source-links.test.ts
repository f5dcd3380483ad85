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
/** Numbers by which laws, registers and resolutions are cited. */
const citation =
	/\b\d+ (FR|U\.S\.C\.|CFR) \d|\bPub\. ?L\. \d|\b(Directive|Regulation|Decision) (\(EU\) )?\d{4}\/\d|\b[AES]\/[A-Z]+\/\d/;
/** Hosts of those who issue what is cited so. */
const officialHosts = /(^|\.)([a-z-]+\.gov|europa\.eu|undocs\.org)$/;
/** Titles that say themselves that the page repeats somebody else. */
const repeats = /\b(copy of|quoted by|summarised|as reported|via)\b/i;

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

it('a citation leads to who issues it, and no link hides that its page repeats another', () => {
	let cited = 0;
	for (const file of pageFiles) {
		const $ = load(readBuilt(file));
		for (const link of $('a[href^="http"]').toArray()) {
			const host = hostOf($(link).attr('href') ?? '');
			const text = $(link).text();
			if (officialHosts.test(host)) cited += citation.test(text) ? 1 : 0;
			else if (!text.includes(host)) {
				expect(text, `${file}: ${host}`).not.toMatch(citation);
				expect(text, `${file}: ${host}`).not.toMatch(repeats);
			}
		}
	}
	expect(cited).toBeGreaterThan(0);
});
