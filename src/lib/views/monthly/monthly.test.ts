import { describe, expect, it } from 'vitest';
import { monthIndex } from '$lib/metrics/month';
import type { Row } from '$lib/query/port';
import { openView } from '../../../../tests/support/open-view';
import { marksOf, seriesIn } from '../../../../tests/support/scenes';
import type { SettingsFor } from '../contract';
import { chart } from './chart';
import { buildModel } from './model';
import { spec } from './spec';
import { exportTable, tables } from './table';
import type { Monthly } from './types';

const { catalogue, resultsFor, settingsWith } = await openView(spec, buildModel);
const results = await resultsFor();

const modelWith = (
	changes: Partial<SettingsFor<typeof spec>> = {},
	flow: (row: Row) => Row = (row) => row
): Monthly => buildModel({ ...results, flows: results.flows.map(flow) }, settingsWith(changes), catalogue);

function panelOf(model: Monthly, origin: string) {
	const found = model.panels.find((panel) => panel.origin === origin);
	if (!found) throw new Error(`There is no panel of ${origin}.`);
	return found;
}
const monthOf = (model: Monthly, origin: string, month: string) =>
	panelOf(model, origin).months.find((one) => one.month === monthIndex(month));

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

describe('compared with the publishers’ figures', () => {
	it('sums the pathways of a month', () => {
		const model = modelWith();
		// RPC April 2022: 105. CBP, southwest border, April 2022: 20,118 encounters, lower bound 6 % less.
		expect(monthOf(model, 'UKR', '2022-04')).toMatchObject({ durable: 105, temporary: 20_118 });
		// RPC October 2024: 1,723. State, SQ visas issued in October 2024: 3,671.
		expect(monthOf(model, 'AFG', '2024-10')?.durable).toBe(1723 + 3671);
		// RPC May 2022: 77. CBP, other ports of entry, May 2022: 6,690.
		expect(monthOf(model, 'UKR', '2022-05')?.people.value).toBe(77 + 6690);
		expect(monthOf(model, 'SYR', '2023-09')?.people.value).toBe(2543);
		expect(monthOf(model, 'LBY', '2024-05')?.people.value).toBe(20);
	});

	it('excludes a total without months from every month, and draws it at its mean', () => {
		const model = modelWith();
		const { totals } = panelOf(model, 'AFG');
		// Counted: 23,876 by 31 August, 70,000 by 17 November, all 73,566 by the end of December 2021.
		expect(monthOf(model, 'AFG', '2021-08')?.temporary).toBe(23_876);
		expect(totals.map(({ people }) => people.value)).toEqual([70_000 - 23_876, 73_566 - 70_000]);
		// Three months from September to November.
		expect(totals[0]?.perMonth).toBeCloseTo(46_124 / 3, 9);
		expect(monthOf(model, 'AFG', '2021-09')?.temporary).toBe(0);
		expect(model.finding.join(' ')).toMatch(
			/The evacuation from Kabul \(Operation Allies Welcome\) brought 46,124 Afghans from September to November 2021/
		);
	});

	it('ends where the figures of a part end, and says so', () => {
		const model = modelWith();
		expect(panelOf(model, 'UKR').lastMonth).toBe(monthIndex('2025-05'));
		expect(monthOf(model, 'UKR', '2025-06')).toBeUndefined();
		expect(model.notes.map(({ text }) => text).join(' ')).toMatch(
			/Ukrainians in May 2025 \(Uniting for Ukraine\)/
		);
		// Only refugee arrivals continue to July 2026; the workbook's cells for later months are not figures.
		const durable = modelWith({ tier: 'resettled', since: '2000-10' });
		expect(panelOf(durable, 'UKR').lastMonth).toBe(monthIndex('2026-07'));
		expect(monthOf(durable, 'UKR', '2025-06')?.temporary).toBe(0);
	});

	it('has the notes of its rows: none on asylum, which is not shown', () => {
		expect(modelWith().notes.map(({ id }) => id)).not.toContain('33-asylum-affirmative');
		expect(modelWith().notes.map(({ id }) => id)).toContain('13-u4u-proxy');
		expect(modelWith({ tier: 'resettled' }).notes.map(({ id }) => id)).not.toContain('13-u4u-proxy');
	});
});

