import { endOfYear, monthAndYear, yearRange } from '$lib/text/dates';
import { formatExact } from '$lib/text/numbers';
import { countOf, listOf } from '$lib/text/words';
import type { Row } from '$lib/query/port';
import {
	matching,
	numberIn,
	sourcesIn,
	textIn,
	onlyRow,
	total,
	type Evidence
} from '$lib/analysis/evidence/evidence';
import type { Entry } from './entry';

/** Figures of displaced and protected people that mislead without special treatment. */
export const trapsOfDisplacement = (evidence: Evidence): Entry[] => [
	inUnitedStates(evidence),
	zeros(evidence),
	others(evidence),
	estimates(evidence),
	internally(evidence),
	temporaryProtection(evidence),
	unknown(evidence),
	ownCountry(evidence),
	levels(evidence),
	units(evidence),
	totals(evidence)
];

function inUnitedStates({ rows }: Evidence): Entry {
	const row = onlyRow(rows.ukrainiansInUnitedStates);
	return {
		id: 'trap-parolees',
		title: 'UNHCR’s United States has no parolees',
		text: [
			'People on parole are not in UNHCR’s stock for the United States, so it cannot say how many Ukrainians or Afghans found shelter there. U.S. parole comes from U.S. sources alone, and the sheltered share (M14) says nothing of the United States.'
		],
		examples: [
			{
				text: `Ukrainian refugees in the United States by UNHCR’s count, ${endOfYear(numberIn(row, 'year'))}: ${formatExact(numberIn(row))}.`,
				sourceIds: sourcesIn([row])
			}
		]
	};
}

function zeros({ rows }: Evidence): Entry {
	const pairs = (status: string, value_status: string) =>
		matching(rows.zeros, { status, value_status }).reduce((sum, row) => sum + numberIn(row, 'pairs'), 0);
	return {
		id: 'trap-zeros',
		title: 'A printed zero of UNHCR',
		text: [
			'Many zeros are fillers in a row that has another figure, and small numbers may be rounded to 0 or 5. A printed zero of refugees or asylum-seekers is kept as a zero that can stand for up to two people; zeros without any other figure beside them are left out.'
		],
		examples: [
			{
				text: `Zeros that may be rounded: ${formatExact(pairs('refugee', 'zero_or_rounded'))} of refugees and ${formatExact(pairs('asylum_seeker', 'zero_or_rounded'))} of asylum-seekers, beside ${formatExact(pairs('refugee', 'ok') + pairs('asylum_seeker', 'ok'))} other figures.`,
				sourceIds: ['unhcr-population']
			}
		]
	};
}

function others({ rows }: Evidence): Entry {
	const reported = rows.oip.filter((row) => row.value_status === 'ok');
	const blank = rows.oip.filter((row) => row.value_status === 'not_reported');
	const years = (list: readonly Row[]) => list.map((row) => numberIn(row, 'year'));
	const newest = reported.at(-1);
	return {
		id: 'trap-oip',
		title: 'A blank of other people in need of international protection',
		text: [
			'The group exists since 2018, and a blank means that nobody reported, not that there was nobody. Blanks stay blank: they add nothing to D1 and are never shown as zero.'
		],
		examples: newest
			? [
					{
						text: `Afghans: ${formatExact(numberIn(newest))} at the ${endOfYear(numberIn(newest, 'year'))}${blank.length > 0 ? `; blank for ${countOf(formatExact(blank.reduce((sum, row) => sum + numberIn(row, 'pairs'), 0)), 'country', 'countries')} in ${yearRange(Math.min(...years(blank)), Math.max(...years(blank)))}` : ''}.`,
						sourceIds: sourcesIn([newest])
					}
				]
			: []
	};
}

function estimates({ rows, catalogue }: Evidence): Entry {
	const at = (year: number) => total(matching(rows.abroad, { origin: 'AFG', year }));
	const [before, after] = [at(2021), at(2022)];
	const returns = catalogue.notes.find(({ note_id }) => note_id.endsWith('afg-2025-returns'));
	return {
		id: 'trap-revisions',
		title: 'The number of displaced people is revised',
		text: [
			'Estimates by host countries are added or taken out at once, and a rate falls or rises without anybody coming or going. The series is left as published; the denominators offered differ exactly here, and sentences say when the answer hangs on it.',
			...(returns ? [returns.text] : [])
		],
		examples: [
			{
				text: `Afghans displaced abroad: ${formatExact(before.value)} at the end of 2021, ${formatExact(after.value)} at the end of 2022, when estimates by Iran and Pakistan were added.`,
				sourceIds: after.sourceIds
			}
		],
		charts: ['displaced']
	};
}

function internally({ rows }: Evidence): Entry {
	const own = matching(rows.conflicts, { conflict_id: 'internally-displaced-afghanistan-2024' });
	return {
		id: 'trap-internally',
		title: 'Two counts of people displaced inside their country',
		text: [
			'IDMC estimates all who fled conflict; UNHCR counts those it protects or assists. IDMC is used, because it covers every country in one way; the two are never added.'
		],
		examples: [
			{
				text: `Afghanistan, end of 2024: ${listOf(own.map((row) => `${formatExact(numberIn(row))} (${textIn(row, 'what')})`))}.`,
				sourceIds: sourcesIn(own)
			}
		]
	};
}

