import type { Catalogue } from '$lib/catalogue/catalogue';
import { REFERENCE } from '$lib/analysis/figures';
import {
	byRate,
	combinedIn,
	decisionsOn,
	partialIn,
	type DecisionQuery
} from '$lib/analysis/asylum/first-decisions';
import { provenanceOf } from '$lib/analysis/provenance';
import { textOf } from '$lib/analysis/rows';
import type { ResultSets, Row } from '$lib/query/port';
import { yearRange } from '$lib/text/dates';
import type { SettingsFor } from '../contract';
import { spec, yearsNamed } from './spec';
import { altText, emptyReason, finding, firstNotes, headline, lastNotes, unit } from './text';
import type { Recognition, RecognitionData } from './types';

/** Since then, Ukrainians have been protected in Europe as a group, hardly any of them by individual decisions. */
const GROUP_PROTECTION_YEAR = 2022;

export function buildModel(
	results: ResultSets<DecisionQuery>,
	settings: SettingsFor<typeof spec>,
	catalogue: Catalogue
): Recognition {
	const { status } = settings;
	const years = yearsNamed(settings.years);
	const isEuropeOnly = settings.countries === 'europe';
	const isChosen = (row: Row) =>
		!isEuropeOnly || catalogue.countries.get(textOf(row, 'asylum'))?.is_europe32 === true;
	const first = results.first.filter(isChosen);
	const isExceptional = (origin: string) => origin === REFERENCE && years.to >= GROUP_PROTECTION_YEAR;
	const isPartial = partialIn(results.covered, years);
	const data: RecognitionData = {
		rows: settings.origins
			.map((origin) => decisionsOn(origin, first, { status, isExceptional, isPartial, catalogue }))
			.sort(byRate),
		status,
		years,
		isEuropeOnly,
		combined: combinedIn(results.combined.filter(isChosen), first, catalogue)
	};
	const rated = data.rows.flatMap(({ origin, rated }) => rated.map((one) => ({ ...one, origin })));
	const ids = data.rows.flatMap(({ rated, tooFew }) =>
		[...rated, ...tooFew].flatMap(({ sourceIds }) => sourceIds)
	);
	const plotted = rated.map(({ origin, asylum, firstYear, lastYear }) => ({
		table: 'decisions',
		origin,
		destination: asylum,
		yearFrom: firstYear,
		yearTo: lastYear
	}));
	const empty = rated.length === 0 ? emptyReason(data) : undefined;
	return {
		...data,
		headline: headline(data, spec.title),
		finding: empty ? [empty] : finding(data),
		altText: empty ?? altText(data),
		unit: unit(data),
		period: yearRange(years.from, years.to),
		...provenanceOf({ ids, plotted, notes: firstNotes(data), after: lastNotes(data) }, catalogue),
		...(empty ? { empty } : {})
	};
}
