import { describe, expect, it } from 'vitest';
import type { Row } from '$lib/query/port';
import type { ViewState } from '$lib/settings/control';
import { statesCovering } from '../../../../tests/support/control-states';
import { openView } from '../../../../tests/support/open-view';
import { layout } from './layout';
import { series, type Interveners } from './series';
import { spec } from './spec';
import { displayed, tables } from './tables';

const { catalogue, ask, stateWith } = await openView(spec, series);
const results = await ask();

const show = (changes: ViewState = {}, rows = results): Interveners =>
	series(rows, stateWith(changes), catalogue);

function rowIn(shown: Interveners, origin: string) {
	const found = shown.rows.find((row) => row.origin === origin);
	if (!found) throw new Error(`There is no row ${origin}.`);
	return found;
}
const laneIn = (shown: Interveners, origin: string, id = 'usa') =>
	rowIn(shown, origin).lanes.find((lane) => lane.id === id);
const expectedIn = (shown: Interveners, origin: string, id = 'usa') => {
	const result = laneIn(shown, origin, id)?.shown?.expected;
	return result?.defined ? Math.round(result.value) : null;
};

// UNHCR's rows added up by hand outside this program: resettled in the United States from the first year of each war
// to 2025, and the year-end with most displaced abroad.
describe('against the publishers’ figures', () => {
	it.each([
		['AFG', 50_794, 6_699_177, 2023, 3_972_525],
		['IRQ', 146_614, 2_336_913, 2007, 367_558],
		['SYR', 54_449, 6_988_619, 2021, 5_020_119],
		['SOM', 112_900, 1_179_808, 2015, 1_128_308],
		['YEM', 903, 84_194, 2024, 83_187],
		['PAK', 4596, 380_366, 2014, 155_563],
		['LBY', 75, 24_807, 2021, 20_963],
		['PHL', 5, 47_625, 2002, 6895],
		['UKR', 4551, 5_994_350, 2023, 5_250_714]
	])(
		'%s: %i refugees resettled; %i displaced abroad at the end of %i',
		(origin, refugees, most, year, latest) => {
			const row = rowIn(show(), origin);
			// Special immigrant visas: 35,074 + 129,231 for Afghans, 20,853 + 2,973 for Iraqis.
			const visas = { AFG: 164_305, IRQ: 23_826 }[origin] ?? 0;
			expect(row.lanes[0]?.durable.value).toBe(refugees + visas);
			expect(row.counts.find(({ count }) => count === 'peak')).toMatchObject({
				year,
				people: { value: most }
			});
			expect(row.counts.find(({ count }) => count === 'latest')?.people.value).toBe(latest);
		}
	);

	it('people on parole are counted with those let in, and not with those resettled', () => {
		// 73,566 Afghans; 23,392 + 252,081 Ukrainians.
		expect(laneIn(show(), 'AFG')?.people.value).toBe(215_099 + 73_566);
		expect(laneIn(show(), 'UKR')?.people.value).toBe(4551 + 275_473);
		expect(laneIn(show({ tier: 'resettled' }), 'AFG')?.people.value).toBe(215_099);
		expect(laneIn(show({ tier: 'resettled' }), 'UKR')?.people.value).toBe(4551);
	});

	it('parts by output are those of the World Bank’s figures', () => {
		// United States over all states that led, fought or struck, dollars of 2023, worked outside this program.
		const shares = ['LBY', 'YEM', 'SYR', 'SOM', 'AFG'].map((origin) =>
			Number(laneIn(show({ key: 'gdp' }), origin)?.part?.value.toFixed(4))
		);
		expect(shares).toEqual([0.6901, 0.9457, 0.8779, 0.9941, 0.4697]);
		expect(laneIn(show({ key: 'population' }), 'LBY')?.part?.value).toBeCloseTo(0.5651, 4);
	});
});

describe('the arithmetic', () => {
	it('is people × counted × share, all of it for the United States', () => {
		// 6,988,619 × 5 % = 349,430.95; × 50 % × 20 % = 698,861.9.
		expect(expectedIn(show(), 'SYR')).toBe(349_431);
		expect(expectedIn(show({ counted: '50', share: '20' }), 'SYR')).toBe(698_862);
		expect(expectedIn(show({ displaced: 'ever' }), 'SYR')).toBe(355_000);
		expect(show().finding.join(' ')).toContain('6,988,619 × 100% × 5% × 100% = 349,431');
	});

	it('equal parts are one for each state, and parts add up to the whole', () => {
		// Libya: the United States, France, the United Kingdom, Belgium, Canada, Denmark, Italy and Norway.
		const shown = show({ key: 'equal' });
		expect(rowIn(shown, 'LBY').states).toHaveLength(8);
		expect(laneIn(shown, 'LBY')?.part?.value).toBe(1 / 8);
		for (const key of ['equal', 'population', 'gdp', 'mean'])
			for (const { lanes } of show({ key }).rows.filter(({ isReference }) => !isReference))
				expect(lanes.reduce((sum, { part }) => sum + (part?.value ?? 0), 0)).toBeCloseTo(1, 12);
	});

	it('supporters count only where they are asked for; the United States always', () => {
		expect(rowIn(show({ key: 'equal', parties: 'all' }), 'LBY').states).toHaveLength(17);
		expect(rowIn(show({ key: 'equal' }), 'PHL').states.map(({ country }) => country)).toEqual(['USA']);
	});

	it('nothing is asked for Ukrainians, who stand last', () => {
		const last = show({ key: 'gdp' }).rows.at(-1);
		expect(last).toMatchObject({ origin: 'UKR', isReference: true, states: [] });
		expect(last?.lanes.map(({ shown }) => shown)).toEqual([null]);
	});

	it('makes no rate of people ever displaced', () => {
		const shown = show({ displaced: 'ever' });
		const rates = shown.rows.map(({ rate }) => (rate.defined ? rate.unit : null));
		expect(new Set(rates)).toEqual(new Set(['per 1,000 displaced']));
		expect(rowIn(shown, 'SYR').rate).toEqual(rowIn(show(), 'SYR').rate);
	});
});

