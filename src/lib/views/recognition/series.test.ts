import { describe, expect, it } from 'vitest';
import type { Row } from '$lib/query/port';
import type { ViewState } from '$lib/settings/control';
import { statesCovering } from '../../../../tests/support/control-states';
import { openView } from '../../../../tests/support/open-view';
import { layout } from './layout';
import { series, type Recognition } from './series';
import { spec } from './spec';
import { displayed, tables } from './tables';

const { catalogue, ask, stateWith } = await openView(spec, series);

async function show(changes: ViewState = {}, alter: (row: Row) => Row = (row) => row): Promise<Recognition> {
	const state = stateWith(changes);
	const results = await ask(state);
	return series({ ...results, first: results.first.map(alter) }, state, catalogue);
}

function rowIn(shown: Recognition, origin: string) {
	const row = shown.rows.find((candidate) => candidate.origin === origin);
	if (!row) throw new Error(`There is no row ${origin}.`);
	return row;
}

function oddsIn(shown: Recognition, origin: string, asylum: string, unit = 'persons') {
	const { drawn, tooFew } = rowIn(shown, origin);
	const odds = [...drawn, ...tooFew].find((one) => one.asylum === asylum && one.unit === unit);
	if (!odds) throw new Error(`There are no decisions of ${asylum} on ${origin}.`);
	return odds;
}

// Expected figures: added up by hand from the rows of UNHCR's own file of asylum decisions.
describe('first decisions', () => {
	it('on Syrians in Germany in 2016 were 164,926 + 121,182 positive and 158 negative', async () => {
		const odds = oddsIn(await show({ years: '2016' }), 'SYR', 'DEU');
		expect(odds).toMatchObject({ convention: 164_926, complementary: 121_182, rejected: 158 });
		expect(odds.convention + odds.complementary).toBe(286_108);
		expect(odds.rate).toMatchObject({ value: expect.closeTo(99.945, 3) });
		expect(odds.conventionOnly).toMatchObject({ value: expect.closeTo(57.613, 3) });
	});

	it.each([
		// 2022: 58, 29, 129; 2023: 31, 15, 51; 2024: 10, 5, 36.
		['AFG', 'ROU', 99, 49, 216, 40.659],
		// 2022: 0, 11, 430; 2023: 5, 5, 125; 2024: 5, 0, 37.
		['IRQ', 'POL', 10, 16, 592, 4.207],
		// Courts 33, 182, 288 to 14, 34, 34; asylum officers 7,362, 23,291, 13,553 to 41, 76, 115.
		['AFG', 'USA', 44_709, 0, 314, 99.303],
		['SOM', 'NLD', 1419, 54, 648, 69.448]
	])('on %s in %s, 2022–2024', async (origin, asylum, convention, complementary, rejected, rate) => {
		const odds = oddsIn(await show(), origin, asylum);
		expect(odds).toMatchObject({ convention, complementary, rejected, unit: 'persons' });
		expect(odds.shown).toMatchObject({ value: expect.closeTo(rate, 3) });
	});

	it('keep the bounds of rounded counts: Iraqis in Poland', async () => {
		// 0 + 5 + 5 stand for 0 to 2, 3 to 7 and 3 to 7; 11 + 5 + 0 for 11, 3 to 7 and 0 to 2.
		const { rate } = oddsIn(await show(), 'IRQ', 'POL');
		expect(rate.inputs['convention']).toEqual({ low: 6, value: 10, high: 16 });
		expect(rate.inputs['complementary']).toEqual({ low: 14, value: 16, high: 20 });
		expect(rate).toMatchObject({ low: expect.closeTo((100 * 20) / 612, 6) });
		expect(rate).toMatchObject({ high: expect.closeTo((100 * 36) / 628, 6) });
	});

	it('are not those of countries that print appeals with them', async () => {
		const shown = await show();
		expect(shown.combined).toEqual(['Austria', 'Bulgaria', 'Cyprus']);
		expect(shown.rows.flatMap(({ drawn }) => drawn).map(({ asylum }) => asylum)).not.toContain('AUT');
	});
});

describe('persons and cases', () => {
	it('stay apart: Pakistanis in the United States in 2016', async () => {
		const shown = await show({ years: '2016' });
		expect(oddsIn(shown, 'PAK', 'USA')).toMatchObject({ name: 'U.S. immigration courts', decisions: 130 });
		expect(oddsIn(shown, 'PAK', 'USA', 'cases')).toMatchObject({
			name: 'U.S. asylum officers',
			decisions: 152,
			value: 100
		});
		const { compared, pooled } = rowIn(shown, 'PAK');
		expect(compared.some(({ unit }) => unit === 'cases')).toBe(false);
		const persons = [...rowIn(shown, 'PAK').drawn, ...rowIn(shown, 'PAK').tooFew]
			.filter(({ unit }) => unit === 'persons')
			.reduce((sum, { decisions }) => sum + decisions, 0);
		expect(pooled?.decisions).toBe(persons);
		expect(shown.finding.join(' ')).not.toContain('asylum officers');
		expect(shown.notes.find(({ id }) => id === 'cases')?.text).toContain('U.S. asylum officers');
	});

	it('in 2025 leave courts alone for the United States', async () => {
		const shown = await show({ years: '2025' });
		expect(oddsIn(shown, 'AFG', 'USA').name).toBe('U.S. immigration courts');
		expect(shown.notes.map(({ id }) => id)).toEqual(expect.arrayContaining(['courts', '52-usa-cases-2025']));
	});
});

