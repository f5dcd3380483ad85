import { DENOMINATOR_WORDS, type DenominatorName } from '$lib/analysis/denominators';
import type { Interval } from '$lib/metrics/interval';
import { isCalendar, type Window } from '$lib/metrics/specification';
import * as column from './columns';
import type { Column } from './columns';

/** Columns of charts that compare origins under several definitions. */
interface DefinitionRow {
	readonly originName: string;
	/** Empty when nothing needs saying. */
	readonly words: string;
	readonly denominator: DenominatorName;
	readonly displaced: Interval;
}

export const country = <Row extends Pick<DefinitionRow, 'originName'>>(): Column<Row> =>
	column.text('origin', 'People from', 'Country of origin', (row) => row.originName);

export const counted = <Row extends Pick<DefinitionRow, 'words'>>(description: string): Column<Row> =>
	column.text('counted', 'Counted', description, (row) => row.words || null);

/** In words, for tables on screen. */
export const outOf = <Row extends Pick<DefinitionRow, 'denominator'>>(): Column<Row> =>
	column.text('denominator', 'Out of', 'Denominator', (row) => DENOMINATOR_WORDS[row.denominator]);

/** By the name that addresses use, for exports. */
export const denominator = <Row extends Pick<DefinitionRow, 'denominator'>>(): Column<Row> =>
	column.text('denominator', 'Out of', 'What people are divided by', (row) => row.denominator);

export function displaced<Row extends Pick<DefinitionRow, 'displaced'>>(
	window: Window,
	description: string
): Column<Row> {
	const [label, unit] = isCalendar(window)
		? ['Displaced, person-years', 'person-years']
		: ['Displaced', 'people'];
	return column.number('displaced', label, unit, description, (row) => row.displaced.value, null);
}

/** The lowest and the highest of all definitions tested, made by `number`. */
export const range = <Row extends { readonly range: Interval | null }>(
	number: (
		name: string,
		label: string,
		description: string,
		value: (row: Row) => number | null
	) => Column<Row>,
	lowest: readonly [name: string, label: string, description: string],
	highest: readonly [name: string, label: string, description: string]
): Column<Row>[] => [
	number(...lowest, ({ range }) => range?.low ?? null),
	number(...highest, ({ range }) => range?.high ?? null)
];

/** Goes after the sources of the figures. */
export const onsetSource = <Row extends { readonly onsetSourceId: string | null }>(): Column<Row> =>
	column.text(
		'onset_source_id',
		'Source of the date',
		'Identifier of the document that dates the onset',
		(row) => row.onsetSourceId
	);
