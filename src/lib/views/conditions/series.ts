import { notesFor, type Catalogue, type Source } from '$lib/catalogue/catalogue';
import { dayMonthYear } from '$lib/text/dates';
import type { ResultSets, Row } from '$lib/query/port';
import { chosen, chosenSet } from '$lib/settings/codec';
import type { ViewState } from '$lib/settings/control';
import type { ViewModel } from '../contract';
import { cellOf, type Cell } from './cells';
import { altText, finding } from './finding';
import { computedNotes } from './notes';
import { standingOf, type Standing } from './rules';
import { MAIN_QUESTIONS, PROGRAMMES, type QueryName } from './spec';

export interface Programme {
	readonly programme: string;
	readonly label: string;
	/** `null`: open to any nationality. */
	readonly origin: string | null;
	readonly destination: string;
	readonly pathway: string | null;
	readonly runsFrom: string;
	/** `null` where no last day is known. */
	readonly runsTo: string | null;
}

export interface Question {
	readonly requirement: string;
	readonly label: string;
}

/** The questions that documents answer for both programmes, by how the first stands to the second. */
export interface Comparison {
	readonly first: string;
	readonly second: string;
	readonly questions: Readonly<Record<Standing, readonly string[]>>;
	readonly answeredForBoth: number;
}

export interface Conditions extends ViewModel {
	readonly day: string;
	readonly programmes: readonly Programme[];
	readonly questions: readonly Question[];
	/** One row a question, one cell a programme. */
	readonly cells: readonly (readonly Cell[])[];
	/** Chosen, but not in force on the day. */
	readonly notInForce: readonly Programme[];
	/** The first Ukrainian programme against each of the others. */
	readonly comparisons: readonly Comparison[];
	/** Labels of programmes in which nobody can be let in from abroad. */
	readonly closedToAbroad: readonly string[];
}

export type Shown = Omit<Conditions, keyof ViewModel>;

/** Against its programme the others are read. */
const REFERENCE = 'UKR';

export function series(results: ResultSets<QueryName>, state: ViewState, catalogue: Catalogue): Conditions {
	const day = chosen(state, 'day');
	const wanted = chosenSet(state, 'programmes');
	const known = results.programmes
		.map(readProgramme)
		.filter(({ programme }) => wanted.includes(programme))
		.sort((a, b) => PROGRAMMES.indexOf(a.programme) - PROGRAMMES.indexOf(b.programme));
	const inForce = ({ runsFrom, runsTo }: Programme) => runsFrom <= day && (runsTo === null || runsTo >= day);
	const programmes = known.filter(inForce);
	const rowsOf = (programme: string, requirement: string) =>
		results.cells.filter((row) => row.programme === programme && row.requirement === requirement);
	const questions = results.questions
		.map((row): Question => ({ requirement: String(row.requirement), label: String(row.label) }))
		.filter(({ requirement }) => chosen(state, 'questions') === 'all' || MAIN_QUESTIONS.includes(requirement))
		.filter(({ requirement }) =>
			programmes.some(({ programme }) => rowsOf(programme, requirement).length > 0)
		);
	const cells = questions.map(({ requirement }) =>
		programmes.map(({ programme }) => cellOf(programme, requirement, rowsOf(programme, requirement)))
	);
	const answer = (programme: string, requirement: string) =>
		cellOf(programme, requirement, rowsOf(programme, requirement)).established?.value;
	const shown: Shown = {
		day,
		programmes,
		questions,
		cells,
		notInForce: known.filter((programme) => !inForce(programme)),
		comparisons: comparisonsOf(programmes, cells),
		closedToAbroad: programmes
			.filter(
				({ programme }) =>
					answer(programme, 'from_inside') === 'no' &&
					answer(programme, 'from_third_country') === 'no' &&
					answer(programme, 'at_border') !== 'yes'
			)
			.map(({ label }) => label)
	};
	const sources = sourcesOf(cells, catalogue);
	return {
		...shown,
		finding: finding(shown),
		altText: altText(shown),
		unit: 'answers in words, amounts and spans as the documents print them',
		period: `Terms in force on ${dayMonthYear(day)}`,
		dataAsOf:
			sources
				.map(({ as_of }) => as_of ?? '')
				.sort()
				.at(-1) || catalogue.dataAsOf,
		release: catalogue.release,
		notes: [...catalogueNotes(shown, catalogue), ...computedNotes(shown)],
		sources,
		...(programmes.length === 0 ? { empty: emptyText(known, day) } : {})
	};
}

const textOrNull = (value: Row[string] | undefined): string | null =>
	value === null || value === undefined || value === '' ? null : String(value);

const readProgramme = (row: Row): Programme => ({
	programme: String(row.programme),
	label: String(row.label),
	origin: textOrNull(row.origin),
	destination: String(row.destination),
	pathway: textOrNull(row.pathway),
	runsFrom: String(row.runs_from),
	runsTo: textOrNull(row.runs_to)
});

function comparisonsOf(programmes: readonly Programme[], cells: Conditions['cells']): Comparison[] {
	const first = programmes.findIndex(({ origin }) => origin === REFERENCE);
	if (first < 0) return [];
	return programmes.flatMap(({ origin }, second) =>
		origin === REFERENCE ? [] : [comparisonOf(programmes, cells, first, second)]
	);
}

function comparisonOf(
	programmes: readonly Programme[],
	cells: Conditions['cells'],
	first: number,
	second: number
): Comparison {
	const questions: Record<Standing, string[]> = { 'more open': [], same: [], 'less open': [], unordered: [] };
	for (const row of cells) {
		const [a, b] = [row[first], row[second]];
		if (!a?.established || !b?.established) continue;
		questions[standingOf(a.requirement, a.established, b.established)].push(a.requirement);
	}
	return {
		first: programmes[first]?.label ?? '',
		second: programmes[second]?.label ?? '',
		questions,
		answeredForBoth: Object.values(questions).flat().length
	};
}

function sourcesOf(cells: Conditions['cells'], catalogue: Catalogue): Source[] {
	const ids = new Set(cells.flat().flatMap(({ established }) => established?.sourceId ?? []));
	return [...ids].flatMap((id) => catalogue.sources.get(id) ?? []);
}

function catalogueNotes({ programmes, day }: Shown, catalogue: Catalogue) {
	const year = Number(day.slice(0, 4));
	const plotted = programmes.map(({ origin, destination, pathway }) => ({
		table: 'conditions',
		origin: origin ?? '',
		destination,
		...(pathway === null ? {} : { pathway }),
		yearFrom: year,
		yearTo: year
	}));
	return notesFor(catalogue.notes, plotted).map(({ note_id, text }) => ({ id: note_id, text }));
}

function emptyText(known: readonly Programme[], day: string): string {
	return known.length === 0
		? 'Nothing is left to show: none of the chosen programmes leads to this destination. Choose another destination or another programme.'
		: `Nothing is left to show: none of the chosen programmes was in force on ${dayMonthYear(day)}. Choose another day or another programme.`;
}
