import { group } from 'd3-array';
import type { MonthIndex } from '$lib/metrics/month';
import type { Row } from '$lib/query/port';

/** What the table of events says of whole populations. */
const EVERYBODY = 'ALL';

export interface MarkedEvent {
	readonly text: string;
	/** Whose panels it is marked in. */
	readonly origins: readonly string[];
	readonly sourceId: string;
}

/** The events of one month, under one number. */
export interface MarkedMonth {
	readonly number: number;
	readonly month: MonthIndex;
	readonly events: readonly MarkedEvent[];
	readonly origins: readonly string[];
}

/** Events of the shown origins within the shown months, numbered in order. */
export function markedMonths(
	rows: readonly Row[],
	origins: readonly string[],
	[first, last]: readonly [MonthIndex, MonthIndex]
): MarkedMonth[] {
	const shown = rows
		.filter(({ month }) => Number(month) >= first && Number(month) <= last)
		.filter(({ origin }) => origin === EVERYBODY || origins.includes(String(origin)));
	return [...group(shown, ({ month }) => Number(month))].map(([month, own], i): MarkedMonth => {
		const events = [...group(own, ({ event }) => String(event))].map(([text, same]): MarkedEvent => {
			const named = same.map(({ origin }) => String(origin));
			return {
				text,
				origins: named.includes(EVERYBODY) ? [...origins] : origins.filter((one) => named.includes(one)),
				sourceId: String(same[0]?.source_id)
			};
		});
		return {
			number: i + 1,
			month,
			events,
			origins: origins.filter((origin) => events.some((event) => event.origins.includes(origin)))
		};
	});
}
