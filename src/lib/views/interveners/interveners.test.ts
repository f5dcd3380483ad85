import { describe, expect, it } from 'vitest';
import type { Row } from '$lib/query/port';
import { statesCovering } from '../../../../tests/support/control-states';
import { openView } from '../../../../tests/support/open-view';
import { marksOf, seriesIn } from '../../../../tests/support/scenes';
import type { SettingsFor } from '../contract';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { Interveners } from './types';

const { catalogue, resultsFor, settingsWith } = await openView(spec, buildModel);
const results = await resultsFor();

type Changes = Partial<SettingsFor<typeof spec>>;
const modelWith = (changes: Changes = {}, rows = results): Interveners =>
	buildModel(rows, settingsWith(changes), catalogue);

function rowIn(model: Interveners, origin: string) {
	const found = model.rows.find((row) => row.origin === origin);
	if (!found) throw new Error(`There is no row ${origin}.`);
	return found;
}
const laneIn = (model: Interveners, origin: string, id = 'usa') =>
	rowIn(model, origin).lanes.find((lane) => lane.id === id);
const expectedIn = (model: Interveners, origin: string, id = 'usa') => {
	const result = laneIn(model, origin, id)?.result?.expected;
	return result?.defined ? Math.round(result.value) : null;
};

// UNHCR's rows summed by hand independently of this program: resettled in the United States from the first year of each war
// to 2025, and the year-end with the most displaced abroad.
describe('compared with the publishers’ figures', () => {
	it.each([
		['AFG', 50_794, 6_699_177, 2023, 3_967_461],
		['IRQ', 146_614, 2_336_913, 2007, 366_910],
		['SYR', 54_449, 6_988_619, 2021, 5_019_049],
		['SOM', 112_900, 1_179_808, 2015, 1_124_330],
		['YEM', 903, 84_194, 2024, 82_812],
		['PAK', 4596, 380_366, 2014, 151_746],
		['LBY', 75, 24_807, 2021, 20_885],
		['PHL', 5, 47_625, 2002, 6518],
		['UKR', 4551, 5_994_350, 2023, 5_248_741]
	])(
		'%s: %i refugees resettled; %i displaced abroad at the end of %i',
		(origin, refugees, most, year, latest) => {
			const row = rowIn(modelWith(), origin);
			// Special immigrant visas since March 2017; of the years before, 38,640 and 21,068 are in the upper bound alone.
			const visas = { AFG: 129_231, IRQ: 2973 }[origin] ?? 0;
			const before = { AFG: 38_640, IRQ: 21_068 }[origin] ?? 0;
			const durable = row.lanes[0]?.durable;
			expect(durable?.value).toBe(refugees + visas);
			expect(durable && durable.high - durable.value).toBe(before);
			expect(row.counts.find(({ count }) => count === 'peak')).toMatchObject({
				year,
				people: { value: most }
			});
			expect(row.counts.find(({ count }) => count === 'latest')?.people.value).toBe(latest);
		}
	);

	it('people on parole are counted with those let in, and not with those resettled', () => {
		// 73,566 Afghans; 23,392 + 252,081 Ukrainians.
		expect(laneIn(modelWith(), 'AFG')?.people.value).toBe(180_025 + 73_566);
		expect(laneIn(modelWith(), 'UKR')?.people.value).toBe(4551 + 275_473);
		expect(laneIn(modelWith({ tier: 'resettled' }), 'AFG')?.people.value).toBe(180_025);
		expect(laneIn(modelWith({ tier: 'resettled' }), 'UKR')?.people.value).toBe(4551);
	});

	it('visas before March 2017 are named with the upper bound', () => {
		// From the official totals by State and the first months of 2017: 38,640 and 21,068 (worked in the test of admissions).
		const note = (changes: Changes) =>
			modelWith(changes)
				.notes.map(({ text }) => text)
				.join(' ');
		expect(note({})).toContain('21,068 Iraqis and 38,640 Afghans');
		expect(note({ origins: ['SYR'] })).not.toContain('upper bounds alone');
	});

	it('shares by GDP match the World Bank’s figures', () => {
		// United States over all states that led, fought or struck, dollars of the newest year with all of them (2025 for
		// Libya and Somalia, 2024 for the others), worked from the World Bank’s file outside this program.
		const shares = ['LBY', 'YEM', 'SYR', 'SOM', 'AFG'].map((origin) =>
			Number(laneIn(modelWith({ key: 'gdp' }), origin)?.part?.value.toFixed(4))
		);
		expect(shares).toEqual([0.6879, 0.9419, 0.8751, 0.9959, 0.469]);
		expect(laneIn(modelWith({ key: 'population' }), 'LBY')?.part?.value).toBeCloseTo(0.5658, 4);
	});
});

