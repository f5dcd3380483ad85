import {
	pooledRates,
	statusGaps,
	widestFirst,
	type ComparedDecisions
} from '$lib/analysis/asylum/decision-comparisons';
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
import { adjectiveOf, peopleFrom } from '$lib/text/people';
import { fittingHeadline } from '$lib/text/phrases';
import { ifAny, listOf, listSentence, numberInWords } from '$lib/text/words';
import type { NoteText } from '../contract';
import type { RecognitionData } from './types';

/** Rates at least this many points apart count as different odds. */
const APART = 10;
const CLOSE = `Less than ${numberInWords(APART)} points apart, allowing for rounding`;
/** Maximum number of countries listed that share a rate. */
const MOST_NAMED = 3;
/** Percentage points of protection other than the Convention's from which a sentence mentions it. */
const LARGE_PART = 20;

/** A rate below 100 is never displayed as 100. */
const percent = (value: number): string =>
	value >= 99.95 && value < 100 ? 'over 99.9%' : `${formatNumber(value)}%`;

export const statusName = (status: ProtectionStatus): string =>
	status === 'all' ? 'protection' : 'refugee status';

export const unit = ({ status }: RecognitionData): string =>
	`% of first decisions on the substance that led to ${statusName(status)}`;

export const emptyReason = ({ years }: RecognitionData): string =>
	`Nothing to draw: in ${yearRange(years.from, years.to)} none of these countries took 100 or more first decisions on the chosen nationalities. Choose other years or another country of origin.`;

/** "in Germany", "in U.S. immigration courts". */
const whereOf = ({ name, asylum }: RatedDecisions): string =>
	name === OFFICERS
		? `by ${name}`
		: `in ${name !== US_COURTS && ['USA', 'GBR', 'NLD'].includes(asylum) ? 'the ' : ''}${name}`;

const OFFICERS = 'U.S. asylum officers';

/** The country with a rate, or all that share it. */
function where(one: RatedDecisions, all: readonly RatedDecisions[]): string {
	const same = all.filter(({ value }) => value === one.value);
	if (same.length > MOST_NAMED) return `in ${numberInWords(same.length)} countries`;
	return listOf(same.map(whereOf)).replace(/(, | and )in /g, '$1');
}

/** The nationality with the widest odds. @param title where no two countries can be compared. */
export function headline({ rows, status }: RecognitionData, title: string): string {
	const compared = widestFirst(rows);
	const [widest] = compared;
	if (!widest) return title;
	const { lowest, highest } = widest;
	const people = peopleFrom(widest.origin);
	const odds = (words = '') =>
		`${percent(lowest.value)}${words} ${whereShort(lowest)}, ${percent(highest.value)} ${whereShort(highest)}`;
	if (widest.apart < APART)
		return compared.length > 1
			? `Asylum odds differ by less than ${numberInWords(APART)} points for every nationality`
			: `Odds for ${people} hardly differ: ${odds()}`;
	const claims = `${adjectiveOf(widest.origin) ?? widest.originName} asylum claims`;
	const shortest = `${people}: ${odds()}`;
	return status === 'all'
		? fittingHeadline(`${claims}: ${odds(' protected')}`, `Asylum for ${people}: ${odds()}`, shortest)
		: fittingHeadline(`Refugee status for ${people}: ${odds()}`, shortest);
}

/** "in the UK". */
const whereShort = (one: RatedDecisions): string =>
	whereOf(one)
		.replace('United Kingdom', 'UK')
		.replace('United States', 'U.S.')
		.replace(US_COURTS, SHORT[US_COURTS] ?? US_COURTS);

/** Nationalities in a sentence with two rates each. */
const MOST_WITH_RATES = 2;

/** Sentences computed from the rates; their distance decides whether the odds differ. */
export function finding(data: RecognitionData): string[] {
	const compared = widestFirst(data.rows);
	const apart = compared.filter(({ apart }) => apart >= APART);
	const close = compared.filter(({ apart }) => apart < APART);
	return [
		opening(data, compared),
		...listSentence('Also far apart', apart.slice(1, 1 + MOST_WITH_RATES).map(withRange)),
		...ifAny(
			apart.slice(1 + MOST_WITH_RATES),
			(more) =>
				`The odds also differ by ${numberInWords(APART)} points or more for ${listOf(more.map(({ origin }) => peopleFrom(origin)))}; the table has the rates.`
		),
		...(apart.length > 0 ? listSentence(CLOSE, closeRanges(close)) : []),
		...together(data),
		...statusGap(data),
		...exceptional(data),
		...withoutRate(data)
	];
}

