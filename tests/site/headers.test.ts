import { describe, expect, it } from 'vitest';
import { headersFor, parseHeaderRules } from '../../scripts/response-headers';
import { addressOf, builtFiles, readBuilt } from '../support/site';

const rules = parseHeaderRules(readBuilt('_headers'));
const FOR_EVER = 'public,max-age=31536000,immutable';
const documents = builtFiles.filter((file) => file.endsWith('.html'));
const isFramed = (file: string): boolean => /^(embed|v)\//.test(file);

const sent = (address: string, name: string): string | undefined => headersFor(rules, address).get(name);

describe('_headers', () => {
	it('lets other sites frame embeds and stored releases, and no page at either of its addresses', () => {
		for (const file of documents)
			for (const address of [addressOf(file), `/${file}`])
				expect([address, sent(address, 'content-security-policy')]).toEqual([
					address,
					isFramed(file) ? undefined : "frame-ancestors 'self'"
				]);
	});

	it('sets each header of an address once, because hosts disagree on a second', () => {
		for (const file of builtFiles)
			for (const address of new Set([`/${file}`, addressOf(file)])) {
				const names = rules
					.filter(({ path }) => path.test(address))
					.flatMap(({ set }) => set.map(([name]) => name));
				expect([address, [...new Set(names)]]).toEqual([address, names]);
			}
	});

	it('keeps for ever what is named by its content or belongs to a release, and no page, manifest or script of a fixed name', () => {
		const kept = builtFiles.filter((file) => sent(`/${file}`, 'cache-control') === FOR_EVER);
		const named = builtFiles.filter((file) =>
			/^(_app\/immutable\/|(v\/[^/]+\/)?data\/(answers\/|.*\.parquet$))/.test(file)
		);
		expect(kept).toEqual(named);
		expect(named.filter((file) => file.endsWith('.woff2')).length).toBeGreaterThan(0);
		const unhashed = named.filter(
			(file) => !file.startsWith('v/') && !/[.-][\w-]{8,}\.\w+$|^_app|answers/.test(file)
		);
		expect(unhashed).toEqual([]);
	});

	it('lets pages of isolated sites load embeds, their scripts, workers and pictures', () => {
		const workers = builtFiles.filter((file) => /worker[^/]*\.js$/.test(file) && file.startsWith('_app/'));
		expect(workers.length).toBeGreaterThan(1);
		for (const file of [...workers, ...documents.filter(isFramed)])
			expect([file, sent(`/${file}`, 'cross-origin-embedder-policy')]).toEqual([file, 'require-corp']);
		for (const file of builtFiles)
			expect(sent(`/${file}`, 'cross-origin-resource-policy')).toBe('cross-origin');
	});

	it('stays within the 100 rules of Cloudflare Pages, with one asterisk each', () => {
		const paths = readBuilt('_headers')
			.split('\n')
			.filter((line) => line.startsWith('/'));
		expect(paths.length).toBeLessThanOrEqual(100);
		expect(paths.filter((path) => (path.match(/\*/g) ?? []).length > 1)).toEqual([]);
	});
});

it('robots.txt lets every address be read, embeds too: their headers say what is not to be listed', () => {
	expect(readBuilt('robots.txt')).toMatch(/^User-agent: \*\nAllow: \/\n(Sitemap: \S+\/sitemap\.xml\n)?$/);
});

it('the only hidden file is the one that keeps GitHub Pages from leaving out _app', () => {
	expect(builtFiles.filter((file) => /(^|\/)\./.test(file))).toEqual(['.nojekyll']);
});
