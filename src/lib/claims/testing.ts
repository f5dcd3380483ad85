import { evidenceOf } from '$lib/analysis/evidence/evidence';
import { nativeEngine } from '$lib/query/duckdb-node';
import type { Row } from '$lib/query/port';
import { chartRows } from '$lib/server/chart-rows';
import { publishedEvidence } from '$lib/server/published-evidence';
import type { View, ViewSpec } from '$lib/views/contract';
import { loadViews } from '../../../tests/support/views';
import type { ChartName } from './charts';
import type { Claim, ClaimFacts } from './claim';
import { claimsOf } from './page';

async function openClaims() {
	const { rows, catalogue } = await publishedEvidence();
	const views = new Map((await loadViews()).map((one) => [one.spec.slug, one]));
	const engine = nativeEngine();
	const charts = await chartRows((slug) => Promise.resolve(views.get(slug) as View), engine, catalogue);
	await engine.close();
	const known: ClaimFacts = { charts, evidence: evidenceOf(rows, catalogue) };
	const specs: ReadonlyMap<string, ViewSpec> = new Map([...views].map(([slug, { spec }]) => [slug, spec]));
	return { known, specs };
}

/** What the claims are computed from, over the published tables. */
export const { known, specs } = await openClaims();

export const read = (id: string, of: ClaimFacts = known): Claim => {
	const found = claimsOf(of).find((one) => one.id === id);
	if (!found) throw new RangeError(`There is no claim ${id}.`);
	return found;
};
export const outcomes = ({ checks }: Claim) => checks.map(({ outcome }) => outcome);
export const answersOf = (claim: Claim) => claim.checks.map((check) => check.answer).join('\n');

/** The claims computed with changed rows of some charts. */
export const altered = (changes: Partial<Record<ChartName, (row: Row) => Row>>): ClaimFacts => ({
	...known,
	charts: Object.fromEntries(
		Object.entries(known.charts).map(([name, rows]) => [
			name,
			rows.map(changes[name as ChartName] ?? ((row) => row))
		])
	) as unknown as ClaimFacts['charts']
});
export const times =
	(factor: number, ...columns: string[]) =>
	(row: Row): Row => ({
		...row,
		...Object.fromEntries(
			columns.map((column) => [column, row[column] === null ? null : Number(row[column]) * factor])
		)
	});

/** The claims if the United States had reported other numbers of people resettled. */
export function resettledTimes(factor: number, of: ClaimFacts): ClaimFacts {
	const { rows } = of.evidence;
	const resettled = rows.resettled.map((row) =>
		row.asylum === 'USA' ? times(factor, 'low', 'value', 'high')(row) : row
	);
	return { ...of, evidence: { ...of.evidence, rows: { ...rows, resettled } } };
}
