import type { Evidence } from '$lib/analysis/evidence/evidence';
import { admissible } from './admissible';
import { changelog, type ChangedFigures } from './changelog';
import { counted } from './counted';
import { displaced } from './displaced';
import type { Section } from './entry';
import { limits } from './limits';
import { rates } from './rates';
import { reach } from './reach';
import { register, releases, type Disagreement, type ReleaseEntry } from './register';
import { shares } from './shares';
import { time } from './time';
import { trapsOfDisplacement } from './traps-displaced';
import { trapsOfEntries } from './traps-entries';
import { uncertainty } from './uncertainty';

export interface Method {
	readonly sections: readonly Section[];
	readonly disagreements: readonly Disagreement[];
	readonly limits: ReturnType<typeof limits>;
	readonly releases: readonly ReleaseEntry[];
	readonly changelog: readonly ChangedFigures[];
}

/** Definitions, misleading figures, limits and disagreements of sources, with the figures of this release. */
export const methodOf = (evidence: Evidence): Method => ({
	sections: [
		counted(evidence),
		displaced(evidence),
		time(evidence),
		rates(evidence),
		shares(evidence),
		reach(evidence),
		uncertainty(evidence),
		admissible(evidence),
		{
			id: 'traps',
			title: 'Figures that mislead, and how each is treated',
			text: [],
			entries: [...trapsOfEntries(evidence), ...trapsOfDisplacement(evidence)]
		}
	],
	disagreements: register(evidence),
	limits: limits(evidence),
	releases: releases(evidence),
	changelog: changelog(evidence)
});
