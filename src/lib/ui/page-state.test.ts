import { describe, expect, it } from 'vitest';
import { initialPageState, readPageState, withPageState } from './page-state';

const read = (search: string) => readPageState(new URLSearchParams(search));

describe('the state of a page in its address', () => {
	it('follows the settings', () => {
		expect(withPageState('', { pinned: ['AFG', 'UKR'], tab: 'chart' })).toBe('?focus=AFG~UKR');
		expect(withPageState('?tier=resettled', { pinned: ['AFG-2021'], tab: 'table' })).toBe(
			'?tier=resettled&focus=AFG-2021&tab=table'
		);
		expect(withPageState('?tier=resettled', initialPageState)).toBe('?tier=resettled');
	});
	it('is read back, and anything else is ignored', () => {
		expect(read('focus=AFG~UKR&tab=table')).toEqual({ pinned: ['AFG', 'UKR'], tab: 'table' });
		expect(read(`focus=<script>~~${'x'.repeat(99)}~SYR&tab=map`)).toEqual({ pinned: ['SYR'], tab: 'chart' });
		expect(read('')).toEqual(initialPageState);
	});
});
