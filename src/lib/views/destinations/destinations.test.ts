import { describe, expect, it } from 'vitest';
import { textWidth } from '$lib/style/text-width';
import { chartWidth } from '$lib/style/typography';
import type { Row } from '$lib/query/port';
import { statesCovering } from '../../../../tests/support/control-states';
import { openView } from '../../../../tests/support/open-view';
import { marksOf } from '../../../../tests/support/scenes';
import { isPrinted, isUnstable } from '$lib/analysis/stocks/destinations';
import { isAlike, LEGEND_TICKS, stepOf, STEPS } from '$lib/plot/ratio-steps';
import { typedSettings, type Scene } from '../contract';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { Destinations } from './types';

const { catalogue, resultsFor, settingsWith, modelFor } = await openView(spec, buildModel);

function rowIn({ destinations }: Destinations, country: string) {
	const row = destinations.find((one) => one.country === country);
	if (!row) throw new Error(`There is no row ${country}.`);
	return row;
}

function cellIn(model: Destinations, country: string, origin: string) {
	const cell = rowIn(model, country).cells.find((one) => one.origin === origin);
	if (!cell) throw new Error(`There is no ${origin} in ${country}.`);
	return cell;
}

/** Refugees abroad at the end of 2024, from UNHCR's file. */
const ABROAD = { UKR: 5_120_036, AFG: 5_766_586, SYR: 5_952_174, IRQ: 305_504, LBY: 17_235, YEM: 51_384 };
/** With asylum-seekers and others in need of protection. */
const EVERYONE = { UKR: 5_164_385, IRQ: 457_127 };

describe('a cell', () => {
	// Refugees of both nationalities in the country, from UNHCR's file, end of 2024.
	it.each([
		['SWE', 'AFG', 25_499, 45_993],
		['FRA', 'AFG', 93_482, 68_929],
		['AUT', 'SYR', 105_143, 84_987],
		['MLT', 'LBY', 1_450, 2_591],
		['DNK', 'YEM', 16, 36_058]
	] as const)(
		'%s, %s, is the share of the displaced over that of Ukrainians',
		async (country, origin, own, ukrainians) => {
			const { ratio, people } = cellIn(await modelFor(), country, origin);
			expect(people?.value).toBe(own);
			expect(ratio).toBeCloseTo(own / ABROAD[origin] / (ukrainians / ABROAD.UKR), 9);
		}
	);

	it('depends on the definitions, and has no colour if they decide the side', async () => {
		// Iraqis in the United Kingdom 14,746 and 5,249 asylum-seekers, Ukrainians 255,141 and 945; in Russia 1,220,768
		// Ukrainians fewer than the previous year.
		const both = await modelFor({ counted: 'waiting', base: 'kept' });
		const cell = cellIn(both, 'GBR', 'IRQ');
		expect(cell.ratio).toBeCloseTo(
			(14_746 + 5_249) / EVERYONE.IRQ / ((255_141 + 945) / (EVERYONE.UKR + 1_220_768)),
			9
		);
		expect(cell.ratio).toBeGreaterThan(1);
		const published = cellIn(await modelFor(), 'GBR', 'IRQ');
		expect(published.ratio).toBeLessThan(1);
		for (const one of [cell, published]) expect(one.status).toBe('depends');
	});

	it('has no number under ten people, no colour under a hundred, and distinguishes none recorded from no figure', async () => {
		const model = await modelFor();
		expect(cellIn(model, 'SWE', 'PHL')).toMatchObject({ status: 'too few', people: { value: 5 } });
		expect(cellIn(model, 'DNK', 'YEM').status).toBe('few');
		expect(cellIn(model, 'LUX', 'LBY').status).toBe('none recorded');
		expect(cellIn(model, 'DNK', 'PHL').status).toBe('no figure');
		for (const { cells, referencePeople } of model.destinations)
			for (const { status, people } of cells) {
				if (status === 'coloured')
					expect(Math.min(people?.value ?? 0, referencePeople?.value ?? 0)).toBeGreaterThanOrEqual(100);
				if (isPrinted(status))
					expect(Math.min(people?.value ?? 0, referencePeople?.value ?? 0)).toBeGreaterThanOrEqual(10);
			}
	});

	it('has no colour if the figures leave out people let in for a limited time', async () => {
		const states = rowIn(await modelFor(), 'USA');
		expect(states.cells.every(({ status }) => status === 'left out')).toBe(true);
		expect(states.distance).toBeNull();
		// Before 2022 no Ukrainians had been let in that way; Afghans had, from July 2021.
		const before = rowIn(await modelFor({ year: '2021' }), 'USA');
		expect(before.cells.filter(({ status }) => status === 'left out').map(({ origin }) => origin)).toEqual([
			'AFG'
		]);
		const world = await modelFor({ where: 'world' });
		expect(rowIn(world, 'CAN').distance).toBeNull();
	});
});

