import { describe, expect, it } from 'vitest';
import type { Place } from '$lib/analysis/stocks/places';
import { textWidth } from '$lib/style/text-width';
import { chartWidth } from '$lib/style/typography';
import type { Row } from '$lib/query/port';
import { statesCovering } from '../../../../tests/support/control-states';
import { openView } from '../../../../tests/support/open-view';
import { marksOf, seriesIn, wordsIn } from '../../../../tests/support/scenes';
import { typedSettings } from '../contract';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import { MOST_BARS, type Hosts } from './types';

const { catalogue, resultsFor, settingsWith, modelFor } = await openView(spec, buildModel);

function rowIn({ rows }: Hosts, origin: string) {
	const row = rows.find((one) => one.origin === origin);
	if (!row) throw new Error(`There is no row ${origin}.`);
	return row;
}

function cellIn(model: Hosts, origin: string, place: Place) {
	const cell = rowIn(model, origin).places.find((one) => one.place === place);
	if (!cell) throw new Error(`There is no ${place} for ${origin}.`);
	return cell;
}

const bubblesIn = async (model: Hosts) =>
	marksOf(await chart(model, 'wide'), 'path').filter(({ data }) => data?.bubble);

describe('by origin', () => {
	it('sums the countries that border Afghanistan, Ukraine and Pakistan', async () => {
		// From UNHCR's file, end of 2024, refugees + asylum-seekers: China 27 + 24, Iran 3,477,082, Pakistan
		// 1,559,964 + 198,610, Tajikistan 9,902 + 3,029, Turkmenistan 3,409, Uzbekistan 8,505.
		const model = await modelFor();
		const afghans = cellIn(model, 'AFG', 'neighbours');
		expect(afghans.people.counted.value).toBe(
			27 + 24 + 3_477_082 + 1_559_964 + 198_610 + 9_902 + 3_029 + 3_409 + 8_505
		);
		expect(afghans.share.defined ? afghans.share.value : NaN).toBeCloseTo((1000 * 5_260_552) / 6_151_318, 9);
		// Moldova 135,486 + 375, Belarus 43,114 + 1,199, Russia 6,894 + 149.
		expect(cellIn(model, 'UKR', 'neighbours').people.counted.value).toBe(135_861 + 44_313 + 7_043);
		// 2021: 67,177 Pakistanis in neighbouring countries, 66,953 of them not waiting for a decision; in Europe and the United States
		// 69,428 + 13,285, and 41,481 + 3,818.
		const { balances, verdict } = rowIn(await modelFor({ year: '2021' }), 'PAK');
		expect(verdict).toBe('depends on the definition');
		const ratios = balances.map(({ ratio }) => ratio);
		expect(Math.min(...ratios)).toBeCloseTo(67_177 / 82_713, 9);
		expect(Math.max(...ratios)).toBeCloseTo(66_953 / 45_299, 9);
	});

	it('counts neighbours in Europe where the reader chooses, everybody once', async () => {
		// Hungary 62,987, Poland 991,223 + 3,448, Romania 177,996 + 5, Slovakia 142,172 + 10; all 32: 4,774,685.
		const both = 62_987 + 991_223 + 3_448 + 177_996 + 5 + 142_172 + 10;
		for (const border of ['europe', 'neighbours'] as const) {
			const model = await modelFor({ border });
			const { places: cells, total } = rowIn(model, 'UKR');
			expect(cells.reduce((sum, { people }) => sum + people.counted.value, 0)).toBe(total.value);
			expect(total.value).toBe(5_164_385);
			const europe = cellIn(model, 'UKR', 'europe');
			expect(europe.people.counted.value).toBe(border === 'europe' ? 4_774_685 : 4_774_685 - both);
			expect(cellIn(model, 'UKR', border).bordering?.people.value).toBe(both);
			expect(cells.filter(({ bordering }) => bordering)).toHaveLength(1);
		}
	});

	it('has the temporary part, and states that it is not published for 2025', async () => {
		// Eurostat's 31 countries 4,339,465, Denmark's 36,610 capped at UNHCR's 36,058; United Kingdom 255,141 − 225.
		const temporary = 4_339_465 - 552 + 254_916;
		expect(cellIn(await modelFor(), 'UKR', 'europe').people.temporary?.value).toBe(temporary);
		expect(cellIn(await modelFor({ year: '2025' }), 'UKR', 'europe').people.temporary).toBeNull();
		expect(cellIn(await modelFor(), 'SYR', 'europe').people.temporary?.value).toBe(0);
	});

	it('mentions entries that are not in the stock', async () => {
		const { leftOut } = rowIn(await modelFor(), 'UKR');
		expect(leftOut.map(({ destination }) => destination)).toEqual(['CAN', 'USA']);
		// At airports May 2022 to September 2024 240,041, then 5,624, 3,412 and 1,326; met at the border in March and April 2022 23,392.
		expect(leftOut[1]?.people.value).toBe(240_041 + 5_624 + 3_412 + 1_326 + 23_392);
		// The British schemes let in 155,000 + 42,300 + 22,300, fewer than UNHCR's 255,141, so nobody is missing.
		expect(rowIn(await modelFor(), 'AFG').leftOut.map(({ people }) => people.value)).toEqual([73_566]);
	});
});

