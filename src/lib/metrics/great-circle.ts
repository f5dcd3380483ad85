/** A point on the earth, in degrees; negative in the south and west. */
export interface Place {
	readonly latitude: number;
	readonly longitude: number;
}

/** Mean radius of the earth in kilometres. */
const RADIUS = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres along the shortest line over a sphere (haversine formula). */
export function greatCircle(a: Place, b: Place): number {
	const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
	const h =
		half(a.latitude, b.latitude) +
		Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * half(a.longitude, b.longitude);
	return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(h)));
}
