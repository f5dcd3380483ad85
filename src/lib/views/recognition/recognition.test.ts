import { describe, expect, it } from 'vitest';
import type { Row } from '$lib/query/port';
import { statesCovering } from '../../../../tests/support/control-states';
import { openView } from '../../../../tests/support/open-view';
import { marksOf } from '../../../../tests/support/scenes';
import { typedSettings, type Scene, type SettingsFor } from '../contract';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { Recognition } from './types';

const { catalogue, resultsFor, settingsWith, modelFor } = await openView(spec, buildModel);

async function altered(
	changes: Partial<SettingsFor<typeof spec>>,
	alter: (row: Row) => Row
): Promise<Recognition> {
	const settings = settingsWith(changes);
	const results = await resultsFor(settings);
	return buildModel({ ...results, first: results.first.map(alter) }, settings, catalogue);
}

function plotOf(scene: Scene) {
	const axes = marksOf(scene, 'axis');
	const [top, bottom] = ['top', 'bottom'].map((side) => axes.find((axis) => axis.side === side));
	if (!top || !bottom) throw new Error('The scene has no two axes.');
	return { left: bottom.from, right: bottom.to, top: top.at, bottom: bottom.at };
}

function rowIn(model: Recognition, origin: string) {
	const row = model.rows.find((candidate) => candidate.origin === origin);
	if (!row) throw new Error(`There is no row ${origin}.`);
	return row;
}

function decisionsIn(model: Recognition, origin: string, asylum: string, unit = 'persons') {
	const { rated, tooFew } = rowIn(model, origin);
	const found = [...rated, ...tooFew].find((one) => one.asylum === asylum && one.unit === unit);
	if (!found) throw new Error(`There are no decisions of ${asylum} on ${origin}.`);
	return found;
}

// Expected figures: summed by hand from the rows of UNHCR's own file of asylum decisions.
describe('first decisions', () => {
	it('on Syrians in Germany in 2016 were 164,926 + 121,182 positive and 158 negative', async () => {
		const decisions = decisionsIn(await modelFor({ years: '2016' }), 'SYR', 'DEU');
		expect(decisions).toMatchObject({ convention: 164_926, complementary: 121_182, rejected: 158 });
		expect(decisions.convention + decisions.complementary).toBe(286_108);
		expect(decisions.rate).toMatchObject({ value: expect.closeTo(99.945, 3) });
		expect(decisions.conventionOnly).toMatchObject({ value: expect.closeTo(57.613, 3) });
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
		const decisions = decisionsIn(await modelFor(), origin, asylum);
		expect(decisions).toMatchObject({ convention, complementary, rejected, unit: 'persons' });
		expect(decisions.chosenRate).toMatchObject({ value: expect.closeTo(rate, 3) });
	});

	it('keep the bounds of rounded counts: Iraqis in Poland', async () => {
		// 0 + 5 + 5 stand for 0 to 2, 3 to 7 and 3 to 7; 11 + 5 + 0 for 11, 3 to 7 and 0 to 2.
		const { rate } = decisionsIn(await modelFor(), 'IRQ', 'POL');
		expect(rate.inputs['convention']).toEqual({ low: 6, value: 10, high: 16 });
		expect(rate.inputs['complementary']).toEqual({ low: 14, value: 16, high: 20 });
		expect(rate).toMatchObject({ low: expect.closeTo((100 * 20) / 612, 6) });
		expect(rate).toMatchObject({ high: expect.closeTo((100 * 36) / 628, 6) });
	});

	it('exclude countries that print appeals with them', async () => {
		const model = await modelFor();
		expect(model.combined).toEqual(['Austria', 'Bulgaria', 'Cyprus']);
		expect(model.rows.flatMap(({ rated }) => rated).map(({ asylum }) => asylum)).not.toContain('AUT');
	});
});

