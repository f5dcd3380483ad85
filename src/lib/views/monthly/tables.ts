import type { Scalar } from '$lib/query/port';
import { monthText } from '$lib/metrics/month';
import type { DataTable } from '../contract';
import { numberField, peopleField, textField } from '../fields';
import { verbOf } from '$lib/text/phrases';
import { programmeName, spanOf } from './finding';
import type { Panel, Shown } from './series';

const hasTemporary = ({ months }: Panel): boolean => months.some(({ temporary }) => temporary > 0);

const monthsOf = ({ firstMonth, lastMonth }: Shown): number[] =>
	Array.from({ length: lastMonth - firstMonth + 1 }, (_, i) => firstMonth + i);

export function tables(shown: Shown): DataTable[] {
	const { panels } = shown;
	const totals = panels.flatMap((panel) => panel.totals.map((total) => ({ panel, total })));
	return [
		{
			name: 'months',
			caption: `People ${verbOf(shown.tier)}, month by month`,
			fields: [
				textField('month', 'Month', 'Calendar month, YYYY-MM'),
				...panels.flatMap((panel) => {
					const { origin, originName } = panel;
					const id = origin.toLowerCase();
					const all = peopleField(
						id,
						originName,
						`People from ${originName} ${verbOf(shown.tier)}; empty where no figure is published`
					);
					return hasTemporary(panel)
						? [
								all,
								peopleField(
									`${id}_temporary`,
									`${originName}: for a limited time`,
									'Of them, people paroled in'
								)
							]
						: [all];
				})
			],
			rows: monthsOf(shown).map((month): Scalar[] => [
				monthText(month),
				...panels.flatMap((panel) => {
					const found = panel.months.find((one) => one.month === month);
					const all = found?.people.value ?? null;
					return hasTemporary(panel) ? [all, found?.temporary ?? null] : [all];
				})
			])
		},
		...(totals.length > 0
			? [
					{
						name: 'totals',
						caption: 'Totals that have no months: dashed frames in the chart',
						fields: [
							textField('origin', 'People from', 'Country of origin'),
							textField('pathway', 'Way in', 'Programme'),
							textField('period', 'Period', 'Months that the total covers'),
							peopleField('people', 'People', 'People in the whole period'),
							numberField('per_month', 'Mean a month', 'people a month', 'people / number of months')
						],
						rows: totals.map(({ panel, total }): Scalar[] => [
							panel.originName,
							programmeName(shown, total.pathway),
							spanOf(total),
							total.people.value,
							total.perMonth
						])
					}
				]
			: [])
	];
}

/** Every figure drawn, one a row, with bounds and sources. */
export function displayed(shown: Shown): DataTable {
	return {
		name: 'monthly',
		caption: `People ${verbOf(shown.tier)} by the United States month by month; totals without months beside them`,
		fields: [
			textField('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3'),
			textField('origin_name', 'Country', 'Country of origin, common name'),
			textField('from_month', 'From', 'First month of the period, YYYY-MM'),
			textField(
				'to_month',
				'To',
				'Last month of the period, YYYY-MM: the same for a month, a later one for a total without months'
			),
			textField(
				'pathway',
				'Pathway',
				'Way in of a total without months; empty where all ways of a month are added'
			),
			peopleField('durable', 'Resettled', 'Refugees resettled and special immigrant visas issued'),
			peopleField('temporary', 'For a limited time', 'People paroled in'),
			peopleField('people', 'People', 'Both together'),
			peopleField('people_low', 'Lowest', 'Lower bound of people'),
			peopleField('people_high', 'Highest', 'Upper bound of people'),
			numberField(
				'per_month',
				'Mean a month',
				'people a month',
				'people / number of months, where it is drawn in place of months'
			),
			textField('source_ids', 'Sources', 'Identifiers of the sources of the figures, joined by a tilde')
		],
		rows: shown.panels.flatMap(({ origin, originName, months, totals }) => [
			...months.map(({ month, durable, temporary, people, sourceIds }): Scalar[] => [
				origin,
				originName,
				monthText(month),
				monthText(month),
				null,
				durable,
				temporary,
				people.value,
				people.low,
				people.high,
				null,
				sourceIds.join('~')
			]),
			...totals.map(({ pathway, tier, startMonth, endMonth, people, perMonth, sourceId }): Scalar[] => [
				origin,
				originName,
				monthText(startMonth),
				monthText(endMonth),
				pathway,
				tier === 'T1' ? people.value : 0,
				tier === 'T2' ? people.value : 0,
				people.value,
				people.low,
				people.high,
				perMonth,
				sourceId
			])
		])
	};
}
