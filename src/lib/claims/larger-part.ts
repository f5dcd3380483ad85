import { yearRange } from '$lib/text/dates';
import { formatFixed, formatNumber, formatPeople, formatPercent } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import { matching, numberIn, sourcesIn, textIn, type Evidence } from '$lib/analysis/evidence/evidence';
import { hostsIn, lastYearWithMeans } from '$lib/analysis/evidence/hosts';
import { WORLD_BANK } from '$lib/analysis/evidence/queries';
import { verdictOf as sideOf } from '$lib/metrics/parity';
import { responsibility } from '$lib/metrics/responsibility';
import type { Row } from '$lib/query/port';
import { claim, sourcesOf, sumOf, type Check, type Claim, type Known } from './claim';
import { allReach, allUnder, isBelow } from './verdict';

const YEARS = 5;

/** Claim f. */
export function largerPart({ charts: { ceiling, sameRate }, evidence }: Known): Claim {
	const complete = matching(ceiling, { is_complete: true });
	return claim({
		id: 'larger-part',
		claim:
			'The United States could take in a larger part of the world’s refugees, above all of those whom its own wars displaced.',
		checks: [
			room(complete),
			means(evidence),
			represented(complete, evidence),
			visasToo(complete, evidence),
			{
				role: 'part',
				question: 'Could it?',
				rule: 'It would take a measure of what a country is able to do.',
				outcome: 'untestable',
				answer: atTheSameRate(sameRate),
				chart: 'sameRate',
				sourceIds: sourcesOf(drawn(sameRate))
			}
		],
		caveat:
			'The shares compare refugees who were resettled with refugees, asylum-seekers and others displaced abroad. Shares are about a composition: when one group’s rises the others’ fall, without anything happening to them.',
		against:
			'A ceiling is no promise: places also depend on staff, checks and money. Most displaced people are not referred for resettlement, and many want to go home.'
	});
}

function room(rows: readonly Row[]): Check {
	const years = [...new Set(rows.map((row) => numberIn(row, 'fiscal_year')))].sort().slice(-YEARS);
	const recent = rows.filter((row) => years.includes(numberIn(row, 'fiscal_year')));
	const [places, people] = ['ceiling', 'arrivals'].map((kind) =>
		sumOf(matching(recent, { kind }), 'people')
	) as [number, number];
	return {
		role: 'part',
		question: 'Were there places that were not filled?',
		rule: `Yes when fewer refugees came than the ceilings allowed in the last ${YEARS} full fiscal years together.`,
		outcome: allUnder([people], places),
		answer: `In the fiscal years ${yearRange(years[0] ?? 0, years.at(-1) ?? 0)} the ceilings allowed ${formatPeople(places)} refugees, and ${formatPeople(people)} came (${formatPercent(people / places)}).`,
		chart: 'ceiling',
		sourceIds: sourcesOf(recent)
	};
}

const KEYS = { population: 'residents', gdp: 'gross domestic product', mean: 'the mean of both' } as const;

function means(evidence: Evidence): Check {
	const year = lastYearWithMeans(evidence);
	const hosts = hostsIn(evidence, year);
	const indexes = (['population', 'gdp', 'mean'] as const).flatMap((key) => {
		const index = responsibility(hosts, key).find(({ id }) => id === 'USA')?.index;
		return index?.defined ? [{ key, index }] : [];
	});
	return {
		role: 'part',
		question: 'Is its part of all resettlement smaller than its part of the means?',
		rule: 'Yes when it is smaller by residents, by output and by the mean of both, among the countries that resettled anybody; no when it is larger by all three; a ratio that reads as 1.0 is neither.',
		outcome: isBelow(sideOf(indexes.flatMap(({ index }) => [index.low, index.high]))),
		answer: `In ${year}, the last year with output published for all ${hosts.length} countries, its part was ${listOf(indexes.map(({ key, index }) => `${formatFixed(index.value, 2)} times its part of ${KEYS[key]}`))}.`,
		sourceIds: [...sourcesIn(evidence.rows.resettled), WORLD_BANK]
	};
}

interface Shares {
	readonly from: number;
	readonly to: number;
	readonly ofPeople: number;
	readonly ofDisplaced: number;
}

