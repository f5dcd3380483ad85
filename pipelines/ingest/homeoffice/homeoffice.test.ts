import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { scratchFolder, snapshotOf } from '../../testing/data-folder.js';
import type { SnapshotReader } from '../types.js';
import { ukResettlementReader } from './resettlement.js';
import { ukRoutesReader } from './routes.js';
import { ukUkraineWeeklyReader } from './ukraine.js';

const fixtures = join(import.meta.dirname, 'fixtures');
const outcomes = readFileSync(join(fixtures, 'outcomes.csv'), 'utf8');

async function take(reader: SnapshotReader, text: string): Promise<string> {
	const path = join(scratchFolder(), 'published.csv');
	writeFileSync(path, text);
	return snapshotOf(reader, path, reader.tables[0]?.path ?? '');
}

describe('resettlement to the United Kingdom', () => {
	it('excludes asylum decisions, separates Afghan programmes, and ends its last year in September', async () => {
		expect(await take(ukResettlementReader, outcomes)).toBe(
			readFileSync(join(fixtures, 'resettlement.expected.csv'), 'utf8')
		);
	});

	const damaged: [string, string, RegExp][] = [
		['a newer edition', outcomes.replaceAll('2024,', '2025,'), /reaches 2025 and the reader knows/],
		['half a person', outcomes.replace('30.0', '30.5'), /row 3: "30.5" is not a whole number of people/],
		['an unknown nationality', outcomes.replace('Myanmar (Burma)', 'Ruritania'), /"Ruritania" has no country/]
	];
	it.each(damaged)('rejects %s', async (_, text, message) => {
		await expect(take(ukResettlementReader, text)).rejects.toThrow(message);
	});
});

describe('safe and legal routes', () => {
	const published = [
		'route,label,period,people,source_url',
		'safe_legal_total,Sum,2022,200000,https://example.org',
		'small_boats,Boats,2022,45774,https://example.org',
		'homes_for_ukraine,Ukraine arrivals,2022,155000,https://example.org'
	].join('\n');
	it('leave out sums and people who came without permission', async () => {
		expect(await take(ukRoutesReader, published)).toBe('year,route,value\n2022,ukraine_arrivals,155000\n');
	});
	it('reject an unknown route', async () => {
		await expect(take(ukRoutesReader, published.replace('small_boats', 'airlift'))).rejects.toThrow(
			/row 3: the route "airlift" is unknown/
		);
	});
});

it('weekly figures of the Ukraine schemes separate schemes and stages', async () => {
	const header =
		'measure,iso3,period_start,period_end,value,low,high,unit,issuing_source,source_title,source_url,note,scheme';
	const line = (measure: string, start: string, value: number, scheme: string) =>
		`${measure},UKR,${start},2022-07-12,${value},,,x,UK Home Office,t,https://example.org,n,${scheme}`;
	const text = [
		header,
		line('uk_ukraine_arrivals_cumulative', '2022-03-18', 60100, 'Ukraine Sponsorship Scheme'),
		line('uk_ukraine_applications_awaiting_stock', '2022-07-12', 70, 'Ukraine Family Scheme')
	].join('\n');
	expect(await take(ukUkraineWeeklyReader, text)).toBe(
		[
			'scheme,measure,period_start,period_end,value',
			'family,awaiting,2022-07-12,2022-07-12,70',
			'sponsorship,arrivals,2022-03-18,2022-07-12,60100',
			''
		].join('\n')
	);
	await expect(take(ukUkraineWeeklyReader, text.replace('Ukraine Family', 'Other Family'))).rejects.toThrow(
		/is no known figure of a Ukraine scheme/
	);
});
