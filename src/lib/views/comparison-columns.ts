import { DENOMINATOR_WORDS, type DenominatorName } from '$lib/analysis/comparison/denominators';
import type { Interval } from '$lib/metrics/interval';
import { isCalendar, type Window } from '$lib/metrics/specification';
import * as column from './columns';
import type { Column } from './columns';

/** Columns of charts that compare origins under several definitions. */
interface DefinitionRow {
	readonly originName: string;
	/** Empty if there is nothing to say. */
	readonly words: string;
	readonly denominator: DenominatorName;
	readonly displaced: Interval;
	readonly people: Interval;
	/** `null` for a sum of several. */
	readonly caseId: string | null;
	readonly isDrawn: boolean;
	readonly isRanked: boolean;
	/** The lowest and the highest of all definitions tested. */
	readonly range: Pick<Interval, 'low' | 'high'> | null;
}

type Has<Name extends keyof DefinitionRow> = Pick<DefinitionRow, Name>;

/** Definitions of one origin as rows, each with the name and range of the origin. */
export const definitionRows = <Of>(
	{ originName, range }: { readonly originName: string; readonly range: Interval | null },
	definitions: readonly Of[],
	drawn: readonly Of[]
) => definitions.map((one) => ({ ...one, originName, range, isDrawn: drawn.includes(one) }));

export const drawnFirst = <Of>(drawn: readonly Of[], all: readonly Of[]): Of[] => [
	...drawn,
	...all.filter((one) => !drawn.includes(one))
];

/** Used in captions of exports. */
export const windowText = (window: Window): string =>
	isCalendar(window)
		? `${window.years.from}–${window.years.to}`
		: `first ${window.months} months of each war`;

export const country = <Row extends Has<'originName'>>(): Column<Row> =>
	column.text('origin', 'People from', 'Country of origin', (row) => row.originName);

export const counted = <Row extends Has<'words'>>(
	description = 'Start of the war from which people are counted'
): Column<Row> => ({
	...column.text<Row>('counted', 'Counted', description, (row) => row.words || null),
	isOptional: true
});

/** In words, for tables on screen. */
export const outOf = <Row extends Has<'denominator'>>(): Column<Row> =>
	column.text(
		'denominator',
		'Out of',
		'Who counts as displaced',
		(row) => DENOMINATOR_WORDS[row.denominator]
	);

/** By the name in addresses, for exports. */
export const denominator = <Row extends Has<'denominator'>>(): Column<Row> =>
	column.text('denominator', 'Out of', 'What people are divided by', (row) => row.denominator);

export const people = <Row extends Has<'people'>>(
	label: string,
	description = 'People in the numerator'
): Column<Row> => column.people('people', label, description, (row) => row.people.value);

/** One of several ways of counting an origin. */
export function caseId<Row extends Has<'caseId'>>(): Column<Row> {
	const description = 'Start of the war from which people are counted, or “years” for calendar years';
	return column.text('case', 'Case', description, (row) => row.caseId);
}

/** @param marks The marks drawn for a definition, such as "dots". */
export const isDrawn = <Row extends Has<'isDrawn'>>(marks: string): Column<Row> =>
	column.flag('is_drawn', 'Drawn', `True for the ${marks} of the chart`, (row) => row.isDrawn);

export const isRanked = <Row extends Has<'isRanked'>>(label = 'Ranked'): Column<Row> =>
	column.flag('is_ranked', label, 'False below ten people', (row) => row.isRanked);

export function displaced<Row extends Has<'displaced'>>(window: Window, description: string): Column<Row> {
	const [label, unit] = isCalendar(window)
		? ['Displaced, person-years', 'person-years']
		: ['Displaced', 'people'];
	return column.number('displaced', label, unit, description, (row) => row.displaced.value, null);
}

type MakeNumber = ReturnType<typeof column.numbers>;

type EndWords = readonly [name: string, label: string, description: string];

/** The lowest and the highest of all definitions, in two columns. */
export const rangeEnds = <Row extends Has<'range'>>(
	number: (...given: [...EndWords, (row: Row) => number | null]) => Column<Row>,
	low: EndWords,
	high: EndWords
): Column<Row>[] => [
	number(...low, (row) => row.range?.low ?? null),
	number(...high, (row) => row.range?.high ?? null)
];

/** The columns `low` and `high`. @param what The value that they bound, such as "ratio under all definitions tested". */
export const range = <Row extends Has<'range'>>(number: MakeNumber, what: string): Column<Row>[] =>
	rangeEnds<Row>(number, ['low', 'Lowest', `Lowest ${what}`], ['high', 'Highest', `Highest ${what}`]);

/** The columns `range_low` and `range_high`, in addition to the bounds of the definition itself. */
export const testedRange = <Row extends Has<'range'>>(number: MakeNumber, what: string): Column<Row>[] =>
	range<Row>(number, what).map((one) => ({
		...one,
		name: `range_${one.name}`,
		label: `${one.label} tested`
	}));

/** Follows the sources of the figures. */
export const onsetSource = <Row extends { readonly onsetSourceId: string | null }>(): Column<Row> =>
	column.text(
		'onset_source_id',
		'Source of the date',
		'Identifier of the document that dates the start of the war',
		(row) => row.onsetSourceId
	);
