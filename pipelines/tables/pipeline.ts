import { bool, date, int, sourceId, text, type TableSchema } from './schema.js';

export const pipeline: TableSchema = {
	name: 'pipeline',
	description:
		'Applications, approvals, refusals and arrivals of programmes as totals to a day, every source that gives one.',
	key: ['programme', 'stage', 'as_of', 'source_id'],
	order: ['programme', 'stage', 'as_of', 'source_id'],
	columns: [
		text(
			'programme',
			'u4u, ukraine_all_parole, oaw, afghan_i131, siv_afg, siv_irq, ca_cuaet, ca_afghan, au_afghan, uk_ukraine_family or uk_ukraine_sponsorship'
		),
		text(
			'stage',
			'filed, approved, conditionally_approved, travel_authorised, denied, withdrawn, pending, paroled, arrived, arrived_all_nationalities (U.S. citizens among them) and stages of a procedure'
		),
		date('as_of', 'Day to which the figure counts'),
		sourceId,
		date('counted_since', 'First day counted; blank for a stock of the day'),
		int('value', 'As printed', 'see unit'),
		text('unit', 'persons, applications, visas, authorisations, principal applicants or supporter requests'),
		bool(
			'is_default',
			'The best source of this stage and day; never one without an address, never a secondary one'
		)
	]
};
