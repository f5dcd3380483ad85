/** Size and margins of the line chart, in pixels. */
export const LINE_FRAME = {
	wide: { width: 760, height: 460, top: 34, right: 176, bottom: 46 },
	narrow: { width: 360, height: 440, top: 40, right: 112, bottom: 46 }
} as const;