describe('a country that recorded no origin for many people', () => {
	it('has no number of everyone displaced, and keeps its refugees', async () => {
		// United States, end of 2025: 1,437,190 of 3,718,945 asylum-seekers without a nationality; 3,302 Ukrainian refugees.
		const everyone = await modelFor({ year: '2025', counted: 'waiting' });
		expect(rowIn(everyone, 'USA').referencePeople).toBeNull();
		expect(cellIn(everyone, 'USA', 'AFG')).toMatchObject({
			status: 'not recorded',
			people: null,
			ratio: null
		});
		const refugees = await modelFor({ year: '2025' });
		expect(rowIn(refugees, 'USA').referencePeople?.value).toBe(3_302);
		expect(everyone.notes.map(({ id }) => id)).toContain('24-unknown-2025');
	});
});

describe('colours', () => {
	it('have class breaks at half and double, ten and a hundred times, symmetrically', () => {
		const step = (ratio: number) => stepOf(ratio <= 1 ? ratio : 2 - 1 / ratio);
		expect([0.005, 0.05, 0.3, 0.7].map((ratio) => step(ratio))).toEqual(
			[4, 3, 2, 1].map((own) => ({ side: 'below', step: own }))
		);
		for (const ratio of [1.2, 1.9, 2.1, 9.9, 11, 99, 150, 5000]) {
			expect(step(ratio).side).toBe('above');
			expect(step(1 / ratio)).toEqual({ side: 'below', step: step(ratio).step });
		}
		expect(step(1)).toEqual({ side: 'above', step: 1 });
		expect([isAlike(0.51), isAlike(1.49), isAlike(0.49), isAlike(1.51)]).toEqual([true, true, false, false]);
		expect(LEGEND_TICKS).toEqual([1, 10, 50, 100, 200, 1000, 10000]);
		expect(LEGEND_TICKS).toHaveLength(STEPS.length - 1);
	});
});

describe('the finding', () => {
	it('says how many countries treat everyone alike, and which come closest', async () => {
		const { headline, finding } = await modelFor();
		const text = finding.join(' ');
		expect(headline).toBe('None of 27 countries sheltered every group at about the Ukrainian rate');
		expect(finding[0]).toBe(
			'At the end of 2024, none of 27 countries sheltered all other groups at between half and double the Ukrainian rate.'
		);
		expect(text).toContain('came closest to the Ukrainian rate in Austria');
		expect(text).toContain(
			'In all four ways of counting, Afghans were sheltered more often than Ukrainians in France.'
		);
		expect(text).toContain('Somalis were sheltered less often than Ukrainians in all 18 countries');
		expect(text).toContain('So the United States is not ranked.');
		expect(text).toContain('need a visa');
	});

	it('is reversed by opposite numbers', async () => {
		const settings = settingsWith();
		const results = await resultsFor(settings);
		const displaced = new Map(
			results.abroad.filter((row) => row.year === 2024).map((row) => [row.origin, Number(row.refugees_value)])
		);
		// Everybody at one per cent of the displaced, in every country.
		const alike = (row: Row): Row => {
			const people = Math.round((displaced.get(row.origin ?? '') ?? 0) / 100);
			return {
				...row,
				refugees_low: people,
				refugees_value: people,
				refugees_high: people,
				waiting_low: 0,
				waiting_value: 0,
				waiting_high: 0
			};
		};
		const { headline, finding } = buildModel(
			{ ...results, protectedThere: results.protectedThere.map(alike), discontinued: [], limitedEntries: [] },
			settings,
			catalogue
		);
		const text = finding.join(' ');
		expect(headline).toMatch(/^(\d+) of \1 countries sheltered every group at about the Ukrainian rate$/);
		expect(text).toMatch(/^At the end of 2024, .* sheltered all other groups at between half and double/);
		expect(text).toContain('In no country was a group sheltered more often than Ukrainians');
		expect(text).not.toMatch(/none of \d/);
		expect(text).not.toContain('is not ranked');
		expect(text).not.toContain('no longer include');
	});

	it('replaces “below” with “above”', async () => {
		const settings = settingsWith();
		const results = await resultsFor(settings);
		const fewer = (row: Row): Row =>
			row.origin === 'UKR'
				? {
						...row,
						refugees_low: 120,
						refugees_value: 120,
						refugees_high: 120,
						waiting_low: 0,
						waiting_value: 0,
						waiting_high: 0
					}
				: row;
		const text = buildModel(
			{ ...results, protectedThere: results.protectedThere.map(fewer) },
			settings,
			catalogue
		).finding.join(' ');
		expect(text).toMatch(
			/(Syrians were sheltered more often than Ukrainians|So were .*Syrians) in [^;.]*Austria/
		);
		expect(text).not.toContain('Somalis were sheltered less often');
	});
});