function temporaryProtection({ rows, catalogue }: Evidence): Entry {
	const own = matching(rows.conflicts, { conflict_id: 'ukrainians-germany-2024' });
	const series = rows.temporaryProtection;
	const gap = series.flatMap((row, index) => {
		const before = series[index - 1];
		return before && monthsBetween(textIn(before, 'as_of'), textIn(row, 'as_of')) > 1
			? [{ before, after: row }]
			: [];
	});
	const breaks = catalogue.notes.filter(({ applies_table }) => applies_table === 'protection_stock').length;
	return {
		id: 'trap-temporary-protection',
		title: 'Temporary protection in Europe',
		text: [
			'Ukrainians under temporary protection are among UNHCR’s refugees already; the two are never added, and comparisons between origins use UNHCR. Some countries count anew from a month on, and others began late: breaks are marked, and a sum over 2022 is too low.'
		],
		examples: [
			{
				text: `Ukrainians in Germany at the end of 2024: ${listOf(own.map((row) => `${formatExact(numberIn(row))} (${textIn(row, 'what')})`))}.`,
				sourceIds: sourcesIn(own)
			},
			...gap.map(({ before, after }) => ({
				text: `Monthly figures of Eurostat end for most countries in ${monthAndYear(textIn(before, 'as_of'))}; the next of these data is ${monthAndYear(textIn(after, 'as_of'))}. Nothing is drawn between. ${countOf(String(breaks), 'note marks', 'notes mark')} where counting changed.`,
				sourceIds: sourcesIn([before, after])
			}))
		],
		charts: ['europe']
	};
}

const monthsBetween = (from: string, to: string): number => {
	const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
	return month(to) - month(from);
};

function unknown({ rows }: Evidence): Entry {
	const parts = rows.unknownOrigin.map(
		(row) => `${formatExact(numberIn(row))} at the ${endOfYear(numberIn(row, 'year'))}`
	);
	return {
		id: 'trap-unknown',
		title: 'People of unknown nationality',
		text: [
			'“Unknown”, “stateless” and “various” stay in totals and never become a country. Where many are unknown, figures by nationality are too low, and nothing is shared out by guess.'
		],
		examples: [
			{
				text: `Asylum-seekers of unknown nationality: ${listOf(parts)}.`,
				sourceIds: sourcesIn(rows.unknownOrigin)
			}
		]
	};
}

function ownCountry({ rows }: Evidence): Entry {
	const row = onlyRow(rows.ownCountry);
	return {
		id: 'trap-own-country',
		title: 'Refugees in their own country',
		text: [
			'UNHCR’s tables hold rows whose country of origin is the country of asylum. They are kept in the data and left out of every number of people displaced abroad.'
		],
		examples: [
			{
				text: `${formatExact(numberIn(row, 'pairs'))} such rows of refugees and asylum-seekers, ${formatExact(numberIn(row, 'positive'))} of them with people.`,
				sourceIds: sourcesIn([row])
			}
		]
	};
}

function levels({ rows }: Evidence): Entry {
	const russia = onlyRow(rows.russia);
	const germany = rows.syriansInGermany.map(
		(row) =>
			`${formatExact(numberIn(row, 'convention') + numberIn(row, 'complementary'))} (${textIn(row, 'basis')})`
	);
	return {
		id: 'trap-levels',
		title: 'Stages of the asylum procedure',
		text: [
			'UNHCR codes the stage of a decision in a dozen ways, and first instances carry different codes in different countries and years. The codes are put into words, one stage is used at a time, and stages are never added: the same person is decided on more than once.'
		],
		examples: [
			{
				text: `Positive decisions on Syrians in Germany, 2016: ${listOf(germany)}. The chart takes the first instance.`,
				sourceIds: sourcesIn(rows.syriansInGermany)
			},
			{
				text: `Russia gave temporary asylum to ${formatExact(numberIn(russia, 'convention'))} Ukrainians in 2022; it is listed among recognitions and is kept apart as another procedure.`,
				sourceIds: sourcesIn([russia])
			}
		],
		charts: ['recognition']
	};
}

function units({ rows }: Evidence): Entry {
	const parts = rows.unitsOfDecisions.map(
		(row) => `${formatExact(numberIn(row, 'positive'))} in ${textIn(row, 'unit')}`
	);
	return {
		id: 'trap-units',
		title: 'Persons and cases',
		text: [
			'A case can be a family. Rows in persons and rows in cases are kept apart and never added; a series that goes over from one to the other breaks there.'
		],
		examples: [
			{
				text: `Positive asylum decisions of the United States in 2025: ${listOf(parts)}.`,
				sourceIds: sourcesIn(rows.unitsOfDecisions)
			}
		]
	};
}

function totals({ rows }: Evidence): Entry {
	const row = onlyRow(rows.decisionTotals);
	return {
		id: 'trap-totals',
		title: 'Totals that are not the sum of their parts',
		text: [
			'A published total is used as printed and never repaired. Known differences are listed in the project, and a new one stops the build.'
		],
		examples: [
			{
				text: `In ${formatExact(numberIn(row, 'differing'))} of ${formatExact(numberIn(row, 'decisions'))} rows of decisions the printed total differs from the sum of its parts.`,
				sourceIds: sourcesIn([row])
			}
		]
	};
}