describe('the arithmetic', () => {
	it('is people × counted × share, attributed in full to the United States', () => {
		// 6,988,619 × 5 % = 349,430.95; × 50 % × 20 % = 698,861.9.
		expect(expectedIn(modelWith(), 'SYR')).toBe(349_431);
		expect(expectedIn(modelWith({ counted: '50', share: '20' }), 'SYR')).toBe(698_862);
		expect(expectedIn(modelWith({ displaced: 'ever' }), 'SYR')).toBe(355_000);
		expect(modelWith().finding.join(' ')).toContain('6,988,619 × 100% × 5% × 100% = 349,431');
	});

	it('equal parts are one per state, and parts sum to the whole', () => {
		// Libya: the United States, France, the United Kingdom, Belgium, Canada, Denmark, Italy and Norway.
		const model = modelWith({ key: 'equal' });
		expect(rowIn(model, 'LBY').states).toHaveLength(8);
		expect(laneIn(model, 'LBY')?.part?.value).toBe(1 / 8);
		for (const key of ['equal', 'population', 'gdp', 'mean'] as const)
			for (const { lanes } of modelWith({ key }).rows.filter(({ isReference }) => !isReference))
				expect(lanes.reduce((sum, { part }) => sum + (part?.value ?? 0), 0)).toBeCloseTo(1, 12);
	});

	it('supporters count only if selected; the United States always', () => {
		expect(rowIn(modelWith({ key: 'equal', parties: 'all' }), 'LBY').states).toHaveLength(17);
		expect(rowIn(modelWith({ key: 'equal' }), 'PHL').states.map(({ country }) => country)).toEqual(['USA']);
	});

	it('nothing is expected for Ukrainians, who are last', () => {
		const last = modelWith({ key: 'gdp' }).rows.at(-1);
		expect(last).toMatchObject({ origin: 'UKR', isReference: true, states: [] });
		expect(last?.lanes.map(({ result }) => result)).toEqual([null]);
	});

	it('computes no rate of people ever displaced', () => {
		const model = modelWith({ displaced: 'ever' });
		const rates = model.rows.map(({ rate }) => (rate.defined ? rate.unit : null));
		expect(new Set(rates)).toEqual(new Set(['per 1,000 displaced']));
		expect(rowIn(model, 'SYR').rate).toEqual(rowIn(modelWith(), 'SYR').rate);
	});
});

describe('the finding depends on the figures and the settings', () => {
	const first = (changes: Changes = {}, rows = results) => modelWith(changes, rows).finding[0] ?? '';

	it('says where the answer depends on the count, and the result of each count', () => {
		const { headline, finding } = modelWith();
		expect(headline).toBe('From 4 of 7 countries the U.S. let in less than 5% of the displaced');
		expect(finding.slice(0, 2)).toEqual([
			'From Syria, Yemen, Pakistan and Libya the U.S. let in less than the chosen 5% of the displaced between each war’s first year and 2025.',
			'For Iraq, Afghanistan and Somalia it depends on who is counted as displaced.'
		]);
		expect(modelWith().finding.join(' ')).toMatch(
			/For Iraq it would be 120,000 counting those abroad at the end of 2007, 18,000 .* and 460,000 counting everyone ever displaced\. The United States let in at least 150,000\./
		);
	});

	it('says the opposite if more were let in', () => {
		const many = {
			...results,
			resettled: results.resettled.map((row): Row =>
				row.origin === 'SYR' && row.asylum === 'USA'
					? { ...row, low: 2_000_000, value: 2_000_000, high: 2_000_000 }
					: row
			)
		};
		expect(modelWith({}, many).finding.slice(0, 2)).toEqual([
			'From Yemen, Pakistan and Libya the U.S. let in less than the chosen 5% of the displaced between each war’s first year and 2025.',
			'From Syria it let in more than that.'
		]);
	});

	it('changes with the slider', () => {
		expect(first({ share: '100' })).toMatch(
			/^From Iraq, Syria and five others the U\.S\. let in less than the chosen 100% of the displaced /
		);
		expect(modelWith({ share: '1' }).finding.slice(0, 2)).toEqual([
			'From Iraq, Afghanistan and Somalia the U.S. let in more than the chosen 1% of the displaced between each war’s first year and 2025.',
			'From Libya it let in less than that.'
		]);
		expect(modelWith({ share: '1' }).headline).toBe(
			'From 3 of 7 countries the U.S. let in more than 1% of the displaced'
		);
		expect(modelWith({ share: '100' }).headline).toBe(
			'From all 7 countries the U.S. let in less than 100% of the displaced'
		);
		// 5% of 50%.
		expect(first({ counted: '50' })).toMatch(/less than the chosen 2\.5% of the displaced/);
		expect(modelWith({ key: 'gdp' }).headline).toBe(
			'From 4 of 7 countries the U.S. let in less than its part of 5%'
		);
		expect(first({ origins: ['UKR'] })).toMatch(/None of the wars chosen has figures to compare 5%/);
	});

	it('mentions Ukrainians for comparison, with the effect of the tier', () => {
		// 280,024 of 5,994,350 is 46.7 per 1,000; 4,551 is 0.76.
		expect(modelWith().finding.join(' ')).toMatch(
			/Of every 1,000 Ukrainians .* let in 47, or 280,000 in all/
		);
		expect(modelWith({ tier: 'resettled' }).finding.join(' ')).toMatch(/1,000 Ukrainians .* resettled 0\.76/);
	});

	it('says that participation is known only from secondary sources', () => {
		// Iraq 38 of 38 in addition to the United States, Canada over Syria, Ethiopia in Somalia; 98 in all.
		expect(modelWith({ key: 'gdp' }).finding.join(' ')).toMatch(
			/secondary sources alone for 40 of 98 entries \(Iraq, Syria and Somalia\)/
		);
		const official = {
			...results,
			parties: results.parties.map((row): Row => ({ ...row, grade: 'official' }))
		};
		expect(modelWith({ key: 'gdp' }, official).finding.join(' ')).toMatch(
			/secondary sources alone for 0 of 98/
		);
	});

	it('leaves figures that are too small out of comparisons', () => {
		expect(modelWith().finding.join(' ')).toMatch(/Too few were let in to compare: the Philippines \(5\)/);
		expect(first()).not.toContain('Philippines');
	});
});

