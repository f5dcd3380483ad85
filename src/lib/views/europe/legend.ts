import { placeKeys, type PlacedKey } from '$lib/plot/legend';
import { PART_WORDS, type PartKind } from './rows';

const ORDER: readonly PartKind[] = ['other', 'temporary', 'unknown', 'waiting'];

export const placeLegend = (
	kinds: readonly PartKind[],
	room: { readonly top: number; readonly width: number; readonly size: number }
): { keys: PlacedKey<PartKind>[]; bottom: number } =>
	placeKeys(
		ORDER.filter((kind) => kinds.includes(kind) && kinds.length > 1).map((kind) => [
			kind,
			kind === 'temporary' ? 'under temporary protection or a British scheme' : PART_WORDS[kind]
		]),
		room
	);
