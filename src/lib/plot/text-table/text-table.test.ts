import { describe, expect, it } from 'vitest';
import { compactHeight } from '$lib/style/typography';
import { marksOf } from '../../../../tests/support/scenes';
import type { TextCell, TextTable } from './page';
import { textTable } from './text-table';

const cell = (text: string, kind = 'plain', more: Partial<TextCell> = {}): TextCell => ({
	kind,
	text,
	detail: '',
	needsDetail: false,
	key: `${kind}, ${text}`,
	isMissing: false,
	tooltip: text,
	...more
});

const table = (...rows: readonly (readonly TextCell[])[]): TextTable => ({
	columns: ['a', 'b', 'c'].map((id) => ({ id, name: `Column ${id}`, colour: `var(--${id})` })),
	rows: rows.map((cells, i) => ({ name: `Row ${i + 1}`, cells })),
	styles: {
		plain: { mark: 'circle' },
		coloured: { mark: 'triangle', fill: 'red' },
		own: { mark: 'none' },
		none: { mark: 'dash' }
	},
	legend: (kinds) => [...kinds].map((id) => ({ id, text: id }))
});

const words = (scene: ReturnType<typeof textTable>): (string | readonly string[])[] =>
	marksOf(scene, 'text').map(({ text }) => text);

const rows = table([cell('yes'), cell('no', 'coloured'), cell('yes')]);

describe('a table of words', () => {
	it('has a column for each column in the wide layout', () => {
		const scene = textTable(rows, 'wide', 'full', () => '');
		expect(words(scene).filter((one) => one === 'yes')).toHaveLength(2);
		// (760 − 128) / 3 pixels from one column to the next.
		const [first = 0, second = 0, third = 0] = scene.cursor.map(({ x }) => x);
		expect([second - first, third - second].map((one) => Math.round(one))).toEqual([211, 211]);
	});

	it('lists the columns of one answer together in the narrow layout', () => {
		const found = words(textTable(rows, 'narrow', 'full', () => ''));
		expect(found.filter((one) => one === 'yes')).toHaveLength(1);
		expect(found.slice(found.indexOf('Row 1'))).toEqual([
			'Row 1',
			'yes',
			'Column a',
			'Column c',
			'no',
			'Column b'
		]);
	});

	it('gives an answer the mark of its other columns where one has none', () => {
		const scene = textTable(
			table([cell('yes', 'own', { key: 'yes' }), cell('yes', 'coloured', { key: 'yes' }), cell('no')]),
			'narrow',
			'full',
			() => ''
		);
		expect(marksOf(scene, 'rect').filter(({ fill, width }) => fill === 'red' && width === 360)).toHaveLength(
			1
		);
	});

	it('keeps the row with the most different answers in a compact chart', () => {
		const long = 'a very long answer that takes several lines in a narrow column '.repeat(12);
		const scene = textTable(
			table(
				[cell(long), cell(long), cell('none', 'none', { isMissing: true })],
				[cell('yes'), cell('no'), cell('no')]
			),
			'narrow',
			'compact',
			(count) => `${count} left out`
		);
		expect(scene.height).toBeLessThanOrEqual(compactHeight.narrow);
		expect(words(scene).flat()).toContain('Row 2');
		expect(words(scene).flat()).not.toContain('Row 1');
		expect(words(scene).flat()).toContain('1 left out');
	});
});
