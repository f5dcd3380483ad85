import { dayMonthYear, monthRange } from '$lib/text/dates';
import { formatExact } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { countOf, listOf } from '$lib/text/words';
import {
	matching,
	numberIn,
	sourcesIn,
	textIn,
	onlyRow,
	type Evidence
} from '$lib/analysis/evidence/evidence';
import type { Entry } from './entry';

/** Figures of people let in that mislead without special treatment. */
export const trapsOfEntries = (evidence: Evidence): Entry[] => [
	evacuation(evidence),
	standIn(evidence),
	oneSeries(evidence),
	trueZeros(evidence),
	visas(evidence),
	oncePerPerson(evidence)
];

function evacuation({ rows }: Evidence): Entry {
	const counts = rows.evacuation.map((row) => ({
		until: textIn(row, 'period_end'),
		people: numberIn(row),
		low: numberIn(row, 'total_low'),
		high: numberIn(row, 'total_high')
	}));
	const paroled = counts.reduce((all, { people }) => all + people, 0);
	const in2021 = counts.findLast(({ until }) => until < '2022-01-01');
	const count = (origin: string) => numberIn(onlyRow(rows.borderCounts, { origin }), 'counted');
	return {
		id: 'trap-evacuation',
		title: 'The evacuation of Afghans is absent from the border statistics',
		text: [
			'Border statistics count Ukrainians who came under Uniting for Ukraine, but not the Afghans of Operation Allies Welcome: read alone they would show almost no Afghan parole. The evacuation is taken as the total that is published, dated by counts of people on bases and resettled from them, and never compared with border counts alone. Its people belong to 2021: years from 2022 count none of them, and hold those who may have come later in the upper bound.'
		],
		examples: [
			{
				text: `${formatExact(paroled)} Afghans paroled by ${dayMonthYear(counts.at(-1)?.until ?? '')}, of them ${formatExact(in2021?.low ?? 0)} to ${formatExact(in2021?.high ?? 0)} in 2021. Of the border statistics these data hold ${countOf(formatExact(count('UKR')), 'row', 'rows')} on Ukrainians and ${count('AFG') === 0 ? 'none' : count('AFG')} on Afghans.`,
				sourceIds: sourcesIn(rows.evacuation)
			}
		],
		charts: ['parity-ladder', 'monthly']
	};
}

function standIn({ rows }: Evidence): Entry {
	const announced = rows.conflicts.filter(
		(row) => /^u4u-/.test(textIn(row, 'conflict_id')) && !row.is_chosen
	);
	const day = announced.find((row) => textIn(row, 'as_of') === '2023-09-30');
	const border = day && rows.conflicts.find((row) => row.conflict_id === day.conflict_id && row.is_chosen);
	return {
		id: 'trap-stand-in',
		title: 'Uniting for Ukraine has no monthly count',
		text: [
			'Airport and seaport encounters of Ukrainians stand in for it (see T2). They hold some people who came on visas, so they are an upper bound, and every chart that uses them says so.'
		],
		examples:
			day && border
				? [
						{
							text: `By ${dayMonthYear(textIn(day, 'as_of'))}: ${formatExact(numberIn(day))} arrivals announced, ${formatExact(numberIn(border))} encounters.`,
							formulas: [
								`{${formatExact(numberIn(border))}|${formatExact(numberIn(day))}} = ${(numberIn(border) / numberIn(day)).toFixed(3)}`
							],
							sourceIds: sourcesIn([day, border])
						}
					]
				: []
	};
}

function oneSeries({ rows }: Evidence): Entry {
	const own = matching(rows.conflicts, { conflict_id: 'refugees-iraq-2014' });
	return {
		id: 'trap-one-series',
		title: 'Three bodies count the same resettlement',
		text: [
			'The refugee programme’s workbook, the yearbook of Homeland Security and UNHCR print different numbers: other years, later revisions, other rounding. One series is used for each origin and way in, the workbook, because it is exact, monthly and adds up to its own totals; the others are never mixed in.'
		],
		examples: [
			{
				text: `Iraqis resettled in the United States in 2014: ${listOf(own.map((row) => `${formatExact(numberIn(row))} (${textIn(row, 'what')})`))}.`,
				sourceIds: sourcesIn(own)
			}
		]
	};
}

function trueZeros({ rows }: Evidence): Entry {
	const months = (value_status: string) =>
		matching(rows.trueZeros, { value_status }).reduce((sum, row) => sum + numberIn(row, 'months'), 0);
	return {
		id: 'trap-absent-nationality',
		title: 'A nationality that is missing from a sheet',
		text: [
			'The workbook of refugee admissions lists only nationalities of which somebody came. Up to the month to which it counts, missing means nobody, since the rows add up to the printed total; after it, missing means not yet known, even where a 0 is printed.'
		],
		examples: [
			{
				text: `${formatExact(months('ok'))} months with people, ${formatExact(months('zero'))} true zeros, ${formatExact(months('not_reported'))} not yet reported.`,
				sourceIds: ['rpc-admissions']
			}
		]
	};
}

function visas({ rows }: Evidence): Entry {
	const derived = rows.visaPoints.filter((row) => textIn(row, 'source_id').startsWith('derived'));
	return {
		id: 'trap-visas',
		title: 'Special Immigrant Visas before March 2017',
		text: [
			'Monthly tables begin in March 2017. The visas before are one difference, quoted totals up to September 2017 less the months since, and how they spread over time is not known. They rest on secondary quotations, so no figure counts them: they widen the upper bound alone, and a window that reaches into that time is a lower bound and marked as one. Yearly totals in reports differ slightly from the months and feed nothing.'
		],
		examples: derived.map((row) => ({
			text: `${peopleFrom(textIn(row, 'origin'))}, ${monthRange(textIn(row, 'period_start'), textIn(row, 'period_end'))}: ${formatExact(numberIn(row))} visas as one figure, at least ${formatExact(numberIn(row, 'low'))} by official counts alone.`,
			sourceIds: sourcesIn([row])
		}))
	};
}

function oncePerPerson({ rows, catalogue }: Evidence): Entry {
	const ofStatus = (pathway: string) =>
		rows.pathways.filter((row) => row.origin === 'AFG' && row.pathway === pathway && row.value !== null);
	const asylum = ['asylum_affirmative', 'asylum_defensive'].flatMap(ofStatus);
	const parts = asylum.map(
		(row) => `${formatExact(numberIn(row))} (${catalogue.pathways.get(textIn(row, 'pathway'))?.label ?? ''})`
	);
	return {
		id: 'trap-once',
		title: 'One person, several statuses',
		text: [
			'Somebody evacuated on parole can later be granted asylum, Temporary Protected Status or a visa. Adding the statuses would count one person two or three times. Entries are counted once, at the door; what is granted inside the country is shown on its own.'
		],
		examples:
			parts.length > 0
				? [
						{
							text: `Afghans granted asylum in the United States in the years of the data, never added to those let in: ${listOf(parts)}.`,
							sourceIds: sourcesIn(asylum)
						}
					]
				: []
	};
}
