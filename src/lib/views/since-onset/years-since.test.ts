import { describe, expect, it } from 'vitest';
import { rateAt } from '$lib/analysis/event-time/onset-lines';
import { openView } from '../../../../tests/support/open-view';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { SinceOnset } from './types';

const { modelFor: modelOf, catalogue } = await openView(spec, buildModel);

const modelFor = (changes: Parameters<typeof modelOf>[0] = {}) =>
	modelOf({ denominator: 'years-since', window: '36', ...changes });

function lineIn(model: SinceOnset, onsetId: string) {
	const line = model.lines.find((candidate) => candidate.onsetId === onsetId);
	if (!line) throw new Error(`There is no line ${onsetId}.`);
	return line;
}

describe('people let in per year spent displaced since the war began', () => {
	it('Iraqis, March 2003 to February 2006: straight lines between year-ends', async () => {
		// March to December 2003: ten months around the middle of July; January and February 2006: around 31 January.
		const [in2003, in2006] = [452_145 - (51_977 * 7) / 12, 296_740 + 1_201_462 / 12];
		const years = (in2003 * 10) / 12 + (400_168 + 342_508) / 2 + (342_508 + 296_740) / 2 + (in2006 * 2) / 12;
		const { denominator, rate, peopleThen } = lineIn(await modelFor({ tier: 'resettled' }), 'IRQ-2003');
		expect(peopleThen?.value).toBe(483);
		expect(denominator.value).toBeCloseTo(years, 3);
		expect(rate).toMatchObject({ value: expect.closeTo(483_000 / years, 9) });
	});

	it('Ukrainians, February 2022 to January 2025: the counts of 2022, mid-years, and half of one month more', async () => {
		const in2023 = (5_718_814 + 2 * 5_902_637 + 5_994_350) / 4;
		const in2024 = (5_994_350 + 2 * 6_106_620 + 5_164_385) / 4;
		const january = (5_164_385 + (5_349_871 - 5_164_385) / 12) / 12;
		const { denominator, rate } = lineIn(await modelFor(), 'UKR-2022');
		// 3,653,584 in 2022, as in 2021–2024.
		expect(denominator.value).toBeCloseTo(3_653_584 + in2023 + in2024 + january, -1);
		expect(rate).toMatchObject({ value: expect.closeTo((1000 * 278_881) / 15_807_841, 4) });
	});

	it('have a rate from the sixth month on, which can fall', async () => {
		const model = await modelFor({ window: '24' });
		const afghans = lineIn(model, 'AFG-2021');
		expect([3, 4, 5].map((tau) => rateAt(afghans, tau) !== null)).toEqual([false, false, true]);
		expect(rateAt(afghans, 5)?.value).toBeGreaterThan(2 * (rateAt(afghans, 23)?.value ?? 0));
		const [, monthly] = tables(model);
		expect(monthly?.rows[4]?.slice(1).every((cell) => cell === null)).toBe(true);
		expect(monthly?.rows[5]?.slice(1).every((cell) => typeof cell === 'number')).toBe(true);
		expect(model.notes.map(({ id }) => id)).toContain('yearly-rate');
		expect(model.notes.map(({ id }) => id)).not.toContain('fixed-denominator');
	});

	it('are drawn where the table has them, on a scale of their own', async () => {
		const model = await modelFor({ origins: ['UKR', 'AFG'], onset: ['UKR-2022', 'AFG-2021'], window: '24' });
		const scene = chart(model, 'wide');
		const months = scene.cursor.filter(({ tooltip }) => tooltip.includes('after 6 months'));
		expect(months).toHaveLength(2);
		expect(scene.cursor.some(({ tooltip }) => tooltip.includes('after 5 months'))).toBe(false);
		expect(months[0]?.tooltip).toMatch(/per 1,000 a year \(/);
		expect(JSON.stringify(scene.marks)).toContain('per 1,000 displaced abroad a year');
	});

	it('do not change with the window, and are compared as far as the displaced are counted', async () => {
		const [short, long] = [await modelFor({ window: '12' }), await modelFor({ window: '120' })];
		expect(rateAt(lineIn(long, 'SOM-2002'), 11)).toEqual(rateAt(lineIn(short, 'SOM-2002'), 11));
		expect(long.shorterWindow?.lines).toEqual([]);
		// February 2022 to December 2025: 47 months. Refugees are counted to July 2026.
		const resettled = await modelFor({ tier: 'resettled', window: '120' });
		expect(resettled.comparedAfter).toBe(47);
		expect(lineIn(resettled, 'UKR-2022')).toMatchObject({ endsWithStocks: true, endedBy: null });
		expect(lineIn(resettled, 'UKR-2022').people).toHaveLength(47);
		expect(resettled.notes.find(({ id }) => id === 'stocks-end')?.text).toMatch(/Ukraine, February 2022/);
	});

	it('lie inside the range that is stated', async () => {
		const model = await modelFor({ window: '24' });
		for (const { origin, range } of model.comparisons)
			for (const { parity } of model.lines.filter((line) => line.origin === origin && line.parity.defined)) {
				if (!parity.defined || !range) throw new Error(`${origin} has no range.`);
				expect(parity.value).toBeGreaterThanOrEqual(range.low);
				expect(parity.value).toBeLessThanOrEqual(range.high);
			}
		expect(model.headline).toBe('Let in a year per 1,000 displaced: 21 Ukrainians, 12 Afghans');
		expect(model.finding[1]).toBe(
			'Two years into each war the U.S. had let in 21 of every 1,000 displaced Ukrainians a year and 12 Afghans (since 2021).'
		);
	});

	it('can be computed again from the downloaded rows, and name every count as a source', async () => {
		const model = await modelFor({ origins: ['UKR'] });
		const { fields, rows } = exportTable(model);
		const cell = (row: (typeof rows)[number] | undefined, name: string) =>
			row?.[fields.findIndex((field) => field.name === name)];
		const last = rows.find((row) => cell(row, 'months_since_onset') === 35);
		expect(Number(cell(last, 'rate'))).toBeCloseTo(
			(1000 * Number(cell(last, 'people'))) / Number(cell(last, 'displaced')),
			9
		);
		expect(cell(last, 'displaced_year')).toBeNull();
		const tablesOf = String(cell(last, 'source_ids')).split('~');
		expect(tablesOf.every((id) => catalogue.sources.has(id))).toBe(true);
		expect(tablesOf.filter((id) => id.includes('midyear')).length).toBeGreaterThan(0);
	});
});
