import { describe, expect, it } from 'vitest';
import { exactly } from '$lib/metrics/interval';
import { placesPerHundred } from '$lib/metrics/need';
import { quantity } from '$lib/metrics/quantity';
import { rankability } from '$lib/metrics/ranking';
import { grantedInside, largestCounts, pairOf, withoutNeedlessWords } from './compared-bars';
import { besideWorld, extremeYears, latestYear, nextNeeds, resettledOver } from './compared-needs';
import type { PathwayBar } from './pathway-bars';
import { WORLD, type GroupId, type NeedGroup, type NeedYear } from './resettlement-need';

describe('bars of pathways', () => {
	const bar = (origin: string, people: number, words = ''): PathwayBar => ({
		id: `${origin} ${words}`,
		...{ origin, name: origin, words, span: { from: 0, to: 11 }, parts: [], temporary: null },
		total: exactly(people),
		rankability: rankability(exactly(people)),
		sourceIds: [],
		inCountry: { asylum: null, tps: { asOf: '2024-03-31', people: exactly(people), sourceId: 'x' } }
	});
	const originsOf = (bars: readonly PathwayBar[]) => bars.map(({ origin }) => origin);

	it('are paired as Ukrainians and Afghans, or as the first that may be compared', () => {
		const [iraq, ukraine, few] = [bar('IRQ', 500), bar('UKR', 300), bar('AFG', 3)];
		expect(originsOf(pairOf([iraq, ukraine, few]))).toEqual(['UKR', 'IRQ']);
	});

	it('keep words only where an origin has several bars', () => {
		const bars = [bar('AFG', 10, 'since 2001'), bar('AFG', 10, 'since 2021'), bar('UKR', 10, 'since 2022')];
		expect(withoutNeedlessWords(bars).map(({ words }) => words)).toEqual(['since 2001', 'since 2021', '']);
	});

	it('are counted from the largest, with Ukrainians in the last place if they are smaller', () => {
		const counts = [
			{ bar: bar('UKR', 1), people: 1 },
			{ bar: bar('IRQ', 5), people: 5 },
			{ bar: bar('SYR', 9), people: 9 },
			{ bar: bar('AFG', 7), people: 7 }
		];
		expect(largestCounts(counts, 2).map(({ people }) => people)).toEqual([9, 1]);
		expect(largestCounts(counts, 4).map(({ people }) => people)).toEqual([9, 7, 5, 1]);
	});

	it('group statuses by the time of their count, without those of nobody', () => {
		const granted = grantedInside([bar('AFG', 7), bar('SYR', 9), bar('PHL', 0)]);
		expect(granted.map(({ kind, when, counts }) => [kind, when, counts.length])).toEqual([
			['tps', '31 March 2024', 2]
		]);
	});
});

describe('needs for resettlement', () => {
	const yearOf = (year: number, need: number | null, came: number | null): NeedYear => {
		const people = need === null ? null : quantity('assessed_need', exactly(need));
		const counted = came === null ? null : quantity('calendar_flow', exactly(came));
		const all = exactly(2 * (came ?? 0));
		return {
			year,
			need: people && { people, isRounded: false, percent: null, sourceIds: [] },
			arrivals: counted && {
				...{ counted, all, sourceIds: [] },
				byPlace: { usa: all, europe: exactly(0), elsewhere: exactly(0) }
			},
			perHundred: people && counted && placesPerHundred(counted, people)
		};
	};
	const group = (id: GroupId, ...years: readonly NeedYear[]): NeedGroup => ({ id, name: id, years });
	const world = group(WORLD, yearOf(2023, 1000, 50), yearOf(2024, 1000, 100), yearOf(2025, 1200, null));
	const syria = group('SYR', yearOf(2023, 100, 4), yearOf(2024, 100, 20), yearOf(2025, 90, null));
	const afghanistan = group('AFG', yearOf(2024, 100, 10));

	it('are compared in the last year with both figures', () => {
		expect(latestYear([group('UKR', yearOf(2024, null, 5)), syria])).toMatchObject({ id: 'SYR', year: 2024 });
		const beside = besideWorld([world, syria, afghanistan], world);
		// 10 of 100 for the world, 20 of 100 Syrians, 10 of 100 Afghans.
		expect(beside?.whole.rate).toBeCloseTo(10, 9);
		expect([beside?.lower, beside?.alike, beside?.higher].map((side) => side?.map(({ id }) => id))).toEqual([
			[],
			['AFG'],
			['SYR']
		]);
	});

	it('have extreme years unless these are about equal', () => {
		expect(extremeYears(syria)).toMatchObject({ lowest: { year: 2023 }, highest: { year: 2024 }, count: 2 });
		expect(extremeYears(afghanistan)).toBeNull();
	});

	it('fall or rise in the next year', () => {
		expect(nextNeeds([world, syria, afghanistan])).toMatchObject({
			year: 2025,
			falling: [{ id: 'SYR', people: 90 }],
			steady: [],
			rising: [{ id: WORLD, people: 1200 }]
		});
	});

	it('stand beside the people resettled in all years', () => {
		expect(resettledOver(world, 'counted')).toEqual({ people: 150, first: 2023, last: 2024 });
		expect(resettledOver(world, 'all')?.people).toBe(300);
		expect(resettledOver(group('UKR'), 'all')).toBeNull();
	});
});
