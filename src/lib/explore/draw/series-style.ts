import { styleOf, UNRANKED, type SeriesStyle } from '$lib/style/series-style';
import type { Shape } from '$lib/style/shape';
import { FEWEST_RANKED } from '$lib/metrics/ranking';
import { isCounted } from '../settings/measures';
import type { ExploreSettings } from '../settings/settings';
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

const GREY = { colour: 'var(--other)', ink: 'var(--muted)' } as const;
const BLUE = { colour: 'var(--accent)', ink: 'var(--accent)' } as const;

/** The style of the n-th series without a nationality's colour. */
const neutralStyle = (colours: typeof GREY | typeof BLUE, place: number): SeriesStyle => ({
	...colours,
	width: 2,
	dash: DASHES[place % DASHES.length] ?? null,
	shape: SHAPES[place % SHAPES.length] ?? 'circle',
	hollow: false
});

/**
 * The style of a series by its key. Nationalities of the nine have their own colour; other origins are grey, countries and
 * kinds blue, each with its own dash and shape.
 */
export function stylesOf(
	series: readonly Series[],
	{ by }: Pick<ExploreSettings, 'by'>
): (key: string) => SeriesStyle {
	const colours = by === 'origin' ? GREY : BLUE;
	const neutral = series.filter(({ origin }) => origin === '').map(({ key }) => key);
	const styles = new Map(
		series.map(({ key, origin, onsetIndex }) => [
			key,
			origin ? styleOf(origin, onsetIndex) : neutralStyle(colours, neutral.indexOf(key))
		])
	);
	return (key) => styles.get(key) ?? neutralStyle(GREY, 0);
}

/** A rate that counts fewer than ten people, never drawn in colour. */
export const isTooFew = ({ overall }: Series, { measure }: Pick<ExploreSettings, 'measure'>): boolean =>
	!isCounted(measure) && overall.people !== null && overall.people.value < FEWEST_RANKED;

/** The style of rates of too few people. */
export const TOO_FEW_STYLE: SeriesStyle = {
	...UNRANKED,
	width: 2,
	dash: null,
	shape: 'circle',
	hollow: true
};
