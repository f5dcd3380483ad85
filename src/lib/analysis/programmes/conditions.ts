import type { Grade } from '$lib/catalogue/catalogue';
import type { Query, ResultSets, Row } from '$lib/query/port';
import { dayMonthYear } from '$lib/text/dates';
import { formatExact } from '$lib/text/numbers';
import { asksNothing, compareAnswers, type Openness } from './condition-rules';
import { REFERENCE } from '../figures';
import { optionalTextOf, textOf } from '../rows';

/** A programme is in force as long as the question of who files has an answer or a recorded lack of one. */
const PROGRAMMES = `
select p.programme, p.label, p.origin, p.destination, p.pathway, r.runs_from, r.runs_to
from programmes p
join (
	select programme, min(valid_from) as runs_from,
		case when count(valid_to) = count(*) then max(valid_to) end as runs_to
	from conditions
	where requirement = 'who_files'
	group by programme
) r on r.programme = p.programme
where p.destination = ?
order by p.programme`;

const QUESTIONS = `select requirement, position, label from requirements order by position`;

const CELLS = `
select c.programme, c.requirement, c.valid_from, c.valid_to, c.value, c.unit, c.detail, c.grade, c.document, c.source_id
from conditions c
join programmes p on p.programme = c.programme
where p.destination = ?
	and c.valid_from <= cast(? as date)
	and (c.valid_to is null or c.valid_to >= cast(? as date))
order by c.programme, c.requirement, c.valid_from`;

export type ConditionQuery = 'programmes' | 'questions' | 'cells';

/** @param day ISO date on which the terms are in force. */
export const conditionQueries = (destination: string, day: string): Record<ConditionQuery, Query> => ({
	programmes: { sql: PROGRAMMES, params: [destination], tables: ['programmes', 'conditions'] },
	questions: { sql: QUESTIONS, params: [], tables: ['requirements'] },
	cells: { sql: CELLS, params: [destination, day, day], tables: ['conditions', 'programmes'] }
});

export interface Programme {
	readonly programme: string;
	readonly label: string;
	/** `null`: open to any nationality. */
	readonly origin: string | null;
	readonly destination: string;
	readonly pathway: string | null;
	readonly runsFrom: string;
	/** `null` if no last day is known. */
	readonly runsTo: string | null;
}

export interface Question {
	readonly requirement: string;
	readonly label: string;
}

/** Grades whose values count; values of other grades count as unknown, neither yes nor no. */
const ESTABLISHING: readonly Grade[] = ['official', 'official_second_hand'];

export const NO_DOCUMENT = 'no official document found';

/** An answer with its own document, as in the table. */
export interface Established {
	readonly value: string;
	readonly unit: string;
	readonly detail: string | null;
	readonly validFrom: string;
	readonly validTo: string | null;
	readonly grade: Grade;
	readonly document: string;
	readonly sourceId: string;
}

export interface Cell {
	readonly programme: string;
	readonly requirement: string;
	/** The answer in words. */
	readonly text: string;
	readonly kind: 'answer' | 'nothing asked' | 'not established';
	/** `null` when no official document was read. */
	readonly established: Established | null;
}

/** The questions answered for both programmes, by comparison of the first with the second. */
export interface ProgrammeComparison {
	readonly first: string;
	readonly second: string;
	readonly questions: Readonly<Record<Openness, readonly string[]>>;
	readonly answeredForBoth: number;
}

/** Terms of the programmes on one day. */
export interface Terms {
	readonly day: string;
	readonly programmes: readonly Programme[];
	readonly questions: readonly Question[];
	/** One row per question, one cell per programme. */
	readonly cells: readonly (readonly Cell[])[];
	/** Chosen, but not in force on the day. */
	readonly notInForce: readonly Programme[];
	/** The first Ukrainian programme with each of the others. */
	readonly comparisons: readonly ProgrammeComparison[];
	/** Labels of programmes that admit nobody from abroad. */
	readonly closedToAbroad: readonly string[];
}

interface TermsSettings {
	readonly day: string;
	/** Codes, in the order of the columns. */
	readonly programmes: readonly string[];
	/** Codes of requirements; `null` for all. */
	readonly questions: readonly string[] | null;
}

