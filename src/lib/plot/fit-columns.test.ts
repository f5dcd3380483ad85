import { describe, expect, it } from 'vitest';
import { fitColumns } from './fit-columns';

describe('columns of bars on one scale', () => {
	it('leave room for each label and give the rest to the bars', () => {
		// 300 px: a value of 10 and a label of 20 px, 5 and one of 30: a value of 15 takes 250 px.
		const { widths, perUnit } = fitColumns([[{ value: 10, label: 20 }], [{ value: 5, label: 30 }]], 300, {
			labelGap: 0,
			least: 0
		});
		expect(perUnit).toBeCloseTo(250 / 15, 6);
		expect(widths[0]).toBeCloseTo(20 + 2500 / 15, 6);
	});

	it('have a least width, and labels above bars take no room beside them', () => {
		const { widths, perUnit } = fitColumns([[{ value: 10, label: 40 }], []], 200, {
			labelGap: null,
			least: 60
		});
		expect(widths).toEqual([expect.closeTo(140, 6), 60]);
		expect(perUnit).toBeCloseTo(14, 6);
	});
});
