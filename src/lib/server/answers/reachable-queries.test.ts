import { describe, expect, it } from 'vitest';
import type { Control } from '$lib/settings/control';
import type { ViewSpec } from '$lib/views/contract';
import { reachableQueries, valuesOf } from './reachable-queries';

const options = (...values: string[]) => values.map((value) => ({ value, label: value }));
const controls: readonly Control[] = [
	{ kind: 'choice', name: 'year', label: '', options: options('2023', '2024'), initial: '2024' },
	{ kind: 'choice', name: 'scale', label: '', options: options('shared', 'free'), initial: 'shared' },
	{ kind: 'set', name: 'origins', label: '', options: options('UKR', 'AFG', 'IRQ'), initial: ['UKR'] },
	{
		kind: 'number',
		name: 'share',
		label: '',
		min: 5,
		max: 15,
		step: 5,
		unit: '%',
		options: [],
		initial: '10'
	},
	{ kind: 'range', name: 'time', label: '', min: 2001, max: 2003, options: [], initial: '2002..' }
];
const most = { queries: 200, states: 1000 };
const spec = (queries: ViewSpec['queries']): ViewSpec => ({
	slug: 'test',
	title: '',
	question: '',
	controls,
	queries
});
const query = (...params: string[]) => ({ sql: 'select', params, tables: [] });
const parametersOf = (queries: ViewSpec['queries'], limits = most) =>
	reachableQueries(spec(queries), limits).queries.map(({ params }) => params.join());

describe('values of a control', () => {
	it('are all there are, the initial one first', () => {
		const all = controls.map((control) => [...new Set([...valuesOf(control)].map((value) => String(value)))]);
		expect(all).toEqual([
			['2024', '2023'],
			['shared', 'free'],
			['UKR', 'AFG', 'IRQ', 'UKR,AFG', 'UKR,IRQ', 'AFG,IRQ', 'UKR,AFG,IRQ'],
			['10', '5', '15'],
			['2002..', '..2001', '..2002', '..', '2002..2002', '2003..']
		]);
	});
});

describe('reachable queries', () => {
	it('vary only what the queries read', () => {
		let calls = 0;
		const found = parametersOf(({ year }) => {
			calls++;
			return { a: query(String(year)), b: query('always') };
		});
		expect(found).toEqual(['2024', 'always', '2023']);
		expect(calls).toBeLessThan(10);
	});

	it('combine all settings that are read', () => {
		const found = parametersOf(({ origins, share }) => ({ a: query(String(origins), String(share)) }));
		expect(new Set(found).size).toBe(7 * 3);
		expect(found[0]).toBe('UKR,10');
	});

	it('follow settings that are read only in some states', () => {
		const found = parametersOf((settings) => ({
			a: query(settings.year === '2023' ? String(settings.scale) : 'none')
		}));
		expect(found).toEqual(['none', 'shared', 'free']);
	});

	it('notice settings that are copied', () => {
		expect(parametersOf((settings) => ({ a: query({ ...settings }.scale as string) }))).toEqual([
			'shared',
			'free'
		]);
	});

	it('say when there are too many', () => {
		const bySet: ViewSpec['queries'] = ({ origins }) => ({ a: query(String(origins)) });
		expect(reachableQueries(spec(bySet), { queries: 7, states: 100 }).isPartial).toBe(false);
		expect(reachableQueries(spec(bySet), { queries: 6, states: 100 })).toMatchObject({
			isPartial: true,
			queries: { length: 6 }
		});
		expect(reachableQueries(spec(bySet), { queries: 7, states: 5 }).isPartial).toBe(true);
	});
});
