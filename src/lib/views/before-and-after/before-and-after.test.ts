import { EIGHT_ID, OTHERS, type ChangeRow } from '$lib/analysis/controls/change-rows';
import { describe, expect, it } from 'vitest';
import { statesCovering } from '../../../../tests/support/control-states';
import { openView } from '../../../../tests/support/open-view';
import { marksOf, seriesIn, wordsIn } from '../../../../tests/support/scenes';
import { textWidth } from '$lib/style/text-width';
import { chartWidth } from '$lib/style/typography';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { BeforeAndAfter } from './types';

const { catalogue, modelFor, resultsFor, settingsWith } = await openView(spec, buildModel);

function rowIn({ rows, totals }: BeforeAndAfter, id: string): ChangeRow {
	const found = [...rows, ...totals].find((row) => row.id === id);
	if (!found) throw new Error(`There is no row ${id}.`);
	return found;
}

// Worked with SQL of its own over the published tables, outside this program.
describe('rates of fiscal years 2017–2019 and 2022–2024, without other people in need of protection', () => {
	it('of all other origins are 2.130 and 2.513', async () => {
		const others = rowIn(await modelFor(), OTHERS);
		expect(others.before?.value).toBeCloseTo((1000 * 69_209) / 32_497_327.875, 9);
		expect(others.after?.value).toBeCloseTo((1000 * 119_062) / 47_369_275.875, 9);
		expect(others.change?.value).toBeCloseTo(2.5134858 - 2.1296828, 6);
		expect(others.factor?.value).toBeCloseTo(2.5134858 / 2.1296828, 6);
	});

	it('of Afghanistan rise from 3.44, or 4.15 with the visas that the months lack, to 5.36', async () => {
		const afghans = rowIn(await modelFor(), 'AFG');
		expect(afghans.peopleBefore).toMatchObject({ value: 30_495, high: 30_495 + 16_170 - 9961 });
		expect(afghans.before?.value).toBeCloseTo(3.4448292, 6);
		expect(afghans.before?.high).toBeCloseTo((3.4448292 * 36_704) / 30_495, 2);
		expect(afghans.change?.value).toBeCloseTo(5.3607472 - 3.4448292, 6);
		expect(afghans.beyond?.value).toBeCloseTo(5.3607472 - 3.4448292 - (2.5134858 - 2.1296828), 6);
		expect(afghans.isLowerBound).toBe(true);
	});

	it('of the eight together add up people and displaced', async () => {
		const eight = rowIn(await modelFor(), EIGHT_ID);
		expect(eight.peopleBefore.value).toBe(30_495 + 9160 + 7196 + 26 + 4 + 6721 + 1051 + 3);
		expect(eight.peopleAfter.value).toBe(87_588 + 4918 + 26_611 + 422 + 62 + 6642 + 1384);
		expect(eight.before?.value).toBeCloseTo(
			(1000 * eight.peopleBefore.value) / (eight.displacedBefore?.value ?? NaN),
			9
		);
	});

	it('do not exist for Ukraine, which is counted in people', async () => {
		const { ukraine, finding } = await modelFor();
		expect(ukraine).toMatchObject({
			before: null,
			after: null,
			peopleBefore: { value: 11_350 },
			peopleAfter: { value: 4395 }
		});
		expect(finding.join(' ')).toContain('Ukrainians are counted in people alone: 11,350, then 4,395.');
	});
});

describe('the sentences', () => {
	it('state how much rates changed, for the eight from the least to the most', async () => {
		const { headline, finding } = await modelFor();
		// 3.074 over 1.801 and over 1.617; 2.513 over 2.130.
		expect(headline).toBe('Resettlement rates rose at least 71% for eight wars, 18% for others');
		expect(finding[0]).toBe(
			'For every 1,000 people displaced by the eight wars, the U.S. resettled 1.6 to 1.8 a year in fiscal 2017–2019 and 3.1 in fiscal 2022–2024.'
		);
		expect(finding[1]).toBe('The rate fell for Iraqis (4.9 to 3.1).');
		expect(finding).toContain('It rose by less for Somalia (+0.21).');
	});

	it('follow the figures when they turn around', async () => {
		const settings = settingsWith();
		const results = await resultsFor(settings);
		const fewer = results.resettled.map((row) =>
			Number(row.fiscal_year) >= 2022
				? {
						...row,
						...Object.fromEntries(
							['low', 'value', 'high'].map((one) => [one, Math.floor(Number(row[one]) / 4)])
						)
					}
				: row
		);
		const { headline } = buildModel({ ...results, resettled: fewer }, settings, catalogue);
		expect(headline).toMatch(/^Resettlement rates fell \d+–\d+% for (the )?eight wars, \d+% for others$/);
	});

	it('name no cause, in any state', async () => {
		for (const { state } of statesCovering(spec.controls)) {
			const model = await modelFor(state);
			const words = [
				model.headline,
				model.altText,
				...model.finding,
				...model.notes.map(({ text }) => text),
				...(['wide', 'narrow'] as const).flatMap((width) => {
					const scene = chart(model, width);
					return [...wordsIn(scene), ...scene.cursor.map(({ tooltip }) => tooltip)];
				})
			].join('\n');
			expect(words).not.toMatch(
				/\b(because|due to|led to|caused?|thanks to|result(ed|s)? (of|in)|owing to)\b/i
			);
		}
	});
});

