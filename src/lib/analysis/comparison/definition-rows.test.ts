import { expect, it } from 'vitest';
import { definitionRows } from './definition-rows';

it('definitions that differ in the beginning of the war alone share a row, the later beginning first', () => {
	const definition = (window: '12' | '36', caseId: string) =>
		({ tier: 'let-in', denominator: 'abroad', caseId, specification: { window } }) as const;
	const first = definition('12', 'afg-2001');
	const later = definition('12', 'afg-2021');
	const other = definition('36', 'afg-2001');
	expect(definitionRows([first, other, later])).toEqual([
		{ tier: 'let-in', window: '12', denominator: 'abroad', definitions: [later, first] },
		{ tier: 'let-in', window: '36', denominator: 'abroad', definitions: [other] }
	]);
});
