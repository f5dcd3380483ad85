import { formatTimes } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { textSize } from '$lib/style/typography';
import type { ChartWidth } from '../contract';
import { choiceOf, GROUP_WORDS } from './matrix';
import { panels } from './panels';
import { boundsOf, readingOf, type PlacedRobustness } from './placed';
import { ratioScale } from './scale';
import type { Choice, Robustness } from './series';

const FRAME = { width: 760, left: 224, right: 12, top: 46, curve: 250, gap: 20, row: 17, between: 6 };
const WIDEST_COLUMN = 22;
/** Between those that are ranked and those that are not. */
const APART = 12;
/** Of the words above and below the line. */
const SIDE = 24;

/** Series in, pixels out. The same in Node and in the browser, since text is measured from the bundled font. */
export const layout = (model: Robustness, width: ChartWidth): PlacedRobustness =>
	width === 'wide' ? curve(model) : panels(model);

/** Columns from the lowest ratio to the highest, over the matrix of their choices. */
function curve(model: Robustness): PlacedRobustness {
	const { points, choices } = model;
	const [left, right] = [FRAME.left, FRAME.width - FRAME.right];
	const plot = { left, right, top: FRAME.top, bottom: FRAME.top + FRAME.curve };
	const scale = ratioScale(points, [plot.bottom, plot.top]);
	const unranked = points.findIndex(({ isRanked }) => !isRanked);
	const ranked = unranked < 0 ? points.length : unranked;
	const hasBoth = unranked > 0;
	const column = Math.min(WIDEST_COLUMN, (right - left - (hasBoth ? APART : 0)) / Math.max(1, points.length));
	const xOf = (i: number) => left + column * (i + 0.5) + (hasBoth && i >= unranked ? APART : 0);
	const rows = matrixRows(choices, plot.bottom + FRAME.gap);
	const bottom = (rows.at(-1)?.y ?? plot.bottom) + FRAME.row / 2;
	const isBelowAtLeft = (points[0]?.parity.value ?? 0) < 1;
	return {
		width: FRAME.width,
		height: bottom + 6,
		plot,
		direction: 'vertical',
		scale,
		parityAt: scale.at(1),
		parityLabel: isBelowAtLeft
			? { x: left + 4, y: scale.at(1) - 7, text: 'Ukrainian rate', anchor: 'start' }
			: { x: right, y: scale.at(1) + 17, text: 'Ukrainian rate', anchor: 'end' },
		sides: [
			{ x: 0, y: Math.max(plot.top, scale.at(1) - SIDE), text: 'More than Ukrainians' },
			{
				x: 0,
				y: Math.min(plot.bottom, scale.at(1) + SIDE + textSize.wide.small),
				text: 'Fewer than Ukrainians'
			}
		],
		ends: [...new Set([0, ranked - 1])].flatMap((i) => {
			const point = points[i];
			if (!point?.isRanked) return [];
			const end = scale.at(i === 0 ? point.parity.low : point.parity.high);
			return [
				{
					x: xOf(i),
					y: i === 0 ? end + 18 : end - 9,
					text: formatTimes(point.parity.value),
					anchor: i === 0 ? ('start' as const) : ('end' as const)
				}
			];
		}),
		points: points.map((point, i) => ({
			point,
			x: xOf(i),
			y: scale.at(point.parity.value),
			bounds: boundsOf(point, scale),
			isFurther: false,
			reading: readingOf(point),
			area: { x: xOf(i) - column / 2, y: plot.top, width: column, height: bottom - plot.top }
		})),
		tick: { width: Math.min(9, column * 0.7), height: 11 },
		ticks: rows.flatMap(({ choice, y }) =>
			points.map((point, i) => ({
				x: xOf(i),
				y,
				isChosen: choiceOf(point, choice.dimension) === choice.value,
				isTemporary: choice.dimension === 'tier' && choice.value === 'let-in'
			}))
		),
		rows: rows.map(({ choice, y, isFirst }) => ({
			group: isFirst ? { x: 0, y, text: GROUP_WORDS[choice.dimension] } : null,
			label: { x: left - 8, y, text: choice.label }
		})),
		tooFew:
			unranked >= 0 ? { x: right, y: plot.top - 6, text: `fewer than 10 ${peopleFrom(model.origin)}` } : null,
		panels: [],
		key: []
	};
}

function matrixRows(choices: readonly Choice[], top: number) {
	let y = top - FRAME.row / 2;
	return choices.map((choice, i) => {
		const isFirst = choices[i - 1]?.dimension !== choice.dimension;
		y += FRAME.row + (isFirst && i > 0 ? FRAME.between : 0);
		return { choice, y, isFirst };
	});
}
