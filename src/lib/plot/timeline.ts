import { textWidth } from '$lib/style/text-width';
import { lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import type { Drawn } from './draw-rows';
import { remark, rule, text } from './make-marks';
import type { Mark, TextMark } from './scene';
import { seriesPoints } from './series-points';
import { spreadLabels } from './spread';

/** A label at a time, or over a span of it; positions in pixels. */
interface TimelineItem {
	readonly from: number;
	readonly to: number;
	readonly words: string;
	/** Without one, the cursor does not select the label. */
	readonly tooltip?: string;
}

export interface TimelineRow {
	/** Beside the row. */
	readonly name: string;
	/** Name of the series at the cursor. */
	readonly series?: string;
	/**
	 * `centred` on the span; `inside` it, up to its end where it is too short, with a rule at its start; or `apart`: at
	 * the middle, moved so that no two touch.
	 */
	readonly placing: 'centred' | 'inside' | 'apart';
	readonly isBold?: boolean;
	readonly items: readonly TimelineItem[];
}

/** All in pixels. */
interface Room {
	readonly top: number;
	/** Left and right end of the time. */
	readonly left: number;
	readonly right: number;
	/** Left edge of the names of rows. */
	readonly names: number;
	readonly width: ChartWidth;
}

type Label = Pick<TextMark, 'x' | 'anchor'>;

/** Rows of labels below a plot, at the positions of its axis of time. Rows without items are left out. */
export function layoutTimeline(all: readonly TimelineRow[], room: Room): Drawn {
	const { top, left, right, names, width } = room;
	const { small: size } = textSize[width];
	const step = size * lineHeight;
	const middleOf = (row: number): number => top + (0.9 + 1.15 * row) * step;
	const rows = all
		.filter(({ items }) => items.length > 0)
		.map((row, i) => ({ row, y: middleOf(i), labels: placeLabels(row, room) }));
	const marks = rows.flatMap(({ row, y, labels }): Mark[] => [
		...row.items.flatMap(({ from, words }, i): Mark[] => {
			const style = { anchor: labels[i]?.anchor ?? 'middle', align: 'middle' } as const;
			const at = { x: labels[i]?.x ?? from, y };
			return [
				...(row.placing === 'inside' && from > left
					? [rule('vertical', { at: from, from: y - step / 2, to: y + step / 2 })]
					: []),
				row.isBold ? text(at, words, { size, weight: 600, ...style }) : remark(at, words, width, style)
			];
		}),
		remark({ x: names, y }, row.name, width, { align: 'middle' })
	]);
	return {
		marks: [rule('horizontal', { at: top, from: left, to: right }), ...marks],
		cursor: rows.flatMap(({ row: { series = '', items }, y, labels }) =>
			seriesPoints(
				series,
				'var(--ink)',
				items.flatMap(({ tooltip, from }, i) => (tooltip ? [{ x: labels[i]?.x ?? from, y, tooltip }] : []))
			)
		),
		bottom: middleOf(rows.length - 0.4)
	};
}

function placeLabels({ placing, isBold, items }: TimelineRow, { right, width }: Room): Label[] {
	const style = { size: textSize[width].small, weight: isBold ? 600 : 400 } as const;
	const labels = items.map(({ from, to, words }) => ({
		...{ from, to, desired: (from + to) / 2 },
		width: textWidth(words, style) + 4
	}));
	const apart = placing === 'apart' ? spreadLabels(labels, right, 2) : [];
	return labels.map(({ from, to, desired, width }, i) =>
		placing === 'inside' && width > to - from
			? { x: to - 3, anchor: 'end' }
			: { x: apart[i] ?? desired, anchor: 'middle' }
	);
}
