import { load } from 'cheerio';
import { createRawSnippet } from 'svelte';
import { render } from 'svelte/server';
import { expect, test } from 'vitest';
import type { Source } from '$lib/catalogue/catalogue';
import EmbedFrame from '$lib/ui/EmbedFrame.svelte';
import type { ViewModel } from '$lib/views/contract';

const source = (publisher: string) => ({ publisher }) as Source;
const model: ViewModel = {
	headline: 'Europe shelters most',
	finding: ['First.', 'Second.'],
	altText: 'Bars',
	unit: 'people',
	period: '2024',
	dataAsOf: '2024-12-31',
	release: '2030-01',
	notes: ['One.', 'Two.', 'Three.', 'Four.'].map((text, i) => ({ id: `n${i}`, text })),
	sources: [source('UNHCR'), source('U.S. Department of State')]
};

const frame = (more: object = {}) => {
	const chart = createRawSnippet(() => ({ render: () => '<svg></svg>' }));
	const props = {
		slug: 'europe',
		model,
		chart,
		href: '../charts/europe',
		siteName: 'Resettlement Parity',
		...more
	};
	const { body } = render(EmbedFrame, { props });
	return load(body);
};
const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();

test('an embed prints the address of its chart, if the site knows it', () => {
	expect(tidy(frame()('footer').text())).toBe(
		'Chart: Resettlement Parity · Data: UNHCR, State Department · CC BY 4.0'
	);
	const $ = frame({ address: 'https://parity.example/charts/europe?year=2023', frozen: '2030-01' });
	expect($('footer .address').text()).toBe('https://parity.example/charts/europe?year=2023');
	expect(tidy($('footer').text())).toContain('CC BY 4.0 · Release 2030-01');
});

test('the text that an address can ask for is the finding and three notes', () => {
	const $ = frame();
	expect($('.text .finding').text()).toBe('First.');
	expect($('.text li').length).toBe(3);
});

test('settings that leave nothing to draw are explained in the place of the chart', () => {
	const $ = frame({ model: { ...model, empty: 'No figures for these settings.' } });
	expect(tidy($('figure .drawn').text())).toBe('No figures for these settings.');
	expect($('figure svg')).toHaveLength(0);
});
