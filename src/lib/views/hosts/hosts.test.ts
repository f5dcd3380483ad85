import { describe, expect, it } from 'vitest';
import type { Place } from '$lib/analysis/stocks/places';
import { textWidth } from '$lib/style/text-width';
import { chartWidth } from '$lib/style/typography';
import type { Row } from '$lib/query/port';
import { statesCovering } from '../../../../tests/support/control-states';
import { openView } from '../../../../tests/support/open-view';
import { marksOf, seriesIn } from '../../../../tests/support/scenes';
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
	it('adds up the countries that border Afghanistan, Ukraine and Pakistan', async () => {
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
		// 2021: 67,177 Pakistanis next door, 66,953 of them not waiting for a decision; in Europe and the United States
		// 69,428 + 13,285, and 41,481 + 3,818.
		const { balances, verdict } = rowIn(await modelFor({ year: '2021' }), 'PAK');
		expect(verdict).toBe('depends on the definition');
		const ratios = balances.map(({ ratio }) => ratio);
		expect(Math.min(...ratios)).toBeCloseTo(67_177 / 82_713, 9);
		expect(Math.max(...ratios)).toBeCloseTo(66_953 / 45_299, 9);
	});

	it('counts neighbours in Europe where the reader wants them, everybody once', async () => {
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

	it('knows the temporary part, and that it is not published for 2025', async () => {
		// Eurostat's 31 countries 4,339,465, Denmark only up to UNHCR's 36,058 of 36,610; United Kingdom 255,141 − 225.
		const temporary = 4_339_465 - 552 + 254_916;
		expect(cellIn(await modelFor(), 'UKR', 'europe').people.temporary?.value).toBe(temporary);
		expect(cellIn(await modelFor({ year: '2025' }), 'UKR', 'europe').people.temporary).toBeNull();
		expect(cellIn(await modelFor(), 'SYR', 'europe').people.temporary?.value).toBe(0);
	});

	it('names entries that the stock leaves out', async () => {
		const { leftOut } = rowIn(await modelFor(), 'UKR');
		expect(leftOut.map(({ destination }) => destination)).toEqual(['CAN', 'USA']);
		// At airports May 2022 to September 2024 240,041, then 5,624, 3,412 and 1,326; met at the border in March and April 2022 23,392.
		expect(leftOut[1]?.people.value).toBe(240_041 + 5_624 + 3_412 + 1_326 + 23_392);
		// The British schemes let in 155,000 + 42,300 + 22,300, fewer than UNHCR's 255,141, which leaves nobody out.
		expect(rowIn(await modelFor(), 'AFG').leftOut.map(({ people }) => people.value)).toEqual([73_566]);
	});
});

describe('the finding by origin', () => {
	it('says who is mostly next door and who is not, and what the figures leave out', async () => {
		const text = (await modelFor()).finding.join(' ');
		expect(text).toMatch(/More were in neighbouring countries .*: Afghans, Syrians and Somalis\./);
		expect(text).toMatch(/Fewer, under every definition tested: Ukrainians, Iraqis/);
		expect(text).toContain('No neighbour by land: Philippines.');
		expect(text).toContain(
			'73,600 Afghans were let into the United States for a limited time (July 2021 to March 2022)'
		);
		expect(text).toContain('no longer hold 1.22 million people in Russia');
	});

	it('turns around with the numbers', async () => {
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
		expect(text).toMatch(/More were in neighbouring countries [^.]*Syrians and Somalis/);
		expect(text).toMatch(/More were in neighbouring countries [^.]*Ukrainians/);
		expect(text).toMatch(/Fewer, under every definition tested: [^.]*Afghans/);
		expect(text).not.toContain('leave out');
		expect(text).not.toContain('no longer hold');
	});

	it('says when the definition decides', async () => {
		expect((await modelFor({ year: '2021' })).finding.join(' ')).toContain(
			'For Pakistanis the definition decides: for every 100 in Europe and the United States, 81 in neighbouring countries with asylum-seekers counted and 148 with asylum-seekers left out.'
		);
	});
});

describe('one nationality by country', () => {
	it('lists the countries with most people, and all of them in the table', async () => {
		const model = await modelFor({ shown: 'countries', origin: 'AFG' });
		expect(model.countries.slice(0, 2).map(({ country }) => country)).toEqual(['IRN', 'PAK']);
		expect(model.finding[0]).toContain('most were in Iran');
		const [table] = tables(model);
		expect(table?.rows).toHaveLength(model.countries.length);
		expect(model.countries.reduce((sum, { people }) => sum + people.counted.value, 0)).toBe(
			rowIn(model, 'AFG').total.value
		);
	});

	it('does not say “most” of less than half', async () => {
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
		expect(model.finding[0]).toContain('displaced abroad most were in Germany');
		expect(altered.finding[0]).toContain('displaced abroad the largest numbers were in the United Kingdom');
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
	it('has bars as long as their values, the parts adding up, in both widths', async () => {
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

	it('keeps words inside their column', async () => {
		for (const width of ['wide', 'narrow'] as const)
			for (const border of ['europe', 'neighbours'] as const) {
				const model = await modelFor({ border });
				const scene = await chart(model, width);
				const columns = marksOf(scene, 'text')
					.filter(({ align, weight }) => align === 'top' && weight === 600)
					.map(({ x }) => x);
				expect(columns).toHaveLength(4);
				for (const { origin } of model.rows) {
					// Behind the name and the total of the row.
					const words = marksOf(seriesIn(scene, origin), 'text').slice(2);
					expect(words.length).toBeGreaterThanOrEqual(4);
					for (const { x, text, size, weight = 400 } of words) {
						const end = columns.find((column) => column > x) ?? chartWidth[width];
						expect(x + textWidth(String(text), { size, weight })).toBeLessThanOrEqual(end);
					}
				}
			}
	});

	it('has circles whose area is the number of people, in place, temporary ones hatched', async () => {
		const model = await modelFor({ shown: 'map' });
		const bubbles = await bubblesIn(model);
		const ranked = model.countries.filter(({ rankStatus }) => rankStatus === 'ranked');
		expect(bubbles.map(({ data }) => data?.bubble)).toEqual(ranked.map(({ country }) => country));
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
		expect(hatched).not.toContain('CAN');
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
