import { group } from 'd3-array';
import type { Specification } from '$lib/metrics/specification';
import type { NamedDefinition } from './named-definitions';

interface Counted extends Pick<NamedDefinition, 'tier' | 'denominator' | 'caseId'> {
	readonly specification: Pick<Specification, 'window'>;
}

/** Definitions that differ in the beginning of the war alone. */
export interface DefinitionRow<Of> extends Pick<NamedDefinition, 'tier' | 'denominator'> {
	readonly window: Specification['window'];
	/** The later beginning first. */
	readonly definitions: readonly Of[];
}

/** In the order of their first definitions. */
export function definitionRows<Of extends Counted>(definitions: readonly Of[]): DefinitionRow<Of>[] {
	const rows = group(definitions, ({ tier, specification, denominator }) =>
		[tier, specification.window, denominator].join(' ')
	);
	return [...rows.values()].flatMap((own) => {
		const [first] = own;
		if (!first) return [];
		const { tier, specification, denominator } = first;
		const sorted = [...own].sort((a, b) => yearIn(b.caseId) - yearIn(a.caseId));
		return [{ tier, window: specification.window, denominator, definitions: sorted }];
	});
}

/** Identifiers of onsets end in the year. */
const yearIn = (caseId: string): number => Number(/\d{4}$/.exec(caseId)?.[0] ?? 0);
