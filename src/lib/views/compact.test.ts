import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { boxesIn, type TextBox } from '../../../tests/support/text-boxes';
import { statesCovering } from '../../../tests/support/control-states';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { openExplorer } from '$lib/explore/testing';
import { chart as exploreChart } from '$lib/explore/draw/chart';
import { nativeEngine, readManifest } from '$lib/query/duckdb-node';
import { loadCatalogue } from '$lib/query/load-catalogue';
import type { Query, Row } from '$lib/query/port';
import { initialState } from '$lib/settings/codec';
import type { Control, ViewState } from '$lib/settings/control';
import { compactHeight } from '$lib/style/typography';
import type { Scene, View } from './contract';
import { loadModel } from './load-model';
import { loadView, slugs } from './registry';

const WIDTHS = ['wide', 'narrow'] as const;
type Width = (typeof WIDTHS)[number];

/** How much a frame of 680 or 360 px with margins of 12 px shrinks a layout. */
const SHRINKING = { wide: 656 / 760, narrow: 336 / 360 };

const engine = nativeEngine();
/** The states of a view ask much the same. */
const answers = new Map<string, Promise<readonly Row[]>>();
const run = (query: Query): Promise<readonly Row[]> => {
	const key = JSON.stringify([query.sql, query.params]);
	const answer = answers.get(key) ?? engine.run(query);
	answers.set(key, answer);
	return answer;
};
let catalogue: Catalogue;
beforeAll(async () => {
	catalogue = await loadCatalogue(engine, await readManifest());
});
afterAll(() => engine.close());

/** Every member of every set. */
const everything = (controls: readonly Control[]): ViewState => ({
	...initialState(controls),
	...Object.fromEntries(
		controls.flatMap((control) =>
			control.kind === 'set' ? [[control.name, control.options.map(({ value }) => value)]] : []
		)
	)
});

const isOutside = (scene: Scene) => (box: TextBox) =>
	box.left < -1 || box.right > scene.width + 1 || box.top < -2 || box.bottom > scene.height + 1;

/** Equal texts in one place look like one. */
const isSame = (a: TextBox, b: TextBox): boolean =>
	a.words === b.words && Math.abs(a.left - b.left) < 1 && Math.abs(a.top - b.top) < 1;

const overlap = (a: TextBox, b: TextBox): boolean =>
	!isSame(a, b) &&
	Math.min(a.right, b.right) - Math.max(a.left, b.left) > 2 &&
	Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;

function problemsOf(scene: Scene, width: Width): string[] {
	const boxes = boxesIn(scene);
	const isMap = scene.noun === 'Map';
	return [
		...(scene.height > compactHeight[width] ? [`is ${scene.height} high`] : []),
		...boxes.filter(isOutside(scene)).map(({ words }) => `cuts off “${words}”`),
		...boxes
			.filter(({ size }) => size * SHRINKING[width] < 12)
			.map(({ words, size }) => `has “${words}” at ${size * SHRINKING[width]} px`),
		...(isMap
			? []
			: boxes.flatMap((a, i) =>
					boxes
						.slice(i + 1)
						.filter((b) => overlap(a, b))
						.map((b) => `has “${a.words}” over “${b.words}”`)
				))
	];
}

describe('a compact chart', () => {
	it.each(slugs)('of %s fits an embed with all of its text, in every state', async (slug) => {
		const view: View = await loadView(slug as string);
		const states = [
			...statesCovering(view.spec.controls),
			{ name: 'everything', state: everything(view.spec.controls) }
		];
		const found: string[] = [];
		for (const { name, state } of states) {
			const model = await loadModel(view, state, { run }, catalogue);
			if (model.empty) continue;
			for (const width of WIDTHS) {
				const scene = await view.chart(model, width, 'compact');
				found.push(...problemsOf(scene, width).map((problem) => `${name}, ${width}: ${problem}`));
			}
		}
		expect(found).toEqual([]);
	});

	it.each([
		'',
		'chart=bar',
		'chart=dot',
		'chart=multiples',
		'chart=map',
		'chart=bar&by=destination&destinations=europe32',
		'chart=multiples&by=destination&destinations=europe32',
		'chart=line&by=destination&destinations=europe32',
		'chart=map&by=destination&destinations=europe32'
	])('of the explorer fits an embed: %s', async (search) => {
		const explorer = await openExplorer();
		const model = await explorer.modelOf(search);
		for (const width of WIDTHS) {
			const scene = await exploreChart(model, width, 'compact');
			expect(problemsOf(scene, width), width).toEqual([]);
		}
	});
});
