import { beforeAll, describe, expect, it } from 'vitest';
import { openExplorer } from '$lib/explore/testing';
import type { Option } from '$lib/settings/control';
import { matching } from './members';

let origins: readonly Option[];
let destinations: readonly Option[];
beforeAll(async () => {
	const { controls } = await openExplorer();
	const optionsOf = (name: string) => controls.find((control) => control.name === name)?.options ?? [];
	origins = optionsOf('origins');
	destinations = optionsOf('destinations');
});

const english = new Intl.Collator('en', { sensitivity: 'base' });
const codes = (typed: string, options = origins) =>
	matching(options, typed, english).map(({ value }) => value);

describe('the country finder', () => {
	it.each([
		['Turkey', 'TUR'],
		['turkiye', 'TUR'],
		['Burma', 'MMR'],
		['Ivory Coast', 'CIV'],
		["cote d'ivoire", 'CIV'],
		['Swaziland', 'SWZ'],
		['Macau', 'MAC'],
		['East Timor', 'TLS'],
		['UK', 'GBR'],
		['U.K.', 'GBR'],
		['england', 'GBR'],
		['USA', 'USA'],
		['US', 'USA'],
		['america', 'USA'],
		['Kosovo', 'SRB'],
		['Palestine', 'PSE'],
		['gaza', 'PSE'],
		['Czech Republic', 'CZE'],
		['Holland', 'NLD'],
		['Zaire', 'COD'],
		['DRC', 'COD'],
		['Cape Verde', 'CPV'],
		['Cabo Verde', 'CPV'],
		['macedonia', 'MKD'],
		['St Lucia', 'LCA'],
		['Niger', 'NER'],
		['Guinea', 'GIN'],
		['china', 'CHN'],
		['uae', 'ARE']
	])('finds %s first', (typed, code) => expect(codes(typed)[0]).toBe(code));

	it('finds both countries named Congo, and both Koreas', () => {
		expect(codes('Congo').slice(0, 2).sort()).toEqual(['COD', 'COG']);
		expect(codes('Korea').slice(0, 2).sort()).toEqual(['KOR', 'PRK']);
	});
	it('finds destinations by the same words', () => {
		expect(codes('Holland', destinations)).toEqual(['NLD']);
		expect(codes('Turkey', destinations)[0]).toBe('TUR');
	});
	it('finds nothing for a name of no country', () => expect(codes('Atlantis')).toEqual([]));
});

describe('the order of names', () => {
	it('is that of the alphabet, after the option for all', () => {
		const names = matching(origins, '', english).map(({ label }) => label);
		expect(names.slice(0, 3)).toEqual(['All origins together', 'Afghanistan', 'Åland Islands']);
		expect(names.indexOf('Côte d’Ivoire')).toBe(names.indexOf('Costa Rica') + 1);
		expect(names.indexOf('Stateless')).toBeLessThan(names.indexOf('Sudan'));
	});
	it('is that of the reader: Å is the last but two letter in Swedish', () => {
		const names = matching(origins, '', new Intl.Collator('sv')).map(({ label }) => label);
		expect(names.at(-1)).toBe('Åland Islands');
	});
});
