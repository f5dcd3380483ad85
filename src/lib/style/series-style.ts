import type { Shape } from './shape';
import { origins, type Origin } from './tokens';

/** Style of one nationality in every chart; dash and shape distinguish lines and dots without colour. */
export interface SeriesStyle {
	/** Colour of marks, as `var(--…)`. */
	readonly colour: string;
	/** The same hue with text contrast, as `var(--…)`. */
	readonly ink: string;
	/** Stroke width of its line in pixels. */
	readonly width: number;
	/** Dash pattern of its line in pixels; null is solid. */
	readonly dash: string | null;
	readonly shape: Shape;
	/** Outlined dots, for a further onset of the same war. */
	readonly hollow: boolean;
}

const marks: Readonly<Record<Origin, readonly [dash: string | null, shape: Shape]>> = {
	UKR: [null, 'circle'],
	AFG: [null, 'square'],
	IRQ: ['7 3', 'triangle'],
	SYR: ['2.5 2.5', 'diamond'],
	YEM: ['9 3 2 3', 'triangle-down'],
	LBY: ['4.5 2', 'pentagon'],
	SOM: ['12 3 4 3', 'star'],
	PAK: ['5 2.5 1.5 2.5 1.5 2.5', 'plus'],
	PHL: ['1.5 4', 'times']
};

const other: SeriesStyle = {
	colour: 'var(--other)',
	ink: 'var(--muted)',
	width: 1.75,
	dash: null,
	shape: 'circle',
	hollow: true
};

/** Style of figures with too few people to compare. */
export const UNRANKED = { colour: 'var(--other)', ink: 'var(--muted)' } as const;

export function isOrigin(iso3: string): iso3 is Origin {
	return (origins as readonly string[]).includes(iso3);
}

/**
 * The style of a nationality. `beginning` counts the beginnings of one war, 0 for the default one: further ones
 * keep the colour and are drawn thin and dotted. A nationality outside the nine is plain grey.
 */
export function styleOf(iso3: string, beginning = 0): SeriesStyle {
	if (!isOrigin(iso3)) return other;
	const [dash, shape] = marks[iso3];
	const variable = `--origin-${iso3.toLowerCase()}`;
	return {
		colour: `var(${variable})`,
		ink: `var(${variable}-ink)`,
		width: beginning > 0 ? 1.5 : iso3 === 'UKR' ? 3.5 : 2,
		dash: beginning > 0 ? (beginning > 1 ? '1.5 5' : '1.5 2.5') : dash,
		shape,
		hollow: beginning > 0
	};
}
