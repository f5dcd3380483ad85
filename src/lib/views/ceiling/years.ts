import type { Catalogue } from '$lib/catalogue/catalogue';
import { exactly, quotient } from '$lib/metrics/interval';
import type { ResultSets, Row } from '$lib/query/port';
import { ORIGINS, REFERENCE } from '$lib/analysis/figures';
import { CONTINENTS, EIGHT, type QueryName } from './spec';

/** A part of the stack. */
export interface Group {
	readonly id: string;
	readonly name: string;
}

/** A number of refugees that a document allows for a fiscal year. */
export interface Ceiling {
	readonly people: number;
	readonly document: string;
	readonly isRevision: boolean;
	readonly sourceId: string;
	/** What it is beside the one that counts: "at first", "by Executive Order 13780". */
	readonly words: string;
	/** Arrivals as percent of it. */
	readonly percent: number | null;
}

export interface FiscalYear {
	readonly year: number;
	/** Last day with figures. */
	readonly lastDay: string;
	readonly isComplete: boolean;
	readonly arrivals: number;
	/** In the order of the groups. */
	readonly parts: readonly number[];
	readonly largest: { readonly name: string; readonly people: number } | null;
	readonly ceiling: Ceiling | null;
	/** Other numbers for the same year. */
	readonly others: readonly Ceiling[];
	readonly sourceIds: readonly string[];
}

export const OTHERS = 'others';

/** From the bottom of the stack up. */
export function groupsOf(stack: string, catalogue: Catalogue): readonly Group[] {
	if (stack === CONTINENTS)
		return [
			['Africa', 'Africa'],
			['Asia', 'Asia'],
			['Europe', 'Europe, Ukraine included'],
			['Americas', 'Americas'],
			[OTHERS, 'Oceania, or not known']
		].map(([id = '', name = '']) => ({ id, name }));
	const nameOf = (iso3: string) => catalogue.countries.get(iso3)?.name ?? iso3;
	return [
		{ id: stack, name: stack === EIGHT ? 'The eight countries' : nameOf(stack) },
		{ id: REFERENCE, name: nameOf(REFERENCE) },
		{ id: OTHERS, name: 'All others' }
	];
}

function groupOf({ nationality, continent }: Row, stack: string, groups: readonly Group[]): string {
	const isIn = (id: string) => groups.some((group) => group.id === id);
	if (stack === CONTINENTS) return isIn(String(continent)) ? String(continent) : OTHERS;
	const id = String(nationality);
	if (id === REFERENCE) return id;
	if (stack === EIGHT) return (ORIGINS as readonly string[]).includes(id) ? EIGHT : OTHERS;
	return id === stack ? id : OTHERS;
}

const SEPTEMBER = '-09-30';

export function fiscalYears(
	{ arrivals, ceilings, largest }: ResultSets<QueryName>,
	stack: string,
	catalogue: Catalogue
): FiscalYear[] {
	const groups = groupsOf(stack, catalogue);
	const years = [...new Set(arrivals.map((row) => Number(row.fiscal_year)))].sort((a, b) => a - b);
	return years.map((year) => {
		const rows = arrivals.filter((row) => row.fiscal_year === year);
		const people = rows.reduce((sum, { value }) => sum + Number(value), 0);
		const lastDay =
			rows
				.map((row) => String(row.last_day))
				.sort()
				.at(-1) ?? '';
		const most = largest.find((row) => row.fiscal_year === year);
		const [own, others] = ceilingsOf(
			ceilings.filter((row) => row.fiscal_year === year),
			people
		);
		return {
			year,
			lastDay,
			isComplete: lastDay.endsWith(SEPTEMBER),
			arrivals: people,
			parts: groups.map(({ id }) =>
				rows
					.filter((row) => groupOf(row, stack, groups) === id)
					.reduce((sum, { value }) => sum + Number(value), 0)
			),
			largest: most
				? {
						name: catalogue.countries.get(String(most.origin))?.name ?? String(most.origin),
						people: Number(most.value)
					}
				: null,
			ceiling: own,
			others,
			sourceIds: [...new Set(rows.map(({ source_id: id }) => String(id)))]
		};
	});
}

/** The ceiling that counts for a year, and numbers that other documents give; the same number twice is one. */
function ceilingsOf(rows: readonly Row[], arrivals: number): [Ceiling | null, Ceiling[]] {
	const counting = rows.find((row) => row.is_default === true);
	const wordsFor = (row: Row): string => {
		if (row === counting) return '';
		if (row.is_revision === true) return `by ${String(row.document)}`;
		return counting?.is_revision === true ? 'at first' : 'in another document';
	};
	const read = (row: Row): Ceiling => ({
		people: Number(row.value),
		document: String(row.document),
		isRevision: row.is_revision === true,
		sourceId: String(row.source_id),
		words: wordsFor(row),
		percent: percentOf(arrivals, Number(row.value))
	});
	const others = rows.filter(
		(row, i) =>
			row.value !== counting?.value && rows.findIndex((candidate) => candidate.value === row.value) === i
	);
	return [counting ? read(counting) : null, others.map(read)];
}

function percentOf(arrivals: number, ceiling: number): number | null {
	const share = quotient(exactly(arrivals), exactly(ceiling));
	return share && 100 * share.value;
}
