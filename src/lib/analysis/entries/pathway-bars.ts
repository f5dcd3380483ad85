import type { Catalogue, Tier } from '$lib/catalogue/catalogue';
import { shareOf, sum, type Interval } from '$lib/metrics/interval';
import { rankability, type Rankability } from '$lib/metrics/ranking';
import { shortName } from '$lib/text/pathways';
import type { Entry, Reach } from './entries';
import { inCountryOf, type InCountry, type InCountryFigures } from './in-country';
import { liesInside, liesMostlyInside, spanInWords, touches, type CountedSpan, type Span } from './spans';

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

/** People let in from one origin, under one way of counting. */
export interface PathwayBar {
	/** Origin, plus the onset or the way of counting if there are several. */
	readonly id: string;
	readonly origin: string;
	readonly name: string;
	/** Distinguishes several bars of one origin; empty if there is one. */
	readonly words: string;
	readonly span: Span;
	/** Durable pathways first. */
	readonly parts: readonly PathwayPart[];
	readonly total: Interval;
	/** Share let in with temporary status, 0–1; `null` if nobody was let in. */
	readonly temporary: Interval | null;
	readonly rankability: Rankability;
	/** A total partly outside the months, with its own months and whether it counts. */
	readonly straddling: { readonly months: string; readonly label: string; readonly isIn: boolean } | null;
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

const spanOf = ({ startMonth, endMonth }: Entry): Span => ({ from: startMonth, to: endMonth });

/** One bar, or two if a total lies partly outside the common months: without it, and with it. */
export function barsOf(
	counted: CountedSpan,
	{ entries, reaches, inCountry }: Figures,
	catalogue: Catalogue
): PathwayBar[] {
	const labelOf = (pathway: string) => catalogue.pathways.get(pathway)?.label ?? pathway;
	const own = entries.filter(({ origin }) => origin === counted.origin);
	const inside = own.filter((entry) => liesInside(spanOf(entry), counted));
	const partly = own.filter(
		(entry) => touches(spanOf(entry), counted) && !liesInside(spanOf(entry), counted)
	);
	const recorded = reaches.filter(({ origin }) => origin === counted.origin).map(({ sourceId }) => sourceId);
	const bar = (
		id: string,
		words: string,
		parts: readonly Entry[],
		straddling: PathwayBar['straddling']
	): PathwayBar => ({
		id,
		origin: counted.origin,
		name: catalogue.countries.get(counted.origin)?.name ?? counted.origin,
		words,
		span: { from: counted.from, to: counted.to },
		...peopleIn(parts, labelOf),
		straddling,
		sourceIds: [...new Set(parts.length > 0 ? parts.map(({ sourceId }) => sourceId) : recorded)],
		inCountry: inCountryOf(counted, inCountry, labelOf)
	});
	if (counted.onset) {
		// As in event time: a total counts when most of its months are inside and it has ended.
		const mostly = partly.filter(
			(entry) => liesMostlyInside(spanOf(entry), counted) && entry.endMonth <= counted.to
		);
		return [
			bar(
				counted.onset.onset_id,
				`since ${counted.onset.label.slice(counted.onset.label.lastIndexOf(',') + 1).trim()}`,
				[...inside, ...mostly],
				null
			)
		];
	}
	const [first] = partly;
	if (!first) return [bar(counted.origin, '', inside, null)];
	const months = spanInWords(spanOf(first));
	const label = labelOf(first.pathway);
	return [
		bar(counted.origin, `without ${shortName(first.pathway, label)}`, inside, { months, label, isIn: false }),
		bar(`${counted.origin}-with`, `with ${shortName(first.pathway, label)}`, [...inside, ...partly], {
			months,
			label,
			isIn: true
		})
	];
}

function peopleIn(
	entries: readonly Entry[],
	labelOf: (pathway: string) => string
): Pick<PathwayBar, 'parts' | 'total' | 'temporary' | 'rankability'> {
	const total = sum(entries);
	const pathways = [...new Set(entries.map(({ pathway }) => pathway))].sort((a, b) => place(a) - place(b));
	const parts = pathways.flatMap((pathway): PathwayPart[] => {
		const own = entries.filter((entry) => entry.pathway === pathway);
		const people = sum(own);
		const share = shareOf(people, sum(entries.filter((entry) => entry.pathway !== pathway)));
		const [first] = own;
		if (!share || !first) return [];
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
	const inTier = (tier: Tier) => sum(entries.filter((entry) => entry.tier === tier));
	return { parts, total, temporary: shareOf(inTier('T2'), inTier('T1')), rankability: rankability(total) };
}
