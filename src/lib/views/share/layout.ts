import { scaleLinear } from 'd3-scale';
import { formatExact, formatNumber, formatPercent, formatRange, formatTimes } from '$lib/text/numbers';
import { textSize } from '$lib/style/typography';
import { textWidth } from '$lib/style/text-width';
import type { ChartWidth } from '../contract';
import { verbOf } from '$lib/text/phrases';
import type { Part } from './composition';
import { countRecorded } from './finding';
import { placeKey, type PlacedKey } from './key';
import type { ShareRow } from './rows';
import type { ShareOf } from './series';
import { perThousand } from './words';

export interface PlacedText {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly anchor: 'start' | 'end';
	readonly isStrong: boolean;
}

export interface PlacedShare {
	readonly x: number;
	readonly part: Part;
	/** A second way of counting all of them is outlined. */
	readonly isFurther: boolean;
	readonly reading: string;
}

export interface PlacedRow {
	readonly row: ShareRow;
	readonly y: number;
	readonly name: { readonly x: number; readonly y: number };
	/** Where the share of the displaced stands. */
	readonly displaced: { readonly x: number; readonly reading: string };
	readonly shares: readonly PlacedShare[];
	/** Figures beside or under the marks. */
	readonly texts: readonly PlacedText[];
}

export interface PlacedShares {
	readonly width: number;
	readonly height: number;
	readonly plot: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	readonly ticks: readonly { readonly position: number; readonly label: string }[];
	readonly key: readonly PlacedKey[];
	/** Heads of the columns of figures. */
	readonly heads: readonly { readonly x: number; readonly y: number; readonly text: readonly string[] }[];
	readonly rows: readonly PlacedRow[];
}

const FRAME = {
	wide: {
		width: 760,
		left: 116,
		right: 424,
		columns: [506, 586, 676, 756],
		head: 42,
		row: 44,
		at: 22,
		bottom: 30
	},
	narrow: { width: 360, left: 14, right: 346, columns: [], head: 8, row: 74, at: 36, bottom: 30 }
} as const;

/** Series in, pixels out. The same in Node and in the browser, since text is measured from the bundled font. */
export function layout(model: ShareOf, width: ChartWidth): PlacedShares {
	const frame = FRAME[width];
	const size = textSize[width];
	const verb = verbOf(model.tier);
	const key = placeKey(model, width);
	const top = key.height + frame.head;
	const bottom = top + model.rows.length * frame.row;
	const shares = model.rows.flatMap(({ parts }) =>
		parts.flatMap(({ shareOfDisplaced, shareOfPeople }) => [shareOfDisplaced.value, shareOfPeople.value])
	);
	const x = scaleLinear([0, Math.max(0.05, ...shares)], [frame.left, frame.right]).nice(4);
	const headLines = [
		['Of the', 'displaced'],
		['Of those', verb],
		['Times', '(range)'],
		['Per 1,000', 'a year']
	];
	return {
		width: frame.width,
		height: bottom + frame.bottom,
		plot: { left: frame.left, right: frame.right, top, bottom },
		ticks: x.ticks(4).map((value) => ({ position: x(value), label: `${formatNumber(100 * value)}%` })),
		key: key.placed,
		heads: frame.columns.map((at, i) => ({ x: at, y: key.height + 6, text: headLines[i] ?? [] })),
		rows: model.rows.map((row, i) => placeRow(row, top + i * frame.row))
	};

	function placeRow(row: ShareRow, start: number): PlacedRow {
		const y = start + frame.at;
		const [main] = row.parts;
		const displaced = main?.shareOfDisplaced.value ?? 0;
		const name = width === 'wide' ? { x: 0, y } : { x: frame.left, y: start + 12 };
		return {
			row,
			y,
			name,
			displaced: {
				x: x(displaced),
				reading: `${formatPercent(displaced)} of the displaced (${formatExact(Math.round(main?.displaced.value ?? 0))} person-years)`
			},
			shares: row.parts.map((part, order) => ({
				x: x(part.shareOfPeople.value),
				part,
				isFurther: order > 0,
				reading: readingOf(part, verb)
			})),
			texts: width === 'wide' ? besideTexts(row, y, frame.columns) : underTexts(row, start, name.x)
		};
	}

	function underTexts(row: ShareRow, start: number, left: number): PlacedText[] {
		const [main, further] = row.parts;
		if (!main) return [];
		const nameWidth = textWidth(row.originName, { size: size.label, weight: 600 });
		const or =
			further && further.shareOfPeople.value !== main.shareOfPeople.value
				? ` or ${formatPercent(further.shareOfPeople.value)}`
				: '';
		const range = rangeText(row);
		const text = (at: number, y: number, words: string, anchor: 'start' | 'end', isStrong = false) => ({
			x: at,
			y,
			text: words,
			anchor,
			isStrong
		});
		return [
			...(row.range
				? [text(left + nameWidth + 8, start + 12, `${perThousand(main)} per 1,000`, 'start')]
				: []),
			text(
				frame.right,
				start + 12,
				row.range ? `${indexText(main)}${range ? ` (${range})` : ''}` : countRecorded(main),
				'end',
				row.range !== null
			),
			text(
				left,
				start + 58,
				`${formatPercent(main.shareOfDisplaced.value)} of the displaced, ${formatPercent(main.shareOfPeople.value)}${or} of those ${verb}`,
				'start'
			)
		];
	}
}

const indexText = ({ index }: Part): string =>
	index.defined ? formatTimes(Number(index.value.toPrecision(2))) : '';

/** Empty where all definitions read alike. */
function rangeText({ range }: ShareRow): string {
	if (!range) return '';
	const text = formatRange(range.low, range.high, (value) => formatNumber(value, 2));
	return text.includes(' to ') ? text.replace(' to ', '–') : '';
}

/** One line where there is one figure, a smaller second one under it where there are two. */
function besideTexts(row: ShareRow, y: number, columns: readonly number[]): PlacedText[] {
	const [main, further] = row.parts;
	if (!main) return [];
	const range = rangeText(row);
	const cells: readonly (readonly [string, string])[] = [
		[formatPercent(main.shareOfDisplaced.value), ''],
		[
			formatPercent(main.shareOfPeople.value),
			further && formatPercent(further.shareOfPeople.value) !== formatPercent(main.shareOfPeople.value)
				? `or ${formatPercent(further.shareOfPeople.value)}`
				: ''
		],
		[row.range ? indexText(main) : '', range],
		[
			row.range ? perThousand(main) : countRecorded(main),
			row.range && further && perThousand(further) !== perThousand(main) ? `or ${perThousand(further)}` : ''
		]
	];
	return cells.flatMap(([first, second], i) =>
		[first, second].flatMap((text, line): PlacedText[] =>
			text === ''
				? []
				: [
						{
							x: columns[i] ?? 0,
							y: second === '' ? y : y + (line === 0 ? -8 : 9),
							text,
							anchor: 'end',
							isStrong: i === 2 && line === 0 && row.range !== null
						}
					]
		)
	);
}

function readingOf(part: Part, verb: string): string {
	const { words, shareOfPeople, people, isRanked, index } = part;
	const times =
		isRanked && index.defined
			? `, ${formatTimes(Number(index.value.toPrecision(2)))} its share of the displaced`
			: '';
	return `${words === '' ? '' : `${words}: `}${formatPercent(shareOfPeople.value)} of those ${verb}${times} (${formatExact(people.value)} people; ${perThousand(part)} per 1,000 displaced a year)`;
}
