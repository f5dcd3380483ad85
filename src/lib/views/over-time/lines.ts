import { formatExact, formatSignificant, formatTimes } from '$lib/text/numbers';
import type { Point } from '$lib/plot/path';
import type { PlacedName } from './names';
import type { YearPoint } from './points';
import { drawsRanges, type Axis } from './scales';
import type { OverTime, YearLine } from './series';
import { monthNames } from './words';

export interface PlacedYear extends Point {
	/** Not a whole year, or not everybody. */
	readonly isHollow: boolean;
	/** Under ten people: grey. */
	readonly isFaint: boolean;
	readonly reading: string;
}

/** A total that lies partly outside the year, counted. */
export interface PlacedFurther extends PlacedYear {
	/** The point of the same year without it. */
	readonly from: Point | null;
}

export interface PlacedLine {
	readonly line: YearLine;
	/** Runs of years with points on either side. */
	readonly runs: readonly (readonly Point[])[];
	/** The last step, into a year that has not ended. */
	readonly open: readonly Point[];
	readonly points: readonly PlacedYear[];
	readonly further: readonly PlacedFurther[];
	readonly ranges: readonly { readonly x: number; readonly from: number; readonly to: number }[];
	readonly name: PlacedName | null;
}

export interface Placing {
	readonly model: OverTime;
	readonly axis: Axis;
	readonly x: (year: number) => number;
	readonly isRatio: boolean;
	readonly isDrawn: (point: YearPoint) => boolean;
}

export function placeLine(line: YearLine, placing: Placing): Omit<PlacedLine, 'name'> {
	const { model, axis, x, isRatio, isDrawn } = placing;
	const y = ({ parity, rate }: YearPoint): number => {
		const value = isRatio ? parity : rate;
		return axis.at(value.defined ? value.value : 0);
	};
	const placeYear = (point: YearPoint): PlacedYear => ({
		x: x(point.year),
		y: y(point),
		isHollow: point.months < 12 || point.isLowerBound || point.straddling === 'inside',
		isFaint: !point.isRanked,
		reading: readingOf(point, isRatio, model.evacuationName)
	});
	const drawn = line.points.filter(isDrawn);
	const joined = drawn.filter(({ isRanked }) => isRanked);
	const whole = joined.filter(({ months }) => months === 12);
	const [last, open] = [whole.at(-1), joined.find(({ months }) => months < 12)];
	const at = (point: YearPoint): Point => ({ x: x(point.year), y: y(point) });
	return {
		line,
		runs: runsOf(whole).map((run) => run.map(at)),
		open: last && open && open.year === last.year + 1 ? [at(last), at(open)] : [],
		points: drawn.map(placeYear),
		further: line.further.filter(isDrawn).map((point) => {
			const without = drawn.find(({ year }) => year === point.year);
			return { ...placeYear(point), from: without ? at(without) : null };
		}),
		ranges:
			isRatio && drawsRanges(model)
				? line.points
						.filter(isDrawn)
						.flatMap(({ year, range }) =>
							range && range.low > 0 && range.high > range.low
								? [{ x: x(year), from: axis.at(range.low), to: axis.at(range.high) }]
								: []
						)
				: []
	};
}

/** Years that follow each other. */
function runsOf(points: readonly YearPoint[]): YearPoint[][] {
	const runs: YearPoint[][] = [];
	for (const point of points) {
		const run = runs.at(-1);
		if (run?.at(-1)?.year === point.year - 1) run.push(point);
		else runs.push([point]);
	}
	return runs;
}

function readingOf(point: YearPoint, isRatio: boolean, evacuationName: string): string {
	const { year, months, people, parity, rate, straddling, isRanked, isLowerBound } = point;
	const when = months < 12 ? `${monthNames({ year, months })} ${year}` : String(year);
	const withTotal = straddling === 'inside' ? ` with ${evacuationName}` : '';
	const count = `${formatExact(people?.value ?? 0)} people${isRanked ? '' : ', too few to compare'}`;
	const least = isLowerBound ? 'at least ' : '';
	const value = isRatio
		? `${formatTimes(parity.defined ? parity.value : 0)} the Ukrainian rate`
		: `${least}${formatSignificant(rate.defined ? rate.value : 0, 3)} per 1,000${months < 12 ? ' at a yearly pace' : ''}`;
	return `${when}${withTotal}: ${value} (${count})`;
}