describe('the finding', () => {
	const sentence = (model: Monthly) => model.finding[0] ?? '';

	it('counts months, excluding those of the evacuation', () => {
		// January 2021 to May 2025 are 53 months; September to December 2021 are four of them.
		expect(sentence(modelWith())).toMatch(/^In \d+ of 49 months /);
		expect(sentence(modelWith({ origins: ['UKR', 'SYR'] }))).toMatch(/^In \d+ of 53 months /);
		expect(modelWith().finding).toContain(
			'The months compared are those from January 2021 to May 2025 with a monthly figure for every country.'
		);
	});

	it('says the opposite for opposite figures', () => {
		expect(sentence(modelWith({}, times('UKR', 1000)))).toMatch(
			/more people were let in from Ukraine than from the eight other countries together/
		);
		expect(sentence(modelWith({}, times('UKR', 0.0001)))).toBe(
			'In all 49 months compared fewer people were let in from Ukraine than from the eight other countries together.'
		);
		expect(sentence(modelWith({ tier: 'resettled' }))).toMatch(
			/^In all 57 months compared fewer people were resettled from Ukraine than/
		);
	});

	it('says “the other months” only where none is undecided', () => {
		// Nobody from Syria is resettled in some months, and more than Ukrainians in the others or as many.
		const { finding } = modelWith({ origins: ['UKR', 'SYR'], tier: 'resettled' });
		const [, most, all, least] =
			/^In (\d+) of (\d+) months fewer people .*; in the other (\d+) months more came\.$/.exec(
				finding[0] ?? ''
			) ?? [];
		expect(Number(most) + Number(least)).toBe(Number(all));
		expect(modelWith().finding[0]).not.toContain('the other 12');
	});

	it('calls a peak known where a total for several months may hide a higher one', () => {
		const { altText } = modelWith();
		expect(altText).toContain('Ukraine: peak 20,223 in April 2022');
		expect(altText).toContain('Afghanistan: known peak 26,264 in August 2021');
	});

	it('leaves a month undecided if its bounds overlap', () => {
		// RPC and the proxy, April 2022: 105 + [18,910, 20,118]; as many others as are between them. From October 2023 what
		// was announced leaves open whether any came in a month.
		const others = (row: Row): Row =>
			row.origin === 'SYR' && Number(row.start_month) === monthIndex('2022-04') && row.frequency === 'month'
				? { ...row, low: 20_000, value: 20_000, high: 20_000 }
				: row;
		const { finding } = modelWith({ origins: ['UKR', 'SYR'] }, others);
		expect(finding[0]).toBe(
			'In 23 of 53 months more people were let in from Ukraine than from Syria; in 10 months fewer came.'
		);
		expect(finding[1]).toBe('In 20 other months the ranges overlap, so either is possible.');
	});

	it('needs Ukrainians and others to compare', () => {
		expect(sentence(modelWith({ origins: ['SYR'] }))).toMatch(
			/^The highest month with a figure brought 2,540 Syrians \(September 2023\)\.$/
		);
	});
});

describe('the headline', () => {
	const headline = (changes: Partial<SettingsFor<typeof spec>>, flow?: (row: Row) => Row) =>
		modelWith(changes, flow).headline;

	it('leaves the month open where a total for several months may hide a higher one', () => {
		// 26,300 in August 2021; 46,124 from September to November, by month unknown.
		expect(headline({})).toBe('Ukrainian arrivals peaked in April 2022, Afghan ones in late 2021');
		const small = (row: Row): Row =>
			row.pathway === 'oaw' && row.start_month !== row.end_month
				? { ...row, low: 1, value: 1, high: 1 }
				: row;
		expect(headline({}, small)).toBe('Ukrainian arrivals peaked in April 2022, Afghan ones in August 2021');
	});

	it('names no peak of all time where months before had more', () => {
		expect(headline({ tier: 'resettled' })).toBe(
			'Peak months since 2021: 427 Ukrainians, 5,390 Afghans resettled'
		);
		expect(headline({ tier: 'resettled', since: '2000-10' })).toBe(
			'Ukrainian resettlement peaked in November 2000, Afghan in October 2024'
		);
		expect(headline({ origins: ['PHL'] })).toBe(spec.title);
		expect(modelWith({ origins: ['PHL'] }).finding).toEqual([
			'No Filipinos are recorded as let in from January 2021 to July 2026.'
		]);
	});
});

