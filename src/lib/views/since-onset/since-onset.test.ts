import { describe, expect, it } from 'vitest';
import type { ResultSets, Row } from '$lib/query/port';
import { openView } from '../../../../tests/support/open-view';
import type { FigureQuery } from '$lib/analysis/figures';
import { buildModel } from './model';
import { ONSET_OPTIONS } from '$lib/analysis/event-time/onsets';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { SinceOnset } from './types';

const { catalogue, resultsFor, settingsWith, modelFor } = await openView(spec, buildModel);

function lineIn(model: SinceOnset, onsetId: string) {
	const line = model.lines.find((candidate) => candidate.onsetId === onsetId);
	if (!line) throw new Error(`There is no line ${onsetId}.`);
	return line;
}

const peopleAfter = (model: SinceOnset, onsetId: string, months: number) =>
	lineIn(model, onsetId).people[months - 1]?.value;

// Expected figures: sums of the publishers' own rows, worked outside this program.
describe('people let in, against the publishers’ figures', () => {
	it('Ukrainians: refugees, the stand-in for Uniting for Ukraine and two months at the Mexican border', async () => {
		const model = await modelFor();
		// 4,464 refugees + 251,025 airport encounters May 2022–Jan 2025 + 3,274 + 20,118 at the border.
		expect(peopleAfter(model, 'UKR-2022', 36)).toBe(278_881);
		const { denominator, rate } = lineIn(model, 'UKR-2022');
		expect(denominator).toMatchObject({ year: 2023, value: 5_994_350 });
		expect(rate).toMatchObject({ value: expect.closeTo(46.524, 3) });
	});

	it('Afghans since August 2021: refugees, visas, and the evacuation when its total is known', async () => {
		const model = await modelFor();
		const line = lineIn(model, 'AFG-2021');
		expect(peopleAfter(model, 'AFG-2021', 36)).toBe(19_769 + 60_746 + 73_566);
		expect(line.denominator).toMatchObject({ year: 2023, value: 6_699_177 });
		expect((line.people[7]?.value ?? 0) - (line.people[6]?.value ?? 0)).toBeGreaterThan(73_566);
		expect((line.people[0]?.high ?? 0) - (line.people[0]?.value ?? 0)).toBe(73_566);
	});

	it.each([
		['AFG-2001', 4095, 2001, 3_840_545],
		['IRQ-2003', 483, 2006, 1_498_202],
		['SYR-2011', 111, 2014, 3_967_139],
		['YEM-2015', 50, 2018, 67_021],
		['LBY-2011', 7, 2014, 8073],
		['SOM-2002', 18_229, 2002, 446_249],
		['PAK-2001', 29, 2004, 41_739],
		['PHL-2002', 1, 2002, 47_625]
	])('%s: %i people in 36 months, largest stock at the end of %i', async (onsetId, people, year, stock) => {
		const model = await modelFor();
		expect(peopleAfter(model, onsetId, 36)).toBe(people);
		expect(lineIn(model, onsetId).denominator).toMatchObject({ year, value: stock });
	});

	it('resettled only: no parole', async () => {
		const model = await modelFor({ tier: 'resettled' });
		expect(peopleAfter(model, 'UKR-2022', 36)).toBe(4464);
		expect(peopleAfter(model, 'AFG-2021', 36)).toBe(19_769 + 60_746);
	});
});

describe('lines', () => {
	it('never fall, in any state', async () => {
		const onset = ONSET_OPTIONS.map(({ value }) => value);
		for (const tier of ['let-in', 'resettled'] as const)
			for (const window of ['12', '36', '120'] as const) {
				for (const { people } of (await modelFor({ tier, window, onset })).lines)
					people.forEach((point, tau) =>
						(['low', 'value', 'high'] as const).forEach((bound) =>
							expect(point[bound]).toBeGreaterThanOrEqual(people[tau - 1]?.[bound] ?? 0)
						)
					);
			}
	});

	it('Afghanistan 2001 and August 2021 are two; the first stops in July 2021', async () => {
		const model = await modelFor({ window: '120' });
		expect(model.lines.filter(({ origin }) => origin === 'AFG')).toHaveLength(2);
		const figures = await modelFor({ window: '120', origins: ['AFG'] });
		// 120 months do not reach July 2021; the rows below are what the line itself would hold.
		expect(lineIn(figures, 'AFG-2001').people).toHaveLength(120);
		expect(
			exportTable(model).rows.filter((row) => row[0] === 'AFG-2001' && String(row[5]) > '2021-07')
		).toEqual([]);
	});

	it('end with the first larger programme whose figures run out', async () => {
		const model = await modelFor({ window: '60' });
		// Uniting for Ukraine to May 2025, visas to September 2025, refugees to July 2026.
		expect(lineIn(model, 'UKR-2022')).toMatchObject({ endedBy: 'u4u' });
		expect(lineIn(model, 'UKR-2022').people).toHaveLength(40);
		expect(lineIn(model, 'AFG-2021')).toMatchObject({ endedBy: 'siv' });
		expect(lineIn(model, 'AFG-2021').people).toHaveLength(50);
		expect(lineIn(await modelFor({ window: '60', tier: 'resettled' }), 'UKR-2022').people).toHaveLength(54);
	});

	it('stop where the Ukrainian figures stop when they are compared', async () => {
		expect((await modelFor({ window: '60' })).comparedAfter).toBe(40);
		expect((await modelFor({ window: '12' })).comparedAfter).toBe(12);
	});

	it('use the people newly displaced when asked: twice the Ukrainian rate for Afghans', async () => {
		const model = await modelFor({ denominator: 'newly-displaced' });
		expect(lineIn(model, 'UKR-2022').denominator).toMatchObject({ year: 2025, value: 8_578_760 });
		expect(lineIn(model, 'AFG-2021').denominator).toMatchObject({ year: 2024, value: 2_352_525 });
		expect(lineIn(model, 'AFG-2021').parity).toMatchObject({ value: expect.closeTo(65.496 / 32.508, 3) });
	});

	it('use the first year-end when asked', async () => {
		const model = await modelFor({ denominator: 'onset-year' });
		expect(lineIn(model, 'AFG-2021').denominator).toMatchObject({ year: 2021, value: 2_975_729 });
		expect(lineIn(model, 'AFG-2021').parity).toMatchObject({ value: expect.closeTo(51.7792 / 48.7656, 2) });
	});
});

