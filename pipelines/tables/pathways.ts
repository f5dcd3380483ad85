import { text, type TableSchema } from './schema.js';

export const pathways: TableSchema = {
	name: 'pathways',
	description: 'The ways in, with the tier by which they are added up.',
	key: ['pathway'],
	order: ['tier', 'pathway'],
	columns: [
		text('pathway', 'Code of the way in'),
		text('tier', 'T1 durable; T2 temporary; T3 granted inside the country, never an entry'),
		text('label', 'Name in charts'),
		text('permanence', 'durable, temporary or in_country')
	],
	sources: []
};
