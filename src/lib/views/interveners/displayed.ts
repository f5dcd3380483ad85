import type { Interval } from '$lib/metrics/interval';
import { exactly } from '$lib/metrics/interval';
import type { Scalar } from '$lib/query/port';
import type { DataTable } from '../contract';
import { DESTINATION } from '$lib/analysis/figures';
import { numberField, textField, yearField } from '../fields';
import type { Lane, WarRow } from './rows';
import type { Shown } from './series';
import { MEANS_SOURCE } from './states';

/** Every figure in long form: people displaced, let in and by the share that is set are kinds that are never added. */
export function displayed(shown: Shown): DataTable {
	return {
		name: 'interveners',
		caption:
			'People displaced, people let in since the war began, and people by a share that is set (arithmetic, no forecast); kinds are never added',
		fields: [
			textField('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3'),
			textField(
				'who',
				'Who',
				'ISO 3166-1 alpha-3 code of a state, others for all states that took part but the United States; blank for people displaced'
			),
			textField(
				'kind',
				'Kind',
				'displaced, resettled, limited_time, let_in, part_of_key, by_share, more_by_share, let_in_per_1000, residents or gdp_usd'
			),
			textField(
				'count',
				'Counted',
				'How the displaced are counted: peak, latest or ever; blank for the rest'
			),
			yearField('from_year', 'From', 'First calendar year'),
			yearField('to_year', 'To', 'Last calendar year, or that of the figure'),
			numberField('value', 'Value', 'see unit', 'Figure; what it counts stands in unit', 6),
			numberField('low', 'Low', 'see unit', 'Least that rounding allows', 6),
			numberField('high', 'High', 'see unit', 'Most that rounding allows', 6),
			textField('unit', 'Unit', 'people, percent, per 1,000 displaced or US dollars'),
			numberField('counted_percent', 'Put down to interveners', 'percent', 'As set by the reader', 3),
			numberField('share_percent', 'Share', 'percent', 'As set by the reader', 3),
			textField('source_ids', 'Sources', 'Identifiers of the sources, joined by a tilde')
		],
		rows: shown.rows.flatMap((row) => [
			...displacedRows(row),
			...row.lanes.flatMap((lane) => laneRows(row, lane, shown)),
			...rateRows(row),
			...stateRows(row)
		])
	};
}

interface Figure {
	readonly who: string | null;
	readonly kind: string;
	readonly count?: string;
	readonly years: readonly [from: number | null, to: number];
	readonly figure: Interval;
	readonly unit?: string;
	readonly set?: readonly [counted: number, share: number];
	readonly sourceIds: readonly string[];
}

const line = (
	origin: string,
	{ who, kind, count, years, figure, unit, set, sourceIds }: Figure
): Scalar[] => [
	origin,
	who,
	kind,
	count ?? null,
	...years,
	figure.value,
	figure.low,
	figure.high,
	unit ?? 'people',
	set?.[0] ?? null,
	set?.[1] ?? null,
	[...new Set(sourceIds)].join('~')
];

const whoOf = ({ id }: Lane): string => (id === 'usa' ? DESTINATION : 'others');
const whole = ({ low, value, high }: Interval): Interval => ({
	low: Math.round(low),
	value: Math.round(value),
	high: Math.round(high)
});

const displacedRows = ({ origin, counts }: WarRow): Scalar[][] =>
	counts.map(({ count, people, year, sourceIds }) =>
		line(origin, { who: null, kind: 'displaced', count, years: [null, year], figure: people, sourceIds })
	);

function laneRows({ origin, firstYear, lastYear }: WarRow, lane: Lane, { settings }: Shown): Scalar[][] {
	const who = whoOf(lane);
	const people = { who, years: [firstYear, lastYear] as const, sourceIds: lane.sourceIds };
	const set = [settings.counted, settings.share] as const;
	return [
		line(origin, { ...people, kind: 'resettled', figure: lane.durable }),
		line(origin, { ...people, kind: 'limited_time', figure: lane.temporary }),
		line(origin, { ...people, kind: 'let_in', figure: lane.people }),
		...(lane.part
			? [
					line(origin, {
						...people,
						kind: 'part_of_key',
						figure: exactly(100 * lane.part.value),
						unit: 'percent',
						sourceIds: keyIds(lane, settings.key)
					})
				]
			: []),
		...lane.byCount.flatMap(({ counted, result }) => {
			const ids = [...counted.sourceIds, ...(lane.keySourceIds.length > 0 ? keyIds(lane, settings.key) : [])];
			const by = { ...people, count: counted.count, set };
			return [
				...(result.expected.defined
					? [line(origin, { ...by, kind: 'by_share', figure: whole(result.expected), sourceIds: ids })]
					: []),
				...(result.extra.defined
					? [
							line(origin, {
								...by,
								kind: 'more_by_share',
								figure: whole(result.extra),
								sourceIds: [...ids, ...lane.sourceIds]
							})
						]
					: [])
			];
		})
	];
}

/** What decides a part: who took part, and their means; of the United States alone nothing but its own figures. */
const keyIds = (lane: Lane, key: string): string[] =>
	lane.keySourceIds.length === 0
		? [...lane.sourceIds]
		: [...lane.keySourceIds, ...(key === 'equal' ? [] : [MEANS_SOURCE])];

function rateRows({ origin, rate, lanes, counts, firstYear, lastYear }: WarRow): Scalar[][] {
	const peak = counts.find(({ count }) => count === 'peak');
	if (!rate.defined || !peak) return [];
	return [
		line(origin, {
			who: DESTINATION,
			kind: 'let_in_per_1000',
			count: 'peak',
			years: [firstYear, lastYear],
			figure: rate,
			unit: 'per 1,000 displaced',
			sourceIds: [...(lanes[0]?.sourceIds ?? []), ...peak.sourceIds]
		})
	];
}

function stateRows({ origin, states, firstYear, lastYear, meansYear }: WarRow): Scalar[][] {
	return states.flatMap(({ country, resettled, resettledSourceIds, residents, gdp }) => [
		line(origin, {
			who: country,
			kind: 'resettled',
			years: [firstYear, lastYear],
			figure: resettled,
			sourceIds: resettledSourceIds
		}),
		...(residents === null || meansYear === null
			? []
			: [
					line(origin, {
						who: country,
						kind: 'residents',
						years: [null, meansYear],
						figure: exactly(residents),
						sourceIds: [MEANS_SOURCE]
					})
				]),
		...(gdp === null || meansYear === null
			? []
			: [
					line(origin, {
						who: country,
						kind: 'gdp_usd',
						years: [null, meansYear],
						figure: exactly(gdp),
						unit: 'US dollars',
						sourceIds: [MEANS_SOURCE]
					})
				])
	]);
}
