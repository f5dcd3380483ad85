/** A browser engine that a test drives. Addresses are absolute; selectors are CSS. */
export interface Engine {
	readonly name: string;
	/** Folder into which it saves downloads. */
	readonly downloads: string;
	/** Resolves once the page has loaded. */
	open(address: string): Promise<void>;
	/** Runs a function in the page. It sees nothing of the test; its arguments and its result cross as JSON. */
	run<Parameters extends readonly Json[], Result extends Json | undefined>(
		work: (...parameters: Parameters) => Result | Promise<Result>,
		...parameters: Parameters
	): Promise<Result>;
	/** Presses the primary button of the pointer at a point of the window, in CSS pixels, as a reader does. */
	pressAt(point: Point): Promise<void>;
	close(): Promise<void>;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };

export interface Point {
	readonly x: number;
	readonly y: number;
}

/** The pointer comes from the side, so that the page sees it move, and presses. */
export const pointerActions = ({ x, y }: Point) => {
	const move = (x: number, y: number) => ({
		type: 'pointerMove',
		x: Math.round(x),
		y: Math.round(y),
		duration: 20
	});
	return [
		{
			type: 'pointer',
			id: 'mouse',
			parameters: { pointerType: 'mouse' },
			actions: [
				move(Math.max(0, x - 12), y),
				move(x, y),
				{ type: 'pointerDown', button: 0 },
				{ type: 'pointerUp', button: 0 }
			]
		}
	];
};

/** Source of a function whose result is awaited and crosses as text. */
export const sourceOf = (work: (...parameters: never[]) => unknown): string =>
	`async (text) => JSON.stringify((await (${String(work)})(...JSON.parse(text))) ?? null)`;