describe('what is compared', () => {
	it('leaves Ukrainians out from 2022, and them alone', async () => {
		expect(rowIn(await show(), 'UKR').isExceptional).toBe(true);
		expect((await show()).rows.at(-1)?.origin).toBe('UKR');
		const before = await show({ years: '2019-2021' });
		expect(before.rows.some(({ isExceptional }) => isExceptional)).toBe(false);
		expect((await show({ origins: ['UKR'] })).finding[0]).toMatch(/no two countries/);
	});

	it('has no rate under 100 decisions', async () => {
		const shown = await show();
		for (const { drawn, tooFew } of shown.rows) {
			for (const { decisions } of drawn) expect(decisions).toBeGreaterThanOrEqual(100);
			for (const { decisions, rate } of tooFew) {
				expect(decisions).toBeLessThan(100);
				expect(rate).toMatchObject({ defined: false, reason: 'Fewer than 100 decisions.' });
			}
		}
	});

	it('is Europe alone when asked', async () => {
		const asylums = (await show({ countries: 'europe' })).rows.flatMap(({ drawn }) =>
			drawn.map(({ asylum }) => asylum)
		);
		expect(asylums).toContain('DEU');
		expect(asylums).not.toContain('USA');
		expect(asylums).not.toContain('AUS');
	});
});

describe('the finding', () => {
	it('says that the country matters where rates are far apart', async () => {
		const shown = await show();
		expect(shown.finding[0]).toMatch(
			/^In 2022–2024 4\.2% of first decisions on Iraqis .* Poland .* Australia\.$/
		);
		expect(shown.finding[1]).toMatch(/^Also far apart: .*Pakistanis/);
	});

	it('says that it hardly matters when every country refuses one in four', async () => {
		const shown = await show({}, (row) => ({
			...row,
			...Object.fromEntries(
				Object.keys(row)
					.filter((key) => /_\d+$/.test(key))
					.map((key) => [key, 0])
			),
			convention: 600,
			complementary: 0,
			rejected: 200
		}));
		expect(shown.finding[0]).toMatch(/made less than ten points of difference for any nationality/);
		expect(shown.finding.join(' ')).not.toMatch(/far apart|large part/);
	});

	it('never calls a rate below 100 full, and names countries that share one', async () => {
		expect((await show({ origins: ['SYR'] })).finding[0]).toContain('over 99.9% in Germany');
		expect((await show({ origins: ['AFG'] })).finding[0]).toContain('100% in Czechia, Iceland and Latvia');
	});

	it('says how much of the protection is not refugee status', async () => {
		// Of all Syrians protected 2022–2024 most had another protection, most of them in Germany.
		expect((await show()).finding.join(' ')).toMatch(
			/large part .* Syrians \(98% protected, 36% as refugees\)/
		);
	});
});

describe.each(statesCovering(spec.controls))('with $name', ({ state }) => {
	it('draws, says and lists the same, inside the picture', async () => {
		const shown = series(await ask(state), state, catalogue);
		const ids = shown.sources.map(({ id }) => id);
		for (const row of displayed(shown).rows)
			for (const id of String(row.at(-1)).split('~')) expect(ids).toContain(id);
		if (shown.empty) {
			expect(shown.finding).toEqual([shown.empty]);
			return;
		}
		const drawn = shown.rows.flatMap(({ drawn }) => drawn);
		expect(tables(shown)[1]?.rows).toHaveLength(drawn.length);
		for (const table of [...tables(shown), displayed(shown)])
			for (const row of table.rows) expect(row).toHaveLength(table.fields.length);
		for (const width of ['narrow', 'wide'] as const) {
			const placed = layout(shown, width);
			expect(placed.rows.flatMap(({ dots }) => dots)).toHaveLength(drawn.length);
			for (const { dots, labels } of placed.rows) {
				for (const { x, y } of dots) {
					expect(x).toBeGreaterThanOrEqual(placed.plot.left);
					expect(x).toBeLessThanOrEqual(placed.plot.right);
					expect(y).toBeGreaterThan(placed.plot.top);
					expect(y).toBeLessThan(placed.plot.bottom);
				}
				for (const { x } of labels) expect(x).toBeLessThan(placed.width);
			}
		}
	});
});

it('places a dot twice as far from zero for twice the rate', async () => {
	const placed = layout(await show(), 'wide');
	for (const { dots } of placed.rows)
		for (const { x, odds } of dots)
			expect(x).toBeCloseTo(
				placed.plot.left + ((placed.plot.right - placed.plot.left) * odds.value) / 100,
				6
			);
});
