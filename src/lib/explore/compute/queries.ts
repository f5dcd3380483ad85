import type { Query } from '$lib/query/port';
import { figureQueries, REFERENCE } from '$lib/analysis/figures';
import { withinYearQuery } from '$lib/analysis/years/within-year';
import { isAll, pathwaysOf, type ExploreSettings } from '../settings/settings';
import type { PathwayCoverage, Published } from '../settings/coverage';
import { countQuery, type Slice } from './count-query';
import { COUNTS, isCount, type CountField } from '../settings/fields';
import { ALL } from '../settings/places';
import {
	decisionQuery,
	entriesQuery,
	protectionQuery,
	refugeeQuery,
	residentsQuery,
	stockQuery,
	type EntrySlice,
	type TimeUnit
} from './sql';

export type Queries = Readonly<Record<string, Query>>;

/**
 * The queries of the settings. They return every published year, so that a change of years needs no query. Chosen members
 * and all members together are two queries.
 */
export function queriesOf(settings: ExploreSettings, published: Published): Queries {
	const { measure, origins, destinations, by } = settings;
	if (settings.clock === 'event') return figureQueries(origins);
	const slice: Slice = { by, origins, destinations, kinds: settings.kinds };
	switch (measure) {
		case 'entries':
			return entryQueries(settings, origins, published);
		case 'rate':
		case 'parity':
			return rateQueries(settings, published);
		case 'protected':
			return { counts: protectionQuery(settings.protection, slice) };
		case 'protection-rate':
			return withTotal(slice, decisionQuery);
		case 'per-resident':
			return {
				...withTotal(slice, (one) => refugeeQuery(COUNTS.displaced, one)),
				residents: residentsQuery(destinations)
			};
		case 'protected-share':
			return {
				counts: refugeeQuery(COUNTS.displaced, slice),
				stocks: stockQuery(origins, onlyDestination(destinations), ['refugee'])
			};
		default: {
			const field: CountField | null = isCount(measure) ? COUNTS[measure] : null;
			return field ? withTotal(slice, (one) => countQuery(field, one)) : {};
		}
	}
}

/** The chosen members, and all together as an additional series from its own query. */
function withTotal(slice: Slice, query: (slice: Slice) => Query): Queries {
	const split = slice.by === 'origin' ? 'origins' : slice.by === 'destination' ? 'destinations' : null;
	if (!split || !isAll(slice[split])) return { counts: query(slice) };
	const members = slice[split].filter((member) => member !== ALL);
	return {
		...(members.length > 0 ? { counts: query({ ...slice, [split]: members }) } : {}),
		total: query({ ...slice, asOne: true })
	};
}

export const unitOf = ({ clock }: ExploreSettings): TimeUnit => (clock === 'event' ? 'calendar' : clock);

function entryQueries(settings: ExploreSettings, origins: readonly string[], published: Published): Queries {
	const unit = unitOf(settings);
	const { by, destinations } = settings;
	const names = (into: readonly PathwayCoverage[]) => [...new Set(into.map(({ pathway }) => pathway))];
	const pathways = names(pathwaysOf(settings.tier, destinations, published));
	const every = names(published.pathways.filter(({ destination }) => destinations.includes(destination)));
	const slice: EntrySlice = { by, origins, destinations, pathways, unit };
	const members = origins.filter((origin) => origin !== ALL);
	const isTotalSeparate = settings.by === 'origin' && isAll(origins);
	const own = { ...slice, origins: isTotalSeparate ? members : origins };
	const asOne = { ...slice, origins: [ALL], asOne: true };
	return {
		...(isTotalSeparate && members.length === 0 ? {} : { entries: entriesQuery(own, every) }),
		...(isTotalSeparate ? { total: entriesQuery(asOne, every) } : {})
	};
}

/** The only destination, whose displaced people the stock query counts separately; '' where there are several. */
const onlyDestination = ([first = '', another]: readonly string[]): string => (another ? '' : first);

/** The chosen origins, with the reference that parity needs. */
const comparedOrigins = ({ measure, origins }: ExploreSettings): readonly string[] =>
	measure === 'parity' ? [...new Set([REFERENCE, ...origins])] : origins;

function rateQueries(settings: ExploreSettings, published: Published): Queries {
	const origins = comparedOrigins(settings);
	const isParity = settings.measure === 'parity';
	const byDestination = settings.by === 'destination' && isParity;
	return {
		...entryQueries(settings, byDestination ? settings.origins : origins, published),
		...(byDestination ? prefixed('reference', entryQueries(settings, [REFERENCE], published)) : {}),
		stocks: stockQuery(origins, onlyDestination(settings.destinations)),
		withinYear: withinYearQuery(origins)
	};
}

const prefixed = (prefix: string, queries: Queries): Queries =>
	Object.fromEntries(
		Object.entries(queries).map(([name, query]) => [
			`${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`,
			query
		])
	);
