import type { Catalogue } from '$lib/catalogue/catalogue';
import { yearRange } from '$lib/text/dates';
import type { CalendarYears } from '$lib/metrics/years';
import type { ResultSets } from '$lib/query/port';
import { chosen, chosenSet } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import type { ViewModel } from '../contract';
import { REFERENCE } from '$lib/analysis/figures';
import { latestAsOf, publishedNotes, sourcesOf } from '$lib/analysis/provenance';
import { altText, finding } from './finding';
import { computedNotes } from './notes';
import { byRate, oddsRow, type OddsRow, type Status } from './odds';
import { yearsNamed, type DecisionQuery } from './spec';

export interface Recognition extends ViewModel {
	readonly rows: readonly OddsRow[];
	readonly status: Status;
	readonly years: CalendarYears;
	readonly isEuropeOnly: boolean;
	/** Countries left out because they print first decisions and appeals as one. */
	readonly combined: readonly string[];
}

export type Shown = Omit<Recognition, keyof ViewModel>;

/** Since then Ukrainians have been protected in Europe as a group, hardly any of them by a decision of their own. */
const GROUP_PROTECTION_YEAR = 2022;

export function series(
	results: ResultSets<DecisionQuery>,
	state: ViewState,
	catalogue: Catalogue
): Recognition {
	const years = yearsNamed(chosen(state, 'years'));
	const status: Status = chosen(state, 'status') === 'convention' ? 'convention' : 'all';
	const isEuropeOnly = chosen(state, 'countries') === 'europe';
	const first = results.first.filter((row) => !isEuropeOnly || row.is_europe32 === true);
	const isExceptional = (origin: string) => origin === REFERENCE && years.to >= GROUP_PROTECTION_YEAR;
	const rows = chosenSet(state, 'origins')
		.map((origin) => oddsRow(origin, first, { status, isExceptional, catalogue }))
		.sort(byRate);
	const deciding = new Set(first.map(({ asylum }) => asylum));
	const shown: Shown = {
		rows,
		status,
		years,
		isEuropeOnly,
		combined: results.combined
			.filter(({ asylum, decisions }) => !deciding.has(asylum ?? '') && Number(decisions) >= 100)
			.filter(({ asylum }) => !isEuropeOnly || catalogue.countries.get(String(asylum))?.is_europe32)
			.map(({ asylum }) => catalogue.countries.get(String(asylum))?.name ?? String(asylum))
	};
	const drawn = rows.flatMap(({ origin, drawn }) => drawn.map((one) => ({ ...one, origin })));
	const ids = rows.flatMap(({ drawn, tooFew }) =>
		[...drawn, ...tooFew].flatMap(({ sourceIds }) => sourceIds)
	);
	const plotted = drawn.map(({ origin, asylum, firstYear, lastYear }) => ({
		table: 'decisions',
		origin,
		destination: asylum,
		yearFrom: firstYear,
		yearTo: lastYear
	}));
	const empty = drawn.length === 0 ? emptyText(shown) : undefined;
	return {
		...shown,
		finding: empty ? [empty] : finding(shown),
		altText: empty ?? altText(shown),
		unit: `per cent of first decisions on the substance that gave ${status === 'all' ? 'protection' : 'refugee status'}`,
		period: yearRange(years.from, years.to),
		dataAsOf: latestAsOf(ids, catalogue),
		release: catalogue.release,
		notes: [...publishedNotes(catalogue, plotted), ...computedNotes(shown)],
		sources: sourcesOf(ids, catalogue),
		...(empty ? { empty } : {})
	};
}

const emptyText = ({ years }: Shown): string =>
	`Nothing is left to draw: in ${yearRange(years.from, years.to)} none of these countries took 100 or more first decisions on people of the chosen nationalities. Choose other years or another country of origin.`;
