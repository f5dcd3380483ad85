import { lineHeight, textSize } from '$lib/style/typography';
import { wrapText } from '$lib/style/text-width';
import type { ChartWidth } from '../contract';
import { verbOf } from '$lib/text/phrases';
import {
	placeBefore,
	placeEvacuation,
	placePartial,
	yearTicks,
	type PlacedMonths,
	type PlacedWords
} from './captions';
import { placeLine, type PlacedLine } from './lines';
import { placeNames } from './names';
import { FIRST_COMPARED } from './points';
import { hasRatio, rateAxis, ratioAxis, type Axis, type Tick } from './scales';
import type { OverTime, YearLine } from './series';
import { DISPLACED } from './words';

export interface PlacedPanel {
	readonly top: number;
	readonly bottom: number;
	readonly title: { readonly y: number; readonly text: readonly string[] };
	readonly ticks: readonly Tick[];
	readonly lines: readonly PlacedLine[];
}

export interface PlacedChart {
	readonly width: number;
	readonly height: number;
	readonly left: number;
	readonly right: number;
	readonly xTicks: readonly Tick[];
	readonly partial: PlacedMonths | null;
	readonly ratios: PlacedPanel;
	readonly rates: PlacedPanel;
	readonly parityAt: number;
	/** Where there begins to be a rate to compare with. */
	readonly parityFrom: number;
	/** Words where there are no ratios. */
	readonly before: PlacedWords | null;
	/** Where the names of the lower lines stand. */
	readonly asAbove: PlacedWords | null;
	/** Names the hollow dots of one total. */
	readonly evacuation: PlacedWords | null;
}

const FRAME = {
	wide: { width: 760, left: 54, right: 140, ratios: 240, rates: 220, gap: 30, bottom: 50 },
	narrow: { width: 360, left: 50, right: 96, ratios: 230, rates: 200, gap: 30, bottom: 50 }
} as const;

/** Series in, pixels out. The same in Node and in the browser, since text is measured from the bundled font. */
export function layout(model: OverTime, width: ChartWidth): PlacedChart {
	const frame = FRAME[width];
	const size = textSize[width];
	const years = model.years.filter(({ months }) => months > 0);
	const [left, right] = [frame.left, frame.width - frame.right];
	const step = (right - left) / Math.max(1, years.length);
	const x = (year: number) => left + (year - (years[0]?.year ?? year) + 0.5) * step;
	const titleHeight = (text: readonly string[]) => text.length * size.small * lineHeight;
	const wrap = (text: string) => wrapText(text, frame.width - 8, { size: size.small });

	const ratioTitle = wrap('Times the Ukrainian rate, log scale');
	const ratioTop = Math.round(titleHeight(ratioTitle) + 16);
	const ratioBottom = ratioTop + frame.ratios;
	const rateTitle = wrap(
		`People ${verbOf(model.tier)} per 1,000 ${DISPLACED[model.denominator] ?? 'displaced'}, a year`
	);
	const rateTop = Math.round(ratioBottom + frame.gap + titleHeight(rateTitle) + 10);
	const rateBottom = rateTop + frame.rates;
	const ratios = ratioAxis(model, [ratioBottom, ratioTop]);
	const rates = rateAxis(model, [rateBottom, rateTop]);
	const shownInRates = model.lines.some(({ isReference }) => isReference)
		? model.lines
		: [...model.lines, model.reference];
	const room = { right, width, margin: frame.right };
	const partial = years.find(({ months }) => months < 12);

	const place = (
		lines: readonly YearLine[],
		axis: Axis,
		isRatio: boolean,
		[top, bottom]: [number, number]
	) => {
		const placed = lines.map((line) =>
			placeLine(line, { model, axis, x, isRatio, isDrawn: isRatio ? hasRatio : ({ rate }) => rate.defined })
		);
		const named = isRatio ? placed : placed.filter(({ line }) => line.isReference || !isNamedAbove(line));
		const names = placeNames(named, { ...room, top, bottom });
		return placed
			.map((one) => ({ ...one, name: names.get(one.line) ?? null }))
			.sort((a, b) => Number(a.line.isReference) - Number(b.line.isReference));
	};
	const isNamedAbove = (line: YearLine) => line.points.some(hasRatio);
	const ratioLines = place(model.lines, ratios, true, [ratioTop, ratioBottom]);

	return {
		width: frame.width,
		height: rateBottom + frame.bottom,
		left,
		right,
		xTicks: yearTicks(years, x, step, size.axis),
		partial: partial
			? placePartial(partial, {
					x: x(partial.year),
					step,
					right: frame.width,
					y: rateBottom + 21 + size.small,
					size: size.small
				})
			: null,
		ratios: {
			top: ratioTop,
			bottom: ratioBottom,
			title: { y: 0, text: ratioTitle },
			ticks: ratios.ticks,
			lines: ratioLines
		},
		rates: {
			top: rateTop,
			bottom: rateBottom,
			title: { y: ratioBottom + frame.gap - 4, text: rateTitle },
			ticks: rates.ticks,
			lines: place(shownInRates, rates, false, [rateTop, rateBottom])
		},
		parityAt: ratios.at(1),
		before: placeBefore(years, {
			left,
			x,
			step,
			spaces: [
				[ratioTop, ratios.at(1)],
				[ratios.at(1), ratioBottom]
			],
			size: size.small
		}),
		parityFrom: years.some(({ year }) => year < FIRST_COMPARED) ? x(FIRST_COMPARED) - step / 2 : left,
		asAbove:
			model.lines.filter((line) => !line.isReference && isNamedAbove(line)).length > 0
				? {
						anchor: 'start',
						x: right + 14,
						y: rateTop + size.small,
						text: wrapText('Others as in the upper panel', frame.right - 14, { size: size.small })
					}
				: null,
		evacuation: placeEvacuation(model, ratioLines, { width, left })
	};
}
