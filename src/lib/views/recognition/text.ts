import {
	US_COURTS,
	type DecisionsByCountry as Row,
	type ProtectionStatus,
	type RatedDecisions
} from '$lib/analysis/asylum/first-decisions';
import { FEWEST_DECISIONS } from '$lib/metrics/protection-rate';
import { yearRange } from '$lib/text/dates';
import { notesFrom } from '$lib/text/notes';
import { formatExact, formatNumber, formatPeople } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf, listSentence, numberInWords, startSentence } from '$lib/text/words';
import type { NoteText } from '../contract';
import type { RecognitionData } from './types';

/** Rates at least so many points apart count as different odds. */
const APART = 10;
const CLOSE = `Less than ${numberInWords(APART)} points apart, rounding considered`;
/** Countries that share a rate are named up to this number. */
const MOST_NAMED = 3;
/** Points of protection beside the Convention from which a sentence says so. */
const LARGE_PART = 20;

/** A rate below 100 never reads as 100. */
const percent = (value: number): string =>
	value >= 99.95 && value < 100 ? 'over 99.9%' : `${formatNumber(value)}%`;

export const gave = (status: ProtectionStatus): string =>
	status === 'all' ? 'protection' : 'refugee status';

export const unit = ({ status }: RecognitionData): string =>
	`per cent of first decisions on the substance that gave ${gave(status)}`;

export const emptyReason = ({ years }: RecognitionData): string =>
	`Nothing is left to draw: in ${yearRange(years.from, years.to)} none of these countries took 100 or more first decisions on people of the chosen nationalities. Choose other years or another country of origin.`;

/** "in Germany", "by U.S. immigration courts". */
const whereOf = ({ name, asylum }: RatedDecisions): string =>
	name.startsWith('U.S. ')
		? `by ${name}`
		: `in ${['USA', 'GBR', 'NLD'].includes(asylum) ? 'the ' : ''}${name}`;

/** Where a rate was reached: one country, or all that share it. */
function where(one: RatedDecisions, all: readonly RatedDecisions[]): string {
	const same = all.filter(({ value }) => value === one.value);
	if (same.length > MOST_NAMED) return `in ${numberInWords(same.length)} countries`;
	return listOf(same.map(whereOf)).replace(/(, | and )in /g, '$1');
}

/** Sentences from the rates; whether the odds differ is decided by their distance. */
export function finding(data: RecognitionData): string[] {
	const compared = data.rows.filter((row) => !row.isExceptional && row.apart !== null);
	const widestFirst = [...compared].sort((a, b) => (b.apart ?? 0) - (a.apart ?? 0));
	const apart = widestFirst.filter((row) => (row.apart ?? 0) >= APART);
	const close = widestFirst.filter((row) => (row.apart ?? 0) < APART);
	return [
		opening(data, widestFirst),
		...listSentence('Also far apart', apart.slice(1).map(withRange)),
		...(apart.length > 0 ? listSentence(CLOSE, close.map(withRange)) : []),
		...together(data),
		...statusGap(data),
		...exceptional(data),
		...withoutRate(data)
	];
}

