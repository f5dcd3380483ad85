import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MapShapes } from '$lib/plot/geography/shapes';
import type { Row } from '$lib/query/port';
import { statesCovering } from '../../../../tests/support/control-states';
import { openView } from '../../../../tests/support/open-view';
import { barsLayout } from './bars';
import { mapLayout } from './map-layout';
import { series, type Europe } from './series';
import { spec } from './spec';
import { displayed, tables } from './tables';

const { catalogue, ask, stateWith, show } = await openView(spec, series);

function shareIn({ shares }: Europe, origin: string) {
	const share = shares.find((one) => one.origin === origin);
	if (!share) throw new Error(`There is no row ${origin}.`);
	return share;
}

function hostIn({ hosts }: Europe, country: string) {
	const host = hosts.find((one) => one.country === country);
	if (!host) throw new Error(`There is no country ${country}.`);
	return host;
}

const shapes = JSON.parse(readFileSync('src/lib/geography/europe.json', 'utf8')) as MapShapes;

describe('shares by origin', () => {
	// Added up by hand from UNHCR's file of stocks: refugees in the 32 countries over all three groups abroad.
	it.each([
		['UKR', 4_754_083, 5_164_385],
		['LBY', 15_908, 23_593],
		['IRQ', 226_364, 457_127],
		['SYR', 1_171_842, 6_119_508],
		['AFG', 610_380, 6_151_318],
		['SOM', 109_153, 1_131_303]
	])(
		'of %s at the end of 2024 are refugees in Europe over people displaced abroad',
		async (origin, people, displaced) => {
			const share = shareIn(await show(), origin);
			expect(share.people.value).toBe(people);
			expect(share.displaced.value).toBe(displaced);
			expect(share.share.defined ? share.share.value : NaN).toBeCloseTo((1000 * people) / displaced, 9);
		}
	);

	it('count temporary protection as Eurostat does, never above the refugees of a country, and British schemes apart', async () => {
		const { temporaryProtection, britishSchemes, protectedPeople } = shareIn(await show(), 'UKR');
		// Eurostat's 31 countries add up to 4,339,465; Denmark's 36,610 count only up to UNHCR's 36,058.
		expect(temporaryProtection?.value).toBe(4_339_465 - (36_610 - 36_058));
		// UNHCR in the United Kingdom: 255,141 at the end of 2024, 225 at the end of 2021.
		expect(britishSchemes.value).toBe(255_141 - 225);
		expect((temporaryProtection?.value ?? 0) + britishSchemes.value).toBeLessThan(protectedPeople.value);
	});

	it('say that the temporary part is unknown where it is not published, and zero before it existed', async () => {
		expect(shareIn(await show({ year: '2025' }), 'UKR').temporaryProtection).toBeNull();
		expect((await show({ year: '2025' })).finding.join(' ')).toContain('is not published by country');
		expect(shareIn(await show({ year: '2021' }), 'UKR').temporaryProtection?.value).toBe(0);
		expect(shareIn(await show(), 'SYR').temporaryProtection?.value).toBe(0);
	});

	it('know the count of Ukrainians in Russia that UNHCR gave up, and no other', async () => {
		const { shares } = await show();
		expect(shares.filter(({ givenUp }) => givenUp.length > 0).map(({ origin }) => origin)).toEqual(['UKR']);
		// 1,227,554 refugees and 257 asylum-seekers at the end of 2023; 6,894 and 149 a year later.
		const { givenUp } = shareIn(await show(), 'UKR');
		expect(givenUp).toEqual([{ country: 'RUS', host: 'Russia', lastYear: 2023, people: 1_227_811 - 7_043 }]);
		const kept = shareIn(await show({ base: 'kept' }), 'UKR').share;
		expect(kept.defined ? kept.value : NaN).toBeCloseTo((1000 * 4_754_083) / (5_164_385 + 1_220_768), 9);
		expect(shareIn(await show({ year: '2023' }), 'UKR').givenUp).toEqual([]);
	});

	it('add asylum-seekers when asked', async () => {
		const share = shareIn(await show({ counted: 'waiting' }), 'PAK');
		expect(share.people.value).toBe(44_989 + 47_159);
	});
});