const closeRanges = (close: readonly ComparedDecisions[]): string[] =>
	close.length > MOST_WITH_RATES ? close.map(({ origin }) => peopleFrom(origin)) : close.map(withRange);

function opening({ years, status }: RecognitionData, compared: readonly ComparedDecisions[]): string {
	const [widest] = compared;
	const when = `In ${yearRange(years.from, years.to)}`;
	if (!widest) return `${when} no two countries took 100 or more first decisions on the same nationality.`;
	const { lowest, highest } = widest;
	const people = peopleFrom(widest.origin);
	const rates = (on = '') =>
		`${percent(lowest.value)} of first asylum decisions${on} led to ${statusName(status)} ${where(lowest, widest.compared)}, ${percent(highest.value)} ${where(highest, widest.compared)}`;
	if (widest.apart >= APART) return `${when}, ${rates(` on ${people}`)}.`;
	return compared.length > 1
		? `${when} the odds differed by less than ${numberInWords(APART)} points for every nationality.`
		: `${when} the odds for ${people} hardly differed: ${rates()}.`;
}

const withRange = ({ origin, compared, lowest, highest }: ComparedDecisions): string =>
	`${peopleFrom(origin)} (${percent(lowest.value)} ${where(lowest, compared)}, ${percent(highest.value)} ${where(highest, compared)})`;

/** All decisions in persons together: the nationalities with the highest and the lowest rate. */
function together({ rows, status, isEuropeOnly }: RecognitionData): string[] {
	const rates = pooledRates(rows);
	const [highest, lowest] = [rates[0], rates.at(-1)];
	if (!highest || !lowest || highest === lowest) return [];
	const countries = isEuropeOnly ? 'European countries' : 'countries';
	return [
		`Taking together all ${countries} with figures for every year, ${percent(highest.value)} of first decisions on ${peopleFrom(highest.origin)} led to ${statusName(status)}, and ${percent(lowest.value)} on ${peopleFrom(lowest.origin)}.`
	];
}

/** Nationalities for which a large part of protection is not under the Convention. */
function statusGap({ rows }: RecognitionData): string[] {
	const [widest, ...others] = statusGaps(rows, LARGE_PART);
	if (!widest) return [];
	return [
		`Protection is often not refugee status under the 1951 Convention: ${percent(widest.all)} of decisions on ${peopleFrom(widest.origin)} led to protection, ${percent(widest.convention)} to refugee status.`,
		...ifAny(
			others,
			(more) =>
				`The gap is also ${numberInWords(LARGE_PART)} points or wider for ${listOf(more.map(({ origin }) => peopleFrom(origin)))}.`
		)
	];
}

function exceptional({ rows, years }: RecognitionData): string[] {
	return rows
		.filter(({ isExceptional }) => isExceptional)
		.flatMap(({ origin, pooled }) => [
			`${peopleFrom(origin)} are shown in grey and not compared: from March 2022 Europe protected them as a group.`,
			`The ${formatPeople(pooled?.decisions ?? 0)} first decisions on them in ${yearRange(years.from, years.to)} concern people in special situations.`
		]);
}

function withoutRate({ rows }: RecognitionData): string[] {
	const none = rows.filter(({ rated }) => rated.length === 0).map(({ origin }) => peopleFrom(origin));
	return listSentence('Fewer than 100 decisions in every country shown', none);
}

/** Alternative text of the chart. */
export const altText = ({ rows, status, years }: RecognitionData): string =>
	`A strip of dots for each nationality, one dot a country: share of first asylum decisions in ${yearRange(years.from, years.to)} that led to ${statusName(status)}, from 0 to 100%. ${rows.map(rowInWords).join('; ')}.`;

