/** One country in colour. */
export interface MapArea {
	readonly id: string;
	/** Path data in pixels. */
	readonly d: string;
	/** CSS colour. */
	readonly colour: string;
	/** 0–1: how much of the colour covers the paper. */
	readonly opacity: number;
	/** Id of a `Hatch` without background, laid over the colour. */
	readonly hatch?: string | undefined;
	/** CSS colour of an outline, for areas without colour. */
	readonly outline?: string | undefined;
}
