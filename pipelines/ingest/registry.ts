import { ukrainianEncountersReader } from './cbp/encounters.js';
import { countryCodesReader } from './countries/codes.js';
import { temporaryProtectionReader } from './eurostat/temporary-protection.js';
import { homeOfficeReaders } from './homeoffice/readers.js';
import { ohssReaders } from './ohss/readers.js';
import type { SnapshotReader } from './types.js';
import { rpcAdmissionsReader } from './rpc/admissions.js';
import { sivIssuedReader } from './state/siv.js';
import { transcribedReaders } from './transcribed/files.js';
import { conflictDeathsReader } from './ucdp/deaths.js';
import { unhcrReaders } from './unhcr/readers.js';
import { worldBankPopulationReader } from './worldbank/population.js';

/** Every source that `npm run data:snapshot` can read; a new source is one reader and one line here. */
export const readers: readonly SnapshotReader[] = [
	countryCodesReader,
	...unhcrReaders,
	rpcAdmissionsReader,
	sivIssuedReader,
	ukrainianEncountersReader,
	worldBankPopulationReader,
	...ohssReaders,
	...homeOfficeReaders,
	temporaryProtectionReader,
	conflictDeathsReader,
	...transcribedReaders
];
