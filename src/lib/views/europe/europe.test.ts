import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MapShapes } from '$lib/plot/geography/shapes';
import type { Row } from '$lib/query/port';
import { statesCovering } from '../../../../tests/support/control-states';
import { openView } from '../../../../tests/support/open-view';
import { marksOf, seriesIn, wordsIn } from '../../../../tests/support/scenes';
import { typedSettings } from '../contract';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { Europe } from './types';

const { catalogue, resultsFor, settingsWith, modelFor } = await openView(spec, buildModel);

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

const shapes = JSON.parse(readFileSync('src/lib/plot/geography/europe.json', 'utf8')) as MapShapes;

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
			const share = shareIn(await modelFor(), origin);
			expect(share.people.value).toBe(people);
			expect(share.displaced.value).toBe(displaced);
			expect(share.share.defined ? share.share.value : NaN).toBeCloseTo((1000 * people) / displaced, 9);
		}
	);

	it('count temporary protection as Eurostat does, never above the refugees of a country, and British schemes apart', async () => {
		const { temporaryProtection, britishSchemes, protectedPeople } = shareIn(await modelFor(), 'UKR');
		// Eurostat's 31 countries add up to 4,339,465; Denmark's 36,610 count only up to UNHCR's 36,058.
		expect(temporaryProtection?.value).toBe(4_339_465 - (36_610 - 36_058));
		// UNHCR in the United Kingdom: 255,141 at the end of 2024, 225 at the end of 2021.
		expect(britishSchemes.value).toBe(255_141 - 225);
		expect((temporaryProtection?.value ?? 0) + britishSchemes.value).toBeLessThan(protectedPeople.value);
	});

	it('say that the temporary part is unknown where it is not published, and zero before it existed', async () => {
		expect(shareIn(await modelFor({ year: '2025' }), 'UKR').temporaryProtection).toBeNull();
		expect((await modelFor({ year: '2025' })).finding.join(' ')).toContain('is not published by country');
		expect(shareIn(await modelFor({ year: '2021' }), 'UKR').temporaryProtection?.value).toBe(0);
		expect(shareIn(await modelFor(), 'SYR').temporaryProtection?.value).toBe(0);
	});

	it('know the count of Ukrainians in Russia that UNHCR gave up, and no other', async () => {
		const { shares } = await modelFor();
		expect(shares.filter(({ discontinued }) => discontinued.length > 0).map(({ origin }) => origin)).toEqual([
			'UKR'
		]);
		// 1,227,554 refugees and 257 asylum-seekers at the end of 2023; 6,894 and 149 a year later.
		const { discontinued } = shareIn(await modelFor(), 'UKR');
		expect(discontinued).toEqual([
			{ country: 'RUS', host: 'Russia', lastYear: 2023, people: 1_227_811 - 7_043 }
		]);
		const kept = shareIn(await modelFor({ base: 'kept' }), 'UKR').share;
		expect(kept.defined ? kept.value : NaN).toBeCloseTo((1000 * 4_754_083) / (5_164_385 + 1_220_768), 9);
		expect(shareIn(await modelFor({ year: '2023' }), 'UKR').discontinued).toEqual([]);
	});

	it('add asylum-seekers when the reader wants them', async () => {
		const share = shareIn(await modelFor({ counted: 'waiting' }), 'PAK');
		expect(share.people.value).toBe(44_989 + 47_159);
	});
});

describe('the finding by origin', () => {
	it('says for whom the definition decides, and that nobody is above', async () => {
		const text = (await modelFor()).finding.join(' ');
		expect(text).toContain('At the end of 2024, 921 of every 1,000 displaced Ukrainians');
		expect(text).toContain('For Libyans the definition decides: 73 for every 100 Ukrainians');
		expect(text).not.toContain('More than the Ukrainians');
		expect(text).toContain('would be 745 if UNHCR still counted 1.22 million more people in Russia');
	});

	it('turns around with the numbers', async () => {
		const settings = settingsWith();
		const results = await resultsFor(settings);
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
		const text = buildModel(altered, settings, catalogue).finding.join(' ');
		expect(text).toContain('More than the Ukrainians under every definition tested');
		expect(text).not.toContain('For Libyans the definition decides');
	});

	it('sets distance and the right to travel beside the claim', async () => {
		const text = (await modelFor()).finding.join(' ');
		expect(text).toContain('Ukraine borders four of these countries');
		const arcs = (country: string) =>
			new Set((shapes.countries[country] ?? []).flat().map((arc) => (arc < 0 ? ~arc : arc)));
		const own = arcs('UKR');
		const { hosts } = await modelFor({ shown: 'countries' });
		const neighbours = hosts
			.map(({ country }) => country)
			.filter((country) => [...arcs(country)].some((arc) => own.has(arc)));
		expect(neighbours.sort()).toEqual(['HUN', 'POL', 'ROU', 'SVK']);
	});
});

