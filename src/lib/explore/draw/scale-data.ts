/** Attributes by which a test reads values back from pixels: the top value, and where zero and the top lie. */
export const scaleData = (top: number, zeroAt: number, topAt: number): Readonly<Record<string, string>> => ({
	top: String(top),
	'zero-at': String(zeroAt),
	'top-at': String(topAt)
});
