import { perYearOf } from '../settings/settings';
import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import type { NoteText } from '$lib/views/contract';
import { publishedNotes } from '$lib/analysis/provenance';
import type { Published } from '../settings/coverage';
import { MEASURES } from '../settings/measures';
import { isAll, pathwaysOf, type ExploreSettings } from '../settings/settings';
import type { Series } from '../types';

/** Notes published by the sources on the plotted rows. */
export const sourceNotes = (
	series: readonly Series[],
	settings: ExploreSettings,
	published: Published,
	catalogue: Catalogue
): NoteText[] =>
	publishedNotes(
		catalogue,
		series.flatMap((one) => plottedRows(one, settings, published)).filter(isOfOrigin)
	).filter(({ id }) => isAbout(id, settings));

/** The published rows of one series, by the keys of notes; none for a series without figures. */
function plottedRows(series: Series, settings: ExploreSettings, published: Published): PlottedRows[] {
	const { measure, by, tier } = settings;
	const years = yearsOf(series, settings);
	if (!years) return [];
	const pathwaysInto = (destination: string): readonly string[] =>
		by === 'kind'
			? [series.key]
			: [...new Set(pathwaysOf(tier, [destination], published).map(({ pathway }) => pathway))];
	const rowsIn = (table: string, origin: string, destination: string): PlottedRows[] => {
		if (table === 'admissions')
			return pathwaysInto(destination).map((pathway) => ({ table, origin, destination, pathway, ...years }));
		const isWorld = table === 'displaced_stock' && !['displaced', 'per-resident'].includes(measure);
		return [{ table, origin, ...(isWorld ? {} : { destination }), ...years }];
	};
	const { origins, destinations } = placesOf(series, settings);
	return MEASURES[measure].tables.flatMap((table) =>
		origins.flatMap((origin) => destinations.flatMap((destination) => rowsIn(table, origin, destination)))
	);
}

function placesOf({ key }: Series, settings: ExploreSettings) {
	const { origins, destinations, by } = settings;
	return {
		origins: by === 'origin' ? [key.split('-')[0] ?? key] : isAll(origins) ? [''] : origins,
		destinations:
			by === 'destination' ? [key] : isAll(destinations) ? [destinationOfAll(settings)] : destinations
	};
}

/** The destination code in notes on a figure of all countries together. */
const destinationOfAll = ({ measure, protection }: ExploreSettings): string =>
	measure === 'protected' && protection === 'us_tps' ? 'USA' : '';

function yearsOf({ points, onsetMonth }: Series, { clock }: ExploreSettings) {
	const times = points.flatMap(({ t, result }) => (result ? [t] : []));
	const [first, last] = [times[0], times.at(-1)];
	if (first === undefined || last === undefined) return null;
	const perYear = perYearOf(clock === 'event' ? 'month' : clock);
	const yearAt = (t: number) => Math.floor((t + (onsetMonth ?? 0)) / perYear);
	return { yearFrom: yearAt(first), yearTo: yearAt(last) };
}

/** Pathways for a single nationality have notes for that origin only. */
const ORIGIN_OF_PATHWAY: Readonly<Record<string, string>> = {
	u4u: 'UKR',
	port_of_entry_parole: 'UKR',
	oaw: 'AFG'
};
const isOfOrigin = ({ pathway = '', origin }: PlottedRows): boolean =>
	(ORIGIN_OF_PATHWAY[pathway] ?? origin) === origin;

/** Notes on temporary protection in Europe do not apply to the U.S. status. */
const isAbout = (id: string, { measure, protection }: ExploreSettings): boolean =>
	measure !== 'protected' || (protection === 'us_tps') === (id === '40-tps-admits-nobody');
