import { describe, expect, it } from 'vitest';
import type { Manifest } from '../catalogue/manifest';
import { loadCatalogue } from './load-catalogue';
import type { Engine, Row } from './port';

const manifest: Manifest = { release: '2026-11', generated_from: '', data_as_of: '2026-07-31', tables: {} };

const source: Row = {
	id: 'rpc',
	publisher: 'Refugee Processing Center',
	title: 'Admissions',
	address: null,
	document: null,
	copy_address: null,
	copy_host: null,
	licence: 'Public domain',
	redistributable: true,
	vintage: null,
	as_of: '2026-07-31',
	retrieved: '2026-11-01',
	grade: 'official',
	rounding: 'not asked for'
};
const tables: Record<string, Row[]> = {
	sources: [source],
	countries: [
		{ iso3: 'TUR', name: 'Türkiye', formal_name: 'Republic of Türkiye', is_focus: false, is_europe32: false }
	],
	wars: [
		{
			war_id: 'UKR',
			origin: 'UKR',
			onset_id: 'UKR-2022',
			onset_date: '2022-02-24',
			label: 'Ukraine',
			is_default: true,
			source_id: 'un'
		}
	],
	pathways: [{ pathway: 'siv', tier: 'T1', label: 'Special immigrant visas', permanence: 'durable' }],
	notes: [
		{
			note_id: 'n',
			text: 'A break.',
			applies_table: 'admissions',
			origin: null,
			destination: null,
			pathway: null,
			year_from: 2022,
			year_to: null
		}
	]
};
const engineOver = (rows: Record<string, Row[]>): Pick<Engine, 'run'> => ({
	run: async (query) => rows[query.tables[0] ?? ''] ?? []
});

describe('loadCatalogue', () => {
	it('keys sources, countries and pathways, and drops other columns', async () => {
		const catalogue = await loadCatalogue(engineOver(tables), manifest);
		expect({ ...catalogue.sources.get('rpc'), rounding: source.rounding }).toEqual(source);
		expect(catalogue.sources.get('rpc')).not.toHaveProperty('rounding');
		expect(catalogue.countries.get('TUR')?.name).toBe('Türkiye');
		expect(catalogue.pathways.get('siv')?.tier).toBe('T1');
		expect(catalogue.onsets).toEqual(tables.wars);
		expect(catalogue.notes).toEqual(tables.notes);
		expect(catalogue).toMatchObject({ release: '2026-11', dataAsOf: '2026-07-31' });
	});

	it.each<[string, Row]>([
		['grade', { ...source, grade: 'rumour' }],
		['licence', { ...source, licence: null }],
		['redistributable', { ...source, redistributable: 'yes' }],
		['vintage', { ...source, vintage: 2020 }]
	])('names an unusable %s', async (column, wrong) => {
		await expect(loadCatalogue(engineOver({ ...tables, sources: [wrong] }), manifest)).rejects.toThrow(
			`The published table sources has an unusable ${column}`
		);
	});
});
