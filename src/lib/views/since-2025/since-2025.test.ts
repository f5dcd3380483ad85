import { describe, expect, it } from 'vitest';
import { monthIndex } from '$lib/metrics/month';
import type { Row } from '$lib/query/port';
import { openView } from '../../../../tests/support/open-view';
import { marksOf, seriesIn, wordsIn } from '../../../../tests/support/scenes';
import type { SettingsFor } from '../contract';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { Since2025 } from './types';

const { catalogue, resultsFor, settingsWith } = await openView(spec, buildModel);
const results = await resultsFor();

const modelWith = (
	changes: Partial<SettingsFor<typeof spec>> = {},
	entry: (row: Row) => Row[] = (row) => [row]
): Since2025 =>
	buildModel({ ...results, entries: results.entries.flatMap(entry) }, settingsWith(changes), catalogue);

function panelIn({ panels, small }: Since2025, origin: string) {
	const found = [...panels, ...small].find((panel) => panel.origin === origin);
	if (!found) throw new Error(`There is no panel of ${origin}.`);
	return found;
}

/** The model with the figures of one nationality multiplied from a month on. */
const withFactor = (origin: string, from: string, factor: number, changes = {}) =>
	modelWith(changes, (row) => {
		const isChanged = row.origin === origin && Number(row.month) >= monthIndex(from);
		const times = (name: string) => Number(row[name]) * factor;
		return [isChanged ? { ...row, low: times('low'), value: times('value'), high: times('high') } : row];
	});

describe('compared with the publishers’ figures', () => {
	it('adds up 2024 and the months since', () => {
		const model = modelWith();
		// Border counts away from land, January to December 2024: 3,886 + 4,270 + 5,141 + 6,532 + 7,617 + 7,610 + 6,960 +
		// 6,737 + 9,506 + 5,624 + 3,412 + 1,326 = 68,621; refugees 1,264. Nothing was announced after March 2024.
		const ukraine = panelIn(model, 'UKR');
		expect(ukraine.before.people).toEqual({ low: 1264, value: 68_621 + 1264, high: 68_621 + 1264 });
		// January to May 2025: 622 + 255 + 349 + 200 + 252, and 74 refugees.
		expect(ukraine.since.people).toEqual({ low: 74, value: 1678 + 74, high: 1678 + 74 });
		// Refugees 1,432 + 2 + 7 + 38 + 39, visas 1,840 + 888 + 1,089 + 765 + 959.
		expect(panelIn(model, 'AFG').since.people.value).toBe(1518 + 5541);
		expect(panelIn(model, 'AFG').since.perMonth).toBeCloseTo(7059 / 5, 9);
	});

	it('divides by the people displaced abroad at the end of 2024', () => {
		// 69,885 / 12 Ukrainians a month of 5,164,385 displaced.
		const { before, since } = panelIn(modelWith(), 'UKR');
		expect(before.rate).toBeCloseTo((1000 * 69_885) / 12 / 5_164_385, 9);
		// 5,994,350 a year before and 5,248,741 a year later.
		expect(before.rates[0]).toBeCloseTo((1000 * 69_885) / 12 / 5_994_350, 9);
		expect(since.rates[1]).toBeCloseTo((1000 * 1752) / 5 / 5_248_741, 9);
	});

	it('compares up to the month in which the first figures end', () => {
		expect(modelWith().sinceMonths.last).toBe(monthIndex('2025-05'));
		expect(modelWith({ tier: 'resettled' }).sinceMonths.last).toBe(monthIndex('2025-09'));
		expect(modelWith({ tier: 'resettled', origins: ['UKR', 'SYR'] }).sinceMonths.last).toBe(
			monthIndex('2026-07')
		);
	});

	it('knows where the figures of a way in end, and draws no zero after it', () => {
		const model = modelWith();
		expect(panelIn(model, 'UKR').ends).toEqual([{ kind: 'parole', lastMonth: monthIndex('2025-05') }]);
		expect(panelIn(model, 'AFG').ends).toEqual([{ kind: 'visas', lastMonth: monthIndex('2025-09') }]);
		expect(panelIn(model, 'SYR').ends).toEqual([]);
		const visas = panelIn(model, 'AFG').parts.find(({ kind }) => kind === 'visas');
		expect(visas?.months.at(-1)?.month).toBe(monthIndex('2025-09'));
		expect(model.lastMonth).toBe(monthIndex('2026-07'));
	});

	it('names the nationality of nearly all refugees since the suspension', () => {
		// February 2025 to July 2026: 10,764 refugees, 10,597 of them South Africans.
		expect(modelWith().refugees).toMatchObject({
			january: 10_285,
			after: 10_764,
			months: 18,
			leading: 'ZAF'
		});
		expect(modelWith().refugees?.leadingPeople).toBe(10_597);
		expect(modelWith().finding.join(' ')).toContain(
			'the 18 months after the suspension brought 10,764, of whom 10,597 came from South Africa.'
		);
	});

	it('lists the ceilings and marks the orders', () => {
		const model = modelWith();
		expect(model.ceilings.map(({ fiscalYear, value, first }) => [fiscalYear, value, first])).toEqual([
			[2024, 125_000, null],
			[2025, 125_000, null],
			[2026, 17_500, 7500]
		]);
		expect(model.finding).toContain(
			'Refugee ceilings by fiscal year: 125,000 for 2024 and 2025; 17,500 for 2026, at first 7,500.'
		);
		const january = model.events.find(({ month }) => month === monthIndex('2025-01'));
		expect(january?.events.map(({ text }) => text)).toEqual([
			'Order suspends U.S. refugee admissions from 27 January 2025',
			'Uniting for Ukraine takes no new requests'
		]);
		expect(january?.events[1]?.origins).toEqual(['UKR']);
	});
});

