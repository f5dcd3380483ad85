import { yearRange } from '$lib/text/dates';
import {
	formatExact,
	formatFixed,
	formatNumber,
	formatRange,
	formatPeople,
	formatPercent
} from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf, numberInWords } from '$lib/text/words';
import { matching, numberIn, sourcesIn, textIn, type Evidence } from '$lib/analysis/evidence/evidence';
import { hostsOver, lastYearWithMeans } from '$lib/analysis/evidence/hosts';
import { meansSources } from '$lib/analysis/world-bank';
import { verdictOf as sideOf } from '$lib/metrics/parity';
import { responsibility } from '$lib/metrics/responsibility';
import type { Row } from '$lib/query/port';
import { BRIEF, claim, sourcesOf, sumOf, type Check, type Claim, type ClaimFacts } from './claim';
import { allReach, allSmaller, allUnder, isBelow } from './verdict';
import { shareOfResettled, sharesOfDisplaced, type FiscalSpan, type ShareOfDisplaced } from './world-shares';

const YEARS = 5;

/** Claim f. */
export function largerPart({ charts: { ceiling, sameRate }, evidence }: ClaimFacts): Claim {
	const complete = matching(ceiling, { is_complete: true });
	return claim({
		id: 'larger-part',
		claim:
			'The United States could take in more of the world’s refugees, above all of those displaced by its own wars.',
		madeBy: BRIEF,
		checks: [
			room(complete),
			means(evidence),
			represented(complete, evidence),
			visasToo(complete, evidence),
			{
				role: 'part',
				question: 'Could it?',
				topic: 'what it is able to do',
				rule: 'This would take a measure of what a country is able to do.',
				outcome: 'untestable',
				answer: atTheSameRate(sameRate),
				chart: 'sameRate',
				sourceIds: sourcesOf(drawn(sameRate))
			}
		],
		caveat:
			'The shares compare people resettled with everyone displaced abroad. When one group’s share rises the others’ fall, even if nothing happens to them.',
		against:
			'A ceiling is no promise. Places also depend on staff, checks and money. Most displaced people are never referred for resettlement, and many want to go home.',
		wouldChange:
			'Ceilings that are filled, and a share for the eight wars above their share of the displaced, would make it “not supported”.'
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
		question: 'Were places left empty?',
		topic: 'empty places',
		rule: `Yes if fewer refugees came than the ceilings allowed in the last ${YEARS} full fiscal years together.`,
		outcome: allUnder([people], places),
		answer: `In fiscal ${yearRange(years[0] ?? 0, years.at(-1) ?? 0)} the ceilings allowed ${formatExact(places)} refugees, and ${formatPeople(people)} came (${formatPercent(people / places)}).`,
		chart: 'ceiling',
		sourceIds: sourcesOf(recent)
	};
}

const KEYS = { population: 'residents', gdp: 'output', mean: 'the average of both' } as const;

function means(evidence: Evidence): Check {
	const last = lastYearWithMeans(evidence);
	const years = Array.from({ length: YEARS }, (_, back) => last - YEARS + 1 + back);
	const hosts = hostsOver(evidence, years);
	const indexes = (['population', 'gdp', 'mean'] as const).flatMap((key) => {
		const index = responsibility(hosts, key).find(({ id }) => id === 'USA')?.index;
		return index?.defined ? [{ key, index }] : [];
	});
	return {
		role: 'part',
		question: 'Does it resettle less than its size would suggest?',
		topic: 'its size',
		rule: 'Yes if its share of all resettlement is smaller than its share of residents, of output and of the average of both; no if larger than all three. Within 5% is neither.',
		outcome: isBelow(sideOf(indexes.map(({ index }) => index.value))),
		answer: `In ${yearRange(years[0] ?? last, last)} its share was ${listOf(indexes.map(({ key, index }) => `${formatFixed(index.value, 2)} times its share of ${KEYS[key]}`))}. Compared are ${hosts.length} countries that resettle. No chart shows it, since the charts compare nationalities.`,
		method: { code: 'M11', title: 'How it is calculated' },
		sourceIds: [...sourcesIn(evidence.rows.resettled), ...new Set(years.flatMap(meansSources))]
	};
}

const spansOf = (rows: readonly Row[]): FiscalSpan[] => {
	const years = rows.map((row) => numberIn(row, 'fiscal_year'));
	const [first, last] = [Math.min(...years), Math.max(...years)];
	return [
		{ from: first, to: last },
		{ from: last - YEARS + 1, to: last }
	];
};

function represented(rows: readonly Row[], evidence: Evidence): Check {
	const shares = spansOf(rows).map((span) => ({
		span,
		ofPeople: shareOfResettled(rows, span),
		ofDisplaced: sharesOfDisplaced(evidence, span)
	}));
	const ratios = shares.flatMap(({ ofPeople, ofDisplaced }) =>
		ofDisplaced.map(({ share }) => ofPeople / share)
	);
	const inWords = ({ span, ofPeople, ofDisplaced }: (typeof shares)[number]) =>
		`In fiscal ${yearRange(span.from, span.to)} they were ${percent(ofPeople)} of the refugees resettled and ${displacedRange(ofDisplaced)} of the displaced.`;
	const [, recent] = shares;
	const ways = (recent?.ofDisplaced ?? []).map(({ words, share }) => `${percent(share)} ${words}`);
	return {
		role: 'part',
		question: 'Are people from the eight wars a smaller share of its refugees than of the world’s displaced?',
		topic: 'the share for the eight wars',
		rule: `Yes if their share is smaller in all ${ways.length} ways of counting, both since 2001 and in the last ${YEARS} full fiscal years; no if in none. Within 5% counts as equal.`,
		outcome: allSmaller(ratios, 1),
		answer: `${shares.map(inWords).join(' ')} In the last ${numberInWords(YEARS)} years their share of the displaced was ${listOf(ways.slice(0, 2))}. It was ${listOf(ways.slice(2))}. Parole and Palestine refugees under UNRWA’s mandate are left out.`,
		chart: 'ceiling',
		sourceIds: [...sourcesOf(rows), ...sourcesIn(evidence.rows.worldAbroad)]
	};
}

const percent = (share: number): string => `${formatFixed(100 * share, 1)}%`;

const displacedRange = (shares: readonly ShareOfDisplaced[]): string => {
	const all = shares.map(({ share }) => share);
	return formatRange(Math.min(...all), Math.max(...all), percent);
};

/** Afghans and Iraqis also come with visas that few others can have. */
function visasToo(rows: readonly Row[], evidence: Evidence): Check {
	const span = spansOf(rows)[1] ?? { from: 0, to: 0 };
	const isRecent = (row: Row) =>
		numberIn(row, 'fiscal_year') >= span.from && numberIn(row, 'fiscal_year') <= span.to;
	const recent = rows.filter(isRecent);
	const visas = evidence.rows.visasByYear.filter(isRecent);
	const eight = sumOf(matching(visas, { is_eight: true }), 'value');
	const share =
		(sumOf(matching(recent, { kind: 'part', part: 'eight' }), 'people') + eight) /
		(sumOf(matching(recent, { kind: 'arrivals' }), 'people') + sumOf(visas, 'value'));
	const ofDisplaced = sharesOfDisplaced(evidence, span);
	return {
		role: 'limit',
		question: 'Does it look different when special immigrant visas count?',
		topic: 'with special immigrant visas their share is larger',
		rule: `Yes if refugees and visas together put their share above that of the displaced in the last ${YEARS} full fiscal years, in every way of counting.`,
		outcome: allReach(
			ofDisplaced.map((one) => share / one.share),
			1
		),
		answer: `With ${formatPeople(eight)} visas of Afghans and Iraqis their share was ${formatPercent(share)} in fiscal ${yearRange(span.from, span.to)}. They were ${displacedRange(ofDisplaced)} of the displaced.`,
		chart: 'visas',
		sourceIds: [...sourcesOf(recent), ...sourcesIn(visas)]
	};
}

const drawn = (rows: readonly Row[]) =>
	matching(rows, { is_drawn: true, is_ranked: true, case: 'years' }).filter(
		({ origin, extra }) => origin !== 'UKR' && extra !== null
	);

/** Nationalities named in a sentence. */
const LARGEST = 3;

/** The number of people that parity would imply. */
function atTheSameRate(rows: readonly Row[]): string {
	const largest = [...drawn(rows)]
		.sort((a, b) => Math.abs(numberIn(b, 'extra')) - Math.abs(numberIn(a, 'extra')))
		.slice(0, LARGEST);
	const parts = largest.map((row) => {
		const extra = numberIn(row, 'extra');
		const size = formatNumber(Math.abs(extra), 2);
		return `${size} ${extra < 0 ? 'fewer' : 'more'} ${peopleFrom(textIn(row, 'origin'))}`;
	});
	return `No figure measures that. Arithmetic only: at the Ukrainian rate ${listOf(parts)} would have come in 2021–2024. The chart has every nationality.`;
}
