import { group } from 'd3-array';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { endOfLine, peopleWithin, type PeriodFlow } from '$lib/metrics/event-time';
import { exactly } from '$lib/metrics/interval';
import type { MonthIndex } from '$lib/metrics/month';
import type { ResultSets, Row } from '$lib/query/port';
import { REFERENCE } from '../figures';
import { intervalOf, numberOf, optionalNumberOf, textOf } from '../rows';
import { OTHERS } from '../sql';
import { BEFORE, DIVIDED_BY, FIRST_MONTH, SINCE, type RecentQuery } from './queries';
import type { Part, PartEnd, PartKind, PeriodFigures, RecentEntries } from './types';

type Results = ResultSets<RecentQuery>;

/** A nationality before its periods are known. */
interface Undated extends Pick<RecentEntries, 'origin' | 'originName' | 'isReference' | 'parts' | 'ends'> {
	readonly flows: readonly PeriodFlow[];
	/** Last month of all ways in that matter; `null` without any figure. */
	readonly lastMonth: MonthIndex | null;
}

const KIND: Readonly<Record<string, PartKind>> = { usrap: 'refugees', siv: 'visas' };
const kindOf = (pathway: string): PartKind => KIND[pathway] ?? 'parole';

function flowOf(row: Row): PeriodFlow {
	const [low, high] = [optionalNumberOf(row, 'total_low'), optionalNumberOf(row, 'total_high')];
	const month = numberOf(row, 'month');
	return {
		pathway: textOf(row, 'pathway'),
		startMonth: month,
		endMonth: month,
		...intervalOf(row),
		total: low === null || high === null ? null : { low, high }
	};
}

const monthOf = (row: Row) => ({
	month: numberOf(row, 'month'),
	people: intervalOf(row),
	sourceId: textOf(row, 'source_id')
});

const lastOf = ({ months }: Part): MonthIndex => Math.max(...months.map(({ month }) => month));

/** Kinds of parts that end before the last figure of the nationality. */
function endsOf(parts: readonly Part[]): PartEnd[] {
	const latest = Math.max(...parts.map(lastOf));
	return [...group(parts, ({ kind }) => kind)]
		.map(([kind, own]) => ({ kind, lastMonth: Math.max(...own.map(lastOf)) }))
		.filter(({ lastMonth }) => lastMonth < latest)
		.sort((a, b) => a.lastMonth - b.lastMonth);
}

/** One of the nine, with all ways in of the tiers. */
export function entriesOf(
	{ entries }: Results,
	origin: string,
	tiers: readonly string[],
	{ countries, pathways }: Catalogue
): Undated {
	const rows = entries.filter((row) => row.origin === origin && tiers.includes(textOf(row, 'tier')));
	const flows = rows.map(flowOf);
	const parts = [...group(rows, (row) => textOf(row, 'pathway'))]
		.map(([pathway, own]): Part => ({
			pathway,
			label: pathways.get(pathway)?.label ?? pathway,
			kind: kindOf(pathway),
			months: own.map(monthOf).filter(({ month }) => month >= FIRST_MONTH)
		}))
		.filter(({ months }) => months.length > 0)
		.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || lastOf(b) - lastOf(a));
	const reaches = parts.map((part) => ({ pathway: part.pathway, lastMonth: lastOf(part) }));
	const latest = Math.max(...reaches.map(({ lastMonth }) => lastMonth));
	return {
		origin,
		originName: countries.get(origin)?.name ?? origin,
		isReference: origin === REFERENCE,
		parts,
		ends: endsOf(parts),
		flows,
		lastMonth: parts.length > 0 ? endOfLine(flows, reaches, FIRST_MONTH, latest).lastMonth : null
	};
}

const ORDER: readonly PartKind[] = ['leading', 'refugees', 'visas', 'parole'];

/** Refugees of all other nationalities; the leading one is a part of its own. */
export function entriesOfOthers({ others }: Results, { countries }: Catalogue): Undated {
	const leading = textOf(others[0] ?? {}, 'largest');
	const part = (kind: PartKind, label: string, peopleOf: (row: Row) => number): Part => ({
		pathway: 'usrap',
		label,
		kind,
		months: others.map((row) => ({
			month: numberOf(row, 'month'),
			people: exactly(peopleOf(row)),
			sourceId: textOf(row, 'source_id')
		}))
	});
	const leadingPeople = (row: Row) => numberOf(row, 'largest_people');
	const parts = [
		part('leading', countries.get(leading)?.name ?? leading, leadingPeople),
		part('refugees', 'Other nationalities', (row) => numberOf(row, 'people') - leadingPeople(row))
	];
	return {
		origin: OTHERS,
		originName: 'All others',
		isReference: false,
		parts: others.length > 0 ? parts : [],
		ends: [],
		flows: parts.flatMap(({ months }) =>
			months.map(({ month, people }) => ({ pathway: 'usrap', startMonth: month, endMonth: month, ...people }))
		),
		lastMonth: others.length > 0 ? Math.max(...others.map((row) => numberOf(row, 'month'))) : null
	};
}

/** A nationality with its figures of 2024 and of the months from January 2025 to `last`. */
export function withPeriods(undated: Undated, { displaced }: Results, last: MonthIndex): RecentEntries {
	const { flows, origin, originName, isReference, parts, ends } = undated;
	const stocks = displaced.filter((row) => row.origin_group === undated.origin);
	const stockOf = (year: number) => stocks.find((row) => row.year === year);
	const own = stockOf(DIVIDED_BY);
	const figures = (first: MonthIndex, end: MonthIndex, years: readonly number[]): PeriodFigures => {
		const people = peopleWithin(flows, first, end);
		const perMonth = people.value / (end - first + 1);
		const rateAt = (year: number): number[] => {
			const stock = stockOf(year);
			return stock ? [(1000 * perMonth) / numberOf(stock, 'value')] : [];
		};
		return { people, perMonth, rate: rateAt(DIVIDED_BY)[0] ?? null, rates: years.flatMap(rateAt) };
	};
	return {
		...{ origin, originName, isReference, parts, ends },
		before: figures(BEFORE.first, BEFORE.last, [DIVIDED_BY - 1, DIVIDED_BY]),
		since: figures(SINCE, Math.max(SINCE, last), [DIVIDED_BY, DIVIDED_BY + 1]),
		displaced: own ? numberOf(own, 'value') : null,
		displacedSourceId: own ? textOf(own, 'source_id') : null
	};
}
