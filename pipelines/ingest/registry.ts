import { airEncountersReader } from './cbp/air-encounters.js';
import { ukrainianEncountersReader } from './cbp/encounters.js';
import { countryCodesReader } from './countries/codes.js';
import { asylumApplicantsReader } from './eurostat/asylum-applicants.js';
import { protectionPointsReader, protectionSharesReader } from './eurostat/points.js';
import { temporaryProtectionReader } from './eurostat/temporary-protection.js';
import { homeOfficeReaders } from './homeoffice/readers.js';
import { ohssReaders } from './ohss/readers.js';
import { rpcAdmissionsReader } from './rpc/admissions.js';
import { earlierAdmissionsReader } from './rpc/earlier-edition.js';
import { arrivalsBySexAgeReader } from './rpc/sex-age.js';
import { sivIssuedReader } from './state/siv.js';
import { transcribedReaders } from './transcribed/files.js';
import type { SnapshotReader } from './types.js';
import { laterDeathsReader } from './ucdp/deaths-26-1.js';
import { conflictDeathsReader } from './ucdp/deaths.js';
import { unhcrReaders } from './unhcr/readers.js';
import { worldBankPopulationReader } from './worldbank/population.js';
import { worldBankUpdateReader } from './worldbank/update.js';

/** Contains one folder per publisher. */
export const ingestFolder = import.meta.dirname;

/** The readers of every publisher, by folder name; the build stops at a folder without a line here. */
export const readersByFolder: Readonly<Record<string, readonly SnapshotReader[]>> = {
	countries: [countryCodesReader],
	unhcr: unhcrReaders,
	rpc: [rpcAdmissionsReader, arrivalsBySexAgeReader, earlierAdmissionsReader],
	state: [sivIssuedReader],
	cbp: [ukrainianEncountersReader, airEncountersReader],
	worldbank: [worldBankPopulationReader, worldBankUpdateReader],
	ohss: ohssReaders,
	homeoffice: homeOfficeReaders,
	eurostat: [
		temporaryProtectionReader,
		protectionPointsReader,
		protectionSharesReader,
		asylumApplicantsReader
	],
	ucdp: [conflictDeathsReader, laterDeathsReader],
	transcribed: transcribedReaders
};

/** Every source that `npm run data:snapshot` can read. */
export const readers: readonly SnapshotReader[] = Object.values(readersByFolder).flat();