describe('one nationality by country', () => {
	it('is people over residents, in all 32', async () => {
		const model = await modelFor({ shown: 'countries' });
		expect(model.hosts).toHaveLength(32);
		// UNHCR: 388,388 in Czechia at the end of 2024; World Bank: 10,905,028 residents.
		const { rate } = hostIn(model, 'CZE');
		expect(rate.defined ? rate.value : NaN).toBeCloseTo((1000 * 388_388) / 10_905_028, 9);
		expect(hostIn(model, 'CZE').temporary?.people.value).toBe(387_810);
		expect(model.hosts[0]?.country).toBe('CZE');
		expect(model.together?.people.value).toBe(4_754_083);
		expect(model.sources.map(({ id }) => id)).toContain('worldbank-population-gdp');
	});

	it('tells no figure from none recorded, and ranks nobody under ten', async () => {
		const model = await modelFor({ shown: 'countries', origin: 'LBY' });
		expect(hostIn(model, 'EST').rankStatus).toBe('no figure');
		expect(hostIn(model, 'BGR').rankStatus).toBe('none recorded');
		expect(hostIn(model, 'HUN').rankStatus).toBe('too few');
		expect(hostIn(model, 'POL').rankStatus).toBe('ranked');
		expect(model.finding.join(' ')).toContain('Too few to rank: Croatia (5 people) and Hungary (6 people).');
	});
});

describe('what is drawn', () => {
	it('has bars as long as their values, the parts adding up, in both widths', async () => {
		const model = await modelFor();
		for (const width of ['wide', 'narrow'] as const) {
			const scene = await chart(model, width);
			const lengths = model.shares.map(({ origin, share }) => {
				const parts = marksOf(seriesIn(scene, origin), 'bar').map((bar) => bar.width);
				for (const part of parts) expect(part).toBeGreaterThan(0);
				return [share.defined ? share.value : NaN, parts.reduce((sum, part) => sum + part, 0)];
			});
			const [[total = 1, length = 1] = []] = lengths;
			for (const [value = 0, own = 0] of lengths) expect(own / value).toBeCloseTo(length / total, 6);
		}
	});

	it('joins every country to its shape, coloured only where ranked, hatched where temporary', async () => {
		const areasIn = async (model: Europe, width: 'wide' | 'narrow') =>
			marksOf(await chart(model, width), 'map').flatMap(({ areas }) => areas);
		const ukrainians = await areasIn(await modelFor({ shown: 'map' }), 'wide');
		expect(ukrainians).toHaveLength(32);
		expect(ukrainians.every(({ d }) => d.length > 10)).toBe(true);
		expect(ukrainians.every(({ hatch }) => hatch?.background === 'none')).toBe(true);
		const model = await modelFor({ shown: 'map', origin: 'LBY' });
		const libyans = await areasIn(model, 'narrow');
		expect(libyans).toHaveLength(32);
		for (const { id, colour, hatch } of libyans) {
			const { rankStatus } = hostIn(model, id);
			expect(colour !== 'var(--paper)').toBe(rankStatus === 'ranked');
			expect(hatch !== undefined).toBe(rankStatus === 'no figure');
			expect(hatch?.background).toBeUndefined();
		}
		expect(wordsIn(await chart(model, 'narrow')).at(-1)).toContain('Borders imply no position');
	});

	it('lets each country be read, the highest first', async () => {
		const scene = await chart(await modelFor({ shown: 'map' }), 'wide');
		expect(scene.cursor[0]?.tooltip).toBe(
			'Czechia: 36 per 1,000 residents (388,388 people, 387,810 of them with a temporary status)'
		);
		const countries = marksOf(scene, 'map').flatMap(({ areas }) => areas.map(({ id }) => id));
		expect(countries).toEqual(expect.arrayContaining(['MLT', 'LIE', 'LUX']));
	});
});

describe('every state', () => {
	it.each(statesCovering(spec.controls).map(({ name, state }) => [name, state] as const))(
		'%s has a finding, a table and traceable rows',
		async (_name, state) => {
			const settings = typedSettings(state, spec.controls);
			const model = buildModel(await resultsFor(settings), settings, catalogue);
			expect(model.finding.join(' ')).not.toMatch(/NaN|undefined|null|Infinity/);
			expect(model.sources.length).toBeGreaterThan(0);
			for (const table of [...tables(model), exportTable(model)])
				for (const row of table.rows) expect(row).toHaveLength(table.fields.length);
			const long = exportTable(model);
			const at = long.fields.findIndex(({ name }) => name === 'source_ids');
			for (const row of long.rows)
				for (const id of String(row[at]).split('~')) expect(catalogue.sources.has(id), id).toBe(true);
		}
	);
});
