/** Four to seven round steps from zero. */
export function ticksUpTo(highest: number): number[] {
	const power = 10 ** Math.floor(Math.log10(highest / 4));
	const step = [1, 2, 5, 10].map((one) => one * power).find((one) => highest / one <= 6) ?? 10 * power;
	return Array.from({ length: Math.floor(highest / step + 1e-9) + 1 }, (_, i) => i * step);
}