describe('the finding by origin', () => {
	it('says for whom the definition decides, and that nobody is above', async () => {
		const text = (await show()).finding.join(' ');
		expect(text).toContain('At the end of 2024, 921 of every 1,000 displaced Ukrainians');
		expect(text).toContain('For Libyans the definition decides: 73 for every 100 Ukrainians');
		expect(text).not.toContain('More than the Ukrainians');
		expect(text).toContain('would be 745 if UNHCR still counted 1.22 million more people in Russia');
	});

	it('turns around with the numbers', async () => {
		const state = stateWith();
		const results = await ask(state);
		const halved = (row: Row): Row => ({
			...row,
			...Object.fromEntries(
				['low', 'value', 'high'].flatMap((bound) =>
					['protected', 'waiting'].map((name) => [
						`${name}_${bound}`,
						Math.floor(Number(row[`${name}_${bound}`]) / 20)
					])
				)
			)
		});
		const altered = {
			...results,
			totals: results.totals.map((row) => (row.origin === 'UKR' && row.year === 2024 ? halved(row) : row))
		};
		const text = series(altered, state, catalogue).finding.join(' ');
		expect(text).toContain('More than the Ukrainians under every definition tested');
		expect(text).not.toContain('For Libyans the definition decides');
	});

	it('sets distance and the right to travel beside the claim', async () => {
		const text = (await show()).finding.join(' ');
		expect(text).toContain('Ukraine borders four of these countries');
		const arcs = (country: string) =>
			new Set((shapes.countries[country] ?? []).flat().map((arc) => (arc < 0 ? ~arc : arc)));
		const own = arcs('UKR');
		const { hosts } = await show({ shown: 'countries' });
		const neighbours = hosts
			.map(({ country }) => country)
			.filter((country) => [...arcs(country)].some((arc) => own.has(arc)));
		expect(neighbours.sort()).toEqual(['HUN', 'POL', 'ROU', 'SVK']);
	});
});

describe('one nationality by country', () => {
	it('is people over residents, in all 32', async () => {
		const shown = await show({ shown: 'countries' });
		expect(shown.hosts).toHaveLength(32);
		// UNHCR: 388,388 in Czechia at the end of 2024; World Bank: 10,905,028 residents.
		const { rate } = hostIn(shown, 'CZE');
		expect(rate.defined ? rate.value : NaN).toBeCloseTo((1000 * 388_388) / 10_905_028, 9);
		expect(hostIn(shown, 'CZE').temporary?.people.value).toBe(387_810);
		expect(shown.hosts[0]?.country).toBe('CZE');
		expect(shown.together?.people.value).toBe(4_754_083);
		expect(shown.sources.map(({ id }) => id)).toContain('worldbank-population-gdp');
	});

	it('tells no figure from none recorded, and ranks nobody under ten', async () => {
		const shown = await show({ shown: 'countries', origin: 'LBY' });
		expect(hostIn(shown, 'EST').standing).toBe('no figure');
		expect(hostIn(shown, 'BGR').standing).toBe('none recorded');
		expect(hostIn(shown, 'HUN').standing).toBe('too few');
		expect(hostIn(shown, 'POL').standing).toBe('ranked');
		expect(shown.finding.join(' ')).toContain('Too few to rank: Croatia (5 people) and Hungary (6 people).');
	});
});

describe('what is drawn', () => {
	it('has bars as long as their values, the parts adding up, in both widths', async () => {
		for (const width of ['wide', 'narrow'] as const) {
			const placed = barsLayout(await show(), width);
			const lengths = placed.bars.map(({ row, parts }) => [
				row.total,
				parts.reduce((sum, part) => sum + part.width, 0)
			]);
			const [[total = 1, length = 1] = []] = lengths;
			for (const [value = 0, own = 0] of lengths) expect(own / value).toBeCloseTo(length / total, 6);
			for (const { parts } of placed.bars) for (const part of parts) expect(part.width).toBeGreaterThan(0);
		}
	});

	it('joins every country to its shape, coloured only where ranked, hatched where temporary', async () => {
		const ukrainians = mapLayout(await show({ shown: 'map' }), shapes, 'wide');
		expect(ukrainians.countries).toHaveLength(32);
		expect(ukrainians.countries.every(({ d }) => d.length > 10)).toBe(true);
		expect(ukrainians.countries.every(({ isHatched }) => isHatched)).toBe(true);
		const libyans = mapLayout(await show({ shown: 'map', origin: 'LBY' }), shapes, 'narrow');
		for (const { host, fill, isHatched } of libyans.countries) {
			expect(fill === 'class').toBe(host.standing === 'ranked');
			expect(fill === 'no figure').toBe(host.standing === 'no figure');
			expect(isHatched).toBe(false);
		}
		expect(libyans.remark.lines.join(' ')).toContain('Borders imply no position');
	});

	it('lets each country be read, the highest first', async () => {
		const { countries } = mapLayout(await show({ shown: 'map' }), shapes, 'wide');
		expect(countries[0]?.reading).toBe(
			'Czechia: 36 per 1,000 residents (388,388 people, 387,810 of them with a temporary status)'
		);
		expect(countries.map(({ host }) => host.country)).toEqual(expect.arrayContaining(['MLT', 'LIE', 'LUX']));
	});
});

describe('every state', () => {
	it.each(statesCovering(spec.controls).map(({ name, state }) => [name, state] as const))(
		'%s has a finding, a table and traceable rows',
		async (_name, state) => {
			const shown = series(await ask(state), state, catalogue);
			expect(shown.finding.join(' ')).not.toMatch(/NaN|undefined|null|Infinity/);
			expect(shown.sources.length).toBeGreaterThan(0);
			for (const table of [...tables(shown), displayed(shown)])
				for (const row of table.rows) expect(row).toHaveLength(table.fields.length);
			const long = displayed(shown);
			const at = long.fields.findIndex(({ name }) => name === 'source_ids');
			for (const row of long.rows)
				for (const id of String(row[at]).split('~')) expect(catalogue.sources.has(id), id).toBe(true);
		}
	);
});
