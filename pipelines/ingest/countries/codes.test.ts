import { join } from 'node:path';
import { expect, it } from 'vitest';
import { snapshotOf } from '../../testing/data-folder.js';
import { countryCodesReader } from './codes.js';

it('finds its columns by name and trims formal names', async () => {
	const fixture = join(import.meta.dirname, 'fixtures/codes.csv');
	expect(await snapshotOf(countryCodesReader, fixture, 'country_codes/countries.csv')).toBe(
		[
			'iso3,short_name,official_name,formal_name,m49_region,iso2',
			'ATA,Antarctica,Antarctica,,,AQ',
			'NAM,Namibia,Namibia,Republic of Namibia,Africa,NA',
			'PSE,Palestine,State of Palestine,State of Palestine,Asia,PS',
			''
		].join('\n')
	);
});
