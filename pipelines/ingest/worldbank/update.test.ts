import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scratchFolder, snapshotOf } from '../../testing/data-folder.js';
import { worldBankUpdateReader } from './update.js';

it('reads the years that the full edition lacks, without Kosovo', async () => {
	const path = join(scratchFolder(), 'update.csv');
	writeFileSync(
		path,
		[
			'iso3,year,population,gdp_usd',
			'UKR,2023,37732836,181221517868.744',
			'UKR,2024,37860221,190833835445.1',
			'UKR,2025,38980376,214233312784.397',
			'XKX,2025,1586659,',
			'YEM,2025,41773878,'
		].join('\n')
	);
	expect(await snapshotOf(worldBankUpdateReader, path, 'worldbank/population_gdp_update.csv')).toBe(
		[
			'year,country,population,gdp_usd',
			'2024,UKR,37860221,190833835445.1',
			'2025,UKR,38980376,214233312784.397',
			'2025,YEM,41773878,',
			''
		].join('\n')
	);
});