describe('the finding by origin', () => {
	it('says who is mostly in neighbouring countries and who is not, and what the figures leave out', async () => {
		const { headline, finding } = await modelFor();
		const text = finding.join(' ');
		// 5,260,552 of 6,151,318 Afghans; 4,774,685 of 5,164,385 Ukrainians.
		expect(headline).toBe('86% of Afghans displaced abroad lived in neighbouring countries');
		expect(finding[0]).toBe(
			'At the end of 2024, 86% of Afghans displaced abroad lived in neighbouring countries; 92% of Ukrainians lived in Europe.'
		);
		expect(text).toContain(
			'In every way of counting, more Afghans, Syrians and Somalis were in neighbouring countries than in Europe and the United States together.'
		);
		expect(text).toMatch(/In every way of counting, fewer Ukrainians, Iraqis/);
		expect(text).toContain('The Philippines has no neighbour by land.');
		expect(text).toContain(
			'The United States let in 73,600 Afghans for a limited time (August to December 2021), but UNHCR counts only'
		);
		expect(text).toContain('The Ukrainian figures no longer include 1.22 million people in Russia');
	});

	it('is reversed by opposite numbers', async () => {
		const settings = settingsWith();
		const results = await resultsFor(settings);
		const swap: Readonly<Record<string, string>> = { neighbour: 'Europe', Europe: 'neighbour' };
		const altered = {
			...results,
			zones: results.zones.map((row): Row =>
				row.origin === 'UKR' || row.origin === 'AFG'
					? { ...row, zone: swap[String(row.zone)] ?? row.zone ?? null }
					: row
			),
			limitedEntries: [],
			discontinued: []
		};
		const text = buildModel(altered, settings, catalogue).finding.join(' ');
		expect(text).toMatch(/more [^.]*Syrians and Somalis were in neighbouring countries/);
		expect(text).toMatch(/more [^.]*Ukrainians[^.]* were in neighbouring countries/);
		expect(text).toMatch(/fewer [^.]*Afghans[^.]* were in neighbouring countries/);
		expect(text).not.toContain('leave these people out');
		expect(text).not.toContain('no longer include');
	});

	it('says when the answer depends on the count', async () => {
		expect((await modelFor({ year: '2021' })).finding.join(' ')).toContain(
			'For every 100 in Europe and the United States there were 81 in neighbouring countries counting asylum-seekers, but 148 without asylum-seekers.'
		);
	});
});

