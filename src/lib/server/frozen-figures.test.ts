import { describe, expect, it } from 'vitest';
import { matchesStored, readStoredChart } from './frozen-figures';

const table = `<table><caption>People</caption><thead><tr><th>From</th><th>Let in<span>people</span></th></tr></thead>
	<tbody><tr><th>Ukraine</th><td title="1000">1,000</td></tr></tbody></table>`;
const earlier = `<article><header><h1>Let in</h1> <p>Who is let in?</p> <p>1,000 Ukrainians.</p></header>
	<figure></figure><div>${table}</div><div><p>No one else.</p></div><footer><p>Sources</p></footer></article>`;
const later = `<article><header><h1>1,000 Ukrainians got in</h1> <p>1,000 Ukrainians.</p></header>
	<div><section><p>Change the chart</p></section><figure></figure>${table}<p>No one else.</p></div></article>`;

const model = { headline: '1,000 Ukrainians got in', finding: ['1,000 Ukrainians.', 'No one else.'] };
const spec = { title: 'Let in', question: 'Who is let in?' };
const field = (name: string, type: 'string' | 'integer') => ({ name, label: name, type, description: '' });
const tables = [
	{
		name: 'people',
		caption: 'People',
		fields: [field('from', 'string'), field('people', 'integer')],
		rows: [['Ukraine', 1000]]
	}
];

describe('a stored chart', () => {
	it('of an earlier release has title, question and finding', () => {
		expect(readStoredChart(earlier)).toMatchObject({
			title: 'Let in',
			question: 'Who is let in?',
			finding: ['1,000 Ukrainians.', 'No one else.']
		});
	});

	it('of a later release has headline and finding, and no question', () => {
		expect(readStoredChart(later)).toMatchObject({
			title: '1,000 Ukrainians got in',
			question: '',
			finding: ['1,000 Ukrainians.', 'No one else.']
		});
	});

	it.each([earlier, later])('matches a model with the same words and cells only', (html) => {
		const stored = readStoredChart(html);
		expect(matchesStored(stored, { spec, model, tables })).toBe(true);
		const [one] = tables;
		const others = one ? [{ ...one, rows: [['Ukraine', 1001]] }] : [];
		expect(matchesStored(stored, { spec, model, tables: others })).toBe(false);
		const changed = { ...model, finding: ['1,000 Ukrainians.', 'Nobody else.'] };
		expect(matchesStored(stored, { spec, model: changed, tables })).toBe(false);
	});
});
