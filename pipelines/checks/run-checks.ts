import { ingestFolder, readersByFolder } from '../ingest/registry.js';
import type { Snapshots } from '../ingest/snapshots.js';
import type { DuckDBConnection } from '../lib/database.js';
import { tables, tablesFolder } from '../tables/index.js';
import { checkAdmissions } from './admissions.js';
import { checkComparisons } from './comparisons.js';
import { checkConditions } from './conditions.js';
import { checkCapitals, checkCoalitions, checkConflicts, checkEvents } from './context.js';
import { checkCostsOfWar } from './costs-of-war.js';
import { checkTemporaryProtection } from './eurostat.js';
import { checkMidyears } from './midyear.js';
import { checkMonthlySeries } from './months.js';
import { checkYearbookAgainstWorkbook } from './ohss.js';
import { checkPoints } from './points.js';
import { checkRules } from './published.js';
import { checkReaderFolders, checkTableFiles } from './registered-files.js';
import { checkPrintedTotals } from './rpc.js';
import { checkTotals } from './totals.js';
import { checkSeparateCounts, checkDecisionTotals, checkFirstInstance } from './unhcr-asylum.js';
import { checkReportedToUnhcr, checkWorldResettlement } from './unhcr.js';

/** Checks that every table file and every publisher's folder is registered. */
export function checkRegistered(): void {
	checkReaderFolders(ingestFolder, Object.keys(readersByFolder));
	checkTableFiles(
		tablesFolder,
		tables.map(({ name }) => name)
	);
}

/** Reconciles the snapshots with each other and with published totals. */
export function checkSnapshots(snapshots: Snapshots): void {
	checkMonthlySeries(snapshots);
	checkPrintedTotals(snapshots);
	checkWorldResettlement(snapshots);
	checkReportedToUnhcr(snapshots);
	checkCostsOfWar(snapshots);
	checkConditions(snapshots);
	checkEvents(snapshots);
	checkCoalitions(snapshots);
	checkCapitals(snapshots);
	checkConflicts(snapshots);
	checkTemporaryProtection(snapshots);
	checkYearbookAgainstWorkbook(snapshots);
}

/** Checks the rules on the published tables, before the published files are replaced. */
export async function checkPublished(connection: DuckDBConnection): Promise<void> {
	for (const schema of tables) await checkRules(connection, schema);
	await checkAdmissions(connection);
	await checkPoints(connection);
	await checkDecisionTotals(connection);
	await checkFirstInstance(connection);
	await checkSeparateCounts(connection);
	await checkMidyears(connection);
	await checkTotals(connection);
	await checkComparisons(connection);
}
