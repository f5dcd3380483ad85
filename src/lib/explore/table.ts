import type { DataTable, Field } from '$lib/views/contract';
import { numberField, textField } from '$lib/views/fields';
import type { Scalar } from '$lib/query/port';
import { monthText } from '$lib/metrics/month';
import { WORDS } from './settings/fields';
import type { Explored, Point } from './types';
import { timeLabel } from './text/words';

/** More series than this would make a table too wide to read: they stand one below the other. */
const MOST_COLUMNS = 16;

export const tables = (model: Explored): DataTable[] =>
	model.series.length === 0 ? [emptyTable(model)] : [summary(model), overTime(model)];

const emptyTable = ({ empty }: Explored): DataTable => ({
	name: 'summary',
	caption: 'No figures',
	fields: [
		textField('series', 'Series', 'What is shown'),
		textField('reason', 'Why', 'Why there is no figure')
	],
	rows: [['None', empty ?? 'No figures are published for these settings.']]
});

const NAMES: Readonly<Record<string, string>> = {
	origin: 'Origin',
	destination: 'Country',
	kind: 'Status or pathway'
};

function valueField(name: string, label: string, { scale }: Explored, description: string): Field {
	return scale.significant === null
		? { name, label, type: 'integer', unit: 'people', description }
		: numberField(name, label, scale.unit, description, scale.significant);
}

const seriesField = ({ asked }: Explored): Field =>
	textField(
		'series',
		asked.clock === 'event' ? 'War began' : (NAMES[asked.by] ?? 'Series'),
		'What is counted'
	);

const tidy = (value: number | undefined): number | null => (value === undefined ? null : value);
const boundsOf = ({ result }: Point): Scalar[] => [
	tidy(result?.value),
	tidy(result?.low),
	tidy(result?.high)
];

/** One row for each series, every one of them, with what its figure is made of. */
function summary(model: Explored): DataTable {
	const { series, scale, absent } = model;
	const hasParts = series.some(({ overall }) => overall.people !== null);
	return {
		name: 'summary',
		caption: `${WORDS[model.asked.measure].label}, ${scale.overallPeriod}`,
		fields: [
			seriesField(model),
			valueField('value', 'Figure', model, 'The figure for all of the time'),
			valueField('low', 'Lowest', model, 'Lower bound'),
			valueField('high', 'Highest', model, 'Upper bound'),
			...(hasParts
				? [
						numberField('people', 'People', 'people', 'Numerator', 9),
						numberField(
							'base',
							'Divided by',
							model.asked.measure === 'per-resident' ? 'residents' : 'people',
							'Denominator',
							9
						)
					]
				: []),
			textField('remark', 'Remark', 'Why there is no figure')
		],
		rows: [
			...series.map(({ label, overall }) => [
				label,
				...boundsOf(overall),
				...(hasParts ? [tidy(overall.people?.value), tidy(overall.base?.value)] : []),
				overall.result ? null : remarkOf(overall)
			]),
			...absent.map(({ label, reason }) => [
				label,
				null,
				null,
				null,
				...(hasParts ? [null, null] : []),
				reason
			])
		]
	};
}

const remarkOf = ({ reason }: Point): string =>
	reason && !reason.includes('~') ? reason : 'No figure for all of this time.';

function overTime(model: Explored): DataTable {
	const { series, asked } = model;
	const times = [
		...new Set(series.flatMap(({ points }) => points.flatMap(({ t, result }) => (result ? [t] : []))))
	].sort((a, b) => a - b);
	const time: Field =
		asked.clock === 'calendar'
			? { name: 'year', label: 'Year', type: 'integer', description: 'Calendar year' }
			: textField(
					'time',
					{ fiscal: 'Fiscal year', month: 'Month', event: 'After months' }[asked.clock],
					'When'
				);
	const cell = (t: number): Scalar => (asked.clock === 'calendar' ? t : timeLabel(t, asked));
	if (series.length > MOST_COLUMNS)
		return {
			name: 'over-time',
			caption: 'Over time',
			fields: [
				seriesField(model),
				time,
				valueField('value', 'Figure', model, 'The figure'),
				valueField('low', 'Lowest', model, 'Lower bound'),
				valueField('high', 'Highest', model, 'Upper bound')
			],
			rows: series.flatMap(({ label, points }) =>
				points.flatMap((point) => (point.result ? [[label, cell(point.t), ...boundsOf(point)]] : []))
			)
		};
	const values = series.map(
		({ points }) => new Map(points.map((point) => [point.t, point.result?.value ?? null]))
	);
	return {
		name: 'over-time',
		caption: 'Over time',
		fields: [
			time,
			...series.map(({ key, label }) =>
				valueField(`series_${key.toLowerCase().replaceAll('-', '_')}`, label, model, label)
			)
		],
		rows: times.map((t) => [cell(t), ...values.map((own) => own.get(t) ?? null)])
	};
}

/** Every figure shown in long form, each with its sources; gaps have none and are left out. */
export function displayed(model: Explored): DataTable {
	const { asked, series, scale } = model;
	const keep = (value: number | undefined): number | null => value ?? null;
	const at = (t: number): string => (asked.clock === 'month' ? monthText(t) : timeLabel(t, asked));
	const rowOf = (key: string, label: string, scope: string, when: string, point: Point): Scalar[] | null =>
		point.result && point.sourceIds.length > 0
			? [
					key,
					label,
					scope,
					when,
					point.result.value,
					point.result.low,
					point.result.high,
					keep(point.people?.value),
					keep(point.base?.value),
					point.sourceIds.join('~')
				]
			: null;
	return {
		name: 'explore',
		caption: `${WORDS[asked.measure].label}, ${scale.unit}`,
		fields: [
			textField('series', 'Code', 'Code of the origin, country, status, pathway or beginning of a war'),
			textField('label', 'Series', 'Its name'),
			textField('scope', 'Scope', '"time" for one year or month, "all" for all of the time shown'),
			textField(
				'time',
				'Time',
				'Year, month or months since the war began; the whole time where scope is "all"'
			),
			numberField('value', 'Figure', scale.unit, 'The figure'),
			numberField('low', 'Lowest', scale.unit, 'Lower bound'),
			numberField('high', 'Highest', scale.unit, 'Upper bound'),
			numberField('people', 'People', 'people', 'Numerator of a rate; empty for counts'),
			numberField('base', 'Divided by', 'people', 'Denominator of a rate; empty for counts'),
			textField('source_ids', 'Sources', 'Identifiers of the sources, joined by a tilde')
		],
		rows: series.flatMap(({ key, label, points, overall }) =>
			[
				...points.map((point) => rowOf(key, label, 'time', at(point.t), point)),
				rowOf(key, label, 'all', scale.overallPeriod, overall)
			].filter((row) => row !== null)
		)
	};
}
