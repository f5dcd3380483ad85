import type { SnapshotTable } from '../types.js';
import { curatedFacts } from './curated-facts.js';

/** Tables maintained by hand; rows that state a fact cite its source. */
export const curatedTables: readonly SnapshotTable[] = [
	{
		path: 'curated/special_origins.csv',
		fields: { code: 'text', name: 'text', used_by: 'text' },
		key: ['code']
	},
	{
		path: 'curated/country_names.csv',
		fields: { iso3: 'country', name: 'text', formal_name: 'text?' },
		key: ['iso3']
	},
	{
		path: 'curated/country_groups.csv',
		fields: { country_group: ['eu27', 'europe32', 'focus'], iso3: 'country' },
		key: ['country_group', 'iso3']
	},
	{
		path: 'curated/pathways.csv',
		fields: {
			pathway: 'text',
			tier: ['T1', 'T2', 'T3'],
			label: 'text',
			permanence: ['durable', 'temporary', 'in_country']
		},
		key: ['pathway']
	},
	{
		path: 'curated/rpc_ohss_differences.csv',
		fields: { fiscal_year: 'year', origin: 'origin', ohss: 'people', rpc: 'people' },
		key: ['fiscal_year', 'origin']
	},
	{
		path: 'curated/count_differences.csv',
		fields: {
			comparison: 'text',
			year: 'year',
			origin: 'origin',
			country: 'text',
			first: 'people',
			second: 'people'
		},
		key: ['comparison', 'year', 'origin', 'country']
	},
	{
		path: 'curated/figure_changes.csv',
		fields: {
			release: 'text',
			subject: 'text',
			measure: 'text',
			old_value: 'text',
			new_value: 'text',
			unit: 'text?',
			reason: 'text'
		},
		key: ['release', 'subject', 'measure']
	},
	{
		path: 'curated/pipeline_measures.csv',
		fields: { measure: 'text', programme: 'text', stage: 'text' },
		key: ['measure']
	},
	{
		path: 'curated/ceiling_orders.csv',
		fields: { fiscal_year: 'year', region: 'text', document: 'text', value: 'people', source_id: 'source' },
		key: ['fiscal_year', 'region', 'document']
	},
	{
		path: 'curated/unhcr_decision_differences.csv',
		fields: {
			year: 'year',
			origin: 'origin',
			asylum: 'origin',
			level_code: 'text',
			procedure: 'text',
			unit: 'text',
			total: 'people',
			parts: 'people'
		},
		key: ['year', 'origin', 'asylum', 'level_code', 'procedure', 'unit']
	},
	{
		path: 'curated/wars.csv',
		fields: {
			onset_id: 'text',
			war_id: 'text',
			origin: 'country',
			onset_date: 'date',
			precision: ['day', 'month', 'year'],
			label: 'text',
			is_default: 'boolean',
			source_id: 'source'
		},
		key: ['onset_id']
	},
	{
		path: 'curated/notes.csv',
		fields: {
			note_id: 'text',
			text: 'text',
			applies_table: 'text',
			origin: 'origin?',
			destination: 'origin?',
			pathway: 'text?',
			year_from: 'year?',
			year_to: 'year?'
		},
		key: ['note_id']
	},
	...curatedFacts
];