describe('one nationality by country', () => {
	it('draws the countries with the most people, and lists all of them in the table', async () => {
		const model = await modelFor({ shown: 'countries', origin: 'AFG' });
		expect(model.countries.slice(0, 2).map(({ country }) => country)).toEqual(['IRN', 'PAK']);
		// Iran 3,477,082 and Pakistan 1,559,964 + 198,610 of 6,151,318.
		expect(model.headline).toBe('85% of Afghans displaced abroad lived in Iran and Pakistan');
		expect(model.finding[0]).toContain('of the 6.15 million Afghans displaced abroad lived in Iran');
		const [table] = tables(model);
		expect(table?.rows).toHaveLength(model.countries.length);
		expect(model.countries.reduce((sum, { people }) => sum + people.counted.value, 0)).toBe(
			rowIn(model, 'AFG').total.value
		);
	});

	it('does not say “most” for less than half', async () => {
		const settings = settingsWith({ shown: 'countries' });
		const results = await resultsFor(settings);
		const [model, altered] = [
			buildModel(results, settings, catalogue),
			buildModel(
				{
					...results,
					countries: results.countries.map((row) => ({
						...row,
						...(['DEU', 'POL', 'CZE'].includes(String(row.country))
							? { refugees_low: 0, refugees_value: 0, refugees_high: 0 }
							: {})
					}))
				},
				settings,
				catalogue
			)
		];
		expect(model.finding[0]).toContain('displaced abroad lived in Germany');
		expect(altered.finding[0]).toContain('displaced abroad lived in the United Kingdom');
	});

	it('does not rank fewer than ten', async () => {
		const model = await modelFor({ shown: 'map', origin: 'LBY' });
		const few = model.countries.filter(({ people }) => people.counted.value < 10);
		expect(few.length).toBeGreaterThan(0);
		for (const { rankStatus } of few) expect(rankStatus).toBe('too few');
		const drawn = (await bubblesIn(model)).map(({ data }) => data?.bubble);
		for (const { country } of few) expect(drawn).not.toContain(country);
	});
});

