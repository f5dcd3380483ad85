import type { Grade } from '../../lib/sources.js';

export const publicDomain = {
	licence: 'Public domain (figure of the U.S. government)',
	redistributable: true
} as const;
/** A fact is passed on with its citation, whatever the terms of the document that it is quoted from. */
export const citable = {
	licence: 'Fact quoted; the document stays under its publisher’s terms',
	redistributable: true
} as const;
export const eurostatTerms = { licence: 'CC BY 4.0', redistributable: true } as const;

const agencies =
	/\b(DHS|USCIS|CBP|GAO|CRS|Congressional Research|State Dept|Dept of State|Department of State|OIG)\b/;

/** A U.S. agency's own figure is in the public domain even when quoted; an estimate by others is not. */
export function usTerms(cells: Readonly<Record<string, string>>, grade: Grade) {
	return grade !== 'secondary' && agencies.test(cells['issuing_source'] ?? '') ? publicDomain : citable;
}

export function isUsAgency(issuer: string): boolean {
	return agencies.test(issuer);
}

/** The grade in brackets at the start of a note. */
export function bracketed(note = ''): Grade | null {
	if (/^\[OFFICIAL (FIGURE, )?SECOND-HAND( COPY)?\]/.test(note)) return 'official_second_hand';
	if (/^\[OFFICIAL\]/.test(note)) return 'official';
	if (/^\[(SECONDARY|FOIA ANALYSIS|CROSS-CHECK)\]/.test(note)) return 'secondary';
	return null;
}
