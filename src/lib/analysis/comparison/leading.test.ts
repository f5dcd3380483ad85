import { expect, it } from 'vitest';
import { extremesOf, leadingRow } from './leading';

const row = (origin: string, isRanked = true, isReference = false) => ({ origin, isRanked, isReference });

it('Afghans lead where they have enough people, otherwise the first who do', () => {
	const ukraine = row('UKR', true, true);
	expect(leadingRow([ukraine, row('IRQ'), row('AFG')])?.origin).toBe('AFG');
	expect(leadingRow([ukraine, row('IRQ', false), row('SYR'), row('AFG', false)])?.origin).toBe('SYR');
	expect(leadingRow([ukraine])).toBeUndefined();
});

it('the lowest and the highest ratio', () => {
	const definition = (value: number) => ({ parity: { value } });
	expect(extremesOf([definition(0.5), definition(2), definition(0.1)])).toEqual({
		lowest: definition(0.1),
		highest: definition(2)
	});
	expect(extremesOf([])).toBeNull();
});
