import type { Query } from '$lib/query/port';
import { figureQueries, REFERENCE } from '$lib/analysis/figures';
import { isAll, pathwaysOf, type Asked } from '../settings/settings';
import type { Published } from '../settings/coverage';
import { COUNTS, isCount, type CountField } from '../settings/fields';
import { ALL } from '../settings/places';
import {
	countQuery,
	decisionQuery,
	entriesQuery,
	protectionQuery,
	refugeeQuery,
	residentsQuery,
	stockQuery,
	type EntrySlice,
	type Slice,
	type Unit
} from './sql';

export type Queries = Readonly<Record<string, Query>>;

/**
 * The statements that answer the settings, for every year that is published: a change of the years asks nothing.
 * Origins together with all of them are two statements: a series each.
 */
export function queriesOf(asked: Asked, published: Published): Queries {
	const { measure, origins, destinations, by } = asked;
	if (asked.clock === 'event') return figureQueries(origins);
	const slice: Slice = { by, origins, destinations, kinds: asked.kinds };
	switch (measure) {
		case 'entries':
			return entryQueries(asked, origins, published);
		case 'rate':
		case 'parity':
			return dividedQueries(asked, published);
		case 'protected':
			return { counts: protectionQuery(asked.protection, slice) };
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
				stocks: stockQuery(origins, placeOf(destinations))
			};
		default: {
			const field: CountField | null = isCount(measure) ? COUNTS[measure] : null;
			return field ? withTotal(slice, (one) => countQuery(field, one)) : {};
		}
	}
}

/** Where every chosen member has a series of its own, all together are one more, asked for apart. */
function withTotal(slice: Slice, query: (slice: Slice) => Query): Queries {
	const split = slice.by === 'origin' ? 'origins' : slice.by === 'destination' ? 'destinations' : null;
	if (!split || !isAll(slice[split])) return { counts: query(slice) };
	const members = slice[split].filter((member) => member !== ALL);
	return {
		...(members.length > 0 ? { counts: query({ ...slice, [split]: members }) } : {}),
		total: query({ ...slice, asOne: true })
	};
}

export const unitOf = ({ clock }: Asked): Unit => (clock === 'event' ? 'calendar' : clock);

function entryQueries(asked: Asked, origins: readonly string[], published: Published): Queries {
	const unit = unitOf(asked);
	const pathways = [
		...new Set(pathwaysOf(asked.tier, asked.destinations, published).map(({ pathway }) => pathway))
	];
	const slice: EntrySlice = { by: asked.by, origins, destinations: asked.destinations, pathways, unit };
	const members = origins.filter((origin) => origin !== ALL);
	const isTotalApart = asked.by === 'origin' && isAll(origins);
	const own = { ...slice, origins: isTotalApart ? members : origins };
	const asOne = { ...slice, origins: [ALL], asOne: true };
	return {
		...(isTotalApart && members.length === 0 ? {} : { entries: entriesQuery(own) }),
		...(isTotalApart ? { total: entriesQuery(asOne) } : {})
	};
}

/** The one country whose own part of the displaced is told apart. */
const placeOf = ([first = '', another]: readonly string[]): string => (another ? '' : first);

/** Parity needs the reference beside whatever is chosen. */
export const originsAsked = ({ measure, origins }: Asked): readonly string[] =>
	measure === 'parity' ? [...new Set([REFERENCE, ...origins])] : origins;

function dividedQueries(asked: Asked, published: Published): Queries {
	const origins = originsAsked(asked);
	const isParity = asked.measure === 'parity';
	const byDestination = asked.by === 'destination' && isParity;
	return {
		...entryQueries(asked, byDestination ? asked.origins : origins, published),
		...(byDestination ? prefixed('reference', entryQueries(asked, [REFERENCE], published)) : {}),
		stocks: stockQuery(origins, placeOf(asked.destinations))
	};
}

const prefixed = (prefix: string, queries: Queries): Queries =>
	Object.fromEntries(
		Object.entries(queries).map(([name, query]) => [
			`${prefix}${name.charAt(0).toUpperCase()}${name.slice(1)}`,
			query
		])
	);
