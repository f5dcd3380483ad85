import { REFERENCE } from '../figures';
import { compareAnswers, type Openness } from './condition-rules';
import type { Cell, Programme, Terms } from './conditions';

/** A cell for the applicant, against the first Ukrainian programme; without one, as in the document. */
export type CellKind = 'easier' | 'harder' | 'the same' | 'not ranked' | 'reference' | Cell['kind'];

const KINDS: Readonly<Record<Openness, CellKind>> = {
	'more open': 'easier',
	'less open': 'harder',
	same: 'the same',
	unordered: 'not ranked'
};

export const referenceOf = ({ programmes }: Pick<Terms, 'programmes'>): Programme | undefined =>
	programmes.find(({ origin }) => origin === REFERENCE);

/** Compares cells with those of the reference. */
export function cellKinds(model: Pick<Terms, 'programmes' | 'cells'>): (cell: Cell) => CellKind {
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
