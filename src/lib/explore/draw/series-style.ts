import { styleOf, type SeriesStyle } from '$lib/style/series-style';
import type { Shape } from '$lib/style/shape';
import { FEWEST_RANKED } from '$lib/metrics/ranking';
import type { Asked } from '../settings/settings';
import { WORDS } from '../settings/fields';
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

/** Nationalities of the nine keep their colour; other origins are grey, countries and kinds blue, told apart by dash and shape. */
export function stylesOf(series: readonly Series[], { by }: Asked): ReadonlyMap<string, SeriesStyle> {
	let neutral = 0;
	return new Map(
		series.map(({ key, origin, beginning }) => {
			if (origin) return [key, styleOf(origin, beginning)];
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

/** Fewer than ten people stand behind a figure that would be read as a comparison: never coloured. */
export const isTooFew = ({ overall }: Series, { measure }: Asked): boolean =>
	WORDS[measure].nature !== 'flow' &&
	WORDS[measure].nature !== 'stock' &&
	overall.people !== null &&
	overall.people.value < FEWEST_RANKED;

/** Series that a chart draws: the largest, and Ukraine wherever it stands. All of them are in the table. */
export function drawn(series: readonly Series[], most: number): readonly Series[] {
	if (series.length <= most) return series;
	const reference = series.find(({ origin }) => origin === 'UKR');
	const first = series.slice(0, most);
	return reference && !first.includes(reference) ? [...first.slice(0, most - 1), reference] : first;
}
