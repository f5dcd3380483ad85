import { formatExact, formatNumber } from '$lib/text/numbers';
import type { Interval } from '$lib/metrics/interval';
import { countRecorded, rateText } from './finding';
import type { Host } from './hosts';
import type { Europe } from './series';
import type { Share } from './shares';

/** What a part of a bar stands for. */
export type PartKind = 'other' | 'temporary' | 'unknown' | 'waiting';

export interface Part {
	readonly kind: PartKind;
	/** In the unit of the axis. */
	readonly value: number;
	/** In words, for the reader of points. */
	readonly reading: string;
}

/** One bar, before it is placed. */
export interface BarRow {
	readonly id: string;
	readonly name: string;
	/** Whose colour it has. */
	readonly origin: string;
	readonly isRanked: boolean;
	readonly total: number;
	readonly people: number;
	/** The number beside the bar, or why there is none. */
	readonly value: string;
	readonly parts: readonly Part[];
	readonly range: Interval | null;
	/** The whole bar in words. */
	readonly reading: string;
}

export const PART_WORDS: Readonly<Record<PartKind, string>> = {
	other: 'other protection',
	temporary: 'temporary',
	unknown: 'kind of protection not published',
	waiting: 'waiting for a decision'
};

export const barRows = (model: Europe): BarRow[] =>
	model.form === 'shares'
		? model.shares.map(shareRow)
		: model.hosts
				.filter(({ standing }) => standing !== 'no figure')
				.map((host) => hostRow(host, model.origin));

/** People split by the kind of their protection, scaled from people to the unit of the axis. */
function partsOf(
	protectedPeople: number,
	temporary: number | null,
	waiting: number,
	scale: number,
	unit: string
): Part[] {
	const parts: (readonly [PartKind, number])[] =
		temporary === null
			? [['unknown', protectedPeople]]
			: [
					['other', protectedPeople - temporary],
					['temporary', temporary]
				];
	return [...parts, ['waiting', waiting] as const]
		.filter(([, people]) => people > 0)
		.map(([kind, people]) => ({
			kind,
			value: people * scale,
			reading: `${PART_WORDS[kind]}: ${formatNumber(people * scale)} ${unit} (${formatExact(people)} people)`
		}));
}

function shareRow(share: Share): BarRow {
	const total = share.share.defined ? share.share.value : 0;
	const scale = share.people.value > 0 ? total / share.people.value : 0;
	const temporary = share.temporaryProtection
		? share.temporaryProtection.value + share.britishSchemes.value
		: null;
	const waiting = share.people.value - share.protectedPeople.value;
	const value = share.isRanked ? formatNumber(total) : countRecorded(share.people.value);
	return {
		id: share.origin,
		name: share.originName,
		origin: share.origin,
		isRanked: share.isRanked,
		total,
		people: share.isRanked ? share.people.value : 0,
		value,
		parts: partsOf(share.protectedPeople.value, temporary, waiting, scale, 'per 1,000'),
		range: share.range,
		reading: `${value} per 1,000 displaced abroad (${formatExact(share.people.value)} of ${formatExact(share.displaced.value)} people)`
	};
}

function hostRow(host: Host, origin: string): BarRow {
	const total = host.rate.defined ? host.rate.value : 0;
	const people = host.people?.value ?? 0;
	const isRanked = host.standing === 'ranked';
	const temporary = host.temporary ? host.temporary.people.value : null;
	const own = host.protectedPeople?.value ?? 0;
	const value = isRanked ? rateText(host) : countRecorded(people);
	return {
		id: host.country,
		name: host.name,
		origin,
		isRanked,
		total: isRanked ? total : 0,
		people: isRanked ? people : 0,
		value,
		parts: isRanked
			? partsOf(own, temporary, people - own, people > 0 ? total / people : 0, 'per 1,000')
			: [],
		range: null,
		reading: isRanked
			? `${value} per 1,000 residents (${formatExact(people)} people)`
			: `${value}${people > 0 ? ': too few to rank' : ''}`
	};
}
