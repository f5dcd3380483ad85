import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Catalogue } from '../../src/lib/catalogue/catalogue';
import { nativeEngine, readManifest } from '../../src/lib/query/duckdb-node';
import { loadCatalogue } from '../../src/lib/query/load-catalogue';
import type { View, ViewModel } from '../../src/lib/views/contract';
import { loadModel } from '../../src/lib/views/load-model';
import { loadView, slugs } from '../../src/lib/views/registry';
import { memoized } from '../snapshots/record';
import { statesOf } from '../snapshots/states';
import { causalFaults, faultsOf, findingFaults, headlineFaults, noteFaults } from './rules';

const engine = nativeEngine();
let catalogue: Catalogue;
beforeAll(async () => {
	catalogue = await loadCatalogue(engine, await readManifest());
});
afterAll(() => engine.close());

/** "finding: has 31 words, 25 at most: …" */
function faultsIn(model: ViewModel): string[] {
	const named = (role: string, text: string, faults: readonly string[]) =>
		faults.map((fault) => `${role} ${fault}: ${text}`);
	return [
		...named('headline', model.headline, headlineFaults(model.headline)),
		...model.finding.flatMap((sentence, i) => named('finding', sentence, findingFaults(sentence, i === 0))),
		...model.notes.flatMap(({ text }) => named('note', text, noteFaults(text))),
		...named('alt text', model.altText, faultsOf(model.altText)),
		...named('unit', model.unit, faultsOf(model.unit)),
		...named('period', model.period, faultsOf(model.period))
	];
}

/** Every other nationality, periods and groups beside each other. */
const DESCRIPTIVE = ['everyone', 'before-and-after', 'women-and-children', 'since-2025'];

/** Every text in a value: of a chart its labels, legend and tooltips, of a table its cells and headings. */
function textsIn(value: unknown): string[] {
	if (typeof value === 'string') return [value];
	return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

async function causesIn(view: View, model: ViewModel): Promise<string[]> {
	const { headline, finding, altText, notes } = model;
	const drawn = [view.tables(model), await view.chart(model, 'narrow'), await view.chart(model, 'wide')];
	return textsIn([headline, finding, altText, notes, drawn]).flatMap((text) =>
		causalFaults(text).map((fault) => `${fault}: ${text}`)
	);
}

describe.each(slugs)('%s', (slug) => {
	it('keeps the rules of writing in every state', { timeout: 600_000 }, async () => {
		const view = await loadView(slug as string);
		const run = memoized(engine);
		const faults = new Map<string, string>();
		for (const [search, state] of statesOf(view.spec.controls)) {
			const model = await loadModel(view, state, run, catalogue);
			const causes = DESCRIPTIVE.includes(slug as string) ? await causesIn(view, model) : [];
			for (const fault of [...faultsIn(model), ...causes]) if (!faults.has(fault)) faults.set(fault, search);
		}
		expect([...faults].slice(0, 20).map(([fault, search]) => `${search} ${fault}`)).toEqual([]);
	});
});