describe('what turned around', () => {
	const turned = (model: Since2025, measure: 'people' | 'rate') =>
		model.compared.filter((one) => one[measure].isReversed).map(({ origin }) => origin);

	it('in people only Afghans, per person displaced four groups', () => {
		const model = modelWith();
		expect(turned(model, 'people')).toEqual(['AFG']);
		expect(turned(model, 'rate')).toEqual(['AFG', 'SOM', 'IRQ', 'YEM']);
		expect(model.finding.slice(0, 2)).toEqual([
			'From January to May 2025 more Afghans than Ukrainians were let in, 7,060 against at most 1,750; in 2024, by an estimate, fewer.',
			'Per person displaced, Afghans, Somalis, Iraqis and Yemenis were above the Ukrainian rate; in 2024, by an estimate, the reverse.'
		]);
		expect(modelWith({ measure: 'rate' }).finding[0]).toBe(
			'Afghans, Somalis, Iraqis and Yemenis were above the Ukrainian rate from January to May 2025; in 2024, by an estimate, the reverse.'
		);
	});

	it('says that a turn rests on an estimate only where it does', () => {
		// 118 Yemenis against 74 Ukrainians resettled are counts, and so are those of 2024.
		expect(modelWith({ tier: 'resettled' }).finding[0]).toBe(
			'From January to September 2025 more Yemenis than Ukrainians were resettled, 118 against 74; in 2024 it was the other way round.'
		);
	});

	it('is not certain where the lower end of the estimate already has more of them', () => {
		const afghans = modelWith().compared.find(({ origin }) => origin === 'AFG');
		expect(afghans?.people).toEqual({ before: 'fewer', since: 'more', isReversed: true, isCertain: false });
		expect(modelWith().finding.join(' ')).toContain(
			'1,260 to 69,900: at the lower end Afghans outnumbered Ukrainians in 2024 too.'
		);
	});

	it('leaves out groups of fewer than ten people', () => {
		const libyans = modelWith().compared.find(({ origin }) => origin === 'LBY');
		expect(libyans?.people.since).toBeNull();
	});

	it('says the opposite for opposite figures', () => {
		// A hundredth of the Afghans since January 2025 is fewer than the Ukrainians.
		const model = withFactor('AFG', '2025-01', 0.01);
		expect(turned(model, 'people')).toEqual([]);
		expect(model.finding[0]).toBe(
			'In people, no group let in changed places with Ukrainians between 2024 and January to May 2025.'
		);
		expect(model.headline).toBe('Jan–May 2025: Ukrainian entries down 94%, Afghan down over 99%');
		expect(withFactor('AFG', '2025-01', 10).headline).toBe(
			'Jan–May 2025: Ukrainian entries down 94%, Afghan up 212%'
		);
		// Ten times the Syrians of 2024 outnumber Ukrainians, and are fewer when a tenth comes since.
		const fell = modelWith({}, (row) => {
			const factor = row.origin === 'SYR' ? (Number(row.month) < monthIndex('2025-01') ? 10 : 0.1) : 1;
			const times = (name: string) => Number(row[name]) * factor;
			return [{ ...row, low: times('low'), value: times('value'), high: times('high') }];
		});
		expect(fell.finding[0]).toBe(
			'Afghans outnumbered Ukrainians and Syrians were fewer from January to May 2025; in 2024, by an estimate, the reverse.'
		);
	});

	it('compares nobody without Ukrainians', () => {
		const model = modelWith({ origins: ['SYR', 'SOM'] });
		expect(model.compared).toEqual([]);
		expect(model.finding[0]).toMatch(
			/^Set against 2024, monthly numbers in January 2025 to July 2026: Syrians down \d+% and Somalis down \d+%\.$/
		);
	});
});

