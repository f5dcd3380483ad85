import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { readFormula } from '$lib/text/formula';
import { evidenceOf } from '$lib/analysis/evidence/evidence';
import { publishedEvidence } from '$lib/server/published-evidence';
import type { EvidenceQuery } from '$lib/analysis/evidence/queries';
import { EXCLUSIONS } from '$lib/metrics/exclusions';
import type { ResultSets, Row } from '$lib/query/port';
import type { Entry } from './entry';
import { methodOf, type Method } from './page';

let published: { readonly rows: ResultSets<EvidenceQuery>; readonly catalogue: Catalogue };
let method: Method;
beforeAll(async () => {
	published = await publishedEvidence();
	method = methodOf(evidenceOf(published.rows, published.catalogue));
});

const altered = (name: EvidenceQuery, change: (row: Row) => Row): Method =>
	methodOf(evidenceOf({ ...published.rows, [name]: published.rows[name].map(change) }, published.catalogue));

const entriesOf = ({ sections }: Method): Entry[] => sections.flatMap(({ entries }) => entries);

/** All text and calculations of an entry. */
function textOf(of: Method, id: string): string {
	const entry = entriesOf(of).find((one) => one.id === id);
	if (!entry) throw new RangeError(`There is no entry ${id}.`);
	const examples = (entry.examples ?? []).flatMap(({ text, formulas }) => [text, ...(formulas ?? [])]);
	return [...entry.text, ...examples].join('\n');
}

