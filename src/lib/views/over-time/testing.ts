import type { ComparisonQuery } from '$lib/analysis/comparison/comparison-queries';
import type { GroupMark, Scene } from '$lib/plot/scene';
import type { ResultSets, Row } from '$lib/query/port';
import { openView } from '../../../../tests/support/open-view';
import { marksOf } from '../../../../tests/support/scenes';
import type { SettingsFor } from '../contract';
import { buildModel } from './model';
import { spec } from './spec';
import type { OverTime } from './types';

export type Settings = Partial<SettingsFor<typeof spec>>;

export const { catalogue, resultsFor, settingsWith } = await openView(spec, buildModel);
export const results = await resultsFor();

export const modelWith = (changes: Settings = {}, rows: ResultSets<ComparisonQuery> = results): OverTime =>
	buildModel(rows, settingsWith(changes), catalogue);

/** The lines of one panel, in painting order; names are in `data`. */
export const linesIn = (scene: Scene, panel: 'ratios' | 'rates'): GroupMark[] => {
	const lines = marksOf(scene, 'group');
	const first = scene.series.length;
	return panel === 'rates' ? lines.slice(0, first) : lines.slice(first);
};

export const lineOf = (scene: Scene, panel: 'ratios' | 'rates', origin: string) =>
	linesIn(scene, panel).find(({ data }) => data?.series === origin) ?? { marks: [] };

/** The vertical axes: rates, then ratios. */
export const axesOf = (scene: Scene) => marksOf(scene, 'axis').filter(({ side }) => side === 'left');

export function pointIn(model: OverTime, origin: string, year: number) {
	const line = model.lines.find((candidate) => candidate.origin === origin);
	const point = line?.points.find((one) => one.year === year);
	if (!point) throw new Error(`There is no ${year} of ${origin}.`);
	return point;
}

export const findingOf = (model: OverTime): string => model.finding.join(' ');

/** Multiplies people of one origin let in during some years by a factor. */
export const changed = (
	origin: string,
	years: readonly number[],
	factor: number
): ResultSets<ComparisonQuery> => ({
	...results,
	flows: results.flows.map((row: Row): Row => {
		const isOfOrigin = String(row.onset_id).startsWith(origin);
		if (!isOfOrigin || !years.includes(Math.floor(Number(row.start_month) / 12))) return row;
		const times = (column: string) => Number(row[column]) * factor;
		return { ...row, low: times('low'), value: times('value'), high: times('high') };
	})
});
