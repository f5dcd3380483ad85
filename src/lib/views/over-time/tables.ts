import type { Scalar } from '$lib/query/port';
import type { DataTable, Field } from '../contract';
import { numberField, peopleField, textField, yearField } from '../fields';
import { verbOf } from '$lib/text/phrases';
import type { YearPoint } from './points';
import type { Shown, YearLine } from './series';
import { DISPLACED, monthNames } from './words';

const ratio = (name: string, label: string, description: string): Field =>
	numberField(name, label, '× the Ukrainian rate', description, 2);

const RATE_UNIT = 'per 1,000 displaced a year';

const displacedField = ({ denominator }: Shown): Field =>
	({
		name: 'displaced',
		label: 'Displaced, person-years',
		type: 'number',
		unit: 'person-years',
		significant: 4,
		description: `The denominator, people ${DISPLACED[denominator] ?? ''}: the mean of the year’s two ends, for the months counted`
	}) satisfies Field;

const pointsOf = ({ points, further }: YearLine): YearPoint[] =>
	[...points, ...further].sort((a, b) => a.year - b.year);

/** All lines, and the reference where it is drawn though not chosen. */
const drawn = ({ lines, reference }: Shown): YearLine[] => [
	...lines,
	...(lines.some(({ isReference }) => isReference) || lines.length === 0 ? [] : [reference])
];

/** What is counted, or why nothing is. */
function counted(point: YearPoint, shown: Shown): string {
	if (!point.rate.defined) return `No figure. ${point.rate.reason}`;
	const months = point.months === 12 ? 'Whole year' : monthNames(point);
	const parts = [
		...(point.isLowerBound ? ['at least'] : []),
		...(point.straddling === 'inside' ? [`with ${shown.evacuationName}`] : [])
	];
	return [months, ...parts].join(', ');
}

const ratioOf = (point: YearPoint): number | null =>
	point.parity.defined && point.isRanked ? point.parity.value : null;

/** Why a year has no ratio; empty when it has one. */
function reasonOf(point: YearPoint): string {
	if (!point.parity.defined) return point.parity.reason;
	if (point.people?.value === 0) return 'None recorded.';
	return point.isRanked ? '' : 'Too few people.';
}

export function tables(shown: Shown): DataTable[] {
	return [
		{
			name: 'years',
			caption: 'Year by year: what the chart shows',
			fields: [
				textField('origin', 'People from', 'Country of origin'),
				yearField('year', 'Year', 'Calendar year'),
				textField(
					'counted',
					'Counted',
					'Which part of the year, and what with it; or why there is no figure'
				),
				peopleField('people', `People ${verbOf(shown.tier)}`, 'People in the numerator'),
				displacedField(shown),
				numberField('rate', 'Per 1,000 a year', RATE_UNIT, '1,000 × people / displaced'),
				ratio('parity', 'Times the Ukrainian rate', 'The rate over that of Ukraine; none below ten people'),
				ratio('low', 'Lowest', 'Lowest ratio under all definitions tested, bounds included'),
				ratio('high', 'Highest', 'Highest ratio under all definitions tested, bounds included')
			],
			rows: drawn(shown).flatMap((line) =>
				pointsOf(line).map((point): Scalar[] => [
					line.originName,
					point.year,
					counted(point, shown),
					point.people?.value ?? null,
					point.displaced?.value ?? null,
					point.rate.defined ? point.rate.value : null,
					ratioOf(point),
					point.range?.low ?? null,
					point.range?.high ?? null
				])
			)
		}
	];
}

/** The same in long form with all bounds, the reasons and the sources. */
export function displayed(shown: Shown): DataTable {
	return {
		name: 'over-time',
		caption: `People let in by the United States per 1,000 displaced a year, and times the Ukrainian rate (${shown.tier}; denominator ${shown.denominator})`,
		fields: [
			textField('origin', 'Origin', 'Country of origin, ISO 3166-1 alpha-3'),
			textField('origin_name', 'Country', 'Country of origin, common name'),
			yearField('year', 'Year', 'Calendar year'),
			{
				name: 'months',
				label: 'Months',
				type: 'integer',
				unit: 'months',
				description: 'Months counted, from January; 0 where figures end before'
			},
			textField(
				'straddling',
				'Totals across years',
				'inside: a total that lies partly outside the year is counted whole; outside: not at all'
			),
			peopleField('people', 'People', 'People in the numerator'),
			peopleField('people_low', 'Lowest', 'Lower bound of people'),
			peopleField('people_high', 'Highest', 'Upper bound of people'),
			displacedField(shown),
			numberField('rate', 'Rate', RATE_UNIT, '1,000 × people / displaced'),
			numberField('rate_low', 'Lowest rate', RATE_UNIT, 'Lower bound of rate'),
			numberField('rate_high', 'Highest rate', RATE_UNIT, 'Upper bound of rate'),
			ratio('parity', 'Ratio', 'rate / rate of Ukraine in the same months'),
			ratio('parity_low', 'Lowest ratio', 'Lower bound of parity'),
			ratio('parity_high', 'Highest ratio', 'Upper bound of parity'),
			ratio('range_low', 'Lowest tested', 'Lowest ratio under all definitions tested'),
			ratio('range_high', 'Highest tested', 'Highest ratio under all definitions tested'),
			{
				name: 'is_lower_bound',
				label: 'Lower bound',
				type: 'boolean',
				description: 'True where some people are known only within a total for many years'
			},
			textField('reason', 'Why no ratio', 'Why there is no ratio, or no figure at all'),
			textField('source_ids', 'Sources', 'Identifiers of the sources of the figures, joined by a tilde')
		],
		rows: drawn(shown).flatMap((line) =>
			pointsOf(line).map((point): Scalar[] => {
				const { people, rate, parity, range } = point;
				const hasRatio = ratioOf(point) !== null && parity.defined;
				return [
					line.origin,
					line.originName,
					point.year,
					point.months,
					point.straddling,
					people?.value ?? null,
					people?.low ?? null,
					people?.high ?? null,
					point.displaced?.value ?? null,
					rate.defined ? rate.value : null,
					rate.defined ? rate.low : null,
					rate.defined ? rate.high : null,
					hasRatio ? parity.value : null,
					hasRatio ? parity.low : null,
					hasRatio ? parity.high : null,
					range?.low ?? null,
					range?.high ?? null,
					point.isLowerBound,
					reasonOf(point) || null,
					point.sourceIds.join('~')
				];
			})
		)
	};
}
