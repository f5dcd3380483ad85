import { yearRange } from '$lib/text/dates';
import { listOf } from '$lib/text/words';
import { FEWEST_DECISIONS } from '$lib/metrics/protection-rate';
import type { NoteText } from '../contract';
import type { Shown } from './series';

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

/** Notes that follow from what is drawn, not from a row. */
export function computedNotes(shown: Shown): NoteText[] {
	const { rows, combined, years } = shown;
	const drawn = rows.flatMap((row) => row.drawn);
	const named = (of: readonly { readonly name: string }[]) =>
		listOf([...new Set(of.map(({ name }) => name))]);
	const inCases = drawn.filter(({ unit }) => unit === 'cases');
	const courts = drawn.filter(({ name }) => name === 'U.S. immigration courts');
	const officers = drawn.filter(({ asylum, name }) => asylum === 'USA' && name !== 'U.S. immigration courts');
	const partly = drawn.filter(({ firstYear, lastYear }) => firstYear > years.from || lastYear < years.to);
	const tooFew = rows.reduce((sum, row) => sum + row.tooFew.length, 0);
	const note = (id: string, text: string, isNeeded = true): NoteText[] => (isNeeded ? [{ id, text }] : []);
	return [
		...note('stage', STAGE),
		...note('who', WHO),
		...note(
			'combined',
			`${listOf(combined)} ${combined.length === 1 ? 'publishes' : 'publish'} first decisions and appeals as one figure and ${combined.length === 1 ? 'is' : 'are'} left out.`,
			combined.length > 0
		),
		...note(
			'too-few',
			`Countries with fewer than ${FEWEST_DECISIONS} decisions on a nationality have no dot in its row; the download lists them.`,
			tooFew > 0
		),
		...note(
			'cases',
			`Counted in cases, each of which can be a family, drawn hollow and never added to persons: ${named(inCases)}.`,
			inCases.length > 0
		),
		...note('referred', REFERRED, officers.length > 0),
		...note(
			'courts',
			'For immigration courts of the United States alone: its asylum officers report in cases, or not by nationality.',
			courts.length > 0
		),
		...note(
			'partly',
			`Published for a part of ${yearRange(years.from, years.to)} only, for at least one nationality: ${named(partly)}. The table names the years.`,
			partly.length > 0
		),
		...note('other-rates', OTHER_RATES),
		...note('europe', EUROPE)
	];
}
