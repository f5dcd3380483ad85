import type { Onset } from '$lib/catalogue/catalogue';
import { monthRange } from '$lib/text/dates';
import { decemberOf, januaryOf, monthIndex, monthText, type MonthIndex } from '$lib/metrics/month';
import type { Option } from '$lib/settings/control';

/** Whole months, both ends included. */
export interface Span {
	readonly from: MonthIndex;
	readonly to: MonthIndex;
}

/** The months whose people one bar counts. */
export interface CountedSpan extends Span {
	readonly origin: string;
	/** `null` where everybody is counted over the same months. */
	readonly onset: Onset | null;
}

interface Period extends Option {
	readonly span: Span | 'since onset';
}

const WINDOW_MONTHS = 36;
const OCTOBER = 9;
const SEPTEMBER = 8;

const fiscalYears = (from: number, to: number): Span => ({
	from: januaryOf(from - 1) + OCTOBER,
	to: januaryOf(to) + SEPTEMBER
});
const calendarYears = (from: number, to: number): Span => ({ from: januaryOf(from), to: decemberOf(to) });

/** The evacuation from Kabul is one total for July 2021 to March 2022: only years that begin in 2021 hold all of it. */
export const PERIODS: readonly Period[] = [
	{
		value: '2021-2024',
		label: '2021–2024',
		hint: 'Four calendar years that hold the whole evacuation from Kabul.',
		span: calendarYears(2021, 2024)
	},
	{
		value: '2022-2024',
		label: '2022–2024',
		hint: 'Three calendar years. The total of the evacuation from Kabul lies partly before them, so Afghans are shown without it and with it.',
		span: calendarYears(2022, 2024)
	},
	{
		value: 'since-onset',
		label: `First ${WINDOW_MONTHS} months`,
		hint: 'As many months from the beginning of each war, whenever that was.',
		span: 'since onset'
	},
	{
		value: 'fiscal-2018-2023',
		label: 'Fiscal 2018–2023',
		hint: 'Six U.S. fiscal years, October 2017 to September 2023: asylum granted is published for the very same months.',
		span: fiscalYears(2018, 2023)
	},
	{
		value: '2001-2024',
		label: '2001–2024',
		hint: 'All calendar years with monthly figures.',
		span: calendarYears(2001, 2024)
	}
];

/** The months to count for these origins. @throws {RangeError} when no period has that name. */
export function spansOf(name: string, origins: readonly string[], onsets: readonly Onset[]): CountedSpan[] {
	const period = PERIODS.find(({ value }) => value === name);
	if (!period) throw new RangeError(`There is no period “${name}”.`);
	const { span } = period;
	if (span !== 'since onset') return origins.map((origin) => ({ origin, onset: null, ...span }));
	return onsets
		.filter((onset) => onset.is_default && origins.includes(onset.origin))
		.map((onset) => {
			const from = monthIndex(onset.onset_date);
			return { origin: onset.origin, onset, from, to: from + WINDOW_MONTHS - 1 };
		});
}

/** "January 2021 to December 2024". */
export const spanInWords = ({ from, to }: Span): string => monthRange(monthText(from), monthText(to));

const monthsInside = (part: Span, span: Span): number =>
	Math.max(0, Math.min(part.to, span.to) - Math.max(part.from, span.from) + 1);

export const touches = (part: Span, span: Span): boolean => monthsInside(part, span) > 0;

export const liesInside = (part: Span, span: Span): boolean => part.from >= span.from && part.to <= span.to;

/** More than half of its months are inside. */
export const liesMostlyInside = (part: Span, span: Span): boolean =>
	monthsInside(part, span) * 2 > part.to - part.from + 1;

/** The fiscal years with more than half of their months inside. */
export const fiscalYearInside = (year: number, span: Span): boolean =>
	liesMostlyInside(fiscalYears(year, year), span);
