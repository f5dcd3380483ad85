import type { Catalogue, Country, Grade, Note, Onset, Pathway, Source, Tier } from '../catalogue/catalogue';
import type { Manifest } from '../catalogue/manifest';
import { QueryError, type Engine, type Query, type Row, type Scalar } from './port';

/** Reads typed cells; a value of the wrong type fails the build before it reaches a page. */
class Cells {
	constructor(
		private readonly table: string,
		private readonly row: Row
	) {}

	optionalText(name: string): string | null {
		const value = this.#cell(name);
		return value === null || typeof value === 'string' ? value : this.#fail(name);
	}
	text(name: string): string {
		return this.optionalText(name) ?? this.#fail(name);
	}
	optionalYear(name: string): number | null {
		const value = this.#cell(name);
		return value === null || typeof value === 'number' ? value : this.#fail(name);
	}
	truth(name: string): boolean {
		const value = this.#cell(name);
		return typeof value === 'boolean' ? value : this.#fail(name);
	}
	oneOf<T extends string>(name: string, allowed: readonly T[]): T {
		const value = this.text(name);
		return allowed.find((one) => one === value) ?? this.#fail(name);
	}

	#cell(name: string): Scalar {
		return this.row[name] ?? null;
	}
	#fail(name: string): never {
		const value = JSON.stringify(this.row[name]);
		throw new QueryError(`The published table ${this.table} has an unusable ${name}: ${value}.`, 'data');
	}
}

const grades: readonly Grade[] = ['official', 'official_second_hand', 'secondary', 'derived'];
const tiers: readonly Tier[] = ['T1', 'T2', 'T3'];
const permanences: readonly Pathway['permanence'][] = ['durable', 'temporary', 'in_country'];

const source = (cells: Cells): Source => ({
	id: cells.text('id'),
	publisher: cells.text('publisher'),
	title: cells.text('title'),
	address: cells.optionalText('address'),
	document: cells.optionalText('document'),
	copy_address: cells.optionalText('copy_address'),
	copy_host: cells.optionalText('copy_host'),
	licence: cells.text('licence'),
	redistributable: cells.truth('redistributable'),
	vintage: cells.optionalText('vintage'),
	as_of: cells.optionalText('as_of'),
	retrieved: cells.optionalText('retrieved'),
	grade: cells.oneOf('grade', grades)
});

const country = (cells: Cells): Country => ({
	iso3: cells.text('iso3'),
	name: cells.text('name'),
	formal_name: cells.text('formal_name'),
	is_focus: cells.truth('is_focus'),
	is_europe32: cells.truth('is_europe32')
});

const onset = (cells: Cells): Onset => ({
	war_id: cells.text('war_id'),
	origin: cells.text('origin'),
	onset_id: cells.text('onset_id'),
	onset_date: cells.text('onset_date'),
	label: cells.text('label'),
	is_default: cells.truth('is_default'),
	source_id: cells.text('source_id')
});

const pathway = (cells: Cells): Pathway => ({
	pathway: cells.text('pathway'),
	tier: cells.oneOf('tier', tiers),
	label: cells.text('label'),
	permanence: cells.oneOf('permanence', permanences)
});

const note = (cells: Cells): Note => ({
	note_id: cells.text('note_id'),
	text: cells.text('text'),
	applies_table: cells.optionalText('applies_table'),
	origin: cells.optionalText('origin'),
	destination: cells.optionalText('destination'),
	pathway: cells.optionalText('pathway'),
	year_from: cells.optionalYear('year_from'),
	year_to: cells.optionalYear('year_to')
});

const keyed = <T>(items: readonly T[], key: (item: T) => string): ReadonlyMap<string, T> =>
	new Map(items.map((item) => [key(item), item]));

const tableInOrder = (table: string, order: string, columns = '*'): Query => ({
	sql: `SELECT ${columns} FROM ${table} ORDER BY ${order}`,
	params: [],
	tables: [table]
});

/** Checksums, formulas and long addresses are left to /data; earlier releases lack some of these columns. */
const SOURCE_COLUMNS: Record<keyof Source, true> = {
	id: true,
	publisher: true,
	title: true,
	address: true,
	document: true,
	copy_address: true,
	copy_host: true,
	licence: true,
	redistributable: true,
	vintage: true,
	as_of: true,
	retrieved: true,
	grade: true
};

const QUERIES = {
	sources: tableInOrder('sources', 'id', `COLUMNS('^(${Object.keys(SOURCE_COLUMNS).join('|')})$')`),
	countries: tableInOrder('countries', 'iso3'),
	onsets: tableInOrder('wars', 'onset_id'),
	pathways: tableInOrder('pathways', 'tier, pathway'),
	notes: tableInOrder('notes', 'note_id')
} as const;

/** The queries that a catalogue is read with. */
export const catalogueQueries: readonly Query[] = Object.values(QUERIES);

/**
 * Reads the small tables that every view needs, in the order of their keys.
 * @throws {QueryError} `data` when a table lacks a column or has an invalid value.
 */
export async function loadCatalogue(
	engine: Pick<Engine, 'run'>,
	manifest: Pick<Manifest, 'release' | 'data_as_of'>
): Promise<Catalogue> {
	const read = async <T>(query: Query, shape: (cells: Cells) => T): Promise<T[]> =>
		(await engine.run(query)).map((row) => shape(new Cells(query.tables.join(), row)));
	const [sources, countries, onsets, pathways, notes] = await Promise.all([
		read(QUERIES.sources, source),
		read(QUERIES.countries, country),
		read(QUERIES.onsets, onset),
		read(QUERIES.pathways, pathway),
		read(QUERIES.notes, note)
	]);
	return {
		release: manifest.release,
		dataAsOf: manifest.data_as_of,
		sources: keyed(sources, ({ id }) => id),
		countries: keyed(countries, ({ iso3 }) => iso3),
		onsets,
		pathways: keyed(pathways, (one) => one.pathway),
		notes
	};
}
