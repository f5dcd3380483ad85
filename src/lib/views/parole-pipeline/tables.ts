import type { Scalar } from '$lib/query/port';
import type { DataTable, Field } from '../contract';
import { numberField, textField } from '../fields';
import type { Shown } from './series';
import { COUNTRY, STEP_NAMES, whyNone } from './words';

const dateField = (name: string, label: string, description: string): Field => ({
	name,
	label,
	type: 'date',
	description
});
const countField = (name: string, label: string, description: string): Field => ({
	name,
	label,
	type: 'integer',
	unit: 'as counted',
	description
});

export function tables(shown: Shown): DataTable[] {
	const isCited = (sourceId: string) => shown.citedOnly.includes(sourceId);
	const free = figureRows(shown, (sourceId) => !isCited(sourceId));
	const cited = figureRows(shown, isCited).filter((row) => row[3] !== null);
	return [
		{
			name: 'figures',
			caption: 'Requests, authorisations and people, as totals to a day',
			fields: figureFields,
			rows: free
		},
		...(cited.length > 0
			? [
					{
						name: 'cited',
						caption:
							'Further figures, whose sources may be cited but not passed on: they are not in the downloads',
						fields: figureFields,
						rows: cited
					}
				]
			: []),
		...(shown.days.length > 0 ? [ratesTable(shown)] : [])
	];
}

const figureFields: readonly Field[] = [
	textField('step', 'Step, people from', 'Step of the way, and country of origin'),
	textField('which', 'Which', 'Which requests or people'),
	textField('by', 'By', 'Day to which the figure counts, or why there is none'),
	countField('value', 'Number', 'As printed'),
	textField('unit', 'Counted', 'Requests, authorisations or people'),
	textField('source', 'Source', 'Who gave the figure')
];

/** One row a figure; a stage without any says why. */
const figureRows = ({ stages, publishers }: Shown, isWanted: (sourceId: string) => boolean): Scalar[][] =>
	stages.flatMap(({ step, origin, label, unit, figures, untraced }): Scalar[][] => {
		const head = `${STEP_NAMES[step]}, ${COUNTRY[origin]}`;
		if (figures.length === 0) return [[head, label, whyNone({ untraced }), null, unit, null]];
		return figures
			.filter(({ sourceId }) => isWanted(sourceId))
			.map(({ asOf, value, sourceId }) => [head, label, asOf, value, unit, publishers[sourceId] ?? sourceId]);
	});

const RATES = [
	['per100Filed', 'approved_per_100_filed', 'Approved per 100 filed'],
	['per100Decided', 'approved_per_100_decided', 'Approved per 100 decided'],
	['per100Authorised', 'arrived_per_100_authorised', 'Arrived per 100 authorised']
] as const;

function ratesTable({ days, publishers }: Shown): DataTable {
	return {
		name: 'rates',
		caption: 'Rates, only where one source gives both figures for one day',
		fields: [
			textField('who', 'People from, by', 'Country of origin, and day'),
			...RATES.map(([, name, label]) => numberField(name, label, 'for every 100', label, 2)),
			textField('source', 'Source', 'Who gave both figures')
		],
		rows: days.map((day) => [
			`${COUNTRY[day.origin]}, ${day.asOf}`,
			...RATES.map(([key]) => day[key]),
			publishers[day.sourceId] ?? day.sourceId
		])
	};
}

/** Figures and rates in long form, each with its source. */
export function displayed({ stages, days }: Shown): DataTable {
	return {
		name: 'parole-pipeline',
		caption:
			'Requests, decisions, authorisations and arrivals on parole as totals to a day; units are never mixed',
		fields: [
			textField('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3'),
			textField('programme', 'Programme', 'afghan_i131, oaw, u4u or ukraine_all_parole'),
			textField('kind', 'Kind', 'filed, pending, denied, approved, paroled, or a rate for every 100'),
			textField('which', 'Which', 'Which requests or people'),
			dateField('counted_since', 'Since', 'First day counted; blank for a count of the day and for rates'),
			dateField('as_of', 'As of', 'Day to which the figure counts'),
			numberField('value', 'Value', 'see unit', 'Figure; what it counts stands in unit', 6),
			textField('unit', 'Unit', 'requests, authorisations, people, or for every 100'),
			textField('source_id', 'Source', 'Identifier of the source')
		],
		rows: [
			...stages.flatMap(({ origin, programme, step, label, unit, figures }) =>
				figures.map(({ since, asOf, value, sourceId }): Scalar[] => [
					origin,
					programme,
					step,
					label,
					since,
					asOf,
					value,
					unit,
					sourceId
				])
			),
			...days.flatMap((day) =>
				RATES.flatMap(([key, name]): Scalar[][] =>
					day[key] === null
						? []
						: [
								[
									day.origin,
									day.programme,
									name,
									null,
									null,
									day.asOf,
									day[key],
									'for every 100',
									day.sourceId
								]
							]
				)
			)
		]
	};
}
