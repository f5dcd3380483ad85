import { peakStock } from '$lib/metrics/event-time';
import { exactly } from '$lib/metrics/interval';
import type { Displaced } from '$lib/metrics/intervention';
import { quantity, stock } from '$lib/metrics/quantity';
import { januaryOf } from '$lib/metrics/month';
import type { ResultSets, Row } from '$lib/query/port';
import { REFERENCE } from '../figures';
import { intervalOf, numberOf, textOf } from '../rows';
import { REFERENCE_YEAR, type WarQuery } from './queries';

/** Ways of counting people displaced by a war: abroad at the peak or at the latest year-end, or ever displaced. */
export const COUNTS = ['peak', 'latest', 'ever'] as const;
export type Count = (typeof COUNTS)[number];

/** People displaced, under one way of counting. */
export interface CountedDisplaced {
	readonly count: Count;
	readonly people: Displaced;
	/** "abroad at the end of 2021", "ever displaced 2014–2021". */
	readonly words: string;
	readonly year: number;
	readonly sourceIds: readonly string[];
}

/** Every published way of counting the displaced of one origin. */
export interface DisplacedCounts {
	/** First calendar year of the war. */
	readonly firstYear: number;
	readonly counts: readonly CountedDisplaced[];
}

export function displacedOf(origin: string, { wars, stocks }: ResultSets<WarQuery>): DisplacedCounts {
	const own = wars.filter((row) => row.origin === origin);
	const newest = own.at(-1);
	const firstYear =
		origin === REFERENCE ? REFERENCE_YEAR : Math.min(...own.map((row) => numberOf(row, 'start_year')));
	const yearEnds = stocks
		.filter((row) => row.origin === origin)
		.map((row) => ({ ...intervalOf(row), year: numberOf(row, 'year'), sourceId: textOf(row, 'source_id') }));
	const lastYear = Math.max(...yearEnds.map(({ year }) => year));
	const months = 12 * Math.max(0, lastYear - firstYear + 1);
	const found: Record<Count, CountedDisplaced | null> = {
		peak: atYearEnd('peak', peakStock(yearEnds, januaryOf(firstYear), months)?.year ?? null),
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
	return {
		count: 'ever',
		people: quantity('ever_displaced', exactly(numberOf(row, 'value'))),
		words: `ever displaced ${numberOf(row, 'start_year')}–${numberOf(row, 'end_year')}`,
		year: numberOf(row, 'end_year'),
		sourceIds: [textOf(row, 'source_id')]
	};
}
