import { scaleLinear } from 'd3-scale';
import { formatPeople, formatPerThousand } from '$lib/text/numbers';
import { lineHeight, textSize } from '$lib/style/typography';
import { textWidth, wrapText } from '$lib/style/text-width';
import type { ChartWidth } from '../contract';
import { placeKeys, type PlacedKey } from '$lib/plot/legend';
import { ticksUpTo } from '$lib/plot/ticks';
import { expectedText, readingOf } from './finding';
import type { Lane, Settings, WarRow } from './rows';
import type { Interveners } from './series';
import { KEY_WORDS, laneName, laneVerb, letIn, percentText, shareText } from './words';

export interface PlacedText {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly isStrong: boolean;
}

export interface PlacedLane {
	readonly lane: Lane;
	/** Middle of the bar. */
	readonly y: number;
	/** Width of the frame; `null` where nothing is asked. */
	readonly frame: number | null;
	/** People let in, from zero: those who may stay, then those let in for a limited time. */
	readonly parts: readonly { readonly x: number; readonly width: number; readonly isTemporary: boolean }[];
	readonly whisker: { readonly from: number; readonly to: number } | null;
	readonly texts: readonly PlacedText[];
	readonly endX: number;
	readonly reading: string;
}

export interface PlacedRow {
	readonly row: WarRow;
	readonly name: PlacedText;
	readonly lanes: readonly PlacedLane[];
}

export type KeyKind = 'durable' | 'temporary' | 'share' | 'range';

export interface PlacedInterveners {
	readonly width: number;
	readonly height: number;
	readonly formula: readonly string[];
	readonly keys: readonly PlacedKey<KeyKind>[];
	readonly plot: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	readonly ticks: readonly { readonly position: number; readonly label: string }[];
	readonly rows: readonly PlacedRow[];
}

export const FRAME_HEIGHT = 17;
export const BAR_HEIGHT = 9;
/** From the middle of a bar to the line of its range. */
export const WHISKER = FRAME_HEIGHT / 2 + 5;

const FRAME = {
	wide: { width: 760, left: 118, right: 738, ticks: 6 },
	narrow: { width: 360, left: 4, right: 344, ticks: 3 }
} as const;

/** Series in, pixels out. The same in Node and in the browser, since text is measured from the bundled font. */
export function layout(model: Interveners, width: ChartWidth): PlacedInterveners {
	const frame = FRAME[width];
	const { small: size } = textSize[width];
	const line = size * lineHeight;
	const formula = wrapText(formulaOf(model.settings), frame.width, { size });
	const legend = placeKeys(keysOf(model), { top: formula.length * line + 6, width: frame.width, size });
	const top = legend.bottom + 8;
	const domain = farthest(model);
	const at = scaleLinear([0, domain], [frame.left, frame.right]);
	let y = top;
	const rows = model.rows.map((row): PlacedRow => {
		const isWide = width === 'wide';
		const name = { x: isWide ? 0 : frame.left, y: y + size * 0.6, text: row.name, isStrong: true };
		if (!isWide) y += line + 1;
		const lanes = row.lanes.map((lane) => {
			const placed = placeLane(row, lane, y, { model, width, at });
			y = placed.bottom;
			return placed.lane;
		});
		y += 9;
		return { row, name, lanes };
	});
	return {
		width: frame.width,
		height: Math.ceil(y + 26),
		formula,
		keys: legend.keys,
		plot: { left: frame.left, right: frame.right, top, bottom: y },
		ticks: ticksUpTo(domain)
			.filter((_, i) => width === 'wide' || i % 2 === 0)
			.map((value) => ({ position: at(value), label: formatPeople(value) })),
		rows
	};
}

const formulaOf = ({ counted, share, key }: Settings): string =>
	`Frame: people displaced × ${counted}% put down to those who intervened × ${share}% resettled, ${KEY_WORDS[key]}`;

function keysOf({ rows, settings }: Interveners): (readonly [KeyKind, string])[] {
	const lanes = rows.flatMap((row) => row.lanes);
	return [
		['durable', 'resettled'],
		...(lanes.some(({ temporary }) => temporary.value > 0)
			? [['temporary', 'let in for a limited time'] as const]
			: []),
		['share', `${shareText(settings)} of the displaced`],
		['range', 'the same over three counts of the displaced']
	];
}

const farthest = ({ rows }: Interveners): number =>
	Math.max(
		1,
		...rows.flatMap(({ lanes }) =>
			lanes.flatMap(({ people, over }) => [people.value, over?.expected.defined ? over.expected.high : 0])
		)
	);

interface Place {
	readonly model: Interveners;
	readonly width: ChartWidth;
	readonly at: (people: number) => number;
}

function placeLane(
	row: WarRow,
	lane: Lane,
	top: number,
	{ model, width, at }: Place
): { lane: PlacedLane; bottom: number } {
	const { left, right } = FRAME[width];
	const size = textSize[width].small;
	const line = size * lineHeight;
	const [strong, plain] = textOf(row, lane, model.settings);
	const strongWidth = textWidth(strong, { size, weight: 600 });
	const fits = left + strongWidth + 9 + textWidth(plain, { size }) <= right + 10;
	const plainLines = fits ? [plain] : wrapText(plain, right - left, { size });
	const lines = fits ? 1 : 1 + plainLines.length;
	const y = top + lines * line + 3 + FRAME_HEIGHT / 2;
	const [durableEnd, end] = [at(lane.durable.value), at(lane.people.value)];
	const { shown, over } = lane;
	const hasRange = over?.expected.defined && over.expected.high > over.expected.low;
	return {
		lane: {
			lane,
			y,
			frame: shown?.expected.defined ? at(shown.expected.value) - at(0) : null,
			parts: [
				{ x: at(0), width: durableEnd - at(0), isTemporary: false },
				{ x: durableEnd, width: end - durableEnd, isTemporary: true }
			].filter((part) => part.width > 0),
			whisker:
				hasRange && over.expected.defined
					? { from: at(over.expected.low), to: at(over.expected.high) }
					: null,
			texts: [
				{ x: left, y: top + size * 0.6, text: strong, isStrong: true },
				...plainLines.map((text, i) => ({
					x: fits ? left + strongWidth + 9 : left,
					y: top + size * 0.6 + (fits ? 0 : line * (i + 1)),
					text,
					isStrong: false
				}))
			],
			endX: end,
			reading: readingOf(row, lane, model.settings)
		},
		bottom: y + (hasRange ? WHISKER + 5 : FRAME_HEIGHT / 2 + 3)
	};
}

/** The two halves of what stands above a bar. */
function textOf(row: WarRow, lane: Lane, settings: Settings): readonly [string, string] {
	const name = row.states.length > 0 ? `${laneName(lane)}: ` : '';
	const people =
		lane.people.value === 0
			? `${name}none recorded`
			: `${name}${letIn(lane.people.value)} ${laneVerb(lane, settings)}`;
	if (row.isReference)
		return [
			people,
			row.rate.defined
				? `for comparison: ${formatPerThousand(row.rate.value)} displaced abroad`
				: 'for comparison'
		];
	if (!lane.shown) return [people, 'no number by this share'];
	const part = lane.part && lane.part.value < 1 ? `, part ${percentText(lane.part.value)}` : '';
	const few = lane.isRanked || lane.people.value === 0 ? '' : ', too few to compare';
	return [`${people}${few}`, `by this share ${expectedText(lane)}${part}`];
}