describe('in every state', () => {
	it('complete sentences, known sources, and every figure of the tables in the download', () => {
		for (const { name, state } of statesCovering(spec.controls)) {
			const model = buildModel(results, state, catalogue);
			expect(model.finding[0], name).toMatch(/^[A-Z].*\d.*\.$/);
			expect([...model.finding, model.altText].join(' '), name).not.toMatch(/NaN|Infinity|undefined|null/);
			const { rows } = exportTable(model);
			const inFile = new Set(rows.flat());
			const figures = tables(model).flatMap((table) =>
				table.rows.flat().filter((cell) => typeof cell === 'number')
			);
			expect(
				figures.filter((figure) => !inFile.has(figure)),
				name
			).toEqual([]);
			const known = new Set(model.sources.map(({ id }) => id));
			for (const row of rows) for (const id of String(row.at(-1)).split('~')) expect(known).toContain(id);
		}
	});

	it('the longest table contains only redistributable figures', () => {
		for (const changes of [{}, { key: 'equal' }, { key: 'gdp' }, { tier: 'resettled' }] as const) {
			const model = modelWith(changes);
			const longest = [...tables(model)].sort((a, b) => b.rows.length - a.rows.length)[0];
			const passedOn = exportTable(model).rows.filter((row) =>
				String(row.at(-1))
					.split('~')
					.every((id) => catalogue.sources.get(id)?.redistributable)
			);
			const inFile = new Set(passedOn.flat());
			const figures = (longest?.rows ?? []).flat().filter((cell) => typeof cell === 'number');
			expect(figures.length).toBeGreaterThan(30);
			expect(figures.filter((figure) => !inFile.has(figure))).toEqual([]);
		}
	});
});

it.each(['wide', 'narrow'] as const)('%s: bars, frames and ranges share one scale from zero', (width) => {
	const model = modelWith({ key: 'gdp' });
	const scene = chart(model, width);
	const start = marksOf(scene, 'axis')[0]?.from ?? 0;
	const perPerson = model.rows.flatMap((row) => {
		const own = seriesIn(scene, row.origin);
		const frames = marksOf(own, 'bar').filter(({ outlined }) => outlined);
		const ranges = marksOf(own, 'interval');
		const ends = scene.cursor.filter(({ series }) => series === row.name);
		const expected = row.lanes.flatMap(({ result }) => (result?.expected.defined ? [result.expected] : []));
		const over = row.lanes.flatMap(({ over }) =>
			over?.expected.defined && over.expected.high > over.expected.low ? [over.expected] : []
		);
		expect([frames.length, ranges.length, ends.length]).toEqual([
			expected.length,
			over.length,
			row.lanes.length
		]);
		return [
			...row.lanes.flatMap(({ people }, i) =>
				people.value > 1000 ? [((ends[i]?.x ?? 0) - start) / people.value] : []
			),
			...expected.map(({ value }, i) => (frames[i]?.width ?? 0) / value),
			...over.map(({ high }, i) => ((ranges[i]?.to ?? 0) - start) / high)
		];
	});
	expect(perPerson.length).toBeGreaterThan(20);
	for (const ratio of perPerson) expect(ratio).toBeCloseTo(perPerson[0] ?? 0, 12);
});
