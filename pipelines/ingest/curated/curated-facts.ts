import { grades } from '../../lib/sources.js';
import type { SnapshotTable } from '../types.js';

/** Facts maintained by hand: terms of programmes, dated events, who intervened, and figures that disagree. */
export const curatedFacts: readonly SnapshotTable[] = [
	{
		path: 'curated/programmes.csv',
		fields: { programme: 'text', label: 'text', origin: 'origin?', destination: 'text', pathway: 'text?' },
		key: ['programme']
	},
	{
		path: 'curated/requirements.csv',
		fields: { requirement: 'text', position: 'text', label: 'text', units: 'text', vocabulary: 'text' },
		key: ['requirement']
	},
	{
		path: 'curated/conditions.csv',
		fields: {
			programme: 'text',
			requirement: 'text',
			valid_from: 'date',
			valid_to: 'date?',
			value: 'text?',
			unit: 'text?',
			detail: 'text?',
			grade: [...grades, 'not_established'],
			document: 'text?',
			source_id: 'source?'
		},
		key: ['programme', 'requirement', 'valid_from']
	},
	{
		path: 'curated/events.csv',
		fields: {
			event_id: 'text',
			event_date: 'date',
			precision: ['day', 'month', 'year'],
			kind: ['war', 'opening', 'extension', 'closing', 'terms', 'context', 'presidency'],
			origins: 'text',
			destination: 'text?',
			event: 'text',
			onset_id: 'text?',
			grade: grades,
			source_id: 'source'
		},
		key: ['event_id']
	},
	{
		path: 'curated/coalition.csv',
		fields: {
			operation: 'text',
			war_id: 'text',
			country: 'country',
			role: ['led', 'invasion', 'troops', 'air_strikes', 'support'],
			joined: 'text?',
			left_on: 'text?',
			troops: 'people?',
			troops_as_of: 'text?',
			grade: grades,
			source_id: 'source'
		},
		key: ['operation', 'country']
	},
	{
		path: 'curated/capitals.csv',
		fields: {
			country: 'country',
			capital: 'text',
			latitude: 'degrees',
			longitude: 'degrees',
			land_neighbours: 'text?',
			is_visa_free: 'boolean',
			source_id: 'source',
			neighbours_source_id: 'source',
			visa_source_id: 'source'
		},
		key: ['country']
	},
	{
		path: 'curated/conflicts.csv',
		fields: {
			conflict_id: 'text',
			figure: 'text',
			source_id: 'source',
			what: 'text',
			as_of: 'date',
			value: 'people',
			is_chosen: 'boolean',
			rule: 'text'
		},
		key: ['conflict_id', 'source_id', 'as_of']
	}
];