describe('the order', () => {
	it('is by mean distance from parity; countries with few groups or few Ukrainians are not ranked', async () => {
		const { destinations } = await modelFor();
		const distances = destinations.flatMap(({ distance }) => distance ?? []);
		expect([...distances].sort((a, b) => a - b)).toEqual(distances);
		const lastRanked = destinations.findLastIndex(({ distance }) => distance !== null);
		expect(destinations.slice(0, lastRanked).every(({ distance }) => distance !== null)).toBe(true);
		for (const { distance, groups, referencePeople } of destinations)
			if (distance !== null) expect(groups >= 5 && (referencePeople?.value ?? 0) >= 100).toBe(true);
		expect(destinations).toHaveLength(33);
	});
});

/** The name, the cells and the areas of each row. */
const rowsIn = (scene: Scene) =>
	marksOf(scene, 'group').flatMap(({ data, marks }) => {
		const texts = marksOf({ marks }, 'text');
		const cells = texts.filter(({ halo }) => halo === false);
		const [first, second] = cells;
		const name = texts[0];
		if (!data?.row || !name || !first || !second) return [];
		const areas = new Map(marksOf({ marks }, 'rect').map((rect) => [rect.data?.cell, rect]));
		return [{ country: data.row, name, cells, areas, cellWidth: second.x - first.x - 2 }];
	});

describe('what is drawn', () => {
	it('fills only stable cells, outlines the others, prints every number, in both widths', async () => {
		for (const width of ['wide', 'narrow'] as const)
			for (const where of ['us-europe', 'world'] as const) {
				const model = await modelFor({ where });
				const rows = rowsIn(chart(model, width));
				expect(rows.map(({ country }) => country)).toEqual(model.destinations.map(({ country }) => country));
				for (const { country, name, cells, areas, cellWidth } of rows) {
					const destination = rowIn(model, country);
					expect(cells).toHaveLength(destination.cells.length);
					cells.forEach((cell, i) => {
						const status = destination.cells[i]?.status ?? 'no figure';
						const area = areas.get(destination.cells[i]?.origin);
						const words = String(cell.text);
						expect(area !== undefined && area.fill !== 'none').toBe(status === 'coloured');
						expect(area?.stroke !== undefined).toBe(isUnstable(status));
						expect(/\d/.test(words)).toBe(isPrinted(status) || words === '<10' || words === '0');
						expect(textWidth(words, { size: cell.size })).toBeLessThanOrEqual(cellWidth);
						expect(cell.x + cellWidth / 2).toBeLessThanOrEqual(chartWidth[width]);
					});
					if (width === 'wide')
						expect(name.x + textWidth(String(name.text), { size: 16 })).toBeLessThanOrEqual(
							(cells[0]?.x ?? 0) - cellWidth / 2
						);
				}
			}
	});

	it('uses no colour of any nationality', async () => {
		for (const { areas } of rowsIn(chart(await modelFor(), 'wide')))
			for (const { fill } of areas.values()) expect(fill).not.toContain('origin');
	});
});

describe('every state', () => {
	it.each(statesCovering(spec.controls).map(({ name, state }) => [name, state] as const))(
		'%s has a finding, a table and traceable rows',
		async (_name, state) => {
			const settings = typedSettings(state, spec.controls);
			const model = buildModel(await resultsFor(settings), settings, catalogue);
			expect(model.finding.join(' ')).not.toMatch(/NaN|undefined|null|Infinity/);
			for (const table of [...tables(model), exportTable(model)])
				for (const row of table.rows) expect(row).toHaveLength(table.fields.length);
			const long = exportTable(model);
			const at = (name: string) => long.fields.findIndex((field) => field.name === name);
			const named = new Set(model.sources.map(({ id }) => id));
			for (const row of long.rows)
				for (const id of String(row[at('source_ids')]).split('~')) expect(named.has(id), id).toBe(true);
			const drawn = long.rows.filter((row) => row[at('is_drawn')]);
			const cells = model.destinations.flatMap(({ cells: own, reference, referencePeople }) =>
				own.filter(({ counts, people }) => counts && people && reference && referencePeople)
			);
			expect(drawn).toHaveLength(cells.length);
		}
	);
});
