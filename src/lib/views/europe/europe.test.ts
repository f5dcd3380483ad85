import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { MapShapes } from '$lib/plot/geography/shapes';
import type { Row } from '$lib/query/port';
import { textWidth } from '$lib/style/text-width';
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
	// Summed by hand from UNHCR's file of stocks: refugees in the 32 countries over refugees in all.
	it.each([
		['UKR', 4_754_083, 5_120_036],
		['LBY', 15_908, 17_235],
		['IRQ', 226_364, 305_504],
		['SYR', 1_171_842, 5_952_174],
		['AFG', 610_380, 5_766_586],
		['SOM', 109_153, 894_120]
	])(
		'of %s at the end of 2024 are refugees in Europe over refugees abroad',
		async (origin, people, displaced) => {
			const share = shareIn(await modelFor(), origin);
			expect(share.people.value).toBe(people);
			expect(share.displaced.value).toBe(displaced);
			expect(share.share.defined ? share.share.value : NaN).toBeCloseTo((1000 * people) / displaced, 9);
		}
	);

	it('count temporary protection as Eurostat does, capped at the refugees of a country, and British schemes separately', async () => {
		const { temporaryProtection, britishSchemes, protectedPeople } = shareIn(await modelFor(), 'UKR');
		// Eurostat's 31 countries sum to 4,339,465; Denmark's 36,610 are capped at UNHCR's 36,058.
		expect(temporaryProtection?.value).toBe(4_339_465 - (36_610 - 36_058));
		// UNHCR in the United Kingdom: 255,141 at the end of 2024, 225 at the end of 2021.
		expect(britishSchemes.value).toBe(255_141 - 225);
		expect((temporaryProtection?.value ?? 0) + britishSchemes.value).toBeLessThan(protectedPeople.value);
	});

	it('treat the temporary part as unknown where it is not published, and as zero before it existed', async () => {
		expect(shareIn(await modelFor({ year: '2025' }), 'UKR').temporaryProtection).toBeNull();
		expect((await modelFor({ year: '2025' })).finding.join(' ')).toContain('is not published by country');
		expect(shareIn(await modelFor({ year: '2021' }), 'UKR').temporaryProtection?.value).toBe(0);
		expect(shareIn(await modelFor(), 'SYR').temporaryProtection?.value).toBe(0);
	});

	it('know the discontinued count of Ukrainians in Russia, and no other', async () => {
		const { shares } = await modelFor();
		expect(shares.filter(({ discontinued }) => discontinued.length > 0).map(({ origin }) => origin)).toEqual([
			'UKR'
		]);
		// 1,227,554 refugees and 257 asylum-seekers at the end of 2023; 6,894 and 149 a year later.
		const { discontinued } = shareIn(await modelFor(), 'UKR');
		expect(discontinued).toEqual([
			{
				country: 'RUS',
				host: 'Russia',
				lastYear: 2023,
				people: 1_227_811 - 7_043,
				refugees: 1_227_554 - 6_894
			}
		]);
		const kept = shareIn(await modelFor({ base: 'kept' }), 'UKR').share;
		expect(kept.defined ? kept.value : NaN).toBeCloseTo(
			(1000 * 4_754_083) / (5_120_036 - 6_894 + 1_227_554),
			9
		);
		expect(shareIn(await modelFor({ year: '2023' }), 'UKR').discontinued).toEqual([]);
	});

	it('include asylum-seekers if the reader chooses them', async () => {
		const share = shareIn(await modelFor({ counted: 'waiting' }), 'PAK');
		expect(share.people.value).toBe(44_989 + 47_159);
		expect(share.displaced.value).toBe(169_243);
	});
});

