import { group } from 'd3-array';
import type { Catalogue } from '$lib/catalogue/catalogue';
import type { ResultSets } from '$lib/query/port';
import { numberOf, textOf } from '../rows';
import { AFTER_SUSPENSION, SINCE, type RecentQuery } from './queries';
import type { Ceiling, Chnv, Refugees } from './types';

type Results = ResultSets<RecentQuery>;

/** Refugees of all nationalities, whichever are chosen. */
export function refugeesIn({ entries, others }: Results, { countries }: Catalogue): Refugees | null {
	const [first] = others;
	if (!first) return null;
	const rows = [
		...entries
			.filter((row) => row.pathway === 'usrap')
			.map((row) => ({ month: numberOf(row, 'month'), people: numberOf(row, 'value') })),
		...others.map((row) => ({ month: numberOf(row, 'month'), people: numberOf(row, 'people') }))
	];
	const sumOf = (some: readonly { readonly people: number }[]) =>
		some.reduce((total, { people }) => total + people, 0);
	const after = rows.filter(({ month }) => month >= AFTER_SUSPENSION);
	const leading = textOf(first, 'largest');
	return {
		january: sumOf(rows.filter(({ month }) => month === SINCE)),
		after: sumOf(after),
		months: new Set(after.map(({ month }) => month)).size,
		leading,
		leadingName: countries.get(leading)?.name ?? leading,
		leadingPeople: others
			.filter((row) => numberOf(row, 'month') >= AFTER_SUSPENSION)
			.reduce((total, row) => total + numberOf(row, 'largest_people'), 0)
	};
}

export const ceilingsIn = ({ ceilings }: Results): Ceiling[] =>
	[...group(ceilings, (row) => numberOf(row, 'fiscal_year'))].flatMap(([fiscalYear, rows]) => {
		const chosen = rows.find((row) => row.is_default === true);
		if (!chosen) return [];
		const value = numberOf(chosen, 'value');
		const earlier = rows.find((row) => numberOf(row, 'value') !== value);
		return {
			fiscalYear,
			value,
			first: earlier ? numberOf(earlier, 'value') : null,
			sourceIds: [chosen, earlier].flatMap((row) => (row ? [textOf(row, 'source_id')] : []))
		};
	});

export const chnvIn = ({ chnv: [row] }: Results): Chnv | null =>
	row
		? {
				people: numberOf(row, 'value'),
				lastMonth: numberOf(row, 'last_month'),
				sourceId: textOf(row, 'source_id')
			}
		: null;
