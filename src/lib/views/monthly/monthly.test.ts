import { describe, expect, it } from 'vitest';
import { monthIndex } from '$lib/metrics/month';
import type { Row } from '$lib/query/port';
import type { ViewState } from '$lib/settings/control';
import { openView } from '../../../../tests/support/open-view';
import { layout } from './layout';
import { series, type Monthly } from './series';
import { spec } from './spec';
import { displayed, tables } from './tables';

const { catalogue, ask, stateWith } = await openView(spec, series);
const results = await ask();

const show = (changes: ViewState = {}, flow: (row: Row) => Row = (row) => row): Monthly =>
	series({ ...results, flows: results.flows.map(flow) }, stateWith(changes), catalogue);

function panelOf(shown: Monthly, origin: string) {
	const found = shown.panels.find((panel) => panel.origin === origin);
	if (!found) throw new Error(`There is no panel of ${origin}.`);
	return found;
}
const monthOf = (shown: Monthly, origin: string, month: string) =>
	panelOf(shown, origin).months.find((one) => one.month === monthIndex(month));

const times =
	(origin: string, factor: number) =>
	(row: Row): Row =>
		row.origin === origin
			? {
					...row,
					low: Number(row.low) * factor,
					value: Number(row.value) * factor,
					high: Number(row.high) * factor
				}
			: row;

describe('against the publishers’ figures', () => {
	it('adds the ways in of a month', () => {
		const shown = show();
		// RPC April 2022: 105. CBP, southwest border, April 2022: 20,118 encounters, 6 % taken off below.
		expect(monthOf(shown, 'UKR', '2022-04')).toMatchObject({ durable: 105, temporary: 20_118 });
		// RPC October 2024: 1,723. State, SQ visas issued in October 2024: 3,671.
		expect(monthOf(shown, 'AFG', '2024-10')?.durable).toBe(1723 + 3671);
		// RPC May 2022: 77. CBP, other ports of entry, May 2022: 6,690.
		expect(monthOf(shown, 'UKR', '2022-05')?.people.value).toBe(77 + 6690);
		expect(monthOf(shown, 'SYR', '2023-09')?.people.value).toBe(2543);
		expect(monthOf(shown, 'LBY', '2024-05')?.people.value).toBe(20);
	});

	it('leaves a total without months out of every month, and draws it at its mean', () => {
		const shown = show();
		const { totals } = panelOf(shown, 'AFG');
		expect(totals).toMatchObject([{ pathway: 'oaw', people: { value: 73_566 } }]);
		// Nine months from July 2021 to March 2022.
		expect(totals[0]?.perMonth).toBe(8174);
		expect(monthOf(shown, 'AFG', '2021-09')?.temporary).toBe(0);
		expect(shown.finding.join(' ')).toMatch(
			/Operation Allies Welcome, July 2021 to March 2022, is one total of 73,566/
		);
	});

	it('ends where the figures of a part end, and says so', () => {
		const shown = show();
		expect(panelOf(shown, 'UKR').lastMonth).toBe(monthIndex('2025-05'));
		expect(monthOf(shown, 'UKR', '2025-06')).toBeUndefined();
		expect(shown.notes.map(({ text }) => text).join(' ')).toMatch(
			/Ukrainians in May 2025 \(Uniting for Ukraine\)/
		);
		// Refugee arrivals alone go on to July 2026; what the workbook prints for later months is not a figure.
		const durable = show({ tier: 'resettled', since: '2000-10' });
		expect(panelOf(durable, 'UKR').lastMonth).toBe(monthIndex('2026-07'));
		expect(monthOf(durable, 'UKR', '2025-06')?.temporary).toBe(0);
	});

	it('follows its rows with notes: none on asylum, which is not shown', () => {
		expect(show().notes.map(({ id }) => id)).not.toContain('33-asylum-affirmative');
		expect(show().notes.map(({ id }) => id)).toContain('13-u4u-proxy');
		expect(show({ tier: 'resettled' }).notes.map(({ id }) => id)).not.toContain('13-u4u-proxy');
	});
});

