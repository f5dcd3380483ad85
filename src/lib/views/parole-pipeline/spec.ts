import { listParameter } from '$lib/query/sql';
import type { Query } from '$lib/query/port';
import type { Control } from '$lib/settings/control';
import type { ViewSpec } from '../contract';
import { REFERENCE } from '$lib/analysis/figures';

export const COMPARED = ['AFG', REFERENCE] as const;
export type OriginComparison = (typeof COMPARED)[number];
export type Figures = 'all' | 'newest';

const PROGRAMMES = ['afghan_i131', 'oaw', 'u4u', 'ukraine_all_parole'];

const controls: readonly Control[] = [
	{
		kind: 'set',
		name: 'origins',
		label: 'People from',
		options: [
			{ value: 'AFG', label: 'Afghanistan' },
			{ value: REFERENCE, label: 'Ukraine' }
		],
		initial: COMPARED
	},
	{
		kind: 'choice',
		name: 'figures',
		label: 'Figures',
		options: [
			{
				value: 'all',
				label: 'Every one',
				hint: 'Each figure that can be traced, with its day; those that disagree too.'
			},
			{ value: 'newest', label: 'The newest', hint: 'The newest figure of each step alone.' }
		],
		initial: 'all'
	}
];

const SHOWN = `
select programme, stage, as_of, counted_since, value, unit, source_id
from pipeline
where list_contains(string_split(?, '~'), programme) and is_default and value is not null
order by programme, stage, as_of, source_id`;

/** Figures that are on file but have no address, or come from somebody who is not the issuer. */
const UNTRACED = `
select programme, stage, cast(count(*) as integer) as figures
from pipeline
where list_contains(string_split(?, '~'), programme) and not is_default
group by programme, stage
order by programme, stage`;

export type QueryName = 'shown' | 'untraced';

/** The same two statements whatever is chosen. */
function queries(): Record<QueryName, Query> {
	const params = [listParameter(PROGRAMMES)];
	const tables = ['pipeline'];
	return { shown: { sql: SHOWN, params, tables }, untraced: { sql: UNTRACED, params, tables } };
}

export const spec: ViewSpec<QueryName> = {
	slug: 'parole-pipeline',
	title: 'From request to arrival',
	question:
		'How many Afghans and Ukrainians asked to be let into the United States on parole, and how far did they get?',
	controls,
	queries
};
