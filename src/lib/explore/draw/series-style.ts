import { styleOf, type SeriesStyle } from '$lib/style/series-style';
import type { Shape } from '$lib/style/shape';
import { FEWEST_RANKED } from '$lib/metrics/ranking';
import type { ExploreSettings } from '../settings/settings';
import { isCounted } from '../settings/measures';
import type { Series } from '../types';

const DASHES: readonly (string | null)[] = [
	null,
	'8 3',
	'2.5 2.5',
	'9 3 2 3',
	'5 2',
	'12 3 4 3',
	'1.5 4',
	'6 2 2 2 2 2'
];
const SHAPES: readonly Shape[] = [
	'circle',
	'square',
	'triangle',
	'diamond',
	'triangle-down',
	'pentagon',
	'star',
	'plus'
];

/** Nationalities of the nine keep their colour; other origins are grey, countries and kinds blue, each with its own dash and shape. */
export function stylesOf(
	series: readonly Series[],
	{ by }: ExploreSettings
): ReadonlyMap<string, SeriesStyle> {
	let neutral = 0;
	return new Map(
		series.map(({ key, origin, onsetIndex }) => {
			if (origin) return [key, styleOf(origin, onsetIndex)];
			const place = neutral++;
			const isOrigin = by === 'origin';
			return [
				key,
				{
					colour: isOrigin ? 'var(--other)' : 'var(--accent)',
					ink: isOrigin ? 'var(--muted)' : 'var(--accent)',
					width: 2,
					dash: DASHES[place % DASHES.length] ?? null,
					shape: SHAPES[place % SHAPES.length] ?? 'circle',
					hollow: false
				}
			];
		})
	);
}

/** Whether a rate counts fewer than ten people, which is never drawn in colour. */
export const isTooFew = ({ overall }: Series, { measure }: ExploreSettings): boolean =>
	!isCounted(measure) && overall.people !== null && overall.people.value < FEWEST_RANKED;
