import { yearRange } from '$lib/text/dates';
import { formatExact, formatNumber, formatPeople } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf, numberInWords, startSentence } from '$lib/text/words';
import { APART, type DrawnOdds, type OddsRow, type Status } from './odds';
import type { Shown } from './series';

/** A rate below 100 never reads as 100. */
export const percent = (value: number): string =>
	value >= 99.95 && value < 100 ? 'over 99.9%' : `${formatNumber(value)}%`;

export const gave = (status: Status): string => (status === 'all' ? 'protection' : 'refugee status');

/** "in Germany", "by U.S. immigration courts". */
const whereOf = ({ name, asylum }: DrawnOdds): string =>
	name.startsWith('U.S. ')
		? `by ${name}`
		: `in ${['USA', 'GBR', 'NLD'].includes(asylum) ? 'the ' : ''}${name}`;

/** Where a rate was reached: one country, or all that share it. */
function where(one: DrawnOdds, all: readonly DrawnOdds[]): string {
	const same = all.filter(({ value }) => value === one.value);
	if (same.length > MOST_NAMED) return `in ${numberInWords(same.length)} countries`;
	return listOf(same.map(whereOf)).replace(/(, | and )in /g, '$1');
}
const MOST_NAMED = 3;

/** Sentences from the rates shown; whether the odds differ is decided by their distance. */
export function finding(shown: Shown): string[] {
	const compared = shown.rows.filter((row) => !row.isExceptional && row.apart !== null);
	const widestFirst = [...compared].sort((a, b) => (b.apart ?? 0) - (a.apart ?? 0));
	const apart = widestFirst.filter((row) => (row.apart ?? 0) >= APART);
	const close = widestFirst.filter((row) => (row.apart ?? 0) < APART);
	return [
		opening(shown, widestFirst),
		...(apart.length > 1 ? [`Also far apart: ${listOf(apart.slice(1).map(withRange))}.`] : []),
		...(apart.length > 0 && close.length > 0
			? [
					`Less than ${numberInWords(APART)} points apart, rounding considered: ${listOf(close.map(withRange))}.`
				]
			: []),
		...together(shown),
		...statusGap(shown),
		...exceptional(shown),
		...withoutRate(shown)
	];
}

function opening({ years, status }: Shown, [widest]: readonly OddsRow[]): string {
	const when = `in ${yearRange(years.from, years.to)}`;
	const [lowest, highest] = [widest?.compared[0], widest?.compared.at(-1)];
	if (!widest || !lowest || !highest)
		return startSentence(
			`${when} no two countries took 100 or more first decisions on the same nationality.`
		);
	const rates = `${percent(lowest.value)} of first decisions on ${peopleFrom(widest.origin)} gave ${gave(status)} ${where(lowest, widest.compared)} and ${percent(highest.value)} ${where(highest, widest.compared)}`;
	return (widest.apart ?? 0) >= APART
		? startSentence(`${when} ${rates}.`)
		: startSentence(
				`${when} the country that decided made less than ${numberInWords(APART)} points of difference for any nationality; most for ${peopleFrom(widest.origin)}: ${rates}.`
			);
}

function withRange({ origin, compared }: OddsRow): string {
	const [lowest, highest] = [compared[0], compared.at(-1)];
	if (!lowest || !highest) return peopleFrom(origin);
	return `${peopleFrom(origin)} (${percent(lowest.value)} ${where(lowest, compared)}, ${percent(highest.value)} ${where(highest, compared)})`;
}

/** All decisions in persons as one, nationality by nationality. */
function together({ rows, status, isEuropeOnly }: Shown): string[] {
	const rates = rows.flatMap(({ origin, pooled, isExceptional }) =>
		pooled?.shown.defined && !isExceptional ? [`${peopleFrom(origin)} ${percent(pooled.shown.value)}`] : []
	);
	const countries = isEuropeOnly ? 'European countries' : 'countries shown';
	return rates.length > 1
		? [
				`All first decisions of the ${countries} together gave ${gave(status)} to these shares: ${listOf(rates)}.`
			]
		: [];
}

/** Said of nationalities whose protection is for a large part not that of the Convention. */
const LARGE_PART = 20;

function statusGap({ rows }: Shown): string[] {
	const parts = rows.flatMap(({ origin, pooled, isExceptional }) => {
		if (isExceptional || !pooled?.rate.defined || !pooled.conventionOnly.defined) return [];
		const [all, convention] = [pooled.rate.value, pooled.conventionOnly.value];
		return all - convention >= LARGE_PART
			? [`${peopleFrom(origin)} (${percent(all)} protected, ${percent(convention)} as refugees)`]
			: [];
	});
	return parts.length > 0
		? [`A large part of the protection is not refugee status under the 1951 Convention for ${listOf(parts)}.`]
		: [];
}

function exceptional({ rows, years }: Shown): string[] {
	return rows
		.filter(({ isExceptional }) => isExceptional)
		.map(({ origin, pooled }) => {
			const people = peopleFrom(origin);
			const count = formatPeople(pooled?.decisions ?? 0);
			return `${people} stand in grey and are not compared: from March 2022 they were protected in Europe as a group. Beside that stand ${count} first decisions in ${yearRange(years.from, years.to)}, on people in particular positions.`;
		});
}

function withoutRate({ rows }: Shown): string[] {
	const none = rows.filter(({ drawn }) => drawn.length === 0).map(({ origin }) => peopleFrom(origin));
	return none.length > 0 ? [`Fewer than 100 decisions in every country shown: ${listOf(none)}.`] : [];
}

/** What a dot says when it is stepped to. */
export function readingOf(odds: DrawnOdds, status: Status): string {
	const { name, value, decisions, convention, complementary, unit, firstYear, lastYear } = odds;
	const positive = status === 'all' ? convention + complementary : convention;
	return `${name}: ${percent(value)} (${formatExact(positive)} of ${formatExact(decisions)} decisions${unit === 'cases' ? ', counted in cases' : ''}, ${yearRange(firstYear, lastYear)})`;
}

/** What the chart shows, for those who cannot see it. */
export function altText({ rows, status, years }: Shown): string {
	const inWords = rows.map(({ originName, drawn, compared, pooled }) => {
		const [lowest, highest] = [compared[0] ?? drawn[0], compared.at(-1) ?? drawn.at(-1)];
		if (!lowest || !highest) return `${originName}: fewer than 100 decisions in every country`;
		const all = pooled?.shown.defined ? `, all together ${percent(pooled.shown.value)}` : '';
		return drawn.length === 1
			? `${originName}: ${lowest.name} ${percent(lowest.value)}`
			: `${originName}: ${drawn.length} dots, from ${percent(lowest.value)} ${where(lowest, drawn)} to ${percent(highest.value)} ${where(highest, drawn)}${all}`;
	});
	return `A strip of dots for each nationality, one dot a country: share of first asylum decisions in ${yearRange(years.from, years.to)} that gave ${gave(status)}, from 0 to 100%. ${inWords.join('; ')}.`;
}
