import { schemeOf } from '$lib/analysis/demographics/age-schemes';
import { PART_KINDS, type Cell, type Group } from '$lib/analysis/demographics/types';
import * as column from '../columns';
import type { Column } from '../columns';
import type { DataTable, ExportTable } from '../contract';
import { periodOf, unitOf } from './text';
import type { WomenAndChildren } from './types';

const percent = column.numbers('%');
const SHARE = 'Of those whose sex and age are known; empty where nobody is counted, which does not mean none';

export const tables = (model: WomenAndChildren): DataTable[] => [shareTable(model), cellTable(model)];

const MEN_HIGH = 'Of everybody, if all others who can be are';
const MEN_LOW = 'Of everybody, if none of the others is one';
function shareTable(model: WomenAndChildren): DataTable {
	const { words, menAges } = schemeOf(model.who);
	const men = `men ${menAges[0]}`;
	const shareColumns = PART_KINDS.filter((kind) => words[kind] !== '').map((kind): Column<Group> =>
		percent(kind, words[kind], SHARE, ({ parts }) => {
			const part = parts.find((one) => one.kind === kind);
			return part && part.people > 0 ? 100 * part.share : null;
		})
	);
	return column.dataTable<Group>({
		name: 'shares',
		caption: `${unitOf(model)}. ${periodOf(model)}`,
		rows: model.groups,
		columns: [
			column.text('origin', 'People from', 'Country of origin', (row) => row.originName),
			column.people('people', 'People', 'Everybody counted', (row) => row.people),
			percent('known', 'Known', 'Share whose sex and age are recorded', (row) => 100 * row.knownShare),
			...shareColumns,
			percent('men_low', `Lowest ${men}`, MEN_LOW, (row) => 100 * row.men.low),
			percent('men_high', `Highest ${men}`, MEN_HIGH, (row) => 100 * row.men.high),
			column.text('majority', `Mostly ${men}?`, 'More than half', (row) => row.majority ?? 'too few to say')
		]
	});
}

interface CellRow extends Cell {
	readonly group: Group;
	readonly origin: string;
	readonly originName: string;
}

const cellRows = ({ groups }: WomenAndChildren): CellRow[] =>
	groups.flatMap((group) =>
		group.cells.map((cell) => ({ ...cell, group, origin: group.origin, originName: group.originName }))
	);

const sex = column.text<CellRow>('sex', 'Sex', 'female, male, or unknown', (row) => row.sex);
const AGE = 'In years, in the groups of the publisher, or unknown';
const age = column.text<CellRow>('age', 'Age', AGE, (row) => row.age);
const printedAge = column.text<CellRow>('age', 'Age', AGE, (row) => row.age.replace('-', '–'));
const people = column.people<CellRow>('people', 'People', 'People of this sex and age', (row) => row.people);

/** The groups of the publisher as published. */
const cellTable = (model: WomenAndChildren): DataTable =>
	column.dataTable<CellRow>({
		name: 'ages',
		caption: `By sex and the publisher’s age groups. ${periodOf(model)}`,
		rows: cellRows(model),
		columns: [
			column.text('origin', 'People from', 'Country of origin', (row) => row.originName),
			sex,
			printedAge,
			people
		]
	});

const KNOWN_SHARE = 'Share of everybody whose sex and age are recorded';
/** Every published sex and age group of every nationality, with the unrecorded as rows. */
export const exportTable = (model: WomenAndChildren): ExportTable =>
	column.exportTable<CellRow>({
		name: 'women-and-children',
		caption: `People by sex and age: ${unitOf(model)}. ${periodOf(model)}`,
		rows: cellRows(model),
		columns: [
			column.originCode<CellRow>('; OTH for all others'),
			column.text('origin_name', 'Country', 'Country of origin, common name', (row) => row.originName),
			column.text('place', 'Place', 'abroad, europe, neighbours, usa or uk', () => model.who),
			column.text('period', 'Period', 'Year-end, or months of arrival', () => periodOf(model)),
			sex,
			age,
			people,
			column.people('all', 'All', 'Everybody of the nationality in the place', (row) => row.group.people),
			column.number('known_share', 'Known share', '0–1', KNOWN_SHARE, (row) => row.group.knownShare, null)
		],
		sourceIds: (row) => [row.group.sourceId]
	});
