import { openView } from '../../../../tests/support/open-view';
import { loadView } from '../registry';
import { buildModel } from './model';
import { spec } from './spec';
import type { AtTheUkrainianRate } from './types';

export const ladder = await loadView('parity-ladder');
export const { catalogue, resultsFor, settingsWith, modelFor: modelOf } = await openView(spec, buildModel);

/** In 2022–2024 unless another window is chosen. */
export const modelFor = (changes: Parameters<typeof modelOf>[0] = {}) =>
	modelOf({ window: '2022-2024', ...changes });

export function barIn(model: AtTheUkrainianRate, origin: string, place = 0) {
	const bar = model.rows.find((row) => row.origin === origin)?.drawn[place];
	if (!bar) throw new Error(`There is no bar ${place} in row ${origin}.`);
	return bar;
}

export const findingOf = ({ finding }: AtTheUkrainianRate) => finding.join(' ');
