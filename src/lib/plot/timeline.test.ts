import { expect, it } from 'vitest';
import { layoutTimeline, type TimelineRow } from './timeline';

const room = { top: 100, left: 40, right: 240, names: 250, width: 'wide' } as const;
const row = (placing: TimelineRow['placing'], items: TimelineRow['items']): TimelineRow => ({
	name: placing,
	series: placing,
	placing,
	items
});

it('centres a label on its span, and moves it to the end of a span that is too short', () => {
	const items = [
		{ from: 40, to: 140, words: 'Obama', tooltip: 'first' },
		{ from: 140, to: 150, words: 'Trump', tooltip: 'second' }
	];
	const { cursor } = layoutTimeline([row('inside', items)], room);
	expect(cursor.map(({ x, tooltip }) => [x, tooltip])).toEqual([
		[90, 'first'],
		[147, 'second']
	]);
});

it('moves labels apart that would touch', () => {
	const items = [
		{ from: 100, to: 100, words: '1', tooltip: 'a' },
		{ from: 101, to: 101, words: '2', tooltip: 'b' }
	];
	const [a, b] = layoutTimeline([row('apart', items)], room).cursor;
	expect(a?.x).toBe(100);
	expect(b?.x).toBeGreaterThan(105);
});

it('leaves out rows without items, and labels without a tooltip from the cursor', () => {
	const items = [{ from: 40, to: 140, words: '2017' }];
	const one = layoutTimeline([row('centred', items)], room);
	expect(layoutTimeline([row('centred', items), row('inside', [])], room)).toEqual(one);
	expect(one.cursor).toEqual([]);
});
