import { describe, expect, it } from 'vitest';
import { marksOf, wordsIn } from '../../../../tests/support/scenes';
import { dotPanels } from './dot-panels';
import type { DotPanel, PanelDot } from './panel';

const dotAt = (value: number, more: Partial<PanelDot> = {}): PanelDot => ({
	...{ value, low: value, high: value },
	...{ colour: 'red', shape: 'square', hollow: false },
	tooltip: String(value),
	link: { to: { slug: 'other', search: '' }, label: 'Open' },
	...more
});

const panel = (kind: string, ...rows: readonly (readonly PanelDot[])[]): DotPanel => ({
	heading: `Panel ${kind}`,
	remark: 'remark',
	mark: { fill: 'black' },
	kind,
	series: `series ${kind}`,
	rows: rows.map((dots, i) => ({ label: `row ${i + 1}`, dots }))
});

const sceneOf = (panels: readonly DotPanel[], ...size: ['wide' | 'narrow', 'full' | 'compact']) =>
	dotPanels(
		{
			title: 'Title',
			legend: [{ id: 'one', text: 'one', colour: 'red', shape: 'square', hollow: false }],
			panels,
			reference: { name: 'Reference', value: 1, colour: 'blue', ink: 'navy' },
			series: { id: 'own', name: 'Own', colour: 'red' }
		},
		...size,
		(count) => (count > 0 ? `${count} left out` : '')
	);

describe('panels of dots', () => {
	it('have one column for each kind, half the picture apart, on the same axis', () => {
		const scene = sceneOf([panel('a', [dotAt(1)]), panel('b', [dotAt(1)])], 'wide', 'full');
		const [first, second] = scene.cursor;
		expect((second?.x ?? 0) - (first?.x ?? 0)).toBe(380);
		expect(second?.y).toBe(first?.y);
	});

	it('have a line at the reference, which lies halfway between a half and twice of it', () => {
		const scene = sceneOf([panel('a', [dotAt(0.5), dotAt(2)])], 'narrow', 'full');
		const [line] = marksOf(scene, 'rule').filter(({ colour }) => colour === 'blue');
		const [half, twice] = scene.cursor;
		expect(line?.at).toBeCloseTo(((half?.x ?? 0) + (twice?.x ?? 0)) / 2);
	});

	it('draw bounds that are wider than a dot’s edge, and words in place of a dot', () => {
		const bounded = dotAt(1, { low: 0.5, high: 2, dash: '3 2' });
		const scene = sceneOf([panel('a', [bounded, dotAt(0, { words: 'none' })])], 'narrow', 'full');
		expect(marksOf(scene, 'interval').map(({ dash }) => dash)).toEqual(['3 2']);
		expect(wordsIn(scene)).toContain('none');
		// One in the legend, one in the panel.
		expect(marksOf(scene, 'dot')).toHaveLength(2);
	});

	it('have all dots in one row in a compact chart, and say how many panels are left out', () => {
		const panels = Array.from({ length: 30 }, (_, i) => panel(String(i), [dotAt(0.5)], [dotAt(2)]));
		const scene = sceneOf(panels, 'narrow', 'compact');
		const [first, second, next] = scene.cursor;
		expect(second?.y).toBe(first?.y);
		expect(next?.y).toBeGreaterThan(first?.y ?? 0);
		expect(wordsIn(scene).at(-1)).toBe(`${30 - scene.cursor.length / 2} left out`);
	});
});
