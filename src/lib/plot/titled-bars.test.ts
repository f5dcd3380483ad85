import { describe, expect, it } from 'vitest';
import { marksOf, wordsIn } from '../../../tests/support/scenes';
import { titledBars, type BarGroup } from './titled-bars';

const group = (heading: string, ...values: readonly number[]): BarGroup => ({
	...{ id: 'one', series: 'One', colour: 'red', ink: 'darkred', filling: { outlined: true } },
	...{ heading, title: `Title of ${heading}` },
	bars: values.map((value) => ({ label: `label ${value}`, value, tooltip: String(value) }))
});

const sceneOf = (...groups: readonly BarGroup[]) =>
	titledBars({ groups, format: (value) => `${value} people`, series: [] }, 'wide', 'full');

describe('bars below titles', () => {
	it('are on one scale, here of 530 px for 100', () => {
		const lengths = marksOf(sceneOf(group('a', 50), group('b', 100, 10)), 'bar').map(({ width }) => width);
		expect(lengths).toEqual([265, 530, 53]);
	});

	it('have one heading for groups that follow one another', () => {
		const words = wordsIn(sceneOf(group('a', 1), group('a', 2), group('b', 3)));
		expect(words.filter((one) => one === 'a')).toHaveLength(1);
		expect(words.filter((one) => one === 'Title of a')).toHaveLength(2);
	});

	it('print the first value of a group in bold', () => {
		const values = marksOf(sceneOf(group('a', 2, 1)), 'text').filter(({ text }) =>
			/people/.test(String(text))
		);
		expect(values.map(({ text, weight }) => [text, weight])).toEqual([
			['2 people', 600],
			['1 people', 400]
		]);
	});

	it('have a title and no baseline where there is no bar', () => {
		const scene = sceneOf(group('a'));
		expect(wordsIn(scene)).toContain('Title of a');
		expect(marksOf(scene, 'rule')).toEqual([]);
	});
});
