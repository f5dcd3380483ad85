import type { Shape } from '$lib/style/shape';
import { round } from './path';

function polygon(
	x: number,
	y: number,
	corners: readonly (readonly [angle: number, radius: number])[]
): string {
	const points = corners.map(([angle, radius]) => {
		const turn = ((angle - 90) * Math.PI) / 180;
		return `${round(x + Math.cos(turn) * radius)},${round(y + Math.sin(turn) * radius)}`;
	});
	return `M${points.join('L')}Z`;
}

const regular = (corners: number, radius: number, turn = 0): (readonly [number, number])[] =>
	Array.from({ length: corners }, (_, i) => [turn + (i * 360) / corners, radius] as const);

/** Radii that give every shape about the area of the circle. */
const corners: Readonly<Record<Exclude<Shape, 'circle'>, readonly (readonly [number, number])[]>> = {
	square: regular(4, 1.25, 45),
	diamond: regular(4, 1.35),
	triangle: regular(3, 1.5),
	'triangle-down': regular(3, 1.5, 180),
	pentagon: regular(5, 1.2),
	star: Array.from({ length: 10 }, (_, i) => [i * 36, i % 2 ? 0.68 : 1.55] as const),
	plus: cross(0),
	times: cross(45)
};

function cross(turn: number): (readonly [number, number])[] {
	const arm = 1.4;
	const half = 0.36;
	const tip = (Math.atan2(half, arm) * 180) / Math.PI;
	return [0, 90, 180, 270].flatMap((side) => [
		[turn + side - tip, Math.hypot(arm, half)] as const,
		[turn + side + tip, Math.hypot(arm, half)] as const,
		[turn + side + 45, half * Math.SQRT2] as const
	]);
}

/** Path of a symbol around (x, y) with the area of a circle of radius `r` pixels. */
export function symbolPath(shape: Shape, x: number, y: number, r: number): string {
	if (shape === 'circle') {
		const [left, right, radius] = [round(x - r), round(x + r), round(r)];
		return `M${left},${round(y)}A${radius},${radius} 0 1 1 ${right},${round(y)}A${radius},${radius} 0 1 1 ${left},${round(y)}Z`;
	}
	return polygon(
		x,
		y,
		corners[shape].map(([angle, radius]) => [angle, radius * r] as const)
	);
}
