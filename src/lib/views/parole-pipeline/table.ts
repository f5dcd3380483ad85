import type { Printed, SameDay, Stage } from '$lib/analysis/entries/parole';
import * as column from '../columns';
import type { Column } from '../columns';
import type { DataTable, ExportTable } from '../contract';
import { COUNTRY, STEP_NAMES, reasonForNone } from './text';
import type { ParolePipeline } from './types';

/** One figure of a stage; `null` for a stage without any. */
interface FigureRow extends Stage {
	readonly figure: Printed | null;
	readonly publisher: string | null;
}

const figureRows = ({ stages, publishers }: ParolePipeline): FigureRow[] =>
	stages.flatMap((stage) => {
		const own = stage.figures.length > 0 ? stage.figures : [null];
		return own.map((figure) => ({
			...stage,
			figure,
			publisher: figure && (publishers[figure.sourceId] ?? figure.sourceId)
		}));
	});

const WHO = 'Step, and country of origin';
const UP_TO = 'Last day counted, or why there is no figure';

const FIGURES: readonly Column<FigureRow>[] = [
	column.text(
		'step',
		'Step, people from',
		WHO,
		({ step, origin }) => `${STEP_NAMES[step]}, ${COUNTRY[origin]}`
	),
	column.text('which', 'Which', 'Which requests or people', ({ label }) => label),
	column.text('by', 'By', UP_TO, (row) => row.figure?.asOf ?? reasonForNone(row)),
	{ ...column.integer('value', 'Number', 'As printed', ({ figure }) => figure?.value), unit: 'as counted' },
	column.text('unit', 'Counted', 'Requests, authorisations or people', ({ unit }) => unit),
	column.text('source', 'Source', 'Publisher of the figure', ({ publisher }) => publisher)
];

const CITED =
	'More figures, from sources that may be quoted but not passed on; they are not in the downloads';

export function tables(model: ParolePipeline): DataTable[] {
	const isCited = ({ figure }: FigureRow) => figure !== null && model.citedOnly.includes(figure.sourceId);
	const rows = figureRows(model);
	const cited = rows.filter(isCited);
	return [
		column.dataTable({
			name: 'figures',
			caption: 'Requests, authorisations and people, counted up to a day',
			columns: FIGURES,
			rows: rows.filter((row) => !isCited(row))
		}),
		...(cited.length > 0
			? [column.dataTable({ name: 'cited', caption: CITED, columns: FIGURES, rows: cited })]
			: []),
		...(model.days.length > 0 ? [ratesTable(model)] : [])
	];
}

const RATES = [
	['per100Filed', 'approved_per_100_filed', 'Approved per 100 filed'],
	['per100Decided', 'approved_per_100_decided', 'Approved per 100 decided'],
	['per100Authorised', 'arrived_per_100_authorised', 'Arrived per 100 cleared']
] as const;
const EVERY_100 = 'for every 100';

const PUBLISHER = 'Publisher of both figures';
const WHO_AND_DAY = 'Country of origin, and day';
const ratesTable = ({ days, publishers }: ParolePipeline): DataTable =>
	column.dataTable<SameDay>({
		name: 'rates',
		caption: 'Rates, where one source has both figures for one day',
		columns: [
			column.text('who', 'People from, by', WHO_AND_DAY, ({ origin, asOf }) => `${COUNTRY[origin]}, ${asOf}`),
			...RATES.map(([rate, name, label]) =>
				column.number<SameDay>(name, label, EVERY_100, label, (day) => day[rate], 2)
			),
			column.text('source', 'Source', PUBLISHER, (day) => publishers[day.sourceId] ?? day.sourceId)
		],
		rows: days
	});

/** A figure or a rate. */
interface ExportRow extends Printed {
	readonly origin: string;
	readonly programme: string;
	readonly kind: string;
	readonly which: string | null;
	readonly unit: string;
}

const exportRows = ({ stages, days }: ParolePipeline): ExportRow[] => [
	...stages.flatMap(({ origin, programme, step, label, unit, figures }) =>
		figures.map((figure) => ({ ...figure, origin, programme, kind: step, which: label, unit }))
	),
	...days.flatMap((day) =>
		RATES.flatMap(([rate, kind]): ExportRow[] => {
			const value = day[rate];
			return value === null ? [] : [{ ...day, kind, value, which: null, since: null, unit: EVERY_100 }];
		})
	)
];

const PROGRAMME = 'afghan_i131, oaw, u4u or ukraine_all_parole';
const KIND = 'filed, pending, denied, approved, paroled, or a rate for every 100';
const SINCE = 'First day counted; blank for a count on one day and for rates';
const UNIT = 'requests, authorisations, people, or for every 100';
const VALUE = 'Figure, counted in the unit';

/** Figures and rates in long form, each with its source. */
export const exportTable = (model: ParolePipeline): ExportTable =>
	column.exportTable<ExportRow>({
		name: 'parole-pipeline',
		caption: 'Requests, decisions, authorisations and arrivals on parole, counted up to a day',
		columns: [
			column.originCode<ExportRow>(),
			column.text('programme', 'Programme', PROGRAMME, ({ programme }) => programme),
			column.text('kind', 'Kind', KIND, ({ kind }) => kind),
			column.text('which', 'Which', 'Which requests or people', ({ which }) => which),
			column.date('counted_since', 'Since', SINCE, ({ since }) => since),
			column.date('as_of', 'As of', 'Last day counted', ({ asOf }) => asOf),
			column.number('value', 'Value', 'see unit', VALUE, ({ value }) => value, 6),
			column.unit<ExportRow>(UNIT)
		],
		rows: exportRows(model),
		sourceIds: ({ sourceId }) => [sourceId],
		sourceField: 'source_id'
	});
