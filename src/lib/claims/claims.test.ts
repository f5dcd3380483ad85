import { describe, expect, it } from 'vitest';
import { parseState } from '$lib/settings/codec';
import { addressOf, CHARTS, stateOf } from './charts';
import { inShort } from './claim';
import { claimsOf } from './page';
import { known, specs } from './testing';

describe('the verdict in one line', () => {
	it('names the parts by their answers, then the limits', () => {
		expect(
			inShort([
				{ role: 'premise', outcome: 'no', topic: 'a premise' },
				{ role: 'part', outcome: 'no', topic: 'ceilings' },
				{ role: 'part', outcome: 'yes', topic: 'places' },
				{ role: 'part', outcome: 'yes', topic: 'rates' },
				{ role: 'part', outcome: 'untestable', topic: 'borders' },
				{ role: 'limit', outcome: 'no', topic: 'nothing' },
				{ role: 'limit', outcome: 'depends', topic: 'few were counted' }
			])
		).toBe(
			'The figures do not bear out a premise. True of places and rates. False of ceilings. No figures on borders. Bear in mind: few were counted.'
		);
	});
});

describe('every claim', () => {
	it('has figures from known sources and a counter-argument', () => {
		for (const { checks, madeBy, inShort, caveat, against, wouldChange } of claimsOf(known)) {
			expect([madeBy, inShort, caveat, against, wouldChange]).not.toContain('');
			expect(checks.some(({ chart }) => chart)).toBe(true);
			for (const { answer, sourceIds } of checks) {
				expect(answer).not.toMatch(/NaN|Infinity|undefined/);
				for (const id of sourceIds) expect(known.evidence.catalogue.sources.has(id), id).toBe(true);
			}
		}
	});

	it('links to a chart wherever a chart has its figures', () => {
		const without = claimsOf(known).flatMap(({ id, checks }) =>
			checks
				.filter(({ chart, outcome }) => !chart && outcome !== 'untestable')
				.map(({ answer }) => ({ id, answer }))
		);
		// Shares of residents and output are in no chart, and the page says so.
		expect(without).toEqual([
			{ id: 'larger-part', answer: expect.stringContaining('No chart shows it, since the charts compare') }
		]);
	});

	it('links to the exact chart state that it quotes', () => {
		for (const chart of Object.values(CHARTS)) {
			const spec = specs.get(chart.slug);
			if (!spec) throw new RangeError(`There is no view ${chart.slug}.`);
			const address = new URL(addressOf(chart, spec.controls), 'https://site.example');
			const { state, invalid } = parseState(address.searchParams, spec.controls);
			expect(invalid).toEqual([]);
			expect(state).toEqual(stateOf(chart, spec.controls));
		}
	});
});