describe('what is drawn', () => {
	it('has bars in proportion to their values, with parts that sum to the whole, in both widths', async () => {
		const lengthOf = (bars: readonly { readonly width: number }[]) =>
			bars.reduce((sum, bar) => sum + bar.width, 0);
		for (const width of ['wide', 'narrow'] as const) {
			const model = await modelFor();
			const scene = await chart(model, width);
			const [title, ...heads] = marksOf(scene, 'text').filter(({ align }) => align === 'top');
			expect(title?.x).toBe(0);
			const columns = heads.slice(0, 4).map(({ x }) => x);
			const ratios = model.rows.flatMap(({ origin, places }) => {
				const bars = marksOf(seriesIn(scene, origin), 'bar');
				return places.flatMap(({ share }, i) => {
					const [from = 0, to = Infinity] = columns.slice(i, i + 2);
					const own = bars.filter(({ x }) => x >= from && x < to);
					return share.defined && own.length > 0 ? [lengthOf(own) / share.value] : [];
				});
			});
			expect(ratios.length).toBeGreaterThan(30);
			for (const ratio of ratios) expect(ratio).toBeCloseTo(ratios[0] ?? 0, 6);
			const byCountry = await modelFor({ shown: 'countries' });
			const bars = await chart(byCountry, width);
			const drawn = marksOf(bars, 'group').flatMap(({ data }) => data?.series ?? []);
			expect(drawn).toHaveLength(MOST_BARS);
			const scale = drawn.map((country) => {
				const people = byCountry.countries.find((one) => one.country === country)?.people.counted.value ?? 0;
				return lengthOf(marksOf(seriesIn(bars, country), 'bar')) / people;
			});
			for (const one of scale) expect(one).toBeCloseTo(scale[0] ?? 0, 9);
		}
	});

	it('says in the head of the U.S. column that people on parole are outside, where there are some', async () => {
		const model = await modelFor();
		const heads = async (origins: readonly string[], width: 'wide' | 'narrow') => {
			const rows = model.rows.filter(({ origin }) => origins.includes(origin));
			return wordsIn(await chart({ ...model, rows }, width)).filter((words) => words.startsWith('United'));
		};
		for (const width of ['wide', 'narrow'] as const) {
			expect(await heads(['UKR', 'SYR'], width)).toEqual(['United States, without parole']);
			expect(await heads(['SYR'], width)).toEqual(['United States']);
		}
	});

	it('keeps text inside its column', async () => {
		for (const width of ['wide', 'narrow'] as const)
			for (const border of ['europe', 'neighbours'] as const) {
				const model = await modelFor({ border });
				const scene = await chart(model, width);
				const columns = marksOf(scene, 'text')
					.filter(({ align, weight }) => align === 'top' && weight === 600)
					.map(({ x }) => x);
				expect(columns).toHaveLength(4);
				for (const { origin } of model.rows) {
					// After the name and the total of the row.
					const words = marksOf(seriesIn(scene, origin), 'text').slice(2);
					expect(words.length).toBeGreaterThanOrEqual(4);
					for (const { x, text, size, weight = 400 } of words) {
						const end = columns.find((column) => column > x) ?? chartWidth[width];
						expect(x + textWidth(String(text), { size, weight })).toBeLessThanOrEqual(end);
					}
				}
			}
	});

	it('has circles with areas in proportion to people, in the right places, hatched if temporary', async () => {
		const model = await modelFor({ shown: 'map' });
		const bubbles = await bubblesIn(model);
		const ranked = model.countries.filter(({ rankStatus }) => rankStatus === 'ranked');
		const drawn = new Set(bubbles.map(({ data }) => data?.bubble));
		expect([...drawn]).toEqual(ranked.flatMap(({ country }) => (drawn.has(country) ? country : [])));
		const outside = ranked.filter(({ country }) => !drawn.has(country));
		expect(outside.map(({ country }) => country)).toEqual(expect.arrayContaining(['CAN', 'USA']));
		expect(wordsIn(await chart(model, 'wide')).join(' ')).toContain(
			`Outside this map: ${outside.length} countries with`
		);
		const radius = (d: string) => Math.max(...[...d.matchAll(/a([\d.]+),/gi)].map(([, r]) => Number(r)));
		const [first, second] = bubbles;
		if (!first || !second) throw new Error('There are no circles.');
		expect(radius(first.d) ** 2 / radius(second.d) ** 2).toBeCloseTo(
			(ranked[0]?.people.counted.value ?? 0) / (ranked[1]?.people.counted.value ?? 0),
			1
		);
		const striped = new Set(
			marksOf(await chart(model, 'wide'), 'path').flatMap(({ fill, d }) =>
				typeof fill === 'object' ? d : []
			)
		);
		const hatched = bubbles.filter(({ d }) => striped.has(d)).map(({ data }) => data?.bubble);
		expect(hatched).toEqual(expect.arrayContaining(['DEU', 'POL', 'GBR']));
		expect(hatched).not.toContain('MDA');
	});

	it('shows the world where fewer than nine in ten are in Europe', async () => {
		const model = await modelFor({ shown: 'map', origin: 'AFG' });
		const ranked = model.countries.filter(({ rankStatus }) => rankStatus === 'ranked');
		expect((await bubblesIn(model)).map(({ data }) => data?.bubble)).toEqual(
			ranked.map(({ country }) => country)
		);
	});
});

describe('every state', () => {
	it.each(statesCovering(spec.controls).map(({ name, state }) => [name, state] as const))(
		'%s has a finding, a table and traceable rows',
		async (_name, state) => {
			const settings = typedSettings(state, spec.controls);
			for (const one of [settings, { ...settings, shown: 'countries' as const }]) {
				const model = buildModel(await resultsFor(one), one, catalogue);
				expect(model.finding.join(' ')).not.toMatch(/NaN|undefined|null|Infinity/);
				for (const table of [...tables(model), exportTable(model)])
					for (const row of table.rows) expect(row).toHaveLength(table.fields.length);
				const long = exportTable(model);
				const at = long.fields.findIndex(({ name }) => name === 'source_ids');
				const named = new Set(model.sources.map(({ id }) => id));
				for (const row of long.rows)
					for (const id of String(row[at]).split('~')) expect(named.has(id), id).toBe(true);
			}
		}
	);
});
