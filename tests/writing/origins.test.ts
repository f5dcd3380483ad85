import { beforeAll, expect, it } from 'vitest';
import { openOrigins } from '../../src/lib/origins/testing';
import type { OriginFigures } from '../../src/lib/origins/types';
import { altText, headline, lead, sectionsOf } from '../../src/lib/origins/text';
import { faultsOf, findingFaults, headlineFaults, sentencesOf } from './rules';

/** Statements that make no sense without the figures of others, or that say a number is missing. */
const STRAY = /undefined|NaN|Infinity|null|\(\)|\b0 people\b/;

let origins: readonly OriginFigures[];
beforeAll(async () => {
	({ origins } = await openOrigins());
});

it('the page of every origin keeps the rules of writing', () => {
	expect(origins.length).toBeGreaterThan(190);
	const faults = origins.flatMap((origin) => {
		const named = (role: string, text: string, found: readonly string[]) =>
			[...found, ...(STRAY.test(text) ? ['has a stray word'] : [])].map(
				(fault) => `${origin.iso3} ${role} ${fault}: ${text}`
			);
		return [
			...named('headline', headline(origin), headlineFaults(headline(origin))),
			...lead(origin).flatMap((text, i) => named('lead', text, findingFaults(text, i === 0))),
			...sectionsOf(origin).flatMap(({ sentences }) =>
				sentences.flatMap((text) => named('sentence', text, findingFaults(text, false)))
			),
			...named('alt text', altText(origin), faultsOf(altText(origin)))
		];
	});
	expect(faults.slice(0, 30)).toEqual([]);
});

it('every paragraph of a page is short', () => {
	const long = origins.flatMap((origin) =>
		sectionsOf(origin).filter(({ sentences }) => sentences.flatMap(sentencesOf).length > 8)
	);
	expect(long).toEqual([]);
});
