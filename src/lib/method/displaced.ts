import { endOfYear } from '$lib/text/dates';
import { formatExact, formatPeople } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import { isMissing } from '$lib/metrics/comparison';
import type { Row } from '$lib/query/port';
import { evaluate, type EvaluationSettings } from '$lib/analysis/evidence/evaluate';
import {
	matching,
	numberIn,
	sourcesIn,
	textIn,
	onlyRow,
	total,
	type Evidence
} from '$lib/analysis/evidence/evidence';
import { meansSources, residentsSource } from '$lib/analysis/world-bank';
import { exact, type Entry, type Example, type Section } from './entry';

/** The denominators: what people let in are divided by. */
export const displaced = (evidence: Evidence): Section => ({
	id: 'displaced',
	title: 'Per whom',
	text: [
		'A number of people let in says little without the number of those who were displaced, and there are several of those. They answer different questions, so the reader chooses, and a sentence whose answer changes with the choice says so.',
		'All of them go by nationality, not by war: Somalis displaced since 1991, Iraqis abroad before 2003 and Filipinos in Sabah since the 1970s are among them.'
	],
	entries: [
		abroad(evidence),
		elsewhere(evidence),
		anywhere(evidence),
		newlyDisplaced(evidence),
		everDisplaced(evidence),
		need(evidence),
		hosts(evidence)
	]
});

const latest = (rows: readonly Row[]): number => Math.max(...rows.map((row) => numberIn(row, 'year')));

const STATUSES: Readonly<Record<string, string>> = {
	refugee: 'refugees',
	asylum_seeker: 'asylum-seekers',
	oip: 'other people in need of international protection'
};

function abroad({ rows }: Evidence): Entry {
	const year = latest(rows.abroad);
	return {
		id: 'd1',
		code: 'D1',
		title: 'Displaced abroad, at a year-end',
		text: [
			'Refugees, asylum-seekers and other people in need of international protection outside their country. The usual denominator. The third group has been reported since 2018; a blank is not a zero.'
		],
		formulas: ['D1 = refugees + asylum-seekers + others in need of protection'],
		examples: ['UKR', 'AFG'].map((origin) =>
			stockExample(matching(rows.abroad, { origin, year }), origin, year)
		),
		charts: ['parity-ladder', 'since-onset', 'displaced', 'hosts']
	};
}

function stockExample(rows: readonly Row[], origin: string, year: number): Example {
	const known = rows.filter(({ value }) => value !== null);
	const all = total(known);
	const parts = known.map((row) => `${formatExact(numberIn(row))} ${STATUSES[textIn(row, 'status')] ?? ''}`);
	return {
		text: `${peopleFrom(origin)} displaced abroad at the ${endOfYear(year)}: ${listOf(parts)}.`,
		formulas: [`${known.map((row) => formatExact(numberIn(row))).join(' + ')} = ${formatExact(all.value)}`],
		sourceIds: all.sourceIds
	};
}

/** The denominator of one origin in the common years, in words. */
function yearsExample(
	evidence: Evidence,
	settings: Pick<EvaluationSettings, 'tier' | 'denominator'>
): Example {
	const evaluations = ['UKR', 'AFG'].map((origin) =>
		evaluate(evidence.comparison, { origin, window: '2021-2024', ...settings })
	);
	const parts = evaluations.flatMap(({ pair, settings: { origin } }) =>
		isMissing(pair) ? [] : [`${exact(pair.displaced.value)} for ${peopleFrom(origin)}`]
	);
	return {
		text: `Person-years in 2021–2024: ${listOf(parts)}.`,
		sourceIds: [...new Set(evaluations.flatMap(({ displacedSourceIds }) => displacedSourceIds))]
	};
}

const elsewhere = (evidence: Evidence): Entry => ({
	id: 'd1x',
	code: 'D1x',
	title: 'Displaced abroad, without those already in the host country',
	text: [
		'People displaced abroad (D1) without those who are in the host country already. Offered for resettlement in the United States alone: for temporary entries those already there are the very people let in, and in Europe they are most of the Ukrainians.'
	],
	formulas: ['D1x = D1 − those in the destination'],
	examples: [yearsExample(evidence, { tier: 'T1', denominator: 'elsewhere' })]
});

const anywhere = (evidence: Evidence): Entry => ({
	id: 'd2',
	code: 'D2',
	title: 'Displaced abroad or inside their country',
	text: [
		'People displaced abroad (D1) and people displaced by conflict inside their country, as IDMC estimates them. UNHCR’s own figure counts those it protects or assists and is never added. It begins in 2009, for Libya in 2011, for Ukraine in 2014, and has gaps for the Philippines; it is used for calendar years.'
	],
	formulas: ['D2 = D1 + internally displaced by conflict'],
	examples: [yearsExample(evidence, { tier: 'T1+T2', denominator: 'anywhere' })]
});