describe('every number', () => {
	it('leads to a source with publisher, address, vintage and grade', async () => {
		const model = await modelFor();
		const column = exportTable(model).fields.findIndex(({ name }) => name === 'source_ids');
		const ids = new Set(exportTable(model).rows.flatMap((row) => String(row[column]).split('~')));
		for (const id of ids) {
			const source = catalogue.sources.get(id);
			expect(source, id).toMatchObject({ publisher: expect.stringMatching(/./), grade: expect.any(String) });
			expect(source?.vintage ?? source?.as_of, id).toBeTruthy();
			if (source?.grade !== 'derived') expect(source?.address, id).toMatch(/^https?:\/\//);
			expect(model.sources.map((one) => one.id)).toContain(id);
		}
	});

	it('of the chart stands in the table', async () => {
		const model = await modelFor();
		const monthly = tables(model)[1];
		const after36 = monthly?.rows.find((row) => row[0] === 36);
		expect(after36?.[1 + model.lines.findIndex(({ isReference }) => isReference)]).toBeCloseTo(46.524, 3);
	});
});

describe('options', () => {
	it('are the onsets and origins that the wars table holds', () => {
		const onsets = spec.controls.find(({ name }) => name === 'onset');
		expect(new Set(onsets?.options.map(({ value }) => value))).toEqual(
			new Set(catalogue.onsets.map(({ onset_id }) => onset_id))
		);
		expect(new Set(onsets?.initial)).toEqual(
			new Set(catalogue.onsets.filter(({ is_default }) => is_default).map(({ onset_id }) => onset_id))
		);
	});

	it('that leave nothing to draw say so', async () => {
		const model = await modelFor({ origins: ['SYR'], onset: ['UKR-2022'] });
		expect(model.lines).toEqual([]);
		expect(model.empty).toMatch(/Choose another/);
	});
});

describe('the finding follows the figures', () => {
	const multiplied = (results: ResultSets<FigureQuery>, origin: string, factor: number) => ({
		...results,
		flows: results.flows.map((row): Row =>
			String(row.onset_id).startsWith(origin)
				? {
						...row,
						low: Number(row.low) * factor,
						value: Number(row.value) * factor,
						high: Number(row.high) * factor
					}
				: row
		)
	});
	const state = settingsWith({ origins: ['UKR', 'SYR'] });

	it('says lower, and with a thousand times the figures higher', async () => {
		const results = await resultsFor(state);
		expect(buildModel(results, state, catalogue).finding.join(' ')).toMatch(/fewer Syrians/);
		const more = buildModel(multiplied(results, 'SYR', 1e5), state, catalogue).finding.join(' ');
		expect(more).toMatch(/more Syrians/);
		expect(more).not.toMatch(/fewer/);
	});

	it('says that the definition decides when the range crosses the Ukrainian rate', async () => {
		const finding = (await modelFor({ origins: ['UKR', 'AFG'] })).finding.join(' ');
		expect(finding).toMatch(/For Afghans the definition decides/);
		const results = await resultsFor(settingsWith({ origins: ['UKR', 'AFG'] }));
		const fewer = buildModel(
			multiplied(results, 'AFG', 0.01),
			settingsWith({ origins: ['UKR', 'AFG'] }),
			catalogue
		);
		expect(fewer.finding.join(' ')).toMatch(/fewer Afghans/);
	});

	it('finds by itself that durable resettlement alone runs the other way', async () => {
		expect((await modelFor()).finding.join(' ')).toMatch(/Durable resettlement alone.*Afghans.*above/);
		expect((await modelFor({ tier: 'resettled' })).finding.join(' ')).toMatch(/resettled more .*Afghans/);
	});

	it('names the people behind a rate when they are fewer than a hundred', async () => {
		expect((await modelFor({ origins: ['UKR', 'PAK'] })).finding.join(' ')).toMatch(
			/Pakistanis \([^)]*; as few as 29 people\)/
		);
	});

	it('does not call a ratio that prints as 1.0 higher or lower', async () => {
		// 50 of 67,021 Yemenis against 4,464 of 5,994,350 Ukrainians: 1.002.
		expect((await modelFor({ origins: ['UKR', 'YEM'], tier: 'resettled' })).finding.join(' ')).toMatch(
			/For Yemenis the definition decides/
		);
	});

	it('does not rank fewer than ten people', async () => {
		expect(lineIn(await modelFor(), 'LBY-2011').parity.defined).toBe(false);
		expect((await modelFor()).finding.join(' ')).toMatch(/Too few to rank: Libyans \(7 people\)/);
	});
});
