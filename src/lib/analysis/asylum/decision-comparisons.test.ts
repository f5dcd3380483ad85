import { describe, expect, it } from 'vitest';
import { exactly } from '$lib/metrics/interval';
import { computed } from '$lib/metrics/quantity';
import { pooledRates, statusGaps, widestFirst } from './decision-comparisons';

describe('nationalities by the distance of their rates', () => {
	const row = (origin: string, apart: number | null, isExceptional = false) => ({
		...{ origin, apart, isExceptional },
		compared: [`lowest ${origin}`, `highest ${origin}`]
	});

	it('the furthest apart come first; those without a comparison are left out', () => {
		const rows = [row('AFG', 20), row('SYR', null), row('IRQ', 40), row('UKR', 60, true)];
		expect(widestFirst(rows).map(({ origin, lowest, highest }) => [origin, lowest, highest])).toEqual([
			['IRQ', 'lowest IRQ', 'highest IRQ'],
			['AFG', 'lowest AFG', 'highest AFG']
		]);
	});
});

describe('rates of all countries together', () => {
	const rate = (value: number) => computed(exactly(value), '%', {}, '');
	const row = (origin: string, all: number, convention: number, isExceptional = false) => ({
		...{ origin, isExceptional },
		pooled: { chosenRate: rate(all), rate: rate(all), conventionOnly: rate(convention) }
	});
	const none = { origin: 'PHL', isExceptional: false, pooled: null };
	const rows = [row('IRQ', 40, 30), row('SYR', 90, 20), row('AFG', 60, 40), none, row('UKR', 95, 5, true)];

	it('are sorted from the highest', () => {
		expect(pooledRates(rows)).toEqual([
			{ origin: 'SYR', value: 90 },
			{ origin: 'AFG', value: 60 },
			{ origin: 'IRQ', value: 40 }
		]);
	});

	it('lie at least so many points above those of refugee status alone', () => {
		expect(statusGaps(rows, 20).map(({ origin }) => origin)).toEqual(['SYR', 'AFG']);
	});
});
