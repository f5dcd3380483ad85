import { scaleLinear } from '$lib/plot/scale';
import { bar, bottomAxis, leftAxis, remark } from '$lib/plot/make-marks';
import { plotArea } from '$lib/plot/plot-area';
import type { Mark } from '$lib/plot/scene';
import { ticksUpTo } from '$lib/plot/ticks';
import { chartWidth, type ChartWidth } from '$lib/style/typography';
import { formatPeople } from '$lib/text/numbers';
import type { OriginFigures } from './types';

const HEIGHT = { wide: 220, narrow: 190 } as const;
const LABEL_EVERY = { wide: 4, narrow: 8 } as const;
const MARGINS = { wide: { left: 84, right: 12 }, narrow: { left: 76, right: 12 } } as const;
const TOP = 28;

interface Picture {
	readonly width: number;
	readonly height: number;
	readonly marks: readonly Mark[];
}

/** People displaced abroad, one column for each year-end. */
export function chart({ years }: OriginFigures, width: ChartWidth): Picture {
	const values = years.map((one) => one.refugees + one.asylumSeekers + one.others);
	const highest = Math.max(4, ...values);
	const plot = plotArea(MARGINS[width], width, TOP, HEIGHT[width]);
	const y = scaleLinear([0, highest], [plot.bottom, plot.top]);
	const band = (plot.right - plot.left) / years.length;
	const middle = (index: number) => plot.left + (index + 0.5) * band;
	return {
		width: chartWidth[width],
		height: plot.bottom + 30,
		marks: [
			remark({ x: 0, y: 14 }, 'People displaced abroad at the end of each year', width),
			leftAxis(
				plot,
				ticksUpTo(highest).map((value) => ({ position: y(value), label: formatPeople(value) })),
				width
			),
			...values.flatMap((value, i) =>
				value > 0
					? [
							bar(
								{ x: middle(i) - 0.4 * band, y: y(value), width: 0.8 * band, height: plot.bottom - y(value) },
								'var(--accent)'
							)
						]
					: []
			),
			bottomAxis(
				plot,
				years.flatMap(({ year }, i) =>
					(years.length - 1 - i) % LABEL_EVERY[width] === 0
						? [{ position: middle(i), label: String(year) }]
						: []
				),
				width,
				{ grid: false }
			)
		]
	};
}
