import { scaleLog } from '$lib/plot/scale';
import type { ByDistance, FarOrigin } from '$lib/analysis/controls/distance';
import { bottomAxis, dot, leftAxis, line, remark, rule, text } from '$lib/plot/make-marks';
import { plotArea } from '$lib/plot/plot-area';
import type { Mark, Point, Scene } from '$lib/plot/scene';
import { isOrigin, styleOf } from '$lib/style/series-style';
import { textWidth } from '$lib/style/text-width';
import { chartWidth, textSize } from '$lib/style/typography';
import { formatExact } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';

interface Axes {
	/** Title above the vertical axis. */
	readonly title: string;
	/** Title below the horizontal axis. */
	readonly below: string;
	readonly kilometres: readonly number[];
	readonly rates: readonly number[];
	readonly rateText: (rate: number) => string;
}

const WIDTH = 'narrow';
const HEIGHT = 300;
const SIZE = textSize[WIDTH].small;
/** Margins in pixels; the right one is wide where names stand in it. */
const LEFT = 46;
const RIGHT = { plain: 12, names: 88 } as const;
/** Room on each side of the outermost dots, as a factor. */
const ROOM = 1.35;
/** Radii in pixels. */
const RADIUS = { named: 5.5, other: 3 } as const;
/** Half a circle of that radius, as in path data. */
const CIRCLE = `${RADIUS.other} ${RADIUS.other} 0 0 1 `;
/** From a dot to its name, in pixels. */
const GAP = 9;
/** Where a name may stand beside its dot: pixels to the right and down, the best first. */
const PLACES = [
	[GAP, 0],
	[-4, -15],
	[-4, 16],
	[GAP, 14]
] as const;
/** A dot in this last part of the plot has its name in the margin. */
const LAST_PART = 0.4;

const rounded = (value: number): number => Math.round(value * 10) / 10;

/** A logarithmic scale in tenths of pixels that leaves room around its values. */
function scaleAround(values: readonly number[], range: readonly [number, number]) {
	const ends = [Math.min(...values) / ROOM, Math.max(...values) * ROOM] as const;
	const scale = scaleLog(ends, range);
	return { ends, to: (value: number) => rounded(scale(value)) };
}

/** Rates against distance, both on logarithmic scales, with the line through all origins. */
export function scatter(
	{ origins, line: fit }: ByDistance,
	axes: Axes
): Pick<Scene, 'width' | 'height' | 'marks'> {
	const lengths = origins.map(({ kilometres }) => kilometres).concat(axes.kilometres);
	const rates = origins.map(({ rate }) => rate).concat(axes.rates);
	const isFar = ({ origin, kilometres }: FarOrigin) =>
		isOrigin(origin) &&
		Math.log(kilometres / Math.min(...lengths)) >
			(1 - LAST_PART) * Math.log(Math.max(...lengths) / Math.min(...lengths));
	const right = origins.some(isFar) ? RIGHT.names : RIGHT.plain;
	const plot = plotArea({ left: LEFT, right }, WIDTH, Math.round(2.2 * SIZE), HEIGHT);
	const x = scaleAround(lengths, [plot.left, plot.right]);
	const y = scaleAround(rates, [plot.bottom, plot.top]);
	const at = ({ kilometres, rate }: FarOrigin) => ({ x: x.to(kilometres), y: y.to(rate) });
	const named = origins.filter(({ origin }) => isOrigin(origin));
	const marks: Mark[] = [
		remark({ x: 0, y: SIZE }, axes.title, WIDTH),
		leftAxis(
			plot,
			axes.rates.map((value) => ({ position: y.to(value), label: axes.rateText(value) })),
			WIDTH
		),
		bottomAxis(
			plot,
			axes.kilometres.map((value) => ({ position: x.to(value), label: formatExact(value) })),
			WIDTH
		),
		line(
			x.ends.map((value) => ({ x: x.to(value), y: y.to(fit.at(value)) })),
			'var(--ink)',
			{ width: 1.5, dash: '7 3' }
		),
		...[true, false].map((isNeighbour) =>
			circles(
				origins.filter((one) => !isOrigin(one.origin) && one.isNeighbour === isNeighbour).map(at),
				isNeighbour ? 'var(--other)' : 'var(--paper)'
			)
		),
		...named.flatMap((one) => marked(one.origin, at(one), y.to(fit.at(one.kilometres)))),
		...namesBeside(
			named.filter((one) => !isFar(one)).map((one) => ({ ...at(one), origin: one.origin })),
			origins.map(at)
		),
		...namesInMargin(
			named.filter(isFar).map((one) => ({ ...at(one), origin: one.origin })),
			plot.right + GAP
		),
		remark({ x: plot.right, y: plot.bottom + 3.1 * SIZE }, axes.below, WIDTH, { anchor: 'end' })
	];
	return { width: chartWidth[WIDTH], height: Math.ceil(plot.bottom + 3.6 * SIZE), marks };
}

/** The dot of one of the nine, with a thin line to the dashed one. */
function marked(origin: string, { x, y }: Point, lineAt: number): Mark[] {
	const { colour, shape } = styleOf(origin);
	return [
		rule('vertical', { at: x, from: lineAt, to: y }, { colour }),
		dot({ x, y }, RADIUS.named, { colour, shape }, { halo: true })
	];
}

/** All dots without a name as one path, which keeps the page small. */
const circles = (points: readonly Point[], fill: string): Mark => ({
	kind: 'path',
	d: points
		.map(
			({ x, y }) =>
				`M${rounded(x - RADIUS.other)} ${y}a${CIRCLE}${2 * RADIUS.other} 0a${CIRCLE}${-2 * RADIUS.other} 0`
		)
		.join(''),
	fill,
	stroke: 'var(--other)',
	strokeWidth: 1.5
});

type Named = Point & { readonly origin: string };

/** Names in one column right of the plot, pushed down where two would meet, with lines to their dots. */
function namesInMargin(dots: readonly Named[], left: number): Mark[] {
	let before = -Infinity;
	return [...dots]
		.sort((a, b) => a.y - b.y)
		.map(({ x, y, origin }) => {
			before = rounded(Math.max(y, before + 1.25 * SIZE));
			return name(origin, { x: left, y: before }, { x: x + RADIUS.named, y });
		});
}

/** Names beside their dots, each where it hides the fewest dots and names. */
function namesBeside(dots: readonly Named[], all: readonly Point[]): Mark[] {
	const taken = [...all];
	return dots.map(({ x, y, origin }) => {
		const length = textWidth(peopleFrom(origin), { size: SIZE });
		const hidden = (at: Point) =>
			taken.filter((dot) => dot.x > at.x - 4 && dot.x < at.x + length + 4 && Math.abs(dot.y - at.y) < 11)
				.length;
		const [best = { x, y }] = PLACES.map(([right, down]) => ({
			x: rounded(x + right),
			y: rounded(y + down)
		})).sort((a, b) => hidden(a) - hidden(b));
		taken.push(...[0, 0.25, 0.5, 0.75, 1].map((part) => ({ x: best.x + part * length, y: best.y })));
		return name(origin, best);
	});
}

const name = (origin: string, at: Point, leader?: Point): Mark =>
	text(at, peopleFrom(origin), { size: SIZE, align: 'middle', colour: styleOf(origin).ink, leader });
