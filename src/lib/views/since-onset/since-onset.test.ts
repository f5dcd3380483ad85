import { describe, expect, it } from 'vitest';
import type { ResultSets, Row } from '$lib/query/port';
import { openView } from '../../../../tests/support/open-view';
import type { FigureQuery } from '$lib/analysis/figures';
import { chart } from './chart';
import { buildModel } from './model';
import { ONSET_OPTIONS } from '$lib/analysis/event-time/onsets';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { SinceOnset } from './types';

const { catalogue, resultsFor, settingsWith, modelFor: modelOf } = await openView(spec, buildModel);

/** Over 36 months unless another window is chosen. */
const modelFor = (changes: Parameters<typeof modelOf>[0] = {}) => modelOf({ window: '36', ...changes });

function lineIn(model: SinceOnset, onsetId: string) {
	const line = model.lines.find((candidate) => candidate.onsetId === onsetId);
	if (!line) throw new Error(`There is no line ${onsetId}.`);
	return line;
}

const peopleAfter = (model: SinceOnset, onsetId: string, months: number) =>
	lineIn(model, onsetId).people[months - 1]?.value;

// Expected figures: sums of the publishers' own rows, calculated independently of this program.
describe('people let in, compared with the publishers’ figures', () => {
	it('Ukrainians: refugees, the proxy for Uniting for Ukraine and two months at the Mexican border', async () => {
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
		// By dated counts: 23,876 to 31,107 in August, 70,000 in November, 73,566 in December 2021, not in one step.
		const resettled = (await modelFor({ tier: 'resettled' })).lines.find(
			({ onsetId }) => onsetId === 'AFG-2021'
		);
		const evacuated = (bound: 'low' | 'value' | 'high') =>
			line.people.slice(0, 8).map((month, tau) => month[bound] - (resettled?.people[tau]?.[bound] ?? 0));
		const all = 73_566;
		expect(evacuated('value')).toEqual([23_876, 23_876, 23_876, 70_000, all, all, all, all]);
		expect(evacuated('low')).toEqual([23_876, 23_876, 23_876, 70_000, 70_000, 70_000, 70_000, all]);
		expect(evacuated('high')).toEqual([31_107, all, all, all, all, all, all, all]);
	});

	it.each([
		['AFG-2001', 4095, 2001, 3_840_545],
		['IRQ-2003', 483, 2003, 400_168],
		['SYR-2011', 111, 2013, 2_509_342],
		['YEM-2015', 50, 2017, 48_184],
		['LBY-2011', 7, 2012, 7127],
		['SOM-2002', 18_229, 2002, 446_249],
		['PAK-2001', 29, 2003, 41_229],
		['PHL-2002', 1, 2002, 47_625]
	])('%s: %i people in 36 months, largest stock at the end of %i', async (onsetId, people, year, stock) => {
		const model = await modelFor();
		expect(peopleAfter(model, onsetId, 36)).toBe(people);
		expect(lineIn(model, onsetId).denominator).toMatchObject({ year, value: stock });
	});

	it('Iraqis since March 2003, resettled: 483 of 400,168 are 1.21 per 1,000', async () => {
		// The window closes in February 2006, before the year-end of 2006 with its 1,498,202.
		const { rate } = lineIn(await modelFor({ tier: 'resettled' }), 'IRQ-2003');
		expect(rate).toMatchObject({ value: expect.closeTo((1000 * 483) / 400_168, 9) });
		expect(rate.defined && rate.value.toFixed(2)).toBe('1.21');
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
		// 120 months do not reach July 2021; the rows below are those of the line itself.
		expect(lineIn(figures, 'AFG-2001').people).toHaveLength(120);
		expect(
			exportTable(model).rows.filter((row) => row[0] === 'AFG-2001' && String(row[5]) > '2021-07')
		).toEqual([]);
	});

	it('end with the first larger programme whose figures run out', async () => {
		const model = await modelFor({ window: '60' });
		// Parole of Ukrainians to May 2025, visas to September 2025, refugees to July 2026.
		expect(lineIn(model, 'UKR-2022')).toMatchObject({ endedBy: 'port_of_entry_parole' });
		expect(lineIn(model, 'UKR-2022').people).toHaveLength(40);
		expect(lineIn(model, 'AFG-2021')).toMatchObject({ endedBy: 'siv' });
		expect(lineIn(model, 'AFG-2021').people).toHaveLength(50);
		expect(lineIn(await modelFor({ window: '60', tier: 'resettled' }), 'UKR-2022').people).toHaveLength(54);
	});

	it('stop where the Ukrainian figures stop when compared with them', async () => {
		expect((await modelFor({ window: '60' })).comparedAfter).toBe(40);
		expect((await modelFor({ window: '12' })).comparedAfter).toBe(12);
	});

	it('use newly displaced people if selected: twice the Ukrainian rate for Afghans', async () => {
		const model = await modelFor({ denominator: 'newly-displaced' });
		// One twelfth of 2025, seven twelfths of 2024: the windows end in January and in July.
		const ukrainians = 5_782_252 + 1_083_227 + 925_208 + 788_073 / 12;
		const afghans = 917_325 + 817_636 + 462_294 + (155_270 * 7) / 12;
		expect(lineIn(model, 'UKR-2022').denominator).toMatchObject({
			year: 2025,
			value: expect.closeTo(ukrainians, 6)
		});
		expect(lineIn(model, 'AFG-2021').denominator).toMatchObject({
			year: 2024,
			value: expect.closeTo(afghans, 6)
		});
		expect(lineIn(model, 'AFG-2021').parity).toMatchObject({
			value: expect.closeTo(154_081 / afghans / (278_881 / ukrainians), 9)
		});
	});

	it('use the first year-end if selected', async () => {
		const model = await modelFor({ denominator: 'onset-year' });
		expect(lineIn(model, 'AFG-2021').denominator).toMatchObject({ year: 2021, value: 2_975_729 });
		expect(lineIn(model, 'AFG-2021').parity).toMatchObject({ value: expect.closeTo(51.7792 / 48.7656, 2) });
	});
});

