import { beyondOthers, FEWEST_DISPLACED, NO_COUNTRIES, type Change } from '$lib/metrics/control-group';
import { exactly, type Interval } from '$lib/metrics/interval';
import { resultOf, type Measured } from '$lib/metrics/quantity';
import { mayBeRanked } from '$lib/metrics/ranking';
import { ORIGINS, REFERENCE } from '../figures';
import { PERIODS, type Changes, type OriginChange } from './changes-around';
import { EIGHT } from './origin-figures';

/** Ids of the two totals. */
export const OTHERS = 'others';
export const EIGHT_ID = 'eight';

/** The change of one origin, or of several together. Rates are per 1,000 displaced a year. */
export interface ChangeRow {
	readonly id: string;
	readonly name: string;
	readonly scope: 'origin' | 'total';
	/** One of the nine. */
	readonly isNamed: boolean;
	/** Rates; `null` for Ukraine, which is counted in people alone, and where they do not exist. */
	readonly before: Interval | null;
	readonly after: Interval | null;
	readonly change: Interval | null;
	/** After over before; `null` also where nobody came before. */
	readonly factor: Interval | null;
	/** The change minus that of all other origins. */
	readonly beyond: Interval | null;
	readonly peopleBefore: Interval;
	readonly peopleAfter: Interval;
	/** Person-years. */
	readonly displacedBefore: Interval | null;
	readonly displacedAfter: Interval | null;
	/** Fewer than ten people in both periods. */
	readonly isTooFew: boolean;
	/** People of the first period are a lower bound. */
	readonly isLowerBound: boolean;
	readonly sourceIds: readonly string[];
}

export interface ChangeRows {
	/** The eight, the highest rate after first, then other origins if each is drawn. */
	readonly rows: readonly ChangeRow[];
	readonly ukraine: ChangeRow | null;
	/** All other origins, and the eight. */
	readonly totals: readonly ChangeRow[];
	/** Number of all other origins. */
	readonly otherOrigins: number;
}

interface Naming {
	readonly nameOf: (origin: string) => string;
	readonly others: string;
	readonly eight: string;
}

/** @param drawsEach whether large origins other than the nine have rows of their own. */
export function changeRows(
	{ origins, others, eight }: Changes,
	drawsEach: boolean,
	names: Naming
): ChangeRows {
	const rowOf = (one: OriginChange) => originRow(one, others, names.nameOf);
	const countries = origins.filter(({ origin }) => !NO_COUNTRIES.includes(origin));
	const ofEight = countries.filter(({ origin }) => EIGHT.includes(origin));
	const rest = countries.filter(({ origin }) => !isCompared(origin));
	const drawn = drawsEach ? rest.filter(isLarge).map(rowOf) : [];
	const ukraine = countries.find(({ origin }) => origin === REFERENCE);
	return {
		rows: [...ofEight.map(rowOf).sort(byRate), ...drawn.sort(byRate)],
		ukraine: ukraine ? rowOf(ukraine) : null,
		totals: [
			totalRow(OTHERS, names.others, others, others, rest),
			totalRow(EIGHT_ID, names.eight, eight, others, ofEight)
		],
		otherOrigins: rest.filter(({ change }) => change?.after.defined).length
	};
}

const isCompared = (origin: string): boolean => ORIGINS.some((one) => one === origin);

/** Enough people displaced on average in one of the periods. */
function isLarge({ displacedBefore, displacedAfter }: OriginChange): boolean {
	const length = PERIODS.after.to - PERIODS.after.from + 1;
	return [displacedBefore, displacedAfter].some((one) => (one?.value ?? 0) / length >= FEWEST_DISPLACED);
}

const byRate = (a: ChangeRow, b: ChangeRow): number =>
	Number(a.isTooFew) - Number(b.isTooFew) ||
	(b.after?.value ?? -1) - (a.after?.value ?? -1) ||
	a.name.localeCompare(b.name, 'en');

const boundsOf = (figure: Measured | undefined): Interval | null => {
	const found = figure ? resultOf(figure) : null;
	return found && { low: found.low, value: found.value, high: found.high };
};

const figuresOf = (change: Change | null, others: Change) => ({
	before: boundsOf(change?.before),
	after: boundsOf(change?.after),
	change: boundsOf(change?.change),
	factor: boundsOf(change?.factor),
	beyond: boundsOf(change ? beyondOthers(change, others).change : undefined)
});

function originRow(one: OriginChange, others: Change, nameOf: (origin: string) => string): ChangeRow {
	const { origin, change, isLowerBoundBefore, ...figures } = one;
	return {
		...figures,
		id: origin,
		name: nameOf(origin),
		scope: 'origin',
		isNamed: isCompared(origin),
		...figuresOf(change, others),
		isTooFew: !mayBeRanked(one.peopleBefore) && !mayBeRanked(one.peopleAfter),
		isLowerBound: isLowerBoundBefore
	};
}

function totalRow(
	id: string,
	name: string,
	change: Change,
	others: Change,
	members: readonly OriginChange[]
): ChangeRow {
	const input = (period: Measured & { readonly inputs: Change['before']['inputs'] }, of: string) =>
		period.inputs[of] ?? exactly(0);
	return {
		id,
		name,
		scope: 'total',
		isNamed: false,
		...figuresOf(change, others),
		peopleBefore: input(change.before, 'people'),
		peopleAfter: input(change.after, 'people'),
		displacedBefore: input(change.before, 'displaced'),
		displacedAfter: input(change.after, 'displaced'),
		isTooFew: false,
		isLowerBound: members.some(({ isLowerBoundBefore }) => isLowerBoundBefore),
		sourceIds: [...new Set(members.flatMap(({ sourceIds }) => sourceIds))]
	};
}

/** A row with rates in both periods. */
export type RatedRow = ChangeRow & {
	readonly [Figure in 'before' | 'after' | 'change' | 'beyond']: NonNullable<ChangeRow[Figure]>;
};

export const isRated = (row: ChangeRow | undefined): row is RatedRow =>
	Boolean(row?.before && row.after && row.change && row.beyond);

/** Rated rows of the nine with enough people, in their order. */
export const ratedNamed = ({ rows }: Pick<ChangeRows, 'rows'>): RatedRow[] =>
	rows.filter(isRated).filter(({ isNamed, isTooFew }) => isNamed && !isTooFew);

const byChange = (a: RatedRow, b: RatedRow): number => b.change.value - a.change.value;

/** The nine by how their rate moved, the largest change first. */
export function movements(all: Pick<ChangeRows, 'rows'>) {
	const rows = ratedNamed(all).sort(byChange);
	const notBeyond = rows.filter(({ beyond }) => beyond.value <= 0);
	return {
		/** By more than that of all others, even where the first rate is a lower bound. */
		gained: rows.filter(({ beyond, isLowerBound }) => (isLowerBound ? beyond.low : beyond.value) > 0),
		/** Upwards, but by no more than that of all others. */
		roseLess: notBeyond.filter(({ change }) => change.value >= 0),
		fell: notBeyond.filter(({ change }) => change.value < 0).reverse()
	};
}

/** Other origins that are drawn, the largest rise of the rate first. */
export const otherMovements = ({ rows }: Pick<ChangeRows, 'rows'>): RatedRow[] =>
	rows
		.filter(isRated)
		.filter(({ isNamed }) => !isNamed)
		.sort(byChange);
