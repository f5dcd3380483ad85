import { beforeAll, describe, expect, it } from 'vitest';
import { marksOf, seriesIn, wordsIn } from '../../../../tests/support/scenes';
import { openExplorer, type ExplorerFixture } from '../testing';
import { chart } from './chart';
import { leftOut } from './left-out';

let explorer: ExplorerFixture;
beforeAll(async () => {
	explorer = await openExplorer();
});

describe('a chart', () => {
	it('of lines is laid out synchronously, others after their code has loaded', async () => {
		const lines = await explorer.modelOf('');
		expect(chart(lines, 'wide')).not.toBeInstanceOf(Promise);
		const bars = await explorer.modelOf('chart=bar');
		await chart(bars, 'wide');
		expect(chart(bars, 'wide')).not.toBeInstanceOf(Promise);
	});

	it.each(['line', 'bar', 'dot', 'multiples'])(
		'of type %s has a group, a name and cursor points for every drawn series',
		async (type) => {
			const model = await explorer.modelOf(`chart=${type}`);
			for (const width of ['wide', 'narrow'] as const) {
				const scene = await chart(model, width);
				expect(scene.series.map(({ id }) => id).sort()).toEqual(model.series.map(({ key }) => key).sort());
				for (const { id, name } of scene.series) {
					expect(seriesIn(scene, id).marks.length).toBeGreaterThan(0);
					expect(scene.cursor.some(({ series }) => series === name)).toBe(true);
				}
			}
		}
	);

	it('draws bars in proportion to their values', async () => {
		const model = await explorer.modelOf('chart=bar');
		const scene = await chart(model, 'wide');
		const lengths = model.series.map(({ key, overall }) => {
			const widths = marksOf(seriesIn(scene, key), 'bar').map(({ width }) => width);
			return widths.reduce((sum, width) => sum + width, 0) / (overall.result?.value ?? 1);
		});
		for (const length of lengths) expect(length / (lengths[0] ?? 1)).toBeCloseTo(1, 9);
	});

	it('shortens the largest counts to millions, as stated in the title of the axis', async () => {
		const scene = await chart(await explorer.modelOf(''), 'wide');
		expect(wordsIn(scene)).toContain('People at the end of the year, in millions');
	});
});

describe('series left out', () => {
	it('are none when the chart draws all of them', async () => {
		expect(leftOut(await explorer.modelOf(''))).toBe('');
	});

	it('are counted when the chart draws only the largest, and members without figures are named', async () => {
		const many = await explorer.modelOf('by=destination&destinations=europe32');
		expect(leftOut(many)).toMatch(/^The chart draws the largest; \d+ more are in the table/);
		const few = await explorer.modelOf(
			'measure=solutions&solution=naturalisation&origins=AFG~LIE&time=2024..&chart=bar'
		);
		expect(few.absent.map(({ label }) => label)).toEqual(['Liechtenstein']);
		expect(leftOut(few)).toBe('No figures: Liechtenstein.');
	});
});
