import { claimsOf } from '$lib/claims/page';
import { chartRows } from './chart-rows';
import type { Claim } from '$lib/claims/claim';
import { evidenceOf, type Evidence } from '$lib/analysis/evidence/evidence';
import { publishedEvidence } from './published-evidence';
import { nativeEngine } from '$lib/query/duckdb-node';
import { once } from '$lib/query/once';
import { loadView } from '$lib/views/registry';

/** What the pages of text quote, asked once a build. */
export const evidence: () => Promise<Evidence> = once(async () => {
	const { rows, catalogue } = await publishedEvidence();
	return evidenceOf(rows, catalogue);
});

export const claims: () => Promise<Claim[]> = once(async () => {
	const known = await evidence();
	const engine = nativeEngine();
	const charts = await chartRows(loadView, engine, known.catalogue);
	await engine.close();
	return claimsOf({ charts, evidence: known });
});
