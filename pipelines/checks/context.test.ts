import { describe, expect, it } from 'vitest';
import { readSnapshots, type Snapshots } from '../ingest/snapshots.js';
import { defaultFolders } from '../lib/files.js';
import { checkConditions } from './conditions.js';
import { checkCapitals, checkCoalitions, checkConflicts, checkEvents } from './context.js';

const snapshots = readSnapshots(defaultFolders.data);

/** The project's snapshots with one cell changed, in the first row of the file with `before` in the column. */
function changed(path: string, column: string, before: string | RegExp, after: string): Snapshots {
	let isDone = false;
	const rows = snapshots.rows(path).map((row) => {
		const text = row.cells[column] ?? '';
		if (isDone || !(typeof before === 'string' ? text === before : before.test(text))) return row;
		isDone = true;
		return { ...row, cells: { ...row.cells, [column]: after } };
	});
	return { ...snapshots, rows: (other) => (other === path ? rows : snapshots.rows(other)) };
}

function everywhere(path: string, column: string, after: string): Snapshots {
	const rows = snapshots.rows(path).map((row) => ({ ...row, cells: { ...row.cells, [column]: after } }));
	return { ...snapshots, rows: (other) => (other === path ? rows : snapshots.rows(other)) };
}

type Broken = [string, (snapshots: Snapshots) => void, Snapshots, RegExp];
const conditions = 'curated/conditions.csv';
const events = 'curated/events.csv';
const conflicts = 'curated/conflicts.csv';
const coalition = 'curated/coalition.csv';
const capitals = 'curated/capitals.csv';

describe('tables maintained by hand', () => {
	it('pass their checks', () => {
		for (const check of [checkConditions, checkEvents, checkCoalitions, checkCapitals, checkConflicts]) {
			expect(() => check(snapshots)).not.toThrow();
		}
	});

	const broken: Broken[] = [
		[
			'a border that only one side has',
			checkCapitals,
			changed(capitals, 'land_neighbours', /POL/, 'MEX'),
			/does not have \w{3} as a neighbour/
		],
		[
			'a capital beyond the pole',
			checkCapitals,
			changed(capitals, 'latitude', '50.45', '95.45'),
			/latitude 95.45/
		],
		[
			'a cell that nobody read and that has a value',
			checkConditions,
			changed(conditions, 'grade', 'official', 'not_established'),
			/not established says something/
		],
		[
			'a graded cell without a value',
			checkConditions,
			changed(conditions, 'grade', 'not_established', 'official'),
			/lacks its value, document or source/
		],
		[
			'a word outside the vocabulary',
			checkConditions,
			changed(conditions, 'value', 'case by case', 'sometimes'),
			/"sometimes" is no answer to evidence_of_harm/
		],
		[
			'an unknown programme',
			checkConditions,
			changed(conditions, 'programme', 'u4u', 'u5u'),
			/there is no programme u5u/
		],
		[
			'another unit',
			checkConditions,
			changed(conditions, 'unit', 'USD', 'dollars'),
			/"dollars" is no unit of fee/
		],
		[
			'an event for an unknown country',
			checkEvents,
			changed(events, 'origins', 'AFG', 'AFX'),
			/"AFX" in origins is neither a country nor ALL/
		],
		[
			'an event of an unknown onset',
			checkEvents,
			changed(events, 'onset_id', 'AFG-2021', 'AFG-2020'),
			/there is no onset AFG-2020/
		],
		[
			'half a date',
			checkCoalitions,
			changed(coalition, 'joined', /^2003/, 'spring 2003'),
			/"spring 2003" in joined is no year, month or day/
		],
		[
			'two chosen figures',
			checkConflicts,
			everywhere(conflicts, 'is_chosen', 'true'),
			/conflict afghan-parole-approved: 5 figures are chosen/
		],
		[
			'two rules for one conflict',
			checkConflicts,
			changed(conflicts, 'rule', /^The border count/, 'Toss a coin.'),
			/conflict u4u-2022-12: its rows speak of different figures or rules/
		]
	];
	it.each(broken)('reject %s', (_, check, damaged, message) => {
		expect(() => check(damaged)).toThrow(message);
	});
});
