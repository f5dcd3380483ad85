import type { Catalogue, Tier } from '$lib/catalogue/catalogue';
import { peopleWithin } from '$lib/metrics/event-time';
import { shareOf, type Interval } from '$lib/metrics/interval';
import { rankability, type Rankability } from '$lib/metrics/ranking';
import type { Entry, Reach } from './entries';
import { inCountryOf, type InCountry, type InCountryFigures } from './in-country';
import { touches, type CountedSpan, type Span } from './spans';

/** People let in by one pathway. */
export interface PathwayPart {
	readonly pathway: string;
	readonly label: string;
	readonly tier: Tier;
	readonly people: Interval;
	/** Share of all people let in, 0–1. */
	readonly share: Interval;
	readonly sourceIds: readonly string[];
}

/** People let in from one origin. */
export interface PathwayBar {
	/** The onset, or in common months the origin. */
	readonly id: string;
	readonly origin: string;
	readonly name: string;
	/** Distinguishes the beginnings of one origin; empty in common months. */
	readonly words: string;
	readonly span: Span;
	/** Durable pathways first. */
	readonly parts: readonly PathwayPart[];
	readonly total: Interval;
	/** Share let in with temporary status, 0–1; `null` if nobody was let in. */
	readonly temporary: Interval | null;
	readonly rankability: Rankability;
	/** Sources of the people let in; if nobody is recorded, of the figures that show this. */
	readonly sourceIds: readonly string[];
	readonly inCountry: InCountry;
}

interface Figures {
	readonly entries: readonly Entry[];
	readonly reaches: readonly Reach[];
	readonly inCountry: InCountryFigures;
}

/** From left to right: durable pathways first, so that all hatched parts are adjacent. */
const ORDER = ['usrap', 'siv', 'oaw', 'port_of_entry_parole', 'u4u'];
const place = (pathway: string): number => (ORDER.indexOf(pathway) + ORDER.length + 1) % (ORDER.length + 1);

export function barOf(
	counted: CountedSpan,
	{ entries, reaches, inCountry }: Figures,
	catalogue: Catalogue
): PathwayBar {
	const labelOf = (pathway: string) => catalogue.pathways.get(pathway)?.label ?? pathway;
	const parts = entries.filter(
		({ origin, startMonth, endMonth }) =>
			origin === counted.origin && touches({ from: startMonth, to: endMonth }, counted)
	);
	const recorded = reaches.filter(({ origin }) => origin === counted.origin).map(({ sourceId }) => sourceId);
	const { onset } = counted;
	return {
		id: onset?.onset_id ?? counted.origin,
		origin: counted.origin,
		name: catalogue.countries.get(counted.origin)?.name ?? counted.origin,
		words: onset ? `since ${onset.label.slice(onset.label.lastIndexOf(',') + 1).trim()}` : '',
		span: { from: counted.from, to: counted.to },
		...peopleIn(parts, counted, labelOf),
		sourceIds: [...new Set(parts.length > 0 ? parts.map(({ sourceId }) => sourceId) : recorded)],
		inCountry: inCountryOf(counted, inCountry, labelOf)
	};
}

function peopleIn(
	entries: readonly Entry[],
	{ from, to }: Span,
	labelOf: (pathway: string) => string
): Pick<PathwayBar, 'parts' | 'total' | 'temporary' | 'rankability'> {
	const peopleOf = (some: readonly Entry[]) => peopleWithin(some, from, to);
	const total = peopleOf(entries);
	const pathways = [...new Set(entries.map(({ pathway }) => pathway))].sort((a, b) => place(a) - place(b));
	const parts = pathways.flatMap((pathway): PathwayPart[] => {
		const own = entries.filter((entry) => entry.pathway === pathway);
		const people = peopleOf(own);
		const share = shareOf(people, peopleOf(entries.filter((entry) => entry.pathway !== pathway)));
		const [first] = own;
		if (!share || !first || people.value === 0) return [];
		return [
			{
				pathway,
				label: labelOf(pathway),
				tier: first.tier,
				people,
				share,
				sourceIds: [...new Set(own.map(({ sourceId }) => sourceId))]
			}
		];
	});
	const inTier = (tier: Tier) => peopleOf(entries.filter((entry) => entry.tier === tier));
	return { parts, total, temporary: shareOf(inTier('T2'), inTier('T1')), rankability: rankability(total) };
}
