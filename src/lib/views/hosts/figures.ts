import { remainder, sum, type Interval } from '$lib/metrics/interval';
import { mayBeRanked } from '$lib/metrics/ranking';
import type { ResultSets, Row } from '$lib/query/port';
import { figureOf } from '$lib/analysis/year-end-stocks';
import type { HostsQuery } from './queries';

export type Results = ResultSets<HostsQuery>;

/** Everyone displaced abroad, or those of them whose protection is not waiting for a decision. */
export const COUNTED = ['all', 'protected'] as const;
export type Counted = (typeof COUNTED)[number];

/** People of one origin in one or more countries at one year-end. */
export interface People {
	/** As the controls count them. */
	readonly counted: Interval;
	readonly refugees: Interval;
	/** Other people in need of international protection. */
	readonly others: Interval;
	readonly waiting: Interval;
	/** Of the refugees; `null` when it is not published for one of the countries. */
	readonly temporary: Interval | null;
}

export function peopleIn(rows: readonly Row[], temporary: Interval | null, counted: Counted): People {
	const of = (name: string) => sum(rows.map((row) => figureOf(row, name)));
	const [refugees, others, waiting] = [of('refugees'), of('others'), of('waiting')];
	return {
		counted: sum([refugees, others, ...(counted === 'all' ? [waiting] : [])]),
		refugees,
		others,
		waiting,
		temporary
	};
}

/** What a part of a bar stands for. */
export type PartKind = 'other' | 'temporary' | 'unknown' | 'waiting';

export interface Part {
	readonly kind: PartKind;
	readonly people: number;
}

export const PART_WORDS: Readonly<Record<PartKind, string>> = {
	other: 'refugees and other people in need of protection',
	temporary: 'of them under temporary protection or a British scheme',
	unknown: 'refugees, how many of them temporary is not published',
	waiting: 'asylum-seekers'
};

/** The people counted, split by the kind of their stay; parts without people are left out. */
export function partsOf({ counted, refugees, others, temporary }: People): Part[] {
	const settled = sum([refugees, others]);
	const waiting = remainder(counted, settled).value;
	const parts: Part[] =
		temporary === null
			? [
					{ kind: 'other', people: others.value },
					{ kind: 'unknown', people: refugees.value }
				]
			: [
					{ kind: 'other', people: settled.value - temporary.value },
					{ kind: 'temporary', people: temporary.value }
				];
	return [...parts, { kind: 'waiting' as const, people: waiting }].filter(({ people }) => people > 0);
}

/** At least half of the people counted are there for a limited time. */
export const isMostlyTemporary = ({ counted, temporary }: People): boolean =>
	temporary !== null && temporary.value > 0 && temporary.value >= counted.value / 2;

/** What is known of a place: people enough to rank, too few, or none recorded. */
export type Standing = 'ranked' | 'too few' | 'none recorded';

export function standingOf({ counted }: People): Standing {
	if (counted.value === 0) return 'none recorded';
	return mayBeRanked(counted) ? 'ranked' : 'too few';
}