const panelsWithEvents = ({ panels, events }: Monthly) =>
	panels.map(({ origin }) => ({
		origin,
		events: events.filter(({ origins }) => origins.includes(origin))
	}));

describe('the chart', () => {
	it('draws double the people at double the height, on one scale or on its own', () => {
		const axisOf = (model: Monthly, origin: string) =>
			marksOf(seriesIn(chart(model, 'wide'), origin), 'axis').find(({ side }) => side === 'left');
		const heightOf = (model: Monthly, origin: string) => {
			const points = chart(model, 'wide').cursor.filter(
				({ series }) => series === panelOf(model, origin).originName
			);
			return Math.max(...points.map(({ y }) => (axisOf(model, origin)?.to ?? 0) - y));
		};
		expect(heightOf(modelWith({}, times('SYR', 2)), 'SYR')).toBeCloseTo(2 * heightOf(modelWith(), 'SYR'), 6);
		const free = modelWith({ scale: 'free' });
		const axis = axisOf(free, free.panels[0]?.origin ?? '');
		expect(heightOf(free, 'SYR')).toBeCloseTo((axis?.to ?? 0) - (axis?.from ?? 0), 6);
	});

	it('breaks at months without figures instead of drawing them at zero', () => {
		const gone = (row: Row): Row =>
			row.origin === 'SOM' && Number(row.start_month) === monthIndex('2023-03')
				? { ...row, origin: 'none' }
				: row;
		const runs = (model: Monthly) => marksOf(seriesIn(chart(model, 'wide'), 'SOM'), 'line').length;
		expect(runs(modelWith())).toBe(1);
		expect(runs(modelWith({}, gone))).toBe(2);
	});

	it('marks events in the panels that they concern', () => {
		const { events } = modelWith();
		const kabul = events.find((one) => one.month === monthIndex('2021-08'));
		expect(kabul?.origins).toEqual(['AFG']);
		const suspension = events.find((one) => one.month === monthIndex('2025-01'));
		expect(suspension?.origins).toHaveLength(9);
	});

	it('keeps the numbers of events apart and inside the picture', () => {
		for (const width of ['wide', 'narrow'] as const)
			for (const since of ['2021-01', '2000-10'] as const) {
				const model = modelWith({ since });
				const scene = chart(model, width);
				for (const { origin, events } of panelsWithEvents(model)) {
					const panel = seriesIn(scene, origin);
					const axis = marksOf(panel, 'axis').find(({ side }) => side === 'bottom');
					const labels = marksOf(panel, 'text').filter(({ text }) => /^\d+$/.test(String(text)));
					expect(labels.map(({ text }) => text)).toEqual(events.map(({ number }) => String(number)));
					const at = labels.map(({ x }) => x);
					// A digit is about 7 px wide.
					const half = (i: number) => String(labels[i]?.text).length * 3.5;
					expect(at.every((x, i) => i === 0 || x - half(i) >= (at[i - 1] ?? 0) + half(i - 1) + 3)).toBe(true);
					expect(at.every((x) => x > (axis?.from ?? NaN) - 60 && x < (axis?.to ?? NaN) + 6)).toBe(true);
				}
			}
	});
});

describe('table and file', () => {
	it('have the same figures as the chart', () => {
		const model = modelWith();
		const [months, totals] = tables(model);
		// January 2021 to July 2026.
		expect(months?.rows).toHaveLength(67);
		expect(totals?.rows).toEqual([
			['Afghanistan', 'Operation Allies Welcome', 'September to November 2021', 46_124, 46_124 / 3],
			['Afghanistan', 'Operation Allies Welcome', 'November to December 2021', 3566, 1783]
		]);
		const column = months?.fields.findIndex(({ name }) => name === 'ukr') ?? -1;
		expect(months?.rows.find(([month]) => month === '2022-04')?.[column]).toBe(20_223);
		expect(months?.rows.find(([month]) => month === '2025-06')?.[column]).toBeNull();
		const file = exportTable(model);
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
