import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { MapShapes } from '$lib/plot/geography/shapes';
import { mapLayout } from './map-layout';
import { openExplorer, type ExplorerFixture } from '../testing';

const shapesOf = (name: string) =>
	JSON.parse(readFileSync(`src/lib/plot/geography/${name}.json`, 'utf8')) as MapShapes;
const [world, europe] = [shapesOf('world'), shapesOf('europe')];

let explorer: ExplorerFixture;
beforeAll(async () => {
	explorer = await openExplorer();
});

describe('counts on a map', () => {
	it('have circles whose areas are as their numbers, in the colour of the one nationality', async () => {
		const model = await explorer.modelOf(
			'?origins=SYR&destinations=TUR~LBN~JOR~DEU&by=destination&chart=map&time=2015..2020'
		);
		expect(model.settings.chart).toBe('map');
		expect(model.map).toBe('world');
		for (const width of ['wide', 'narrow'] as const) {
			const { figures, colour } = mapLayout(model, world, width);
			expect(figures.map(({ series }) => series.key)).toEqual(model.series.map(({ key }) => key));
			const [first] = figures;
			for (const { series, r } of figures) {
				const share = (series.overall.result?.value ?? 0) / (first?.series.overall.result?.value ?? 1);
				expect((r / (first?.r ?? 1)) ** 2).toBeCloseTo(share, 6);
			}
			expect(colour).toBe('var(--origin-syr)');
		}
	});

	it('say in words what they show', async () => {
		const model = await explorer.modelOf(
			'?origins=SYR&destinations=TUR~LBN~JOR&by=destination&chart=map&time=2020..2020'
		);
		const placed = mapLayout(model, world, 'wide');
		expect(placed.figures[0]?.tooltip).toMatch(/^Türkiye: 3,\d{3},\d{3}/);
		expect(placed.labels.map(({ text }) => text)).toContain('Türkiye');
		expect(model.notes.map(({ text }) => text).join(' ')).toContain('Borders imply no position');
		expect(model.altText).toMatch(/^Map: /);
	});
});

describe('ratios on a map', () => {
	it('have shades in the frame of Europe, darker where the figure is higher, and hatches where there is none', async () => {
		const model = await explorer.modelOf(
			'?measure=per-resident&origins=UKR&destinations=DEU~POL~CZE~FRA~ESP~ITA~LIE&by=destination&chart=map'
		);
		expect(model.map).toBe('europe');
		const { areas, figures, keys } = mapLayout(model, europe, 'wide');
		const shaded = new Map(areas.map((area) => [area.id, area]));
		const ranked = model.series.filter(({ key }) => shaded.get(key)?.isWithout === false);
		expect(ranked.length).toBeGreaterThan(4);
		const strengths = ranked.map(({ key }) => shaded.get(key)?.opacity ?? 0);
		expect(strengths).toEqual([...strengths].sort((a, b) => b - a));
		expect(new Set(strengths).size).toBeGreaterThan(1);
		expect(figures.every(({ r }) => r === 0)).toBe(true);
		for (const { series } of figures)
			expect(shaded.get(series.key)?.isWithout).toBe(
				series.overall.result === null || (series.overall.people?.value ?? Infinity) < 10
			);
		expect(keys.length).toBeGreaterThan(1);
	});
});
