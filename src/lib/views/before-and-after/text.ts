import {
	EIGHT_ID,
	isRated,
	movements,
	OTHERS,
	otherMovements,
	ratedNamed,
	type ChangeRow,
	type RatedRow
} from '$lib/analysis/controls/change-rows';
import { PERIODS } from '$lib/analysis/controls/changes-around';
import { yearRange } from '$lib/text/dates';
import { notesFrom } from '$lib/text/notes';
import { EIGHT_WARS_NOTE } from '$lib/text/stock-notes';
import { formatExact, formatNumber, formatPercent, formatRange, formatSignificant } from '$lib/text/numbers';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import { fittingHeadline } from '$lib/text/phrases';
import { ifAny, listOf, sentenceOn, sentences } from '$lib/text/words';
import type { NoteText } from '../contract';
import { changeText } from './chart-text';
import type { BeforeAndAfterData } from './types';

export * from './chart-text';

export const OTHERS_NAME = 'All other origins';
export const EIGHT_NAME = 'The eight wars';

const BEFORE = yearRange(PERIODS.before.from, PERIODS.before.to);
const AFTER = yearRange(PERIODS.after.from, PERIODS.after.to);

export const UNIT = 'people resettled in the United States per 1,000 displaced a year';
export const PERIOD = `Fiscal years ${BEFORE} and ${AFTER}`;

const totalOf = ({ totals }: BeforeAndAfterData, id: string): RatedRow | undefined => {
	const found = totals.find((row) => row.id === id);
	return isRated(found) ? found : undefined;
};

/** "90%", "71–90%", "3.4-fold": by how much, from the least to the most. */
function amount(least: number, most: number): string {
	if (least > 1) return `${formatNumber(1 + most)}-fold`;
	const [low, high] = [Math.abs(least), Math.abs(most)].sort((a, b) => a - b).map(formatPercent);
	return low === high ? (low ?? '') : `${(low ?? '').replace('%', '')}–${high ?? ''}`;
}

/** "rose at least 71%", "fell 12%", "hardly changed". */
function moved({ factor, isLowerBound }: ChangeRow): string {
	if (!factor) return 'cannot be compared';
	const [least, most] = [(isLowerBound ? factor.low : factor.value) - 1, factor.value - 1];
	if (Math.max(Math.abs(least), Math.abs(most)) < 0.05) return 'hardly changed';
	if (least * most < 0) return 'moved by less than is known';
	if (most < 0) return `fell ${amount(least, most)}`;
	return least < most && amount(least, most) !== amount(least, least)
		? `rose at least ${amount(least, least)}`
		: `rose ${amount(least, most)}`;
}

/** Whose rates changed by how much. */
export function headline(data: BeforeAndAfterData): string {
	const [eight, others] = [totalOf(data, EIGHT_ID), totalOf(data, OTHERS)];
	if (!eight || !others) return 'Resettlement in two periods, before and after 2022';
	const [ours, theirs] = [moved(eight), moved(others)];
	const [verb] = ours.split(' ');
	const rest = theirs.startsWith(`${verb ?? ''} `) ? theirs.replace(`${verb ?? ''} `, '') : theirs;
	return fittingHeadline(
		`Resettlement rates ${ours} for the eight wars, ${rest} for others`,
		`Resettlement rates ${ours} for eight wars, ${rest} for others`,
		`Rates of resettlement in two periods: eight wars ${ours}`
	);
}

/** Computed sentences that describe two periods. */
export const finding = (data: BeforeAndAfterData): string[] =>
	sentences(
		first(data),
		fell(data),
		others(data),
		rose(data),
		each(data),
		ukraine(data),
		ceilings(data),
		between(),
		tooFew(data)
	);

const perThousand = (value: number): string => formatSignificant(value);

/** "1.6", or with the visas that may be missing "1.6 to 1.8". */
function beforeText({ before, isLowerBound }: RatedRow): string {
	const [low, high] = [perThousand(before.value), perThousand(before.high)];
	return isLowerBound && low !== high ? `${low} to ${high}` : low;
}

function first(data: BeforeAndAfterData): string {
	const eight = totalOf(data, EIGHT_ID);
	if (!eight) return 'No rates are published for both periods.';
	return `For every 1,000 people displaced by the eight wars, the U.S. resettled ${beforeText(eight)} a year in fiscal ${BEFORE} and ${perThousand(eight.after.value)} in fiscal ${AFTER}.`;
}

function others(data: BeforeAndAfterData): string {
	const [eight, rest] = [totalOf(data, EIGHT_ID), totalOf(data, OTHERS)];
	if (!eight || !rest) return '';
	const { low, value } = eight.beyond;
	const [least = 0, most = 0] = [eight.isLowerBound ? low : value, value].map(Math.abs).sort((a, b) => a - b);
	const verb = value >= 0 ? 'exceed' : 'fall short of';
	const by = low < 0 && value > 0 ? `up to ${perThousand(value)}` : formatRange(least, most, perThousand);
	return `For all other origins together it went from ${perThousand(rest.before.value)} to ${perThousand(rest.after.value)}, a change that the eight ${verb} by ${by}.`;
}

/** Changes with their number in one sentence; further ones are named alone. */
const WITH_NUMBER = 3;

