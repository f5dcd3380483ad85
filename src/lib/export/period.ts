import type { Scalar } from '$lib/query/port';
import type { Field } from '$lib/views/contract';

/** When the figures of a row were counted. Days are `YYYY-MM-DD`. */
interface Period {
	readonly kind: 'day' | 'month' | 'calendar_year' | 'fiscal_year' | 'period' | null;
	/** Null for a count on one day. */
	readonly from: string | null;
	readonly to: string | null;
}

const UNKNOWN: Period = { kind: null, from: null, to: null };

const isNumber = (value: Scalar): value is number => typeof value === 'number';

const calendarYears = (first: number, last: number): Period => ({
	kind: first === last ? 'calendar_year' : 'period',
	from: `${first}-01-01`,
	to: `${last}-12-31`
});

/** The U.S. fiscal year begins in October of the year before. */
const fiscalYear = (year: number): Period => ({
	kind: 'fiscal_year',
	from: `${year - 1}-10-01`,
	to: `${year}-09-30`
});

function month(text: string): Period {
	const [year = 0, number = 1] = text.split('-').map(Number);
	const last = new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
	return { kind: 'month', from: `${text}-01`, to: last };
}

/** A period as charts write it: `2024`, `2022-2024`, `2022-02`, `FY2024`, `End of 2024`. */
function written(text: string): Period {
	const [, fiscal] = /^(?:FY|Fiscal year )(\d{4})$/.exec(text) ?? [];
	if (fiscal) return fiscalYear(Number(fiscal));
	if (/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) return month(text);
	const [, end] = /^end of (\d{4})$/i.exec(text) ?? [];
	if (end) return { kind: 'day', from: null, to: `${end}-12-31` };
	const [, first, last] = /^(\d{4})(?:[-–](\d{4}))?$/.exec(text) ?? [];
	return first ? calendarYears(Number(first), Number(last ?? first)) : UNKNOWN;
}

/** Reads the period of a row from whichever columns its table has. */
export function periodOf(read: (name: string) => Scalar, fields: readonly Field[]): Period {
	const [start, end] = [read('period_start'), read('period_end')];
	if (typeof start === 'string' && typeof end === 'string') return { kind: 'period', from: start, to: end };
	const [since, until] = [read('from_month'), read('to_month')];
	if (typeof since === 'string' && typeof until === 'string')
		return since === until ? month(since) : { kind: 'period', from: month(since).from, to: month(until).to };
	const day = read('as_of');
	if (typeof day === 'string') {
		const counted = read('counted_since');
		return typeof counted === 'string'
			? { kind: 'period', from: counted, to: day }
			: { kind: 'day', from: null, to: day };
	}
	const [first, last] = [read('first_year') ?? read('start_year'), read('last_year') ?? read('end_year')];
	if (isNumber(first) && isNumber(last)) return calendarYears(first, last);
	const fiscal = read('fiscal_year');
	if (isNumber(fiscal)) return fiscalYear(fiscal);
	const year = read('year') ?? last;
	if (isNumber(year)) {
		const description = fields.find(({ name }) => name === 'year')?.description ?? 'end of';
		if (/end of|year-end/i.test(description)) return { kind: 'day', from: null, to: `${year}-12-31` };
		return calendarYears(year, year);
	}
	const text = ['month', 'period', 'window', 'time'].map(read).find((value) => typeof value === 'string');
	return typeof text === 'string' ? written(text) : UNKNOWN;
}
