import { openView } from '../../../../tests/support/open-view';
import { buildModel } from './model';
import { spec } from './spec';
import type { ParityLadder } from './types';

export const { catalogue, resultsFor, settingsWith, modelFor: modelOf } = await openView(spec, buildModel);

/** In 2022–2024 unless another window is chosen. */
export const modelFor = (changes: Parameters<typeof modelOf>[0] = {}) =>
	modelOf({ window: '2022-2024', ...changes });

export function rowIn(model: ParityLadder, origin: string) {
	const row = model.rows.find((candidate) => candidate.origin === origin);
	if (!row) throw new Error(`There is no row ${origin}.`);
	return row;
}

export const dotIn = (model: ParityLadder, origin: string, place = 0) => {
	const dot = rowIn(model, origin).dots[place];
	if (!dot) throw new Error(`There is no dot ${place} in row ${origin}.`);
	return dot;
};

export const ratio = (model: ParityLadder, origin: string, place = 0) =>
	100 * dotIn(model, origin, place).parity.value;