function changesIn(rows: readonly RatedRow[]): string {
	const list = rows.map((row, i) => {
		const name = countryInSentence(row.id, row.name);
		return i < WITH_NUMBER ? `${name} (${changeText(row)})` : name;
	});
	return listOf(list);
}

/** Which rates rose by more than elsewhere, and which by less. */
function rose(data: BeforeAndAfterData): string[] {
	const { gained, roseLess } = movements(data);
	return [
		...ifAny(gained, (rows) => `The rate rose by more than elsewhere for ${changesIn(rows)}.`),
		...ifAny(roseLess, (rows) => `It rose by less for ${changesIn(rows)}.`)
	];
}

/** "The rate fell for Iraqis (4.9 to 3.1)." */
function fell(data: BeforeAndAfterData): string {
	const list = movements(data).fell.map((row, i) => {
		const people = peopleFrom(row.id, row.name);
		return i < 2 ? `${people} (${perThousand(row.before.value)} to ${perThousand(row.after.value)})` : people;
	});
	return sentenceOn(list, (all) => `The rate fell for ${all}.`);
}

/** The largest changes of other origins where each is drawn. */
function each(data: BeforeAndAfterData): string {
	const rest = otherMovements(data);
	const [most, least] = [rest[0], rest.at(-1)];
	if (!most || !least || most === least) return '';
	const from = (row: RatedRow) => `${countryInSentence(row.id, row.name)} (${changeText(row)})`;
	return `Of ${rest.length} other origins drawn, the rate changed most upwards for ${from(most)} and most downwards for ${from(least)}.`;
}

function ukraine({ ukraine: row }: BeforeAndAfterData): string {
	if (!row) return '';
	const [before, after] = [row.displacedBefore?.value ?? 0, row.displacedAfter?.value ?? 0];
	const growth =
		before > 0
			? ` The number of displaced Ukrainians grew ${formatNumber(after / before)}-fold in between, so they have no rate here.`
			: '';
	return `Ukrainians are counted in people alone: ${formatExact(row.peopleBefore.value)}, then ${formatExact(row.peopleAfter.value)}.${growth}`;
}

function ceilings({ ceilings: all }: BeforeAndAfterData): string {
	const of = ({ from, to }: { readonly from: number; readonly to: number }) =>
		all.filter(({ year }) => year >= from && year <= to).map(({ people }) => formatExact(people));
	const [before, after] = [of(PERIODS.before), [...new Set(of(PERIODS.after))]];
	if (before.length === 0 || after.length === 0) return '';
	const then = after.length === 1 ? `${after[0] ?? ''} in every year` : listOf(after);
	return `The refugee ceilings were ${listOf(before)} in the first three years and ${then} of the last three.`;
}

const between = (): string =>
	`Fiscal years ${PERIODS.before.to + 1} and ${PERIODS.after.from - 1}, those of the pandemic, are in neither period.`;

function tooFew({ rows }: BeforeAndAfterData): string {
	const few = rows.filter(({ isTooFew, isNamed }) => isTooFew && isNamed);
	const parts = few.map(
		({ id, name, peopleBefore, peopleAfter }) =>
			`${countryInSentence(id, name)} (${formatExact(peopleBefore.value)} and ${formatExact(peopleAfter.value)} people)`
	);
	return sentenceOn(parts, (list) => `Too few to draw: ${list}.`);
}

/** What the chart shows, for those who cannot see it. */
export function altText(data: BeforeAndAfterData): string {
	const rates = (row: ChangeRow) =>
		row.before && row.after
			? [`${row.name}: ${perThousand(row.before.value)}, then ${perThousand(row.after.value)}`]
			: [];
	const lines = [...data.totals, ...ratedNamed(data)].flatMap(rates);
	const rest = data.rows.filter(({ isNamed }) => !isNamed).length;
	const more = rest > 0 ? ` Thin lines: ${rest} other origins.` : '';
	return `Lines from one period to the other, ${PERIOD.toLowerCase()}, with a gap between them: ${UNIT}. ${lines.join('; ')}.${more}`;
}

/** Notes that follow from the chart, not from a row. */
export function computedNotes({ otherOrigins, rows }: BeforeAndAfterData): NoteText[] {
	const known = rows.flatMap(({ id, name, peopleBefore: { value, high }, isLowerBound }) =>
		isLowerBound && high > value ? [`${formatExact(high - value)} from ${countryInSentence(id, name)}`] : []
	);
	const missing =
		known.length > 0 ? ` A total reported for the year adds ${listOf(known)} to the upper bound.` : '';
	return notesFrom({
		descriptive: 'The chart describes two periods. It does not say why they differ.',
		'lower-bound':
			rows.some(({ isLowerBound, isNamed }) => isLowerBound && isNamed) &&
			`Monthly figures of visas from October 2016 to February 2017 are not published, so Afghan and Iraqi rates start too low.${missing}`,
		'no-oip':
			'Other people in need of protection, reported since 2018, are left out of both periods. Rates are higher than on charts that divide by them.',
		ukraine:
			'Ukraine has no line. Its number of displaced people multiplied between the periods, so a rate would mostly show that.',
		pooled: `All other origins are the ${otherOrigins} outside the nine, added up and divided once.`,
		fiscal:
			'A fiscal year runs from October to September. Each is divided by the mean of the displaced at its two ends, read off between year-ends.',
		eight: EIGHT_WARS_NOTE
	});
}
