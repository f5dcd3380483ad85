import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { correctionsFeed, readCorrections } from './corrections';

const one = {
	date: '2026-12-01',
	release: '2026-12',
	since: '2026-11',
	where: 'since-onset & others',
	what_was_wrong: 'It said < 5.',
	what_it_is_now: 'It says 5.'
};

describe('corrections', () => {
	it('say what was wrong, since when, and what it is now', () => {
		for (const correction of readCorrections()) {
			expect(correction.date).toMatch(/^\d{4}-\d\d-\d\d$/);
			for (const release of [correction.release, correction.since]) {
				expect(release).toMatch(/^\d{4}-\d\d(\.\d+)?$/);
			}
			expect(correction.since.localeCompare(correction.release)).toBeLessThan(0);
			expect(correction.where).not.toBe('');
			for (const text of [correction.what_was_wrong, correction.what_it_is_now]) {
				expect(text).toMatch(/^[A-Z“\d].*[.!]$/);
			}
		}
	});

	it('make a valid feed', () => {
		const $ = load(correctionsFeed([one, { ...one, where: 'claims' }, { ...one, date: '2026-11-30' }]), {
			xml: true
		});
		expect($('feed > updated').text()).toBe('2026-12-01T00:00:00Z');
		const ids = $('entry > id')
			.toArray()
			.map((id) => $(id).text());
		expect(ids).toEqual([
			'urn:resettlement-parity:correction:2026-12-01:1',
			'urn:resettlement-parity:correction:2026-12-01:2',
			'urn:resettlement-parity:correction:2026-11-30:1'
		]);
		expect($('entry > title').first().text()).toBe('Correction: since-onset & others');
		expect($('entry > summary').first().text()).toBe('It said < 5. Wrong since release 2026-11. It says 5.');
	});

	it('without any make a feed that is valid too', () => {
		const $ = load(correctionsFeed([]), { xml: true });
		expect($('feed > updated').text()).toMatch(/^\d{4}-\d\d-\d\dT00:00:00Z$/);
		expect($('entry')).toHaveLength(0);
	});
});
