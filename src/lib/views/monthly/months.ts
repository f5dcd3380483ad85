import { endOfLine, type PeriodFlow } from '$lib/metrics/event-time';
import { exactly, sum, type Interval } from '$lib/metrics/interval';
import type { MonthIndex } from '$lib/metrics/month';
import type { Row } from '$lib/query/port';

/** People of one origin in one pathway and period. */
export interface Part extends PeriodFlow {
	readonly tier: 'T1' | 'T2';
	readonly sourceId: string;
	readonly isMonthly: boolean;
}

export const readPart = (row: Row): Part => ({
	pathway: String(row.pathway),
	tier: row.tier === 'T1' ? 'T1' : 'T2',
	sourceId: String(row.source_id),
	isMonthly: row.frequency === 'month',
	startMonth: Number(row.start_month),
	endMonth: Number(row.end_month),
	low: Number(row.low),
	value: Number(row.value),
	high: Number(row.high)
});

/** People of one month, all pathways together. */
export interface Month {
	readonly month: MonthIndex;
	/** Resettled: people. */
	readonly durable: number;
	/** Let in for a limited time: people. */
	readonly temporary: number;
	readonly people: Interval;
	readonly sourceIds: readonly string[];
}

/** One published number for several months. */
export interface Total {
	readonly pathway: string;
	readonly tier: 'T1' | 'T2';
	readonly startMonth: MonthIndex;
	readonly endMonth: MonthIndex;
	readonly people: Interval;
	/** `people` over the number of months: what is drawn, in no month a figure of its own. */
	readonly perMonth: number;
	readonly sourceId: string;
}

export interface Figures {
	/** Every month that has a figure, in order. */
	readonly months: readonly Month[];
	/** Totals that touch the months shown. */
	readonly totals: readonly Total[];
	/** Last month in which all pathways that matter have figures; `null` without any. */
	readonly lastMonth: MonthIndex | null;
	/** The pathway whose figures end first, where others go on. */
	readonly endedBy: string | null;
	/** Pathways with figures in the months shown. */
	readonly pathways: readonly string[];
}

const isOneMonth = ({ startMonth, endMonth }: Part): boolean => startMonth === endMonth;

/** Months from `since` up to the end of the figures, and the totals that have no months. */
export function figuresOf(parts: readonly Part[], since: MonthIndex): Figures {
	const published = parts.filter(({ isMonthly }) => isMonthly);
	const [first] = published;
	const totals = parts
		.filter((part) => !isOneMonth(part) && part.endMonth >= since)
		.map((part): Total => {
			const { pathway, tier, startMonth, endMonth, sourceId, low, value, high } = part;
			const perMonth = value / (endMonth - startMonth + 1);
			return { pathway, tier, startMonth, endMonth, sourceId, people: { low, value, high }, perMonth };
		});
	const pathways = [
		...new Set(
			parts.filter(({ endMonth, value }) => endMonth >= since && value > 0).map(({ pathway }) => pathway)
		)
	];
	if (!first) return { months: [], totals, lastMonth: null, endedBy: null, pathways };

	const reaches = [...new Set(published.map(({ pathway }) => pathway))].map((pathway) => {
		const own = published.filter((part) => part.pathway === pathway);
		return {
			pathway,
			firstMonth: Math.min(...own.map(({ startMonth }) => startMonth)),
			lastMonth: Math.max(...own.map(({ endMonth }) => endMonth))
		};
	});
	const latest = Math.max(...reaches.map(({ lastMonth }) => lastMonth));
	const { lastMonth, endedBy } = endOfLine(parts, reaches, first.startMonth, latest);
	const byMonth = new Map<MonthIndex, Part[]>();
	for (const part of parts)
		if (isOneMonth(part) && part.startMonth >= since && part.startMonth <= lastMonth)
			byMonth.set(part.startMonth, [...(byMonth.get(part.startMonth) ?? []), part]);
	const months = [...byMonth]
		.sort(([a], [b]) => a - b)
		.map(([month, own]): Month => {
			const in_ = (tier: string) => sum(own.filter((part) => part.tier === tier)).value;
			return {
				month,
				durable: in_('T1'),
				temporary: in_('T2'),
				people: own.length > 0 ? sum(own) : exactly(0),
				sourceIds: [...new Set(own.map(({ sourceId }) => sourceId))]
			};
		});
	return { months, totals, lastMonth, endedBy, pathways };
}

/** Stretches of months without a gap between them. */
export function runsOf(months: readonly Month[]): Month[][] {
	const runs: Month[][] = [];
	for (const month of months) {
		const run = runs.at(-1);
		if (run && run.at(-1)?.month === month.month - 1) run.push(month);
		else runs.push([month]);
	}
	return runs;
}
