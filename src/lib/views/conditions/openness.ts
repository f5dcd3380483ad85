import { REFERENCE } from '$lib/analysis/figures';
import { compareAnswers, type Openness } from '$lib/analysis/programmes/condition-rules';
import type { Cell, Programme } from '$lib/analysis/programmes/conditions';
import { LEGEND } from './text/chart';
import type { Conditions } from './types';

/** A cell for the applicant, against the first Ukrainian programme; without one, as in the document. */
export type CellKind = 'easier' | 'harder' | 'the same' | 'not ranked' | 'reference' | Cell['kind'];

const KINDS: Readonly<Record<Openness, CellKind>> = {
	'more open': 'easier',
	'less open': 'harder',
	same: 'the same',
	unordered: 'not ranked'
};

export const referenceOf = ({ programmes }: Pick<Conditions, 'programmes'>): Programme | undefined =>
	programmes.find(({ origin }) => origin === REFERENCE);

/** Compares cells with those of the reference. */
export function cellKinds(model: Pick<Conditions, 'programmes' | 'cells'>): (cell: Cell) => CellKind {
	const reference = referenceOf(model);
	if (!reference) return ({ kind }) => kind;
	const own = new Map(
		model.cells
			.flat()
			.filter(({ programme }) => programme === reference.programme)
			.map(({ requirement, established }) => [requirement, established])
	);
	return ({ programme, requirement, established }) => {
		if (!established) return 'not established';
		if (programme === reference.programme) return 'reference';
		const other = own.get(requirement);
		return other ? KINDS[compareAnswers(requirement, established, other)] : 'not ranked';
	};
}

interface Entry {
	readonly id: CellKind;
	readonly text: string;
}

/** Only what is drawn; a reference of its own needs no comparison. */
export function legendEntries(model: Pick<Conditions, 'programmes' | 'cells'>): Entry[] {
	const unknown: Entry = { id: 'not established', text: LEGEND['not established'] };
	const reference = referenceOf(model);
	const kindOf = cellKinds(model);
	const drawn = new Set(model.cells.flat().map(kindOf));
	const all: Entry[] = reference
		? [
				{ id: 'easier', text: `easier than ${reference.label}` },
				{ id: 'harder', text: 'harder' },
				{ id: 'the same', text: 'the same' },
				{ id: 'not ranked', text: 'cannot be compared' },
				unknown
			]
		: [
				{ id: 'answer', text: LEGEND.answer },
				{ id: 'nothing asked', text: LEGEND['nothing asked'] },
				unknown
			];
	const entries = all.filter(({ id }) => drawn.has(id));
	const isNamed = entries.some(({ id }) => id === 'easier');
	return entries.map((entry) =>
		!isNamed && reference && entry.id === 'harder'
			? { ...entry, text: `harder than ${reference.label}` }
			: entry
	);
}
