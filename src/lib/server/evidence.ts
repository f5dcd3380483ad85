import { claimsOf } from '$lib/claims/page';
import { chartRows } from './chart-rows';
import type { Claim } from '$lib/claims/claim';
import { evidenceOf, type Evidence } from '$lib/analysis/evidence/evidence';
import { publishedEvidence } from './published-evidence';
import { nativeEngine } from '$lib/query/duckdb-node';
import { once } from '$lib/query/once';
import { loadView } from '$lib/views/registry';

/** Figures quoted by the text pages, queried once per build. */
export const evidence: () => Promise<Evidence> = once(async () => {
	const { rows, catalogue } = await publishedEvidence();
	return evidenceOf(rows, catalogue);
});

export const claims: () => Promise<Claim[]> = once(async () => {
	const figures = await evidence();
	const engine = nativeEngine();
	const charts = await chartRows(loadView, engine, figures.catalogue);
	await engine.close();
	return claimsOf({ charts, evidence: figures });
});
