import { expect, it } from 'vitest';
import { evidenceOf } from '../../src/lib/analysis/evidence/evidence';
import { claimsOf } from '../../src/lib/claims/page';
import { RULES } from '../../src/lib/claims/verdict';
import { nativeEngine } from '../../src/lib/query/duckdb-node';
import { chartRows } from '../../src/lib/server/chart-rows';
import { publishedEvidence } from '../../src/lib/server/published-evidence';
import { loadView } from '../../src/lib/views/registry';
import { findingFaults } from './rules';

it('keeps the rules of writing in every text of every claim', { timeout: 120_000 }, async () => {
	const { rows, catalogue } = await publishedEvidence();
	const engine = nativeEngine();
	const charts = await chartRows(loadView, engine, catalogue);
	await engine.close();
	const texts = claimsOf({ charts, evidence: evidenceOf(rows, catalogue) }).flatMap(
		({ claim, madeBy, inShort, caveat, against, wouldChange, checks }) => [
			...[claim, madeBy, inShort, caveat, against, wouldChange],
			...checks.flatMap(({ question, rule, answer }) => [question, rule, answer])
		]
	);
	expect(texts.length).toBeGreaterThan(100);
	const faults = [...texts, ...RULES.map(({ when }) => when)].flatMap((text) =>
		findingFaults(text, false).map((fault) => `${fault}: ${text}`)
	);
	expect(faults).toEqual([]);
});
