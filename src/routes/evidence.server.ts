import { evidenceOf, type Evidence } from '$lib/evidence/evidence';
import { publishedEvidence } from '$lib/evidence/published.server';
import { once } from '$lib/query/once';

/** What the pages of text quote, asked once a build. */
export const evidence: () => Promise<Evidence> = once(async () => {
	const { rows, catalogue } = await publishedEvidence();
	return evidenceOf(rows, catalogue);
});
