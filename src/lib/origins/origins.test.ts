import { beforeAll, describe, expect, it } from 'vitest';
import { originsByRegion } from './regions';
import { openOrigins } from './testing';
import { headline, lead, sectionsOf } from './text';
import type { OriginFigures } from './types';

let origins: readonly OriginFigures[];
beforeAll(async () => {
	({ origins } = await openOrigins());
});

const originOf = (iso3: string): OriginFigures => {
	const found = origins.find((one) => one.iso3 === iso3);
	if (!found) throw new RangeError(`There are no figures of ${iso3}.`);
	return found;
};
const sectionOf = (iso3: string, id: string): string =>
	sectionsOf(originOf(iso3))
		.find((one) => one.id === id)
		?.sentences.join(' ') ?? '';

describe('figures', () => {
	it('are those that UNHCR published of people from Sudan at the end of 2025', () => {
		const last = originOf('SDN').years.at(-1);
		expect(last).toMatchObject({
			year: 2025,
			refugees: 2_820_737,
			asylumSeekers: 938_508,
			inside: 9_117_000
		});
		expect(originOf('SDN').abroad.value).toBe(2_820_737 + 938_508);
		expect(originOf('SDN').hosts[0]).toEqual({ iso3: 'TCD', name: 'Chad', people: 1_334_595 });
	});
	// 21 + 21 + 37 + 38 + 27 + 16 + 550 + 205 + 5 + 35 + 6,365 people from Bhutan in eleven countries.
	it('add up: the hosts hold everyone displaced abroad', () => {
		const { hosts, abroad } = originOf('BTN');
		expect(hosts).toHaveLength(11);
		expect(hosts.reduce((sum, { people }) => sum + people, 0)).toBe(7320);
		expect(abroad.value).toBe(7320);
	});
	it('add up the years of the rate', () => {
		const { years, resettled } = originOf('SDN');
		const within = years.filter(({ year }) => year >= 2022 && year <= 2024);
		expect(resettled).toBe(within.reduce((sum, one) => sum + one.resettledInUs, 0));
	});
	it('have a rate only where enough people are displaced', () => {
		expect(originOf('SDN').rate).toBeGreaterThan(0);
		expect(originOf('TUV').rate).toBeNull();
	});
	it('leave out origins that are no country, and hold Tibetans and Palestinians', () => {
		const codes = origins.map(({ iso3 }) => iso3);
		expect(codes).toEqual(expect.arrayContaining(['TIB', 'PSE', 'UKR', 'DEU']));
		for (const code of ['UNK', 'XXA', 'VAR', 'OTH', 'YUG', 'SUN']) expect(codes).not.toContain(code);
	});
	it('know everyone let in only of the nine, and a minimum of four', () => {
		const known = origins.filter(({ letIn }) => letIn !== null);
		expect(known.filter(({ letIn }) => letIn?.isMinimum).map(({ iso3 }) => iso3)).toEqual([
			'CUB',
			'HTI',
			'NIC',
			'VEN'
		]);
		expect(known).toHaveLength(13);
	});
});

describe('texts', () => {
	it('say how many are displaced', () => {
		expect(headline(originOf('SDN'))).toBe('3.76 million people from Sudan are displaced abroad');
		expect(headline(originOf('VAT'))).toBe('UNHCR counts nobody from Vatican City as displaced abroad');
	});
	it('compare with Ukrainians, but not Ukrainians with themselves', () => {
		expect(lead(originOf('SDN')).join(' ')).toContain('For Ukrainians it was');
		expect(lead(originOf('UKR')).join(' ')).not.toContain('For Ukrainians it was');
	});
	it('hold the people let in for a limited time against those of Ukraine', () => {
		expect(lead(originOf('SDN'))[1]).toMatch(
			/^For Ukrainians it was [\d.]+; counting people let in for a limited time too, \d+ in 2021–2024\.$/
		);
		expect(lead(originOf('AFG'))[1]).toMatch(/^For Ukrainians it was [\d.]+\.$/);
		expect(lead(originOf('AFG'))[2]).toMatch(/^In 2021–2024, .* and \d+ for Ukrainians\.$/);
	});
	it('say that parole is unknown, where it is', () => {
		expect(sectionOf('SDN', 'unknown')).toContain('on parole, for a limited time, is not published');
		expect(sectionOf('SYR', 'unknown')).not.toContain('on parole');
		expect(sectionOf('HTI', 'unknown')).toContain('more people from Haiti were let in');
	});
	it('do not let people from the United States be resettled there', () => {
		expect(sectionOf('USA', 'resettled')).not.toContain('The United States resettled');
	});
	it('leave out sections with nothing to say', () => {
		expect(sectionsOf(originOf('VAT')).map(({ id }) => id)).not.toContain('where');
	});
});

describe('regions', () => {
	it('hold every origin once, in the order of the alphabet', () => {
		const regions = originsByRegion(origins);
		expect(regions.map(({ name }) => name)).toEqual(['Africa', 'Americas', 'Asia', 'Europe', 'Oceania']);
		expect(regions.flatMap((one) => one.origins.map(({ iso3 }) => iso3)).sort()).toEqual(
			origins.map(({ iso3 }) => iso3).sort()
		);
		expect(regions[2]?.origins.slice(0, 2).map(({ name }) => name)).toEqual(['Afghanistan', 'Armenia']);
	});
	it('hold the names that readers search for', () => {
		const all = originsByRegion(origins).flatMap((one) => one.origins);
		expect(all.filter(({ words }) => words.includes('burma')).map(({ name }) => name)).toEqual(['Myanmar']);
	});
});