function rowInWords({ originName, rated, compared, pooled }: Row): string {
	const [lowest, highest] = [compared[0] ?? rated[0], compared.at(-1) ?? rated.at(-1)];
	if (!lowest || !highest) return `${originName}: ${NO_RATE}`;
	const all = pooled?.chosenRate.defined ? `, all together ${percent(pooled.chosenRate.value)}` : '';
	return rated.length === 1
		? `${originName}: ${lowest.name} ${percent(lowest.value)}`
		: `${originName}: ${rated.length} dots, from ${percent(lowest.value)} ${where(lowest, rated)} to ${percent(highest.value)} ${where(highest, rated)}${all}`;
}

export const axisTitle = ({ status }: Pick<RecognitionData, 'status'>): string =>
	`Share of first decisions that led to ${statusName(status)}`;

export const LEGEND = [
	{ id: 'pooled', text: 'all decisions', mark: 'solid line' },
	{ id: 'middle', text: 'median country', mark: 'dashed line' },
	{ id: 'ring', text: 'United States', mark: 'ring' },
	{ id: 'hollow', text: 'in cases, or not every year', mark: 'hollow dot' }
] as const;

/** Text in place of dots. */
export const NO_RATE = 'fewer than 100 decisions in every country';

/** Text next to or below the name of a row. */
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
	return `${name}: ${percent(value)} (${formatExact(positive)} of ${formatExact(decisions)} decisions${one.unit === 'cases' ? ', counted in cases' : ''}, ${yearRange(firstYear, lastYear)}${one.isPartial ? '; not every year' : ''})`;
}

const EUROPE =
	'Europe means the 27 states of the European Union, Iceland, Liechtenstein, Norway, Switzerland and the United Kingdom.';
const STAGE =
	'A rate is the decisions that granted protection out of those that granted or refused it. Appeals are not counted, nor applications closed without a decision on the substance.';
const WHO =
	'People of one nationality who apply in different countries are different people, who may have fled for different reasons. A rate says what was decided, not what one person would have met elsewhere.';
const OTHER_RATES =
	'Recognition rates of Eurostat and of the European Union Agency for Asylum count other decisions and cannot be compared with these.';
const REFERRED =
	'U.S. asylum officers send most of those to whom they do not grant asylum on to an immigration court, which is no refusal. That makes their rate high.';
const COURTS =
	'The United States is shown for its immigration courts alone. Its asylum officers report in cases, or not by nationality.';
const TOO_FEW = `Countries with fewer than ${FEWEST_DECISIONS} decisions on a nationality have no dot in its row; the download lists them.`;

const ratedIn = ({ rows }: RecognitionData): RatedDecisions[] => rows.flatMap((row) => row.rated);

/** Notes that depend on what is drawn, not on a row, before those on rows. */
export function firstNotes(data: RecognitionData): NoteText[] {
	const { combined } = data;
	const officers = ratedIn(data).filter(({ asylum, name }) => asylum === 'USA' && name !== US_COURTS);
	const [are, they, publish] = combined.length === 1 ? ['is', 'it', 'publishes'] : ['are', 'they', 'publish'];
	return notesFrom({
		who: WHO,
		referred: officers.length > 0 && REFERRED,
		combined:
			combined.length > 0 &&
			`${listOf(combined)} ${are} missing, because ${they} ${publish} first decisions and appeals as one figure.`,
		stage: STAGE
	});
}

/** Notes placed after those on rows. */
export function lastNotes(data: RecognitionData): NoteText[] {
	const { rows, years } = data;
	const rated = ratedIn(data);
	const named = (of: readonly RatedDecisions[]) => listOf([...new Set(of.map(({ name }) => name))]);
	const inCases = rated.filter((one) => one.unit === 'cases');
	const partly = rated.filter(({ isPartial }) => isPartial);
	return notesFrom({
		partly:
			partly.length > 0 &&
			`Hollow dots of ${named(partly)} cover only some years of ${yearRange(years.from, years.to)} and are not compared. The table has the years.`,
		cases:
			inCases.length > 0 &&
			`Hollow dots of ${named(inCases)} count cases, each of which can be a family. They are never added to persons.`,
		courts: rated.some(({ name }) => name === US_COURTS) && COURTS,
		'too-few': rows.some(({ tooFew }) => tooFew.length > 0) && TOO_FEW,
		'other-rates': OTHER_RATES,
		europe: EUROPE
	});
}
