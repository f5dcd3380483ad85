import { describe, expect, it } from 'vitest';
import { shortPublishers } from './publishers';

const by = (...publishers: string[]) => publishers.map((publisher) => ({ publisher }));

describe('the publishers in a line of sources', () => {
	it('have short names, each once, in the order of the sources', () => {
		expect(
			shortPublishers(
				by(
					'UNHCR',
					'U.S. Department of State, Refugee Processing Center',
					'US Dept of State via SOF News',
					'UNHCR'
				)
			)
		).toBe('UNHCR, State Department');
	});

	it('are counted after the third, unless only one is left', () => {
		const four = by('UNHCR', 'Eurostat', 'UK Home Office', 'DHS via UPI');
		expect(shortPublishers(four)).toBe('UNHCR, Eurostat, UK Home Office, DHS');
		expect(shortPublishers([...four, ...by('NATO')])).toBe('UNHCR, Eurostat, UK Home Office and 2 more');
	});

	it('keep an unknown name', () => {
		expect(shortPublishers(by('Pew Research Center'))).toBe('Pew Research Center');
	});
});