describe('persons and cases', () => {
	it('stay apart: Pakistanis in the United States in 2016', async () => {
		const model = await modelFor({ years: '2016' });
		expect(decisionsIn(model, 'PAK', 'USA')).toMatchObject({
			name: 'U.S. immigration courts',
			decisions: 130
		});
		expect(decisionsIn(model, 'PAK', 'USA', 'cases')).toMatchObject({
			name: 'U.S. asylum officers',
			decisions: 152,
			value: 100
		});
		const { compared, pooled } = rowIn(model, 'PAK');
		expect(compared.some(({ unit }) => unit === 'cases')).toBe(false);
		const persons = [...rowIn(model, 'PAK').rated, ...rowIn(model, 'PAK').tooFew]
			.filter(({ unit }) => unit === 'persons')
			.reduce((sum, { decisions }) => sum + decisions, 0);
		expect(pooled?.decisions).toBe(persons);
		expect(model.finding.join(' ')).not.toContain('asylum officers');
		expect(model.notes.find(({ id }) => id === 'cases')?.text).toContain('U.S. asylum officers');
	});

	it('in 2025 include only courts for the United States', async () => {
		const model = await modelFor({ years: '2025' });
		expect(decisionsIn(model, 'AFG', 'USA').name).toBe('U.S. immigration courts');
		expect(model.notes.map(({ id }) => id)).toEqual(expect.arrayContaining(['courts', '52-usa-cases-2025']));
	});
});

describe('what is compared', () => {
	it('excludes only Ukrainians from 2022', async () => {
		expect(rowIn(await modelFor(), 'UKR').isExceptional).toBe(true);
		expect((await modelFor()).rows.at(-1)?.origin).toBe('UKR');
		const before = await modelFor({ years: '2019-2021' });
		expect(before.rows.some(({ isExceptional }) => isExceptional)).toBe(false);
		expect((await modelFor({ origins: ['UKR'] })).finding[0]).toMatch(/no two countries/);
	});

	it('has no rate under 100 decisions', async () => {
		const model = await modelFor();
		for (const { rated, tooFew } of model.rows) {
			for (const { decisions } of rated) expect(decisions).toBeGreaterThanOrEqual(100);
			for (const { decisions, rate } of tooFew) {
				expect(decisions).toBeLessThan(100);
				expect(rate).toMatchObject({ defined: false, reason: 'Fewer than 100 decisions.' });
			}
		}
	});

	it('is only Europe if selected', async () => {
		const asylums = (await modelFor({ countries: 'europe' })).rows.flatMap(({ rated }) =>
			rated.map(({ asylum }) => asylum)
		);
		expect(asylums).toContain('DEU');
		expect(asylums).not.toContain('USA');
		expect(asylums).not.toContain('AUS');
	});
});

describe('a country without every year', () => {
	// Australia, Iraqis: 78 of 97 decisions in 2022 and 918 of 954 in 2023 were positive; it published none for 2024.
	it('is hollow, named, not pooled and no extreme', async () => {
		const model = await modelFor();
		const iraqis = rowIn(model, 'IRQ');
		const australia = decisionsIn(model, 'IRQ', 'AUS');
		expect(australia).toMatchObject({ isPartial: true, decisions: 97 + 954 });
		expect(iraqis.rated).toContainEqual(australia);
		expect(iraqis.compared.map(({ asylum }) => asylum)).not.toContain('AUS');
		const whole = [...iraqis.rated, ...iraqis.tooFew].filter(
			({ unit, isPartial }) => unit === 'persons' && !isPartial
		);
		expect(iraqis.pooled?.decisions).toBe(whole.reduce((sum, { decisions }) => sum + decisions, 0));
		expect(model.notes.find(({ id }) => id === 'partly')?.text).toContain('Australia');
		const strip = marksOf(chart(model, 'wide'), 'group').find(({ data }) => data?.series === 'IRQ');
		expect(strip).toBeDefined();
	});

	it('is whole again where the years are its own', async () => {
		const model = await modelFor({ years: '2023' });
		expect(decisionsIn(model, 'IRQ', 'AUS').isPartial).toBe(false);
	});
});

