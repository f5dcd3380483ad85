import { describe, expect, it } from 'vitest';
import { exactly } from '$lib/metrics/interval';
import type { Cell, Destination } from './destinations';
import { mostAndLeastBelow, sidesOf, stableIn } from './destinations-compared';
import type { Whereabouts } from './whereabouts';
import { extremeBalances, largestPlace, shareRange } from './whereabouts-compared';

describe('sides of the Ukrainian share', () => {
	const cell = (origin: string, ratio: number, isStable = true): Cell => ({
		...{ origin, ratio, index: ratio, counts: null, people: null },
		status: isStable ? 'coloured' : 'few',
		verdict: ratio > 1 ? 'above' : 'below'
	});
	const destination = (country: string, ...cells: readonly Cell[]): Destination => ({
		...{ country, name: country, isEurope: true, reference: null, referencePeople: null },
		...{ cells, leftOut: [], groups: cells.length, distance: null, sourceIds: [] }
	});
	const all = [
		destination('FRA', cell('AFG', 2), cell('SYR', 0.2)),
		destination('DEU', cell('AFG', 3), cell('SYR', 0.1)),
		destination('ITA', cell('AFG', 0.5), cell('SYR', 9, false))
	];

	it('hold the countries with a stable number, the highest ratio first', () => {
		const { above, below } = sidesOf('AFG', all);
		expect(above.map(({ country }) => country)).toEqual(['DEU', 'FRA']);
		expect(below.map(({ country }) => country)).toEqual(['ITA']);
		expect(stableIn(sidesOf('SYR', all))).toBe(2);
	});

	it('tell who is below most and least often, among those with enough countries', () => {
		const sides = ['AFG', 'SYR'].map((origin) => sidesOf(origin, all));
		const found = mostAndLeastBelow(sides, 2);
		expect([found?.most.origin, found?.least.origin]).toEqual(['SYR', 'AFG']);
		expect(mostAndLeastBelow(sides, 3)?.most.origin).toBe('AFG');
		expect(mostAndLeastBelow(sides, 4)).toBeNull();
	});
});

describe('whereabouts', () => {
	const row = (origin: string, neighbours: number, europe: number): Whereabouts => {
		const none = exactly(0);
		const placeOf = (place: 'neighbours' | 'europe', people: number) => ({
			...{ place, exists: true, rankStatus: 'ranked' as const, bordering: null },
			share: { defined: true as const, unit: '', ...exactly(people) },
			people: { counted: exactly(people), refugees: none, others: none, waiting: none, temporary: none }
		});
		return {
			...{ origin, originName: origin, isReference: origin === 'UKR', neighbours: [], total: none },
			places: [placeOf('neighbours', neighbours), placeOf('europe', europe)],
			balances: [2, 0.5, 1].map((ratio) => ({
				...{ counted: 'all' as const, border: 'europe' as const, withDiscontinued: false, ratio }
			})),
			...{ verdict: 'above', discontinued: [], leftOut: [], sourceIds: [] }
		};
	};
	const rows = [row('UKR', 10, 900), row('AFG', 700, 200), row('SYR', 800, 150)];

	it('have a largest place, only next door where neighbours in Europe count as such', () => {
		expect(largestPlace(row('UKR', 10, 900), 'europe')?.place).toBe('europe');
		expect(largestPlace(row('UKR', 10, 900), 'neighbours')?.place).toBe('neighbours');
	});

	it('range in a place over all but the reference', () => {
		const range = shareRange('neighbours', rows);
		expect([range?.most.row.origin, range?.least.row.origin]).toEqual(['SYR', 'AFG']);
		expect(shareRange('neighbours', rows.slice(0, 2))).toBeNull();
	});

	it('have extreme balances', () => {
		expect(extremeBalances(row('AFG', 1, 1))).toMatchObject({
			lowest: { ratio: 0.5 },
			highest: { ratio: 2 }
		});
	});
});
