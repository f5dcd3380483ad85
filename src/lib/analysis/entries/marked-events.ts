import { group } from 'd3-array';
import type { MonthIndex } from '$lib/metrics/month';
import type { Query, Row } from '$lib/query/port';
import { numberOf, textOf } from '../rows';
import { monthIndexOf } from '../sql';

/** Events that changed who could come, marked for the origins concerned. */
const MARKED = [
	'entry-ban-2017-january',
	'entry-ban-revoked',
	'oaw-begins',
	'u4u-opens',
	'usrap-suspended',
	'u4u-paused',
	'entry-ban-2025-june'
];

const EVENTS = `
select event_id, origin, event, source_id, ${monthIndexOf('event_date')} as month
from events
where (kind = 'war' and event_id like 'war-%')
	or list_contains(string_split(?, '~'), event_id)
order by event_date, event_id, origin`;

export const markedEventsQuery: Query = { sql: EVENTS, params: [MARKED.join('~')], tables: ['events'] };

/** Code for whole populations in the table of events. */
const EVERYBODY = 'ALL';

export interface MarkedEvent {
	readonly text: string;
	/** The drawn origins that it concerns. */
	readonly origins: readonly string[];
	readonly sourceId: string;
}

/** The events of one month, which share a number. */
export interface MarkedMonth {
	readonly number: number;
	readonly month: MonthIndex;
	readonly events: readonly MarkedEvent[];
	readonly origins: readonly string[];
}

/** Events of the origins within the months, numbered in order. */
export function markedMonths(
	rows: readonly Row[],
	origins: readonly string[],
	[first, last]: readonly [MonthIndex, MonthIndex]
): MarkedMonth[] {
	const own = rows.filter(({ month, origin }) => {
		const isWithin = Number(month) >= first && Number(month) <= last;
		return isWithin && (origin === EVERYBODY || origins.includes(String(origin)));
	});
	return [...group(own, (row) => numberOf(row, 'month'))].map(([month, ofMonth], i) => {
		const events = [...group(ofMonth, (row) => textOf(row, 'event'))].map(([text, same]): MarkedEvent => {
			const named = same.map((row) => textOf(row, 'origin'));
			return {
				text,
				origins: named.includes(EVERYBODY) ? [...origins] : origins.filter((one) => named.includes(one)),
				sourceId: String(same[0]?.source_id)
			};
		});
		const concerned = origins.filter((origin) => events.some((event) => event.origins.includes(origin)));
		return { number: i + 1, month, events, origins: concerned };
	});
}