describe('ceilings and orders', () => {
	it('are those of the years compared and between', async () => {
		const { ceilings, orders } = await modelFor();
		expect(ceilings.map(({ year, people }) => [year, people])).toEqual([
			[2017, 110_000],
			[2018, 45_000],
			[2019, 30_000],
			[2020, 18_000],
			[2021, 62_500],
			[2022, 125_000],
			[2023, 125_000],
			[2024, 125_000]
		]);
		expect(ceilings[0]?.others.map(({ people }) => people)).toEqual([50_000]);
		expect(orders.map(({ day }) => day)).toEqual([
			'2017-01-27',
			'2017-09-24',
			'2020-01-31',
			'2021-01-20',
			'2021-07-30'
		]);
	});

	it('stand under the presidents of these years, three of them', async () => {
		const model = await modelFor();
		expect(model.presidents).toMatchObject([
			{ name: 'Barack Obama', from: '2009-01-20', to: '2017-01-20' },
			{ name: 'Donald Trump', from: '2017-01-20', to: '2021-01-20' },
			{ name: 'Joe Biden', from: '2021-01-20', to: '2025-01-20' }
		]);
		for (const { sourceId } of model.presidents)
			expect(model.sources.map(({ id }) => id)).toContain(sourceId);
		expect(tables(model).find(({ name }) => name === 'presidents')?.rows).toHaveLength(3);
	});

	it('have the change of presidents at its day, 111 days into a fiscal year', async () => {
		const scene = chart(await modelFor(), 'wide');
		const row = marksOf(scene, 'text').find(({ text }) => text === 'Trump')?.y ?? 0;
		const ticks = marksOf(scene, 'rule').filter(
			({ direction, from, to }) => direction === 'vertical' && from < row && row < to
		);
		// The first fiscal year is 50 pixels wide and begins at 40; 2021 is the second of the gap of 110 from 190.
		expect(ticks.map(({ at }) => at)).toEqual([
			expect.closeTo(40 + (50 * 111) / 365, 0),
			expect.closeTo(190 + 55 + (55 * 111) / 365, 0)
		]);
		expect(scene.cursor.map(({ tooltip }) => tooltip)).toContain(
			'Donald Trump, president from 20 January 2017 to 20 January 2021'
		);
	});
});

describe('the picture', () => {
	it.each(['wide', 'narrow'] as const)('keeps words apart and inside, %s', async (width) => {
		for (const others of ['together', 'each'] as const) {
			const scene = chart(await modelFor({ others }), width);
			const texts = marksOf(scene, 'text').flatMap(({ x, y, text, size, weight, anchor, align }) =>
				[text].flat().map((words, i) => {
					const length = textWidth(words, { size, ...(weight ? { weight } : {}) });
					const left = anchor === 'middle' ? x - length / 2 : anchor === 'end' ? x - length : x;
					const top =
						y + i * size * 1.2 + (align === 'top' ? size * 0.6 : align === 'middle' ? 0 : -size * 0.35);
					return { left, right: left + length, y: top, size, words };
				})
			);
			for (const { left, right, words } of texts) {
				expect(left, words).toBeGreaterThanOrEqual(-0.5);
				expect(right, words).toBeLessThanOrEqual(chartWidth[width] + 0.5);
			}
			const overlapping = texts.flatMap((a, i) =>
				texts
					.slice(i + 1)
					.filter((b) => a.left < b.right && b.left < a.right && Math.abs(a.y - b.y) < 0.8 * a.size)
					.map((b) => `${a.words} / ${b.words}`)
			);
			expect(overlapping).toEqual([]);
		}
	});

	it('draws a change twice as large twice as steep', async () => {
		const model = await modelFor();
		const { cursor } = chart(model, 'wide');
		const drop = (id: string) => {
			const [from, to] = cursor.filter(({ series }) => series === rowIn(model, id).name);
			return (from?.y ?? NaN) - (to?.y ?? NaN);
		};
		const change = (id: string) => rowIn(model, id).change?.value ?? NaN;
		expect(drop('AFG') / drop('SYR')).toBeCloseTo(change('AFG') / change('SYR'), 6);
	});

	it('draws a line for each other large origin on request, and none for too few people', async () => {
		const [together, each] = [await modelFor(), await modelFor({ others: 'each' })];
		expect(together.rows.every(({ isNamed }) => isNamed)).toBe(true);
		expect(each.rows.length).toBeGreaterThan(30);
		expect(seriesIn(chart(each, 'wide'), 'GTM')).toBeDefined();
		expect(() => seriesIn(chart(each, 'wide'), 'PHL')).toThrow();
	});

	it('has a band between the periods that nothing but the crossing lines enters', async () => {
		const scene = chart(await modelFor(), 'wide');
		const band = marksOf(scene, 'bar').find(({ outlined }) => outlined);
		const [left, right] = [band?.x ?? NaN, (band?.x ?? NaN) + (band?.width ?? NaN)];
		const ofLines = scene.cursor.filter(
			({ tooltip }) => tooltip.startsWith('FY 20') && tooltip.includes('person-years')
		);
		for (const { x } of ofLines) expect([left, right]).toContain(x);
	});
});

it('exports every row with its sources, totals apart', async () => {
	const model = await modelFor({ others: 'each' });
	const { fields, rows } = exportTable(model);
	const column = (name: string) => rows.map((row) => row[fields.findIndex((field) => field.name === name)]);
	expect(rows).toHaveLength(model.rows.length + 3);
	expect(column('scope').filter((scope) => scope === 'total')).toHaveLength(2);
	const known = model.sources.map(({ id }) => id);
	for (const ids of column('source_ids'))
		for (const id of String(ids).split('~')) expect(known).toContain(id);
	expect(tables(model).map(({ name }) => name)).toEqual(['changes', 'ceilings', 'presidents', 'orders']);
});