/** A fiscal year begins in October: the year-end inside it is that of the year before. */
function sharesIn(
	rows: readonly Row[],
	{ rows: { worldAbroad } }: Evidence,
	from: number,
	to: number
): Shares {
	const own = rows.filter(
		(row) => numberIn(row, 'fiscal_year') >= from && numberIn(row, 'fiscal_year') <= to
	);
	const stocks = worldAbroad.filter((row) => numberIn(row, 'year') >= from - 1 && numberIn(row, 'year') < to);
	return {
		from,
		to,
		ofPeople:
			sumOf(matching(own, { kind: 'part', part: 'eight' }), 'people') /
			sumOf(matching(own, { kind: 'arrivals' }), 'people'),
		ofDisplaced: sumOf(matching(stocks, { is_eight: true }), 'value') / sumOf(stocks, 'value')
	};
}

const spansOf = (rows: readonly Row[]): (readonly [number, number])[] => {
	const years = rows.map((row) => numberIn(row, 'fiscal_year'));
	const [first, last] = [Math.min(...years), Math.max(...years)];
	return [
		[first, last],
		[last - YEARS + 1, last]
	];
};

function represented(rows: readonly Row[], evidence: Evidence): Check {
	const shares = spansOf(rows).map(([from, to]) => sharesIn(rows, evidence, from, to));
	return {
		role: 'part',
		question:
			'Are people displaced from the eight countries a smaller part of its refugees than of the displaced?',
		rule: `Yes when their share of the refugees resettled is below their share of all displaced abroad, since 2001 and in the last ${YEARS} full fiscal years; no when it is not below in either.`,
		outcome: allUnder(
			shares.map(({ ofPeople, ofDisplaced }) => ofPeople / ofDisplaced),
			1
		),
		answer: `${shares.map(({ from, to, ofPeople, ofDisplaced }) => `${formatPercent(ofPeople)} of the refugees resettled and ${formatPercent(ofDisplaced)} of the displaced, fiscal years ${yearRange(from, to)}`).join('; ')}. Parole is not counted.`,
		chart: 'ceiling',
		sourceIds: [...sourcesOf(rows), ...sourcesIn(evidence.rows.worldAbroad)]
	};
}

/** Afghans and Iraqis also come with visas that few others can have. */
function visasToo(rows: readonly Row[], evidence: Evidence): Check {
	const [from, to] = spansOf(rows)[1] ?? [0, 0];
	const recent = rows.filter(
		(row) => numberIn(row, 'fiscal_year') >= from && numberIn(row, 'fiscal_year') <= to
	);
	const visas = evidence.rows.visasByYear.filter(
		(row) => numberIn(row, 'fiscal_year') >= from && numberIn(row, 'fiscal_year') <= to
	);
	const eight = sumOf(matching(visas, { is_eight: true }), 'value');
	const share =
		(sumOf(matching(recent, { kind: 'part', part: 'eight' }), 'people') + eight) /
		(sumOf(matching(recent, { kind: 'arrivals' }), 'people') + sumOf(visas, 'value'));
	const { ofDisplaced } = sharesIn(rows, evidence, from, to);
	return {
		role: 'limit',
		question: 'Is it otherwise when Special Immigrant Visas count?',
		rule: `Yes when their share, visas issued abroad counted with the refugees, is not below their share of the displaced in the last ${YEARS} full fiscal years.`,
		outcome: allReach([share / ofDisplaced], 1),
		answer: `With ${formatPeople(eight)} visas of Afghans and Iraqis their share was ${formatPercent(share)} in the fiscal years ${yearRange(from, to)}, against ${formatPercent(ofDisplaced)} of the displaced.`,
		sourceIds: [...sourcesOf(recent), ...sourcesIn(visas)]
	};
}

const drawn = (rows: readonly Row[]) =>
	matching(rows, { is_drawn: true, is_ranked: true, case: 'outside' }).filter(
		({ origin, extra }) => origin !== 'UKR' && extra !== null
	);

/** What parity would come to in people. */
function atTheSameRate(rows: readonly Row[]): string {
	const parts = drawn(rows).map((row) => {
		const extra = numberIn(row, 'extra');
		const size = formatNumber(Math.abs(extra), 2);
		return `${size} ${extra < 0 ? 'fewer' : 'more'} ${peopleFrom(textIn(row, 'origin'))}`;
	});
	return `What a country is able to do is no figure. What the Ukrainian rate would come to is: in 2022–2024, without the evacuation from Kabul, ${listOf(parts)} than were let in. This is arithmetic, no forecast.`;
}
