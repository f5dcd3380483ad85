import { scaleLinear } from 'd3-scale';
import { formatPeople } from '$lib/text/numbers';
import { textSize } from '$lib/style/typography';
import type { ChartWidth } from '../contract';
import { placeAside, type PlacedGiven } from './aside';
import type { Bar, Part } from './bars';
import { flowLabels, placeKey, type PlacedKey, type PlacedSwatch } from './labels';
import { absenceOf, subtitlesOf, type PlacedText } from './names';
import { readingOf } from './readings';
import type { Pathways } from './series';
import { shortName, shareText } from './words';

export interface PlacedPart {
	readonly part: Part;
	readonly x: number;
	readonly width: number;
	readonly reading: string;
}

export interface PlacedBar {
	readonly bar: Bar;
	readonly y: number;
	readonly height: number;
	readonly name: PlacedText;
	readonly subtitle: readonly PlacedText[];
	readonly parts: readonly PlacedPart[];
	/** Between the lowest and the highest number of people, where bars count people. */
	readonly range: { readonly from: number; readonly to: number } | null;
	readonly labels: readonly PlacedSwatch[];
	/** In place of a bar. */
	readonly absence: PlacedText | null;
	readonly given: readonly PlacedGiven[];
}

export interface PlacedPathways {
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
	readonly title: PlacedText;
	readonly asideTitle: readonly PlacedText[];
	readonly bars: readonly PlacedBar[];
}

const FRAME = {
	wide: { width: 760, left: 132, right: 506, aside: 532, top: 86, barTop: 6, bar: 22, gap: 12, bottom: 30 },
	narrow: { width: 360, left: 14, right: 338, aside: 14, top: 116, barTop: 22, bar: 20, gap: 18, bottom: 30 }
} as const;

/** Series in, pixels out. The same in Node and in the browser, since text is measured from the bundled font. */
export function layout({ bars, scale }: Pathways, width: ChartWidth): PlacedPathways {
	const frame = FRAME[width];
	const size = textSize[width];
	const isShares = scale === 'shares';
	const most = Math.max(1, ...bars.map(({ total }) => total.high));
	const x = scaleLinear(isShares ? [0, 100] : [0, most], [frame.left, frame.right]);
	const given = Math.max(1, ...bars.flatMap((bar) => valuesBeside(bar)));
	const room = { wide: 120, narrow: 150 }[width];
	const perPerson = isShares ? room / given : (x(1) - x(0)) * Math.min(1, room / (given * (x(1) - x(0))));
	let top: number = frame.top;
	const placed = bars.map((bar, i) => {
		const isRepeated = bar.straddling?.isIn === true && bars[i - 1]?.origin === bar.origin;
		const one = placeBar(bar, top, isRepeated);
		top = one.end + frame.gap;
		return one.placed;
	});
	const plot = { left: frame.left, right: frame.right, top: frame.top, bottom: top };
	const ticks = isShares ? [0, 25, 50, 75, 100] : x.ticks(width === 'wide' ? 4 : 3);
	return {
		width: frame.width,
		height: Math.ceil(top + frame.bottom),
		plot,
		ticks: ticks.map((value) => ({
			position: x(value),
			label: isShares ? `${value}%` : value === 0 ? '0' : formatPeople(value)
		})),
		key: placeKey(width),
		title: {
			x: frame.left,
			y: frame.top - 12,
			text: isShares ? 'Share of the people let in' : 'People let in'
		},
		asideTitle:
			width === 'wide' ? [{ x: frame.aside, y: frame.top - 12, text: 'Given in the country, people' }] : [],
		bars: placed
	};

	function placeBar(bar: Bar, start: number, isRepeated: boolean): { placed: PlacedBar; end: number } {
		const y = start + frame.barTop;
		const absence = absenceOf(bar, isShares);
		const isNarrow = width === 'narrow';
		let at = frame.left;
		const drawn = absence ? [] : bar.parts;
		const parts = drawn.map((part): PlacedPart => {
			const value = isShares ? 100 * part.share.value : part.people.value;
			const placedPart = {
				part,
				x: at,
				width: x(value) - x(0),
				reading: readingOf(part, bar)
			};
			at += placedPart.width;
			return placedPart;
		});
		const labels = flowLabels(
			parts.map((one) => ({
				part: one.part,
				from: one.x,
				text: `${shortName(one.part.pathway, one.part.label)} ${isShares ? shareText(one.part.share.value) : formatPeople(one.part.people.value)}`
			})),
			{ left: frame.left, right: frame.right, top: y + frame.bar + 4, size: size.small }
		);
		const beside = placeAside(bar, isRepeated, {
			x: frame.aside,
			y: isNarrow ? labels.end + 3 : y - 3,
			perPerson,
			size: size.small
		});
		const name = isNarrow
			? { x: frame.left, y: start + 13, text: bar.name }
			: { x: 0, y: y + (bar.words ? 6 : 12), text: bar.name };
		const subtitle = subtitlesOf(bar, name, width);
		return {
			placed: {
				bar,
				y,
				height: frame.bar,
				name,
				subtitle,
				parts,
				range:
					!isShares && bar.total.high > bar.total.low
						? { from: x(bar.total.low), to: x(bar.total.high) }
						: null,
				labels: labels.placed,
				absence: absence ? { x: frame.left + (isNarrow ? 0 : 6), y: y + frame.bar / 2, text: absence } : null,
				given: beside.placed
			},
			end: Math.max(
				labels.end,
				beside.end,
				y + frame.bar + (isNarrow ? 0 : 10),
				...subtitle.map((line) => line.y + 4)
			)
		};
	}
}

const valuesBeside = ({ inCountry: { asylum, tps } }: Bar): number[] => [
	asylum?.people.value ?? 0,
	tps?.people.value ?? 0
];