describe('the finding', () => {
	const sentence = (shown: Monthly) => shown.finding[0] ?? '';

	it('counts months, those of the evacuation left out', () => {
		// January 2021 to May 2025 are 53 months; July 2021 to March 2022 are nine of them.
		expect(sentence(show())).toMatch(/^Of the 44 months from January 2021 to May 2025/);
		expect(sentence(show({ origins: ['UKR', 'SYR'] }))).toMatch(/^Of the 53 months/);
	});

	it('says the opposite of other figures', () => {
		expect(sentence(show({}, times('UKR', 1000)))).toMatch(
			/more Ukrainians than people from the eight other/
		);
		expect(sentence(show({}, times('UKR', 0.0001)))).toMatch(/fewer Ukrainians than .* in all of them\./);
		expect(sentence(show({ tier: 'resettled' }))).toMatch(
			/fewer Ukrainians than .* resettled in all of them\./
		);
	});

	it('leaves a month open whose bounds overlap', () => {
		// RPC and the proxy, April 2022: 105 + [18,910, 20,118]; as many others as lie between them.
		const others = (row: Row): Row =>
			row.origin === 'SYR' && Number(row.start_month) === monthIndex('2022-04') && row.frequency === 'month'
				? { ...row, low: 20_000, value: 20_000, high: 20_000 }
				: row;
		expect(sentence(show({ origins: ['UKR', 'SYR'] }, others))).toMatch(/and in 1 the figures leave it open/);
	});

	it('needs Ukrainians and others to compare', () => {
		expect(sentence(show({ origins: ['SYR'] }))).toMatch(
			/^The highest month of each: 2,540 Syrians \(September 2023\)/
		);
	});
});

describe('the chart', () => {
	it('draws double the people at double the height, on one scale or on its own', () => {
		const heightOf = (shown: Monthly, origin: string) => {
			const placed = layout(shown, 'wide').panels.find(({ panel }) => panel.origin === origin);
			const [first] = placed?.runs ?? [];
			return Math.max(...(first?.top ?? []).map(({ y }) => (placed?.plot.bottom ?? 0) - y));
		};
		expect(heightOf(show({}, times('SYR', 2)), 'SYR')).toBeCloseTo(2 * heightOf(show(), 'SYR'), 6);
		const plot = layout(show({ scale: 'free' }), 'wide').panels[0]?.plot;
		expect(heightOf(show({ scale: 'free' }), 'SYR')).toBeCloseTo((plot?.bottom ?? 0) - (plot?.top ?? 0), 6);
	});

	it('breaks at months without figures instead of drawing them at zero', () => {
		const gone = (row: Row): Row =>
			row.origin === 'SOM' && Number(row.start_month) === monthIndex('2023-03')
				? { ...row, origin: 'none' }
				: row;
		const runs = (shown: Monthly) =>
			layout(shown, 'wide').panels.find(({ panel }) => panel.origin === 'SOM')?.runs.length;
		expect(runs(show())).toBe(1);
		expect(runs(show({}, gone))).toBe(2);
	});

	it('marks events in the panels of those whom they concern', () => {
		const { events } = show();
		const kabul = events.find((one) => one.month === monthIndex('2021-08'));
		expect(kabul?.origins).toEqual(['AFG']);
		const suspension = events.find((one) => one.month === monthIndex('2025-01'));
		expect(suspension?.origins).toHaveLength(9);
	});

	it('keeps the numbers of events apart and in the picture', () => {
		for (const width of ['wide', 'narrow'] as const)
			for (const since of ['2021-01', '2000-10'])
				for (const { marks, plot } of layout(show({ since }), width).panels) {
					const at = marks.map(({ labelAt }) => labelAt);
					// A digit is about 7 px wide.
					const half = (i: number) => String(marks[i]?.number).length * 3.5;
					expect(at.every((x, i) => i === 0 || x - half(i) >= (at[i - 1] ?? 0) + half(i - 1) + 3)).toBe(true);
					expect(at.every((x) => x > plot.left - 60 && x < plot.right + 6)).toBe(true);
				}
	});
});

describe('table and file', () => {
	it('hold the same figures as the chart', () => {
		const shown = show();
		const [months, totals] = tables(shown);
		// January 2021 to July 2026.
		expect(months?.rows).toHaveLength(67);
		expect(totals?.rows).toEqual([
			['Afghanistan', 'Operation Allies Welcome', 'July 2021 to March 2022', 73_566, 8174]
		]);
		const column = months?.fields.findIndex(({ name }) => name === 'ukr') ?? -1;
		expect(months?.rows.find(([month]) => month === '2022-04')?.[column]).toBe(20_223);
		expect(months?.rows.find(([month]) => month === '2025-06')?.[column]).toBeNull();
		const file = displayed(shown);
		expect(file.rows).toContainEqual([
			'UKR',
			'Ukraine',
			'2022-04',
			'2022-04',
			null,
			105,
			20_118,
			20_223,
			18_910 + 105,
			20_223,
			null,
			expect.stringContaining('rpc-admissions')
		]);
	});
});
