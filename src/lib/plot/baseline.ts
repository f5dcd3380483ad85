/** How far below the middle of a line its baseline stands (half the capital height of Source Sans 3), in pixels. */
export function middleShift(size: number): number {
	return size * 0.33;
}
