import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { changeLines, times } from '../../../tests/support/publishers/table';
import { stateFile } from '../../../tests/support/publishers/united-states';
import { defaultFolders } from '../../lib/files.js';
import { refusal, take, takeFirst, type Taken } from '../../testing/mutations.js';
import { ukrainianEncountersReader as reader } from './encounters.js';

const file = 'nationwide-encounters-fy22-fy25-may-state.csv';
const published = stateFile();

const edit = (isMeant: (line: string) => boolean, change: (line: string) => string | null) =>
	changeLines(published, (line, index) => (index > 0 && isMeant(line) ? change(line) : line));
const count = (factor: number) => (line: string) => line.replace(/\d+$/, (digits) => times(digits, factor));
const remove = () => null;
const in2023Jan = (line: string) => /^2023,\w+,JAN,/.test(line);
const ukrainian = (line: string) => line.includes(',UKRAINE,');

let taken: Taken;
beforeAll(async () => {
	taken = await takeFirst(reader, file, published);
});

const refused: [what: string, contents: string, sentence: RegExp][] = [
	['a missing month in the middle', edit(in2023Jan, remove), /no encounter is counted in 2023-01/],
	[
		'a missing last month',
		edit((line) => /^2025 .*,MAY,/.test(line), remove),
		/as of 2025-04-30 and the present snapshot as of 2025-05-31.*rule older-edition/
	],
	[
		'a missing first month',
		edit((line) => /^2022,\w+,OCT,/.test(line), remove),
		/2021-10 is missing.*rule period-missing/
	],
	[
		'Ukrainians of one month missing',
		edit((line) => in2023Jan(line) && ukrainian(line), remove),
		/other_region of 2023-01 adds up to 0 and to [\d,]+|is 0 and/
	],
	[
		'a month times ten',
		edit((line) => in2023Jan(line) && ukrainian(line), count(10)),
		/other_region of 2023-01(-01)? (adds up to|is) [\d,]+, ten times as much/
	],
	['months times ten', edit(ukrainian, count(10)), /of 2021-10 adds up to [\d,]+, ten times as much/],
	[
		'a region missing',
		edit((line) => line.includes('Southwest'), remove),
		/southwest of 2021-10 adds up to 0 and to 196/
	],
	[
		'two regions exchanged',
		published
			.replaceAll(',Other,NY', ',x,NY')
			.replaceAll('Southwest Land Border', 'Other')
			.replaceAll(',x,', ',Southwest Land Border,'),
		/other_region of 2021-10 adds up to [\d,]+(, as southwest did,)? and to 795/
	],
	[
		'an unknown region',
		published.replaceAll('Northern Land Border', 'Coastal Border'),
		/row \d+: "Coastal Border" is no known region/
	],
	[
		'a fiscal year under another name',
		published.replaceAll('\n2023,', '\n2033,'),
		/no encounter is counted in 2022-10/
	],
	[
		'a month in the future',
		published.replaceAll('\n2025 (FYTD),', '\n2029 (FYTD),'),
		/no encounter is counted in|future/
	],
	['a file cut at the end of a row', published.split('\n').slice(0, -12).join('\n'), /rule|no encounter/],
	['a file cut within a row', published.slice(0, -30), /row \d+: the line (has \d+ cells|cannot be read)/],
	['only the header', published.split('\n').slice(0, 1).join('\n') + '\n', /there is not one row/],
	[
		'negative people',
		edit(
			(line) => in2023Jan(line) && ukrainian(line),
			(line) => line.replace(/(\d+)$/, '-$1')
		),
		/row \d+: "-\d+" in Encounter Count counts people and is negative/
	],
	[
		'the file by area of responsibility',
		published.replace('State,Demographic', 'Area of Responsibility,AOR (Abbv),Component,Demographic'),
		/row 1: the header is .* Wanted is/
	]
];

describe('a changed state file of CBP is refused', () => {
	it.each(refused)('%s', async (_, contents, sentence) => {
		expect(contents).not.toBe(published);
		const said = await refusal(taken, file, contents);
		expect(said).toMatch(sentence);
		expect(said.split('\n')).toHaveLength(1);
	});
});

describe("CBP's state file", () => {
	it('adds up to the months that the project holds', () => {
		expect(taken.tidy()).toBe(
			readFileSync(join(defaultFolders.data, 'cbp/ukrainian_encounters.csv'), 'utf8')
		);
	});

	it('is the same with its rows in another order', async () => {
		const before = taken.tidy();
		const [header = '', ...lines] = published.trimEnd().split('\n');
		await take(reader, taken.data, file, [header, ...lines.reverse(), ''].join('\n'));
		expect(taken.tidy()).toBe(before);
	});
});
