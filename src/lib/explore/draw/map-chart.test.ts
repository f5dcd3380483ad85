import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MapShapes } from '$lib/plot/geography/shapes';
import { marksOf, wordsIn } from '../../../../tests/support/scenes';
import { openExplorer, type ExplorerFixture } from '../testing';
import { layoutMap } from './map-chart';

const shapesOf = (name: string) =>
	JSON.parse(readFileSync(`src/lib/plot/geography/${name}.json`, 'utf8')) as MapShapes;
const [world, europe] = [shapesOf('world'), shapesOf('europe')];

let explorer: ExplorerFixture;
beforeAll(async () => {
	explorer = await openExplorer();
});

const figuresIn = (scene: ReturnType<typeof layoutMap>) =>
	marksOf(scene, 'circle').filter(({ data }) => data?.figure !== undefined);

describe('counts on a map', () => {
	it('have circles with areas in proportion to their numbers, in the colour of the only nationality', async () => {
		const model = await explorer.modelOf(
			'?origins=SYR&destinations=TUR~LBN~JOR~DEU&by=destination&chart=map&time=2015..2020'
		);
		expect(model.settings.chart).toBe('map');
		expect(model.map).toBe('world');
		for (const width of ['wide', 'narrow'] as const) {
			const scene = layoutMap(model, world, width);
			const figures = figuresIn(scene);
			expect(figures.map(({ data }) => data?.figure)).toEqual(model.series.map(({ key }) => key));
			const values = new Map(model.series.map(({ key, overall }) => [key, overall.result?.value ?? 0]));
			const [first] = figures;
			for (const { data, r } of figures) {
				const share = (values.get(data?.figure ?? '') ?? 0) / (values.get(first?.data?.figure ?? '') ?? 1);
				expect((r / (first?.r ?? 1)) ** 2).toBeCloseTo(share, 6);
			}
			expect(new Set(marksOf(scene, 'circle').map(({ fill }) => fill))).toEqual(
				new Set(['var(--origin-syr)'])
			);
		}
	});

	it('describe in words what they show', async () => {
		const model = await explorer.modelOf(
			'?origins=SYR&destinations=TUR~LBN~JOR&by=destination&chart=map&time=2020..2020'
		);
		const scene = layoutMap(model, world, 'wide');
		expect(scene.cursor[0]?.tooltip).toMatch(/^Türkiye: 3,\d{3},\d{3}/);
		expect(wordsIn(scene)).toContain('Türkiye');
		expect(model.notes.map(({ text }) => text).join(' ')).toContain('Borders imply no position');
		expect(model.altText).toMatch(/^Map: /);
	});
});

describe('ratios on a map', () => {
	it('have shades in the frame of Europe, darker for higher figures, and hatches for none', async () => {
		const model = await explorer.modelOf(
			'?measure=per-resident&origins=UKR&destinations=DEU~POL~CZE~FRA~ESP~ITA~LIE&by=destination&chart=map'
		);
		expect(model.map).toBe('europe');
		const scene = layoutMap(model, europe, 'wide');
		const areas = new Map(
			marksOf(scene, 'map').flatMap(({ areas }) => areas.map((area) => [area.id, area] as const))
		);
		const isHatched = (key: string) => areas.get(key)?.hatch !== undefined;
		const ranked = model.series.filter(({ key }) => areas.has(key) && !isHatched(key));
		expect(ranked.length).toBeGreaterThan(4);
		const strengths = ranked.map(({ key }) => areas.get(key)?.opacity ?? 0);
		expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
		expect(new Set(strengths).size).toBeGreaterThan(1);
		expect(figuresIn(scene)).toEqual([]);
		for (const { key, overall } of model.series.filter(({ key }) => areas.has(key)))
			expect(isHatched(key)).toBe(overall.result === null || (overall.people?.value ?? Infinity) < 10);
		expect(scene.legend.length).toBeGreaterThan(1);
	});
});
