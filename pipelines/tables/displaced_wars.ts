import { bool, int, interval, sourceId, text, type TableSchema } from './schema.js';

export const displacedWars: TableSchema = {
	name: 'displaced_wars',
	description:
		'People ever displaced by the post-9/11 wars as estimated by the Costs of War project; cumulative, people who returned included.',
	key: ['war_id', 'edition', 'measure'],
	order: ['edition', 'measure', 'war_id'],
	columns: [
		text('war_id', 'The war; POST911 for all eight together'),
		text('edition', 'Year of the edition, 2020 or 2021'),
		text('measure', 'displaced, refugees (abroad), internal or returned'),
		text('origin', 'Country people were displaced from; blank for the total'),
		text('scope', 'war or total'),
		int('start_year', 'First year counted by the authors'),
		int('end_year', 'Last year counted by the authors'),
		int('value', 'People ever displaced, as printed', 'people'),
		...interval(
			'people',
			'Lower end of the authors’ alternative estimate, printed for totals only; it lies above the value',
			'Upper end of the authors’ alternative estimate, printed for totals only'
		),
		bool('is_rounded', 'Printed rounded'),
		sourceId
	],
	countryColumns: ['origin']
};
