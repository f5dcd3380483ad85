export const fontStack = {
	sans: "'Source Sans 3', 'Source Sans 3 Fallback', sans-serif",
	serif: "'Source Serif 4', 'Source Serif 4 Fallback', serif"
} as const;

/** The two prerendered layouts of a chart. */
export type ChartWidth = 'narrow' | 'wide';

/** Design widths of the two prerendered layouts, in pixels. */
export const chartWidth = { narrow: 360, wide: 760 } as const;

/** Widest container, in pixels, that shows the narrow layout. */
export const narrowMax = 480;

/** Full charts fill a page; compact ones fit a frame on another site. */
export type ChartSize = 'full' | 'compact';

/** Maximum height of compact charts, in design pixels. With margins of 12 px they are 440 px high in a frame 680 px wide, 485 px in one of 360. */
export const compactHeight = { narrow: 520, wide: 510 } as const;

/** Text sizes inside charts, in design pixels; they stay legible when the layouts shrink to 280 and 481 px. */
export const textSize = {
	narrow: { label: 15, axis: 14, small: 13.5 },
	wide: { label: 16, axis: 15, small: 14.5 }
} as const;

/** Line height of text in charts, as a multiple of its size. */
export const lineHeight = 1.2;