describe('the finding', () => {
	it('says that the country matters when rates are far apart', async () => {
		const model = await modelFor();
		expect(model.headline).toBe('Libyan asylum claims: 7.9% protected in Malta, 99% in the UK');
		expect(model.finding[0]).toBe(
			'In 2022–2024, 7.9% of first asylum decisions on Libyans led to protection in Malta, 99% in the United Kingdom.'
		);
		expect(model.finding.join(' ')).not.toContain('Australia');
		expect(model.finding.slice(1, 3)).toEqual([
			'Also far apart: Iraqis (4.2% in Poland, 89% in Canada) and Pakistanis (3.1% in Romania, 87% in Canada).',
			'The odds also differ by ten points or more for Somalis, Afghans, Yemenis, Syrians and Filipinos; the table has the rates.'
		]);
	});

	it('names the status counted', async () => {
		const model = await modelFor({ status: 'convention', origins: ['IRQ'] });
		expect(model.headline).toBe('Refugee status for Iraqis: 1.6% in Poland, 89% in Canada');
		expect(model.finding[0]).toMatch(/led to refugee status in Poland/);
	});

	it('says that it hardly matters when every country rejects one in four', async () => {
		const model = await altered({}, (row) => ({
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
		expect(model.headline).toBe('Asylum odds differ by less than ten points for every nationality');
		expect(model.finding[0]).toBe(
			'In 2022–2024 the odds differed by less than ten points for every nationality.'
		);
		expect(model.finding.join(' ')).not.toMatch(/far apart|often not refugee status/);
	});

	it('never rounds a rate below 100 to 100, and lists countries that share one', async () => {
		expect((await modelFor({ origins: ['SYR'] })).finding[0]).toContain('over 99.9% in Germany');
		expect((await modelFor({ origins: ['AFG'] })).finding[0]).toContain(
			'100% in Czechia, Iceland and Latvia'
		);
	});

	it('says how much of the protection is not refugee status', async () => {
		// Of all Syrians protected 2022–2024 most had another form of protection, most of them in Germany.
		expect((await modelFor()).finding).toContain(
			'Protection is often not refugee status under the 1951 Convention: 98% of decisions on Syrians led to protection, 36% to refugee status.'
		);
	});
});

describe.each(statesCovering(spec.controls))('with $name', ({ state }) => {
	it('has the same figures in chart, text and table, inside the picture', async () => {
		const settings = typedSettings(state, spec.controls);
		const model = buildModel(await resultsFor(settings), settings, catalogue);
		const ids = model.sources.map(({ id }) => id);
		for (const row of exportTable(model).rows)
			for (const id of String(row.at(-1)).split('~')) expect(ids).toContain(id);
		if (model.empty) {
			expect(model.finding).toEqual([model.empty]);
			return;
		}
		const rated = model.rows.flatMap(({ rated }) => rated);
		expect(tables(model)[1]?.rows).toHaveLength(rated.length);
		for (const table of [...tables(model), exportTable(model)])
			for (const row of table.rows) expect(row).toHaveLength(table.fields.length);
		for (const width of ['narrow', 'wide'] as const) {
			const scene = chart(model, width);
			const plot = plotOf(scene);
			const dots = marksOf(scene, 'dot').filter(({ colour }) => colour !== 'var(--ink)');
			expect(dots).toHaveLength(rated.length);
			expect(scene.cursor).toHaveLength(rated.length);
			for (const { x, y } of [...dots, ...scene.cursor]) {
				expect(x).toBeGreaterThanOrEqual(plot.left);
				expect(x).toBeLessThanOrEqual(plot.right);
				expect(y).toBeGreaterThan(plot.top);
				expect(y).toBeLessThan(plot.bottom);
			}
			for (const { x } of marksOf(scene, 'text')) expect(x).toBeLessThan(scene.width);
		}
	});
});

it('places a dot twice as far from zero for twice the rate', async () => {
	const model = await modelFor();
	const scene = chart(model, 'wide');
	const { left, right } = plotOf(scene);
	const rates = model.rows.flatMap(({ rated }) => rated.map(({ value }) => value));
	expect(scene.cursor).toHaveLength(rates.length);
	scene.cursor.forEach(({ x }, i) =>
		expect(x).toBeCloseTo(left + ((right - left) * (rates[i] ?? NaN)) / 100, 6)
	);
});

it.each(['wide', 'narrow'] as const)('has no leader line across a dot: %s', async (width) => {
	for (const { state } of statesCovering(spec.controls)) {
		const scene = chart(await modelFor(typedSettings(state, spec.controls)), width);
		const dots = marksOf(scene, 'dot').filter(({ hollow, colour }) => !hollow || colour !== 'var(--ink)');
		const leaders = marksOf(scene, 'line').map(({ d }) =>
			[...d.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }))
		);
		expect(leaders.length).toBeGreaterThan(0);
		const nearest = leaders.map((points) =>
			Math.min(...onPath(points).flatMap(({ x, y }) => dots.map((dot) => Math.hypot(dot.x - x, dot.y - y))))
		);
		expect(Math.min(...nearest)).toBeGreaterThan(4.5);
	}
});

/** Places along a path, ten for each of its segments. */
const onPath = (points: readonly { x: number; y: number }[]) =>
	points.slice(1).flatMap(({ x, y }, i) => {
		const from = points[i] ?? { x, y };
		return Array.from({ length: 11 }, (_, step) => ({
			x: from.x + ((x - from.x) * step) / 10,
			y: from.y + ((y - from.y) * step) / 10
		}));
	});
