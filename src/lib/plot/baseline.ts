/** Distance in pixels from the middle of a line down to its baseline: half the cap height of Source Sans 3. */
export function middleShift(size: number): number {
	return size * 0.33;
}
