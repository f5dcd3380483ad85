/** Attributes for tests that convert pixels back to values: the top value, and the positions of zero and the top. */
export const scaleData = (top: number, zeroAt: number, topAt: number): Readonly<Record<string, string>> => ({
	top: String(top),
	'zero-at': String(zeroAt),
	'top-at': String(topAt)
});
