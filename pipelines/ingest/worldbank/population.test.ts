import { join } from 'node:path';
import { expect, it } from 'vitest';
import { snapshotOf } from '../../testing/data-folder.js';
import { worldBankPopulationReader } from './population.js';

it('reads countries, leaves out the world and Kosovo, and keeps missing GDP blank', async () => {
	const fixture = join(import.meta.dirname, 'fixtures/population.csv');
	expect(await snapshotOf(worldBankPopulationReader, fixture, 'worldbank/population_gdp.csv')).toBe(
		['year,country,population,gdp_usd', '2023,UKR,37000000,178757000000.5', '2024,UKR,37860000,', ''].join(
			'\n'
		)
	);
});