export function termsOn(
	results: ResultSets<ConditionQuery>,
	{ day, programmes: codes, questions: wanted }: TermsSettings
): Terms {
	const all = results.programmes.map(readProgramme);
	const known = codes.flatMap((code) => all.find(({ programme }) => programme === code) ?? []);
	const inForce = ({ runsFrom, runsTo }: Programme) => runsFrom <= day && (runsTo === null || runsTo >= day);
	const programmes = known.filter(inForce);
	const rowsOf = (programme: string, requirement: string) =>
		results.cells.filter((row) => row.programme === programme && row.requirement === requirement);
	const questions = results.questions
		.map((row): Question => ({ requirement: textOf(row, 'requirement'), label: textOf(row, 'label') }))
		.filter(({ requirement }) => wanted === null || wanted.includes(requirement))
		.filter(({ requirement }) =>
			programmes.some(({ programme }) => rowsOf(programme, requirement).length > 0)
		);
	const cell = (programme: string, requirement: string) =>
		cellOf(programme, requirement, rowsOf(programme, requirement));
	const cells = questions.map(({ requirement }) =>
		programmes.map(({ programme }) => cell(programme, requirement))
	);
	const isClosed = ({ programme }: Programme) => {
		const answer = (requirement: string) => cell(programme, requirement).established?.value;
		const ways = [answer('from_inside'), answer('from_third_country')];
		return ways.every((way) => way === 'no') && answer('at_border') !== 'yes';
	};
	return {
		day,
		programmes,
		questions,
		cells,
		notInForce: known.filter((programme) => !inForce(programme)),
		comparisons: comparisonsOf(programmes, cells),
		closedToAbroad: programmes.filter(isClosed).map(({ label }) => label)
	};
}

const readProgramme = (row: Row): Programme => ({
	programme: textOf(row, 'programme'),
	label: textOf(row, 'label'),
	origin: optionalTextOf(row, 'origin') || null,
	destination: textOf(row, 'destination'),
	pathway: optionalTextOf(row, 'pathway') || null,
	runsFrom: textOf(row, 'runs_from'),
	runsTo: optionalTextOf(row, 'runs_to') || null
});

function readEstablished(row: Row): Established | null {
	const grade = ESTABLISHING.find((one) => one === row.grade);
	const value = optionalTextOf(row, 'value');
	const sourceId = optionalTextOf(row, 'source_id');
	if (!grade || value === null || sourceId === null) return null;
	return {
		value,
		unit: optionalTextOf(row, 'unit') ?? 'word',
		detail: optionalTextOf(row, 'detail'),
		validFrom: textOf(row, 'valid_from'),
		validTo: optionalTextOf(row, 'valid_to'),
		grade,
		document: optionalTextOf(row, 'document') ?? '',
		sourceId
	};
}

/** The latest established row in force of one cell. */
function cellOf(programme: string, requirement: string, inForce: readonly Row[]): Cell {
	const established = inForce
		.flatMap((row) => readEstablished(row) ?? [])
		.reduce<Established | null>((last, one) => (last && last.validFrom > one.validFrom ? last : one), null);
	if (!established)
		return { programme, requirement, text: NO_DOCUMENT, kind: 'not established', established };
	return {
		programme,
		requirement,
		text: answerText(established),
		kind: asksNothing(requirement, established.value) ? 'nothing asked' : 'answer',
		established
	};
}

/** "yes", "24 months", "38,500 principals", "25 April 2022"; "none" for a fee of 0. */
function answerText({ value, unit }: Established): string {
	if (unit === 'date') return dayMonthYear(value);
	if (unit !== 'word' && Number(value) === 0) return 'none';
	const written = value.replace(/\d+/g, (digits) => formatExact(Number(digits)));
	return unit === 'word' ? written : `${written} ${unit}`;
}

function comparisonsOf(programmes: readonly Programme[], cells: Terms['cells']): ProgrammeComparison[] {
	const first = programmes.findIndex(({ origin }) => origin === REFERENCE);
	if (first < 0) return [];
	return programmes.flatMap(({ origin, label }, second): ProgrammeComparison[] => {
		if (origin === REFERENCE) return [];
		const questions: Record<Openness, string[]> = {
			'more open': [],
			same: [],
			'less open': [],
			unordered: []
		};
		for (const row of cells) {
			const [a, b] = [row[first], row[second]];
			if (!a?.established || !b?.established) continue;
			questions[compareAnswers(a.requirement, a.established, b.established)].push(a.requirement);
		}
		return [
			{
				first: programmes[first]?.label ?? '',
				second: label,
				questions,
				answeredForBoth: Object.values(questions).flat().length
			}
		];
	});
}
