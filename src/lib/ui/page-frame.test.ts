import { describe, expect, test } from 'vitest';
import type { Source } from '$lib/catalogue/catalogue';
import type { Field } from '$lib/views/contract';
import { cellText, exactText, isNumeric } from './cell';
import { dateText } from '$lib/text/dates';
import { gradeText, publishersInBrief, sourceDetails } from './source-text';
import { progressText } from './status';

const field = (type: Field['type'], more: Partial<Field> = {}): Field => ({
	name: 'value',
	label: 'Value',
	type,
	description: '',
	...more
});

describe('cells', () => {
	test('numbers are grouped and rounded to the precision of their field', () => {
		expect(cellText(240041, field('integer', { unit: 'people' }))).toBe('240,041');
		expect(cellText(53.9412, field('number', { significant: 3 }))).toBe('53.9');
		expect(cellText(8, field('number', { significant: 2 }))).toBe('8.0');
		expect(cellText(8, field('integer', { significant: 2 }))).toBe('8');
		expect(cellText(53.9412, field('number'))).toBe('53.9412');
		expect(cellText(0, field('number', { significant: 3 }))).toBe('0');
	});

	test('years are not grouped', () => {
		expect(cellText(2024, field('integer', { name: 'year' }))).toBe('2024');
		expect(cellText(2024, field('integer', { name: 'stock_year' }))).toBe('2024');
		expect(cellText(2024, field('integer', { unit: 'year' }))).toBe('2024');
		expect(cellText(2024, field('integer', { name: 'yearly' }))).toBe('2,024');
	});

	test('other values are shown as words', () => {
		expect(cellText(null, field('number'))).toBe('–');
		expect(cellText(true, field('boolean'))).toBe('yes');
		expect(cellText('2022-02-24', field('date'))).toBe('24 February 2022');
		expect(cellText('2022-02-24', field('string'))).toBe('2022-02-24');
	});

	test('exact texts keep every digit', () => {
		expect(exactText(53.9412)).toBe('53.9412');
		expect(exactText(null)).toBe('');
		expect(isNumeric(field('integer'))).toBe(true);
		expect(isNumeric(field('date'))).toBe(false);
	});
});

describe('sources', () => {
	const source: Source = {
		id: 'x',
		publisher: 'U.S. Department of State',
		title: 'Admissions',
		address: null,
		document: null,
		copy_address: null,
		copy_host: null,
		licence: 'public domain',
		redistributable: true,
		vintage: '2026-07',
		as_of: null,
		retrieved: '2026-08-03',
		grade: 'official'
	};

	test('name edition, licence and retrieval', () => {
		expect(sourceDetails(source)).toBe(', edition July 2026. Public domain. Retrieved 3 August 2026.');
		expect(sourceDetails({ ...source, vintage: null, retrieved: null })).toBe('. Public domain.');
		expect(dateText('FY 2024')).toBe('FY 2024');
	});

	test('in brief name each publisher once, up to a limit', () => {
		const by = (publisher: string): Source => ({ ...source, publisher });
		expect(publishersInBrief([by('A'), by('B'), by('A')])).toBe('A; B');
		expect(publishersInBrief(['A', 'B', 'C', 'D', 'E'].map(by))).toBe('A; B; C; D; E');
		expect(publishersInBrief(['A', 'B', 'C', 'D', 'E', 'F'].map(by))).toBe('A; B; C; D; and 2 more');
	});

	test('say who published the figure', () => {
		expect(gradeText.official_second_hand).toBe('as quoted in');
		expect(gradeText.derived).toContain('derived by us');
	});
});

test('progress is given in megabytes', () => {
	expect(progressText(undefined)).toBe('Loading the data');
	expect(progressText({ loaded: 1_200_000, total: 4_000_000 })).toBe('Loading the data, 1.2 of 4.0 MB');
	expect(progressText({ loaded: 1_200_000, total: 0 })).toBe('Loading the data, 1.2 MB');
});
