import type { Interval } from '$lib/metrics/interval';
import { exactly, interval } from '$lib/metrics/interval';
import type { Displaced } from '$lib/metrics/intervention';
import { quantity, stock, type Quantity } from '$lib/metrics/quantity';
import { peakStock } from '$lib/metrics/event-time';
import type { ResultSets, Row } from '$lib/query/port';
import { REFERENCE } from '$lib/analysis/figures';
import { REFERENCE_YEAR, type QueryName } from './queries';
import { COUNTS, type Count } from './spec';

/** People displaced, counted one way. */
export interface CountedDisplaced {
	readonly count: Count;
	readonly people: Displaced;
	/** "abroad at the end of 2021", "ever displaced 2014–2021". */
	readonly words: string;
	readonly year: number;
	readonly sourceIds: readonly string[];
}

/** Every way of counting the displaced of one origin that is published. */
export interface DisplacedCounts {
	/** First calendar year of the war. */
	readonly firstYear: number;
	readonly counts: readonly CountedDisplaced[];
}

const bounds = (row: Row): Interval => interval(Number(row.low), Number(row.value), Number(row.high));
const JANUARY = (year: number): number => year * 12;

export function displacedOf(origin: string, { wars, stocks }: ResultSets<QueryName>): DisplacedCounts {
	const own = wars.filter((row) => row.origin === origin);
	const newest = own.at(-1);
	const firstYear =
		origin === REFERENCE ? REFERENCE_YEAR : Math.min(...own.map((row) => Number(row.start_year)));
	const yearEnds = stocks
		.filter((row) => row.origin === origin)
		.map((row) => ({ ...bounds(row), year: Number(row.year), sourceId: String(row.source_id) }));
	const lastYear = Math.max(...yearEnds.map(({ year }) => year));
	const months = 12 * Math.max(0, lastYear - firstYear + 1);
	const found: Record<Count, CountedDisplaced | null> = {
		peak: atYearEnd('peak', peakStock(yearEnds, JANUARY(firstYear), months)?.year ?? null),
		latest: atYearEnd('latest', yearEnds.length > 0 ? lastYear : null),
		ever: newest ? everOf(newest) : null
	};
	return { firstYear, counts: COUNTS.flatMap((count) => found[count] ?? []) };

	function atYearEnd(count: Count, year: number | null): CountedDisplaced | null {
		const row = yearEnds.find((one) => one.year === year);
		if (!row || year === null) return null;
		return {
			count,
			people: stock(row),
			words: `displaced abroad at the end of ${year}`,
			year,
			sourceIds: [row.sourceId]
		};
	}
}

function everOf(row: Row): CountedDisplaced {
	const people: Quantity<'ever_displaced'> = quantity('ever_displaced', exactly(Number(row.value)));
	return {
		count: 'ever',
		people,
		words: `ever displaced ${Number(row.start_year)}–${Number(row.end_year)}`,
		year: Number(row.end_year),
		sourceIds: [String(row.source_id)]
	};
}