describe('the bounds of the Ukrainian share', () => {
	it('reach down to Eurostat’s count for Germany, where UNHCR’s was wider', async () => {
		// Germany at the end of 2024: UNHCR 1,205,729, Eurostat 1,125,985, rounded to fives.
		const { protectedPeople } = shareIn(await modelFor(), 'UKR');
		expect(protectedPeople.value - protectedPeople.low).toBe(1_205_729 - (1_125_985 - 2));
		const model = await modelFor({ shown: 'countries' });
		expect(hostIn(model, 'DEU').people).toMatchObject({ low: 1_125_983, value: 1_205_729 });
		for (const one of [model, await modelFor()]) expect(one.notes.map(({ id }) => id)).toContain('germany');
	});

	it('stay where Eurostat counted more, and after UNHCR went over to the same people', async () => {
		for (const year of ['2023', '2025'] as const) {
			const model = await modelFor({ year });
			const { protectedPeople } = shareIn(model, 'UKR');
			expect(protectedPeople.value - protectedPeople.low).toBeLessThan(100);
			expect(model.notes.map(({ id }) => id)).not.toContain('germany');
		}
	});
});

describe('the headline', () => {
	it('states the kind, and the Ukrainian figure with and without those in Russia', async () => {
		// 4,754,083 of 5,120,036 or 6,340,696 refugees; of everyone, 4,774,685 of 5,164,385 or 6,385,153.
		expect((await modelFor()).headline).toBe(
			'Europe sheltered 75–93% of Ukrainian refugees, 11% of Afghan refugees'
		);
		expect((await modelFor({ counted: 'waiting' })).headline).toBe(
			'Europe sheltered 75–92% of Ukrainians displaced abroad, 11% of Afghans'
		);
	});
});

describe('the headline by country', () => {
	it('names the country with most people for its size, and dates itself by its tense', async () => {
		// 388,388 Ukrainians among 10,905,028 residents of Czechia; 2025 is the newest year-end.
		expect((await modelFor({ shown: 'countries' })).headline).toBe(
			'For its size, Czechia sheltered the most Ukrainians: 36 per 1,000'
		);
		expect((await modelFor({ year: '2025' })).headline).toMatch(/^Europe shelters /);
	});
});

describe('the finding by origin', () => {
	it('says for whom the answer depends on the count, and that nobody is above', async () => {
		const text = (await modelFor()).finding.join(' ');
		expect(text).toContain(
			'At the end of 2024, Europe sheltered 93% of Ukrainian refugees abroad, or 75% counting those in Russia, and 11% of Afghan refugees.'
		);
		expect(text).toContain(
			'For Libyans the answer depends on the count. Their share is 90.4% of the Ukrainian one counting everyone displaced, and 123% counting refugees alone, those in Russia included.'
		);
		expect(text).not.toContain('a larger share of');
		expect(text).toContain(
			'The Ukrainian figure no longer includes 1.22 million people in Russia, last counted at the end of 2023. With them it would be 750 of every 1,000.'
		);
	});

	it('is reversed by opposite numbers', async () => {
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
		expect(text).toContain('In all four ways of counting, Europe sheltered a larger share of Libyans');
		expect(text).not.toContain('depends on the count');
	});

	it('mentions distance and the right to travel along with the claim', async () => {
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
	it('is people divided by residents, in all 32', async () => {
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

	it('distinguishes no figure from none recorded, and ranks nobody under ten', async () => {
		const model = await modelFor({ shown: 'countries', origin: 'LBY' });
		expect(hostIn(model, 'EST').rankStatus).toBe('no figure');
		expect(hostIn(model, 'BGR').rankStatus).toBe('none recorded');
		expect(hostIn(model, 'HUN').rankStatus).toBe('too few');
		expect(hostIn(model, 'POL').rankStatus).toBe('ranked');
		expect(model.finding.join(' ')).toContain('Too few people to rank: Croatia and Hungary.');
	});
});

describe('what is drawn', () => {
	it('has bars in proportion to their values, with parts that sum to the whole, in both widths', async () => {
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

	it('keeps the people beside the longest bar within the picture', async () => {
		const scene = await chart(await modelFor(), 'wide');
		const details = marksOf(seriesIn(scene, 'UKR'), 'text').filter(
			({ text }) => text === '4.75 million people'
		);
		expect(details).toHaveLength(1);
		for (const { x, size } of details)
			expect(x + textWidth('4.75 million people', { size })).toBeLessThan(scene.width - 8);
	});

	it('matches every country to its shape, coloured only if ranked, hatched if temporary', async () => {
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

	it('has a cursor point for each country, the highest first', async () => {
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