function opening({ years, status }: RecognitionData, [widest]: readonly Row[]): string {
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

function withRange({ origin, compared }: Row): string {
	const [lowest, highest] = [compared[0], compared.at(-1)];
	if (!lowest || !highest) return peopleFrom(origin);
	return `${peopleFrom(origin)} (${percent(lowest.value)} ${where(lowest, compared)}, ${percent(highest.value)} ${where(highest, compared)})`;
}

/** All decisions in persons as one, nationality by nationality. */
function together({ rows, status, isEuropeOnly }: RecognitionData): string[] {
	const rates = rows.flatMap(({ origin, pooled, isExceptional }) =>
		pooled?.chosenRate.defined && !isExceptional
			? [`${peopleFrom(origin)} ${percent(pooled.chosenRate.value)}`]
			: []
	);
	const countries = isEuropeOnly ? 'European countries' : 'countries shown';
	const opening = `All first decisions of the ${countries} together gave ${gave(status)} to these shares`;
	return rates.length > 1 ? listSentence(opening, rates) : [];
}

/** Nationalities whose protection is for a large part not that of the Convention. */
function statusGap({ rows }: RecognitionData): string[] {
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

function exceptional({ rows, years }: RecognitionData): string[] {
	return rows
		.filter(({ isExceptional }) => isExceptional)
		.map(({ origin, pooled }) => {
			const count = formatPeople(pooled?.decisions ?? 0);
			return `${peopleFrom(origin)} stand in grey and are not compared: from March 2022 they were protected in Europe as a group. Beside that stand ${count} first decisions in ${yearRange(years.from, years.to)}, on people in particular positions.`;
		});
}

function withoutRate({ rows }: RecognitionData): string[] {
	const none = rows.filter(({ rated }) => rated.length === 0).map(({ origin }) => peopleFrom(origin));
	return listSentence('Fewer than 100 decisions in every country shown', none);
}

/** What the chart shows, for those who cannot see it. */
export const altText = ({ rows, status, years }: RecognitionData): string =>
	`A strip of dots for each nationality, one dot a country: share of first asylum decisions in ${yearRange(years.from, years.to)} that gave ${gave(status)}, from 0 to 100%. ${rows.map(rowInWords).join('; ')}.`;

function rowInWords({ originName, rated, compared, pooled }: Row): string {
	const [lowest, highest] = [compared[0] ?? rated[0], compared.at(-1) ?? rated.at(-1)];
	if (!lowest || !highest) return `${originName}: ${NO_RATE}`;
	const all = pooled?.chosenRate.defined ? `, all together ${percent(pooled.chosenRate.value)}` : '';
	return rated.length === 1
		? `${originName}: ${lowest.name} ${percent(lowest.value)}`
		: `${originName}: ${rated.length} dots, from ${percent(lowest.value)} ${where(lowest, rated)} to ${percent(highest.value)} ${where(highest, rated)}${all}`;
}

export const axisTitle = ({ status }: Pick<RecognitionData, 'status'>): string =>
	`Share of first decisions that gave ${gave(status)}`;

export const LEGEND = { pooled: 'all decisions', middle: 'middle country', ring: 'United States' } as const;

/** In place of dots. */
export const NO_RATE = 'fewer than 100 decisions in every country';

/** Beside or below the name of a row. */
export function subtitle({ isExceptional, pooled }: Row): string {
	if (isExceptional) return 'not compared';
	return pooled?.chosenRate.defined ? `${percent(pooled.chosenRate.value)} of all` : '';
}

const SHORT: Readonly<Record<string, string>> = {
	'United States': 'U.S.',
	[US_COURTS]: 'U.S. courts',
	'U.S. asylum officers': 'U.S. officers',
	'United Kingdom': 'UK'
};

export const dotLabel = ({ name, value }: RatedDecisions): string =>
	`${SHORT[name] ?? name} ${percent(value).replace('over ', '>')}`;

export function tooltip(one: RatedDecisions, status: ProtectionStatus): string {
	const { name, value, decisions, convention, complementary, firstYear, lastYear } = one;
	const positive = status === 'all' ? convention + complementary : convention;
	return `${name}: ${percent(value)} (${formatExact(positive)} of ${formatExact(decisions)} decisions${one.unit === 'cases' ? ', counted in cases' : ''}, ${yearRange(firstYear, lastYear)})`;
}

const EUROPE =
	'Europe means the 27 states of the European Union, Iceland, Liechtenstein, Norway, Switzerland and the United Kingdom.';
const STAGE =
	'A rate is the number of first decisions that gave protection over those that gave or refused it. Appeals are not counted, nor applications closed without an answer on the substance.';
const WHO =
	'People of one nationality who apply in different countries are not the same people and have not fled for the same reasons. A rate says what was decided, not what one person would have met elsewhere.';
const OTHER_RATES =
	'Recognition rates of Eurostat and of the European Union Agency for Asylum count other decisions and cannot be compared with these.';
const REFERRED =
	'Asylum officers of the United States refer most of those whom they do not grant asylum to an immigration court. That is no refusal, so their rate is high.';
const COURTS =
	'For immigration courts of the United States alone: its asylum officers report in cases, or not by nationality.';
const TOO_FEW = `Countries with fewer than ${FEWEST_DECISIONS} decisions on a nationality have no dot in its row; the download lists them.`;

/** Notes that follow from what is drawn, not from a row. */
export function notes({ rows, combined, years }: RecognitionData): NoteText[] {
	const rated = rows.flatMap((row) => row.rated);
	const named = (of: readonly RatedDecisions[]) => listOf([...new Set(of.map(({ name }) => name))]);
	const inCases = rated.filter((one) => one.unit === 'cases');
	const officers = rated.filter(({ asylum, name }) => asylum === 'USA' && name !== US_COURTS);
	const partly = rated.filter(({ firstYear, lastYear }) => firstYear > years.from || lastYear < years.to);
	const [publish, are] = combined.length === 1 ? ['publishes', 'is'] : ['publish', 'are'];
	return notesFrom({
		stage: STAGE,
		who: WHO,
		combined:
			combined.length > 0 &&
			`${listOf(combined)} ${publish} first decisions and appeals as one figure and ${are} left out.`,
		'too-few': rows.some(({ tooFew }) => tooFew.length > 0) && TOO_FEW,
		cases:
			inCases.length > 0 &&
			`Counted in cases, each of which can be a family, drawn hollow and never added to persons: ${named(inCases)}.`,
		referred: officers.length > 0 && REFERRED,
		courts: rated.some(({ name }) => name === US_COURTS) && COURTS,
		partly:
			partly.length > 0 &&
			`Published for a part of ${yearRange(years.from, years.to)} only, for at least one nationality: ${named(partly)}. The table names the years.`,
		'other-rates': OTHER_RATES,
		europe: EUROPE
	});
}
