import { describe, expect, it } from 'vitest';
import { writeState } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import { statesCovering } from '../../../../tests/support/control-states';
import { openView } from '../../../../tests/support/open-view';
import { marksOf, seriesIn } from '../../../../tests/support/scenes';
import { loadView } from '../registry';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';

const ladder = await loadView('parity-ladder');
const { catalogue, resultsFor, settingsWith, modelFor: modelOf } = await openView(spec, buildModel);

/** In 2022–2024 unless another window is chosen. */
const modelFor = (changes: Parameters<typeof modelOf>[0] = {}) =>
	modelOf({ window: '2022-2024', ...changes });

/** Height of a bar, in pixels. */
const BAR = 14;

describe('marks', () => {
	it('double the people, double the length; hatched is temporary; the outline connects the two numbers', async () => {
		const scene = chart(await modelOf(), 'wide');
		/** The marks of one way of counting: parts of the bar, outline of the difference, mark of the rate. */
		const barOf = (origin: string, place = 0) => {
			const row = seriesIn(scene, origin);
			const at = scene.cursor.filter(({ series }) => series === NAMES[origin])[place];
			const own = marksOf(row, 'bar').filter(({ y, height }) => y + height / 2 === at?.y);
			return {
				parts: own.filter(({ outlined }) => !outlined),
				difference: own.find(({ outlined }) => outlined),
				rateAt: marksOf(row, 'rule')[place]?.at,
				endX: at?.x
			};
		};
		const NAMES: Readonly<Record<string, string>> = { UKR: 'Ukraine', AFG: 'Afghanistan', IRQ: 'Iraq' };
		const isTemporary = (origin: string, place: number) =>
			barOf(origin, place).parts.map(({ hatch }) => hatch !== undefined);
		const length = (origin: string, place = 0) =>
			barOf(origin, place).parts.reduce((sum, { width }) => sum + width, 0);
		expect(length('AFG') / length('UKR')).toBeCloseTo(185_717 / 278_982, 6);
		expect(length('IRQ') / length('UKR')).toBeCloseTo(6018 / 278_982, 6);
		expect(isTemporary('AFG', 0)).toEqual([false, true]);
		expect((barOf('AFG').parts[1]?.width ?? 0) / length('AFG')).toBeCloseTo(73_566 / 185_717, 6);
		expect(isTemporary('IRQ', 0)).toEqual([false]);
		for (const origin of ['IRQ', 'AFG']) {
			const { difference, endX, rateAt } = barOf(origin);
			expect(difference?.x).toBe(endX);
			expect((difference?.x ?? 0) + (difference?.width ?? 0)).toBeCloseTo(rateAt ?? 0, 6);
		}
		const above = seriesIn(chart(await modelFor({ tier: 'resettled' }), 'wide'), 'AFG');
		const [outline] = marksOf(above, 'bar').filter(({ outlined }) => outlined);
		expect(outline?.x).toBe(marksOf(above, 'rule')[0]?.at);
	});

	it('are inside the picture, one below the other, in every state; every number is plain and finite', async () => {
		for (const { name, state } of statesCovering(spec.controls)) {
			const settings = settingsWith(state);
			const model = buildModel(await resultsFor(settings), settings, catalogue);
			expect(JSON.stringify(model), name).toBe(JSON.stringify(JSON.parse(JSON.stringify(model))));
			for (const { people, expected, expectedRange, durable } of model.rows.flatMap(({ drawn }) => drawn)) {
				expect(expectedRange.low).toBeLessThanOrEqual(expected.value);
				expect(expectedRange.high).toBeGreaterThanOrEqual(expected.value);
				expect(durable).toBeLessThanOrEqual(people.value);
			}
			for (const width of ['narrow', 'wide'] as const) {
				const scene = chart(model, width);
				const right = marksOf(scene, 'axis')[0]?.to ?? NaN;
				let last = 0;
				for (const { origin, originName } of model.rows) {
					const row = seriesIn(scene, origin);
					const bars = marksOf(row, 'bar').filter(({ outlined }) => !outlined);
					const labels = marksOf(row, 'text').filter(({ weight }) => weight === 600);
					const points = scene.cursor.filter(({ series }) => series === originName);
					// The first bold words are the name, in one line above each bar.
					points.forEach(({ x, y }, i) => {
						expect(y - BAR / 2, `${name} ${width}`).toBeGreaterThanOrEqual(last);
						expect(labels[i + 1]?.y).toBeGreaterThanOrEqual(last);
						expect(labels[i + 1]?.y).toBeLessThanOrEqual(y - BAR / 2);
						last = y + BAR / 2;
						expect(x).toBeLessThanOrEqual(right);
					});
					for (const { height } of bars) expect(height).toBe(BAR);
					for (const { from, to } of marksOf(row, 'interval'))
						for (const x of [from, to]) expect(x).toBeLessThanOrEqual(right);
				}
				expect(last).toBeLessThan(scene.height);
			}
		}
	});
});

describe('settings', () => {
	it('have the same addresses as those of the ladder', () => {
		for (const { state } of statesCovering(spec.controls))
			expect(writeState(state, spec.controls)).toBe(writeState(state, ladder.spec.controls));
	});

	it.each([
		[{ denominator: 'elsewhere' }, /U\.S\. resettlement only.*Choose/],
		[{ denominator: 'newly-displaced' }, /^In calendar years.*Choose/],
		[{ denominator: 'anywhere', window: '36' }, /^Months since a war began.*Choose/],
		[{ origins: ['UKR'] }, /at least one other country/]
	])('%j cannot be drawn, and say why', async (changes: ViewState, why) => {
		const model = await modelFor(changes);
		expect(model.empty).toMatch(why);
		expect(model.rows).toEqual([]);
		expect(model.headline).toBe('These choices cannot be compared');
	});
});

describe('every number', () => {
	it('has a source in every state', async () => {
		for (const { name, state } of statesCovering(spec.controls)) {
			const model = buildModel(await resultsFor(state), state, catalogue);
			const { fields, rows } = exportTable(model);
			const column = fields.findIndex((field) => field.name === 'source_ids');
			for (const row of rows)
				for (const id of String(row[column]).split('~'))
					expect(
						model.sources.map((one) => one.id),
						name
					).toContain(id);
		}
	});

	it('of the chart is in the tables, each country and all together', async () => {
		const [first, second] = tables(await modelFor());
		expect(first?.rows.find(([name]) => name === 'Iraq')?.[5]).toBeCloseTo(28_731.22, 1);
		expect(first?.rows.map(([name]) => name)).toEqual([
			'Ukraine',
			'Syria',
			'Afghanistan',
			'Somalia',
			'Iraq',
			'Pakistan',
			'Yemen',
			'Libya',
			'Philippines',
			'These 8 together'
		]);
		expect(second?.rows.filter(([name]) => name === 'Iraq')).toHaveLength(4);
	});
});
