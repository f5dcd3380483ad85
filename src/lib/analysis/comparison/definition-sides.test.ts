import { describe, expect, it } from 'vitest';
import { mainSide, sidesByTier, tierChanges } from './definition-sides';

describe('sides of the Ukrainian rate', () => {
	it('are counted for each tier; within 5 % is level', () => {
		const one = (tier: 'let-in' | 'resettled', value: number) => ({ tier, parity: { value } });
		expect(sidesByTier([one('resettled', 0.5), one('resettled', 1.01), one('resettled', 3)])).toEqual([
			{ tier: 'resettled', sides: { below: 1, level: 1, above: 1, all: 3 } }
		]);
	});

	it.each([
		[
			{ below: 2, level: 2, above: 2, all: 6 },
			{ side: 'below', count: 2 }
		],
		[
			{ below: 1, level: 2, above: 2, all: 5 },
			{ side: 'above', count: 2 }
		],
		[
			{ below: 1, level: 3, above: 2, all: 6 },
			{ side: 'level', count: 3 }
		]
	])('%j: %j', (sides, main) => {
		expect(mainSide(sides)).toEqual(main);
	});
});

describe('counting only those resettled', () => {
	const group = (
		tier: 'let-in' | 'resettled',
		window: '12' | '24' | '36',
		verdict: 'above' | 'below' | 'about equal' | null
	) => ({ tier, window, verdict });

	it('can reverse the answer, or change it otherwise, period by period', () => {
		const [reversed, was] = [group('resettled', '12', 'above'), group('let-in', '12', 'below')];
		const [level, before] = [group('resettled', '24', 'about equal'), group('let-in', '24', 'below')];
		const same = [group('resettled', '36', 'below'), group('let-in', '36', 'below')];
		expect(tierChanges([reversed, level, was, before, ...same])).toEqual({
			areCompared: true,
			opposite: [{ resettled: reversed, letIn: was }],
			others: [[{ resettled: level, letIn: before }]]
		});
	});

	it('is not compared where a tier has no answer', () => {
		const groups = [group('resettled', '12', null), group('let-in', '12', 'below')];
		expect(tierChanges(groups)).toMatchObject({ areCompared: false, opposite: [], others: [] });
	});
});