describe('the chart', () => {
	it('draws double the people at double the height on one scale', () => {
		const heightOf = (model: Since2025, origin: string) => {
			const scene = chart(model, 'wide');
			const axis = marksOf(seriesIn(scene, origin), 'axis').find(({ side }) => side === 'left');
			const points = scene.cursor.filter(({ series }) => series === panelIn(model, origin).originName);
			return Math.max(...points.map(({ y }) => (axis?.to ?? NaN) - y));
		};
		const shared = { scale: 'shared' } as const;
		expect(heightOf(withFactor('SYR', '2024-01', 2, shared), 'SYR')).toBeCloseTo(
			2 * heightOf(modelWith(shared), 'SYR'),
			6
		);
	});

	it('shades the months for which one way in is unknown', () => {
		const shaded = (origin: string) =>
			marksOf(seriesIn(chart(modelWith(), 'wide'), origin), 'rect').filter(
				({ fill }) => fill === 'var(--grid)'
			).length;
		expect(['UKR', 'AFG', 'IRQ', 'SYR'].map(shaded)).toEqual([1, 1, 1, 0]);
	});

	it('breaks at a month without a figure', () => {
		const layers = (model: Since2025) => marksOf(seriesIn(chart(model, 'wide'), 'SOM'), 'path').length;
		const gap = (row: Row): Row[] =>
			row.origin === 'SOM' && Number(row.month) === monthIndex('2024-06') ? [] : [row];
		expect(layers(modelWith())).toBe(1);
		expect(layers(modelWith({}, gap))).toBe(2);
	});

	it('names the unit, the range and what is missing at the cursor', () => {
		const tooltips = chart(modelWith(), 'wide').cursor.map(({ series, tooltip }) => `${series}: ${tooltip}`);
		expect(tooltips).toContain(
			'Ukraine: March 2024: 5,226 let in; U.S. refugee admissions 85, Uniting for Ukraine parole 5,141 (0 to 5,141)'
		);
		expect(tooltips).toContain(
			'Afghanistan: November 2025: 3 let in; U.S. refugee admissions 3, no visa figures for this month'
		);
	});

	it.each(['wide', 'narrow'] as const)('keeps all words inside the %s picture', (width) => {
		const scene = chart(modelWith(), width);
		for (const { x } of marksOf(scene, 'text')) expect(x).toBeLessThan(scene.width);
		expect(wordsIn(scene)).toContain('visas: until Sep 2025');
	});
});

describe('table and file', () => {
	it('have the figures of the chart with their sources', () => {
		const model = modelWith();
		const [periods, months, events] = tables(model);
		expect(events?.rows[0]).toEqual([
			1,
			'2024-03',
			'12,000 more Afghan Special Immigrant Visas',
			'Afghanistan'
		]);
		expect(periods?.rows[0]?.slice(0, 3)).toEqual(['Ukraine', 69_885, 1752]);
		// January 2024 to July 2026.
		expect(months?.rows).toHaveLength(31);
		const { fields, rows } = exportTable(model);
		const at = (name: string) => fields.findIndex((field) => field.name === name);
		const visas = rows.filter((row) => row[at('origin')] === 'AFG' && row[at('pathway')] === 'siv');
		expect(visas).toHaveLength(21);
		expect(visas[0]?.[at('people')]).toBe(3307);
		const ids = new Set(model.sources.map(({ id }) => id));
		for (const row of rows)
			for (const id of String(row[at('source_ids')]).split('~')) expect(ids).toContain(id);
	});
});
