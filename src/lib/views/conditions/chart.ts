import { cellKinds, type CellKind } from '$lib/analysis/programmes/cell-kinds';
import { isAmount } from '$lib/analysis/programmes/condition-rules';
import type { Cell, Programme } from '$lib/analysis/programmes/conditions';
import type { Scene } from '$lib/plot/scene';
import type { CellStyle, TextCell } from '$lib/plot/text-table/page';
import { textTable } from '$lib/plot/text-table/text-table';
import { styleOf } from '$lib/style/series-style';
import type { ChartSize, ChartWidth } from '$lib/style/typography';
import { fullChartShowsRows } from '$lib/text/left-out';
import { cellText, legendEntries, tooltip } from './text/chart';
import type { Conditions } from './types';

const STYLES: Readonly<Record<CellKind, CellStyle>> = {
	easier: { mark: 'triangle', fill: 'var(--above-2)' },
	harder: { mark: 'triangle-down', fill: 'var(--below-2)' },
	'the same': { mark: 'circle', fill: 'var(--surface)' },
	'not ranked': { mark: 'circle', hollow: true },
	reference: { mark: 'none' },
	answer: { mark: 'circle' },
	'nothing asked': { mark: 'circle', hollow: true },
	'not established': { mark: 'dash' }
};

/** Questions as rows, programmes as columns. */
export function chart(model: Conditions, width: ChartWidth, size: ChartSize = 'full'): Scene {
	const kindOf = cellKinds(model);
	const columns = model.programmes.map(({ programme: id, label: name, origin }) => {
		return { id, name, colour: styleOf(origin ?? '').colour };
	});
	const rows = model.questions.map(({ label: name }, i) => ({
		name,
		cells: model.programmes.flatMap((programme, column) => {
			const cell = model.cells[i]?.[column];
			return cell ? [textCell(cell, programme, kindOf(cell))] : [];
		})
	}));
	return textTable(
		{ columns, rows, styles: STYLES, legend: (kinds) => legendEntries(model, kinds) },
		width,
		size,
		(count) => fullChartShowsRows([count, 'more question', 'more questions'], ['the details of every answer'])
	);
}

function textCell(cell: Cell, programme: Programme, kind: CellKind): TextCell {
	const { established } = cell;
	const detail = established?.detail ?? '';
	const needsDetail = established !== null && isAmount(established);
	return {
		kind,
		text: cellText(cell),
		detail,
		needsDetail,
		// The answer of the reference is the same as those that equal it.
		key: [kind === 'reference' ? 'the same' : kind, cell.text, needsDetail ? detail : ''].join(', '),
		isMissing: established === null,
		tooltip: tooltip(cell, programme)
	};
}