describe('a longer window', () => {
	it('says that it divides by another number: Somalia reads 41 in a window of 36 months, 16 in one of 120', async () => {
		const model = await modelFor({ window: '120' });
		// 18,229 Somalis in 36 months: of 446,249 at the end of 2002, or of 1,108,276 at the end of 2011.
		expect(lineIn(model, 'SOM-2002').denominator.year).toBe(2011);
		const somalis = model.shorterWindow?.lines.find(({ label }) => label.startsWith('Somalia'));
		expect(model.shorterWindow?.months).toBe(36);
		expect(somalis).toMatchObject({
			rate: expect.closeTo((1000 * 18_229) / 1_108_276, 6),
			shorterRate: expect.closeTo((1000 * 18_229) / 446_249, 6)
		});
		const note = model.notes.find(({ id }) => id === 'longer-window');
		expect(note?.text).toMatch(/^Over 120 months .* After 36 months: 16 instead of 41 \(Somalia, 2002\)/);
		expect(JSON.stringify(chart(model, 'wide').marks)).toContain('in 120 months, not in 36');
	});

	it('compares 36 months with 24, and says nothing in the initial window or a shorter one', async () => {
		expect((await modelFor({ window: '36' })).shorterWindow?.months).toBe(24);
		for (const window of ['12', '24'] as const) {
			const model = await modelFor({ window });
			expect(model.shorterWindow).toBeNull();
			expect(JSON.stringify(chart(model, 'narrow').marks)).not.toContain('months, not in');
		}
	});
});

describe('every number', () => {
	it('has a source with publisher, address, vintage and grade', async () => {
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

	it('of the chart is in the table', async () => {
		const model = await modelFor();
		const monthly = tables(model)[1];
		const after36 = monthly?.rows.find((row) => row[0] === 36);
		expect(after36?.[1 + model.lines.findIndex(({ isReference }) => isReference)]).toBeCloseTo(46.524, 3);
	});
});

describe('options', () => {
	it('are the onsets and origins in the wars table', () => {
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
		expect(model.headline).toBe('There is nothing to draw with these choices');
		expect(model.finding.join(' ')).toBe(model.empty);
	});
});

describe('the finding depends on the figures', () => {
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

	it('says lower, and higher with a thousand times the figures', async () => {
		const results = await resultsFor(state);
		expect(buildModel(results, state, catalogue).finding.join(' ')).toMatch(
			/Fewer than Ukrainians in all eight ways of counting the displaced and dating the war: Syrians\./
		);
		const more = buildModel(multiplied(results, 'SYR', 1e5), state, catalogue).finding.join(' ');
		expect(more).toMatch(/More than Ukrainians .*: Syrians\./);
		expect(more).not.toMatch(/Fewer/);
	});

	it('says that the order reverses when the range crosses the Ukrainian rate', async () => {
		const { headline, finding } = await modelFor({ origins: ['UKR', 'AFG'] });
		expect(headline).toBe('In 3 years, 47 of 1,000 displaced Ukrainians got in, 23 Afghans');
		expect(finding.slice(0, 3)).toEqual([
			'Per person displaced, 49 Afghans (since 2021) were let in for every 100 Ukrainians; counting only the newly displaced, 190.',
			'Three years into each war the U.S. had let in 47 of every 1,000 displaced Ukrainians and 23 of every 1,000 displaced Afghans (since 2021).',
			'How Afghans compare depends on the way of counting. For every 100 Ukrainians there were 2.2–17 from October 2001 and 49–190 from August 2021.'
		]);
		const results = await resultsFor(settingsWith({ origins: ['UKR', 'AFG'] }));
		const fewer = buildModel(
			multiplied(results, 'AFG', 0.01),
			settingsWith({ origins: ['UKR', 'AFG'] }),
			catalogue
		);
		expect(fewer.finding.join(' ')).toMatch(/Fewer than Ukrainians .*: Afghans\./);
		expect(fewer.finding[0]).not.toMatch(/ahead/);
	});

	it('detects that permanent places alone have the opposite result', async () => {
		expect((await modelFor()).finding.join(' ')).toMatch(
			/Count only permanent places and the order changes.*Resettled more often than Ukrainians.*Afghans/
		);
		expect((await modelFor({ tier: 'resettled' })).finding.join(' ')).toMatch(
			/More than Ukrainians [^.]*Afghans/
		);
	});

	it('states the number of people in a rate when they are fewer than a hundred', async () => {
		expect((await modelFor({ origins: ['UKR', 'PAK'] })).finding.join(' ')).toMatch(
			/Some results rest on few people: as few as 29 Pakistanis\./
		);
	});

	it('does not call a ratio displayed as 1.0 higher or lower', async () => {
		// 50 of 48,184 Yemenis against 4,464 of 5,994,350 Ukrainians are 1.3934 times their rate, the lowest of all ratios.
		const settings = settingsWith({ origins: ['UKR', 'YEM'], tier: 'resettled', window: '36' });
		const results = multiplied(await resultsFor(settings), 'YEM', 1.002 / 1.3934);
		expect(buildModel(results, settings, catalogue).finding.join(' ')).toMatch(
			/How Yemenis compare depends on the way of counting/
		);
	});

	it('does not rank fewer than ten people', async () => {
		expect(lineIn(await modelFor(), 'LBY-2011').parity.defined).toBe(false);
		expect((await modelFor()).finding.join(' ')).toMatch(/Too few to compare: Libyans \(7 people\)/);
	});
});