function newlyDisplaced(evidence: Evidence): Entry {
	const evaluations = (
		[
			['UKR', 'UKR-2022'],
			['AFG', 'AFG-2021']
		] as const
	).map(([origin, onsetId]) =>
		evaluate(evidence.comparison, {
			origin,
			onsetId,
			window: '36',
			tier: 'T1+T2',
			denominator: 'newly-displaced'
		})
	);
	const parts = evaluations.flatMap(({ pair, settings }) =>
		isMissing(pair) ? [] : [`${exact(pair.displaced.value)} ${peopleFrom(settings.origin)}`]
	);
	return {
		id: 'd3',
		code: 'D3',
		title: 'Newly displaced since the war began',
		text: [
			'People counted as newly displaced across a border, added up from the year in which the war began to the last month counted. The whole first year counts, also its months before the war, since flight follows it; the last year counts in proportion to its months. Somebody who moves on can be counted again in the next country, and UNHCR says that registrations for temporary protection can repeat a person.'
		],
		formulas: ['D3 = Σ newly displaced, last year × {its months|12}'],
		examples: [
			{
				text: `In the first 36 months: ${listOf(parts)} (since August 2021).`,
				sourceIds: [...new Set(evaluations.flatMap(({ displacedSourceIds }) => displacedSourceIds))]
			}
		]
	};
}

function everDisplaced({ rows }: Evidence): Entry {
	const edition = '2020';
	const ofWars = matching(rows.everDisplaced, { edition, measure: 'displaced', scope: 'war' });
	const whole = rows.everDisplaced
		.filter((row) => row.scope === 'total' && row.measure === 'displaced')
		.at(-1);
	const sum = total(ofWars);
	return {
		id: 'd4',
		code: 'D4',
		title: 'Ever displaced by a war',
		text: [
			'Everybody displaced since a war began, those who returned included, as the Costs of War project estimates it. It is a total over decades, not a number of people displaced on one day. There is none for Ukraine. It is context, never the number that a rate is divided by.'
		],
		examples: [
			{
				text: `The eight countries of the edition of ${edition} add up to ${formatExact(sum.value)}.${whole ? ` The latest edition prints ${formatPeople(numberIn(whole))} in all, and a wider estimate of ${formatPeople(numberIn(whole, 'low'))} to ${formatPeople(numberIn(whole, 'high'))}, for the total alone.` : ''}`,
				sourceIds: [...sum.sourceIds, ...(whole ? sourcesIn([whole]) : [])]
			}
		],
		charts: ['displaced', 'interveners']
	};
}

function need({ rows }: Evidence): Entry {
	const year = latest(rows.needs);
	const own = ['SYR', 'AFG'].flatMap((origin) => matching(rows.needs, { origin }).slice(-1));
	const world = onlyRow(rows.needs, { origin: 'ALL', year });
	const parts = own.map(
		(row) => `${formatExact(numberIn(row))} ${peopleFrom(textIn(row, 'origin'))} (${numberIn(row, 'year')})`
	);
	return {
		id: 'd5',
		code: 'D5',
		title: 'Assessed need of resettlement',
		text: [
			'People whom UNHCR expects to need resettlement in a coming year, printed rounded and for the largest origins alone: of these nine, Syria and Afghanistan. Never a denominator of parity.'
		],
		examples: [
			{
				text: `Latest: ${listOf(parts)}; ${formatExact(numberIn(world))} people in the world (${year}).`,
				sourceIds: sourcesIn([...own, world])
			}
		],
		charts: ['need']
	};
}

function hosts({ rows }: Evidence): Entry {
	const row = rows.population.filter(({ country }) => country === 'USA').at(-1);
	const withGdp = rows.population
		.filter(({ country, gdp_usd }) => country === 'USA' && gdp_usd !== null)
		.at(-1);
	if (!row || !withGdp) throw new RangeError('The population table lacks the United States.');
	return {
		id: 'd6',
		code: 'D6',
		title: 'Population and GDP of a host country',
		text: ['Says how much a country gives for its size, never how much a group of people receives.'],
		examples: [
			{
				text: `United States: ${formatPeople(numberIn(row, 'residents'))} residents in ${numberIn(row, 'year')}; gross domestic product of ${formatExact(Math.round(numberIn(withGdp, 'gdp_usd') / 1e9))} billion U.S. dollars in ${numberIn(withGdp, 'year')}.`,
				sourceIds: [
					...new Set([residentsSource(numberIn(row, 'year')), ...meansSources(numberIn(withGdp, 'year'))])
				]
			}
		],
		charts: ['europe', 'hosts', 'interveners']
	};
}
