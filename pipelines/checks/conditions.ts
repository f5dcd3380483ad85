import type { Snapshots } from '../ingest/snapshots.js';
import { DataFailure } from '../lib/failure.js';

const file = 'data/curated/conditions.csv';
const number = /^(at least |more than )?\d+(–\d+)?$/;
const day = /^\d{4}-\d\d-\d\d$/;

/** Cells use the units and vocabulary of their requirement, and a cell without a document is blank. */
export function checkConditions(snapshots: Snapshots): void {
	const idsOf = (path: string, column: string) =>
		new Set(snapshots.rows(path).map(({ cells }) => cells[column] ?? ''));
	const programmes = idsOf('curated/programmes.csv', 'programme');
	const vocabularies = new Map(
		snapshots
			.rows('curated/requirements.csv')
			.map(({ cells }) => [
				cells['requirement'] ?? '',
				{ units: split(cells['units']), words: split(cells['vocabulary']) }
			])
	);
	for (const { line, cells } of snapshots.rows('curated/conditions.csv')) {
		const { programme = '', requirement = '', value = '', unit = '', grade } = cells;
		const fail = (rule: string, advice: string): never => {
			throw new DataFailure(file, line, rule, advice);
		};
		const vocabulary = vocabularies.get(requirement) ?? { units: [], words: [] };
		if (!programmes.has(programme)) fail(`there is no programme ${programme}`, 'Add it to programmes.csv');
		if (vocabulary.words.length === 0) fail(`there is no requirement ${requirement}`, 'Add it');
		if (grade === 'not_established') {
			const said = [value, unit, cells['detail'], cells['document'], cells['source_id']].join('');
			if (said !== '') fail('a cell that is not established says something', 'Blank it, or grade it');
			continue;
		}
		if (value === '' || (cells['document'] ?? '') === '' || (cells['source_id'] ?? '') === '') {
			fail('a graded cell lacks its value, document or source', 'Fill it in or mark it not_established');
		}
		if (!vocabulary.units.includes(unit))
			fail(`"${unit}" is no unit of ${requirement}`, 'Use one of its units');
		const isGood =
			(unit === 'word' && vocabulary.words.includes(value)) ||
			(unit === 'date' && day.test(value)) ||
			(unit !== 'word' && vocabulary.words.includes('number') && number.test(value));
		if (!isGood)
			fail(`"${value}" is no answer to ${requirement}`, 'Use its vocabulary, or add the word there');
		const end = cells['valid_to'] ?? '';
		if (end !== '' && end < (cells['valid_from'] ?? ''))
			fail('it ends before it begins', 'Correct the dates');
	}
}

function split(text = ''): string[] {
	return text === '' ? [] : text.split(' | ');
}