describe('the finding follows the figures and the settings', () => {
	const first = (changes: ViewState = {}, rows = results) => show(changes, rows).finding[0] ?? '';

	it('says where the definition decides, and which definition says what', () => {
		expect(first()).toMatch(
			/5% of the displaced, that would be more people than it let in from Syria, Yemen, Pakistan and Libya; for Iraq, Afghanistan and Somalia it depends/
		);
		expect(show().finding.join(' ')).toMatch(
			/For Iraq it would be 120,000 of those displaced abroad at the end of 2007, 18,000 .* and 460,000 of those ever displaced 2003–2020; 170,000 were let in/
		);
	});

	it('says the opposite where more were let in', () => {
		const many = {
			...results,
			resettled: results.resettled.map((row): Row =>
				row.origin === 'SYR' && row.asylum === 'USA'
					? { ...row, low: 2_000_000, value: 2_000_000, high: 2_000_000 }
					: row
			)
		};
		expect(first({}, many)).toMatch(
			/more people than it let in from Yemen, Pakistan and Libya and fewer than it let in from Syria/
		);
	});

	it('turns with the slider', () => {
		expect(first({ share: '100' })).toMatch(
			/more people than it let in from Iraq, Syria, Afghanistan, Yemen, Somalia/
		);
		expect(first({ share: '1' })).toMatch(/fewer than it let in from Iraq, Afghanistan and Somalia/);
		expect(first({ origins: ['UKR'] })).toMatch(/None of the wars chosen has figures to compare 5%/);
	});

	it('names Ukrainians beside them, with what the tier changes', () => {
		// 280,024 of 5,994,350 is 46.7 per 1,000; 4,551 is 0.76.
		expect(show().finding.join(' ')).toMatch(/of every 1,000 Ukrainians .* let in 47, 280,000 in all/);
		expect(show({ tier: 'resettled' }).finding.join(' ')).toMatch(/1,000 Ukrainians .* resettled 0\.76/);
	});

	it('says that who took part is known from secondary sources alone', () => {
		// Iraq 38 of 38 beside the United States, Canada over Syria, Ethiopia in Somalia; 98 in all.
		expect(show({ key: 'gdp' }).finding.join(' ')).toMatch(
			/secondary sources alone for 40 of 98 entries \(Iraq, Syria and Somalia\)/
		);
		const official = {
			...results,
			parties: results.parties.map((row): Row => ({ ...row, grade: 'official' }))
		};
		expect(show({ key: 'gdp' }, official).finding.join(' ')).toMatch(/secondary sources alone for 0 of 98/);
	});

	it('leaves out of comparison what is too little', () => {
		expect(show().finding.join(' ')).toMatch(/Too few were let in to compare: the Philippines \(5\)/);
		expect(first()).not.toContain('Philippines');
	});
});

describe('in every state', () => {
	it('whole sentences, known sources, and every figure of the tables in the download', () => {
		for (const { name, state } of statesCovering(spec.controls)) {
			const shown = series(results, state, catalogue);
			expect(shown.finding[0], name).toMatch(/^[A-Z].*\d.*\.$/);
			expect([...shown.finding, shown.altText].join(' '), name).not.toMatch(/NaN|Infinity|undefined|null/);
			const { rows } = displayed(shown);
			const inFile = new Set(rows.flat());
			const figures = tables(shown).flatMap((table) =>
				table.rows.flat().filter((cell) => typeof cell === 'number')
			);
			expect(
				figures.filter((figure) => !inFile.has(figure)),
				name
			).toEqual([]);
			const known = new Set(shown.sources.map(({ id }) => id));
			for (const row of rows) for (const id of String(row.at(-1)).split('~')) expect(known).toContain(id);
		}
	});

	it('the longest table holds only figures that may be passed on', () => {
		for (const changes of [{}, { key: 'equal' }, { key: 'gdp' }, { tier: 'resettled' }]) {
			const shown = show(changes);
			const longest = [...tables(shown)].sort((a, b) => b.rows.length - a.rows.length)[0];
			const passedOn = displayed(shown).rows.filter((row) =>
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
	const { rows, plot } = layout(show({ key: 'gdp' }), width);
	const perPerson = rows.flatMap(({ lanes }) =>
		lanes.flatMap(({ lane, frame, endX, whisker }) => [
			...(lane.people.value > 1000 ? [(endX - plot.left) / lane.people.value] : []),
			...(frame !== null && lane.shown?.expected.defined ? [frame / lane.shown.expected.value] : []),
			...(whisker && lane.over?.expected.defined ? [(whisker.to - plot.left) / lane.over.expected.high] : [])
		])
	);
	expect(perPerson.length).toBeGreaterThan(20);
	for (const ratio of perPerson) expect(ratio).toBeCloseTo(perPerson[0] ?? 0, 12);
});
