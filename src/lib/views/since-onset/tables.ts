import { monthText } from '$lib/metrics/month';
import type { Measured } from '$lib/metrics/quantity';
import type { DataTable, Field } from '../contract';
import type { Line, Shown } from './series';

/** Rate of a line at τ, people let in per 1,000 displaced. */
export const rateAt = (line: Line, tau: number): number | null => {
	const people = line.people[tau];
	return people ? (1000 * people[1]) / line.denominator.value : null;
};

/** Bounds of the same. */
export const boundsAt = (line: Line, tau: number): readonly [number, number] | null => {
	const people = line.people[tau];
	if (!people) return null;
	return [(1000 * people[0]) / line.denominator.high, (1000 * people[2]) / line.denominator.low];
};

const valueOf = (result: Measured) => (result.defined ? result.value : null);

export function tables(shown: Shown): DataTable[] {
	return [comparedTable(shown), monthlyTable(shown)];
}

function comparedTable({ lines, comparedAfter }: Shown): DataTable {
	return {
		name: 'compared',
		caption: `After ${comparedAfter} months`,
		fields: [
			{ name: 'war', label: 'War began', type: 'string', description: 'Country and beginning of the war' },
			{
				name: 'people',
				label: 'People let in',
				type: 'integer',
				unit: 'people',
				description: `People let in up to ${comparedAfter} months after the war began`
			},
			{
				name: 'displaced',
				label: 'Displaced abroad',
				type: 'integer',
				unit: 'people',
				description:
					'Refugees, asylum-seekers and other people in need of international protection, or the people newly displaced'
			},
			{
				name: 'displaced_year',
				label: 'At the end of',
				type: 'integer',
				description: 'Year-end of the stock'
			},
			{
				name: 'rate',
				label: 'Per 1,000',
				type: 'number',
				significant: 3,
				unit: 'per 1,000 displaced',
				description: 'People let in per 1,000 displaced abroad'
			},
			{
				name: 'parity',
				label: 'Per 100 Ukrainians',
				type: 'number',
				significant: 2,
				unit: 'per 100 Ukrainians',
				description: 'The rate for every 100 of the Ukrainian rate'
			}
		],
		rows: lines.map((line) => {
			const parity = valueOf(line.parity);
			return [
				line.label,
				line.peopleThen?.value ?? null,
				line.denominator.value,
				line.denominator.year,
				valueOf(line.rate),
				parity === null ? null : 100 * parity
			];
		})
	};
}

function monthlyTable({ lines, axisMonths }: Shown): DataTable {
	const months = Math.min(axisMonths, Math.max(0, ...lines.map(({ people }) => people.length)));
	return {
		name: 'monthly',
		caption: 'Month by month, per 1,000 displaced abroad',
		fields: [
			{
				name: 'after_months',
				label: 'After months',
				type: 'integer',
				description: 'Months that have passed, the one in which the war began included'
			},
			...lines.map((line): Field => ({
				name: line.onsetId,
				label: line.label,
				type: 'number',
				significant: 3,
				unit: 'per 1,000 displaced',
				description: `People let in per 1,000 displaced abroad, ${line.label}`
			}))
		],
		rows: Array.from({ length: months }, (_, tau) => [tau + 1, ...lines.map((line) => rateAt(line, tau))])
	};
}

const DISPLAYED_FIELDS: readonly Field[] = [
	{ name: 'onset_id', label: 'Onset', type: 'string', description: 'Identifier of the beginning of the war' },
	{ name: 'origin', label: 'Origin', type: 'string', description: 'Country of origin, ISO 3166-1 alpha-3' },
	{ name: 'origin_name', label: 'Country', type: 'string', description: 'Country of origin, common name' },
	{ name: 'war_began', label: 'War began', type: 'date', description: 'Date of the onset' },
	{ name: 'months_since_onset', label: 'Months', type: 'integer', description: '0 is the onset month' },
	{ name: 'month', label: 'Month', type: 'string', description: 'Calendar month, YYYY-MM' },
	{
		name: 'people',
		label: 'People let in',
		type: 'integer',
		unit: 'people',
		description: 'People let in from the onset month to this month'
	},
	{
		name: 'people_low',
		label: 'Lowest',
		type: 'integer',
		unit: 'people',
		description: 'Lower bound of people'
	},
	{
		name: 'people_high',
		label: 'Highest',
		type: 'integer',
		unit: 'people',
		description: 'Upper bound of people'
	},
	{
		name: 'displaced',
		label: 'Displaced abroad',
		type: 'integer',
		unit: 'people',
		description: 'The fixed denominator: people displaced abroad at the year-end named in displaced_year'
	},
	{ name: 'displaced_year', label: 'Year-end', type: 'integer', description: 'Year-end of the denominator' },
	{
		name: 'rate',
		label: 'Rate',
		type: 'number',
		unit: 'per 1,000 displaced',
		description: '1,000 × people / displaced'
	},
	{
		name: 'rate_low',
		label: 'Lowest rate',
		type: 'number',
		unit: 'per 1,000 displaced',
		description: 'Lower bound of rate'
	},
	{
		name: 'rate_high',
		label: 'Highest rate',
		type: 'number',
		unit: 'per 1,000 displaced',
		description: 'Upper bound of rate'
	},
	{
		name: 'source_ids',
		label: 'Sources',
		type: 'string',
		description: 'Identifiers of the sources of the figures, joined by a tilde'
	},
	{
		name: 'onset_source_id',
		label: 'Source of the date',
		type: 'string',
		description: 'Identifier of the document that dates the onset'
	}
];

/** The plotted points in long form. */
export function displayed({ lines, comparedAfter, tier, denominatorKind }: Shown): DataTable {
	return {
		name: 'since-onset',
		caption: `People let in by the United States since the onset of each war (${tier}; denominator ${denominatorKind}; compared after ${comparedAfter} months)`,
		fields: DISPLAYED_FIELDS,
		rows: lines.flatMap((line) =>
			line.people.map(([low, value, high], tau) => {
				const bounds = boundsAt(line, tau);
				return [
					line.onsetId,
					line.origin,
					line.originName,
					line.onsetDate,
					tau,
					monthText(line.onsetMonth + tau),
					value,
					low,
					high,
					line.denominator.value,
					line.denominator.year,
					rateAt(line, tau),
					bounds?.[0] ?? null,
					bounds?.[1] ?? null,
					line.sourceIds.join('~'),
					line.onsetSourceId
				];
			})
		)
	};
}
