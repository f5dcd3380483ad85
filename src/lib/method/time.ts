import { dayMonthYear, monthRange, yearRange } from '$lib/text/dates';
import { formatExact } from '$lib/text/numbers';
import { monthIndex, monthText } from '$lib/metrics/month';
import { REFERENCE_ONSET } from '$lib/metrics/exclusions';
import { isCalendar } from '$lib/metrics/specification';
import * as column from '$lib/views/columns';
import type { DataTable } from '$lib/views/contract';
import { numberIn, sourcesIn, onlyRow, type Evidence } from '$lib/analysis/evidence/evidence';
import type { Section } from './entry';

/** Years whose monthly mean is the proxy for the older family programme. */
const BASELINE_YEARS = { from: 2017, to: 2021 } as const;

/** Onsets and windows. */
export const time = (evidence: Evidence): Section => ({
	id: 'time',
	title: 'Since when',
	text: [
		'The same years for everybody compare what a country did at one time. The same number of months after each war began compares what it did when people had just been displaced. Both are offered, and charts say which they show.'
	],
	entries: [calendar(evidence), event(evidence), windows(evidence), onsets(evidence)]
});

function calendar({ rows }: Evidence): Section['entries'][number] {
	const years = onlyRow(rows.fiscalYears);
	return {
		id: 'years',
		title: 'Calendar years and U.S. fiscal years',
		text: [
			'The U.S. fiscal year runs from October to September and is named after the year in which it ends. A year of one kind is turned into the other from monthly figures alone, never by shares, and no line joins the two.'
		],
		examples: [
			{
				text: `Refugees resettled in the United States in fiscal year 2016: ${formatExact(numberIn(years, 'fiscal'))}; in the calendar year 2016, from the same months: ${formatExact(numberIn(years, 'calendar'))}.`,
				sourceIds: sourcesIn([years])
			}
		]
	};
}

function event({ catalogue }: Evidence): Section['entries'][number] {
	const onset = catalogue.onsets.find(({ onset_id }) => onset_id === REFERENCE_ONSET);
	const first = onset ? monthIndex(onset.onset_date) : 0;
	return {
		id: 'event-time',
		title: 'Event time: months since a war began',
		text: [
			'The month in which a war began is month 0; “36 months” are the months 0 to 35. A line that adds up several programmes ends where the first of them runs out of figures, if that programme ever held more than 1 per cent of the line: a sum with a part missing would look like a halt. A total for a longer period is drawn as a step with its range: all of it counts at its last month, and the upper bound counts it from its first.'
		],
		examples: onset
			? [
					{
						text: `For Ukraine since ${dayMonthYear(onset.onset_date)} the first 36 months are ${monthRange(monthText(first), monthText(first + 35))}.`,
						sourceIds: [onset.source_id]
					}
				]
			: [],
		charts: ['since-onset', 'monthly']
	};
}

const windows = ({ comparison }: Evidence): Section['entries'][number] => ({
	id: 'windows',
	title: 'Windows',
	text: [
		`These windows are compared: ${comparison.windows.map((window) => (isCalendar(window) ? `the calendar ${window.years.from === window.years.to ? 'year' : 'years'} ${yearRange(window.years.from, window.years.to)}` : `the first ${window.months} months`)).join('; ')}. The single year is the last one for which every programme has figures. Charts of all let in begin with 2021–2024, which hold both the evacuation of Afghans and the war in Ukraine, and give the figure of 2022–2024 beside it; charts of resettlement alone begin with 2022–2024.`,
		`Some Ukrainians came under an older family programme. A chart may take off what came in an ordinary month before the war: a twelfth of the mean of ${BASELINE_YEARS.from}–${BASELINE_YEARS.to}.`
	]
});

const onsets = ({ catalogue }: Evidence): Section['entries'][number] => ({
	id: 'onsets',
	title: 'Beginnings of the wars',
	text: [
		'A war has no single first day. Each beginning has a document that dates it; those marked are drawn unless the reader chooses otherwise. Afghanistan has two lines: the one of 2001 ends in July 2021, and the evacuation of August belongs to the one of 2021.'
	],
	tables: [onsetTable(catalogue)]
});

const onsetTable = ({ onsets: all, sources }: Evidence['catalogue']): DataTable =>
	column.dataTable<(typeof all)[number]>({
		name: 'onsets',
		caption: 'Beginnings from which months are counted',
		rows: [...all].sort((a, b) => a.label.localeCompare(b.label, 'en')),
		columns: [
			column.text('label', 'Beginning', 'Name of the line', ({ label }) => label),
			column.date('day', 'First day', '1 January where only the year is known', (one) => one.onset_date),
			column.flag('is_default', 'Drawn at first', 'Without a choice of the reader', (one) => one.is_default),
			column.text(
				'document',
				'Dated by',
				'Document that gives the day',
				({ source_id }) => sources.get(source_id)?.title ?? ''
			)
		]
	});