describe('the method page', () => {
	it('has an address for every denominator, tier and measure', () => {
		const ids = entriesOf(method).map(({ id }) => id);
		expect(ids).toEqual(
			expect.arrayContaining([
				...['t1', 't2', 't3', 'd1', 'd1x', 'd2', 'd3', 'd4', 'd5', 'd6'],
				...['m1', 'm2', 'm3', 'm4', 'm5', 'm6', 'm7', 'm8', 'm9', 'm11', 'm12', 'm13', 'm14']
			])
		);
		expect(new Set(ids).size).toBe(ids.length);
	});

	it('writes formulas that can be read, and names known sources', () => {
		for (const { formulas = [], examples = [] } of entriesOf(method)) {
			for (const formula of [...formulas, ...examples.flatMap((one) => one.formulas ?? [])])
				expect(readFormula(formula)).not.toEqual([]);
			for (const id of examples.flatMap(({ sourceIds }) => sourceIds))
				expect(published.catalogue.sources.has(id), id).toBe(true);
		}
	});

	// The two workbooks, read side by side: six months differ, of an Iraqi 96 and 100 the most.
	it('keeps what publishers revised apart from ranges', () => {
		const text = textOf(method, 'revision');
		expect(text).toContain(
			'Of 9,875 figures of U.S. refugee admissions by nationality and month in the edition of 31 December 2024, 6 have changed since, by at most 4 people.'
		);
		expect(text).toContain('in the edition of 13 June 2024, 8 have changed since, by at most 20 people.');
	});

	it('lists changed figures by release', () => {
		const [newest] = method.changelog;
		expect(newest?.changes.length).toBeGreaterThan(0);
		expect(newest?.changes.every(({ reason }) => reason.endsWith('.'))).toBe(true);
	});

	// Border counts of the 29 months May 2022 to September 2024, summed from the publisher's months.
	it('quotes the proxy for Uniting for Ukraine', () => {
		expect(textOf(method, 't2')).toContain('240,041 from May 2022 to September 2024');
	});

	// People: 5,187 refugees, 23,392 at the Mexican border, 250,403 airport encounters. Person-years: of 2021 the mean of
	// 56,582 and 46,988 at its ends; of 2022 as worked in the test of counts within a year; of 2023
	// (5,718,814 + 2 × 5,902,637 + 5,994,350)/4 and of 2024 (5,994,350 + 2 × 6,106,620 + 5,164,385)/4.
	it('writes out the rate of Ukrainians as a division', () => {
		const text = textOf(method, 'm1');
		expect(text).toContain('person-years = 51,785 + 3,653,584 + 5,879,610 + 5,842,994 = 15,427,973');
		expect(text).toContain('rate = 1,000 × {278,982|15,427,972.5} = 18.1');
		// 29,009 refugees, 83,142 visas, 73,566 evacuated; then 28,075 refugees and 74,856 visas.
		expect(text).toContain('rate = 1,000 × {185,717|20,177,284.5} = 9.20');
		expect(text).toContain('rate = 1,000 × {102,931|17,272,611} = 5.96');
	});

	// 164,926 Convention and 121,182 other; 158 rejected: 286,108 / 286,266.
	it('calculates the first-instance rate of Syrians in Germany from the decisions', () => {
		expect(textOf(method, 'm8')).toContain('rate = 100 × {286,108|286,108 + 158} = 99.9');
		const other = altered('syriansInGermany', (row) =>
			row.basis === 'first' ? { ...row, convention: 200_000 } : row
		);
		expect(textOf(other, 'm8')).toContain('321,182 positive decisions');
	});

	// From 15 August 2021 to 16 March 2022: 16 + 30 + 31 + 30 + 31 + 31 + 28 + 16.
	it('counts the days to a step of policy', () => {
		expect(textOf(method, 'm9')).toContain('8 days after 24 February 2022');
		expect(textOf(method, 'm9')).toContain('213 days after 15 August 2021');
	});

	// 278,982/15,427,972.5 = 0.0180829; × 20,177,284.5 = 364,863. Let in: 29,009 refugees, 83,142 visas and 73,566
	// evacuated. 364,863 − 185,717 = 179,146.
	// August 2021 to July 2024: 19,769 refugees and 60,746 visas; most displaced 6,699,177. Ukrainians, February 2022
	// to January 2025: 4,464 refugees and 2 visas of 5,994,350. 0.00074504 × 6,699,177 − 80,515 = −75,524.
	it('reverses the counterfactual if more came than at the Ukrainian rate', () => {
		expect(textOf(method, 'm12')).toMatch(/all let in, 2021–2024.*: 180,000 more than were let in/);
		expect(textOf(method, 'm12')).toMatch(/resettled alone.*: 76,000 fewer than were let in/);
		const more = altered('flows', (row) =>
			String(row.onset_id).startsWith('AFG')
				? { ...row, value: Number(row.value) * 10, high: Number(row.high) * 10 }
				: row
		);
		expect(textOf(more, 'm12')).toMatch(/all let in, 2021–2024.*: [\d,]+ fewer than were let in/);
	});

	it('reads the exclusions from the table of admissible specifications', () => {
		const [table] = entriesOf(method).find(({ id }) => id === 'exclusions')?.tables ?? [];
		expect(table?.rows.map(([reason]) => reason)).toEqual(EXCLUSIONS.map(({ reason }) => reason));
	});

	// Border counts of Ukrainians: 37 months away from the land borders, May 2022 to May 2025, of which the last four
	// count twice (nobody under the paused programme, all as paroled at ports), and March and April 2022 at the Mexican
	// border.
	it('quotes misleading figures from the release', () => {
		expect(textOf(method, 'trap-parolees')).toContain('end of 2025: 3,302');
		expect(textOf(method, 'trap-evacuation')).toMatch(
			/73,566 Afghans.*43 rows on Ukrainians and none on Afghans/s
		);
		expect(textOf(method, 'trap-levels')).toContain('97,591 Ukrainians');
		const other = altered('borderCounts', (row) => (row.origin === 'AFG' ? { ...row, counted: 3 } : row));
		expect(textOf(other, 'trap-evacuation')).toContain('and 3 on Afghans');
	});

	it('lists every disagreement with its rule, and chooses a figure only if the register does', () => {
		const { disagreements } = method;
		const chosen = (id: string) =>
			disagreements
				.find((one) => one.id === id)
				?.figures.filter(({ isChosen }) => isChosen)
				.map(({ value }) => value);
		expect(disagreements.length).toBe(new Set(published.rows.conflicts.map((row) => row.conflict_id)).size);
		expect(chosen('oaw')).toEqual([73_566]);
		expect(chosen('afghan-parole-approved')).toEqual([]);
		for (const { figures, rule } of disagreements) {
			expect(rule).not.toBe('');
			for (const { source } of figures) expect(source).not.toBeNull();
		}
	});
});
