/** A command with the processor cores that it keeps busy. */
export interface Stage {
	readonly name: string;
	/** Stages whose failure would only be repeated by this one; it starts after them, or not at all. */
	readonly needs?: readonly string[];
	/** Stages that it must not run beside, because they write the same files. */
	readonly after?: readonly string[];
	/** `Infinity` for a stage that runs alone. @default 1 */
	readonly cores?: number;
}

interface Result {
	readonly name: string;
	readonly failed: number;
}

/**
 * Runs every stage once, several at a time while their cores fit, and resolves with the outcomes in the order of the
 * stages.
 * @param cores Cores of the machine; a stage that wants more runs alone.
 * @param skip The outcome of a stage whose `missing` need failed.
 * @throws {RangeError} where stages wait for one another, or for one that does not exist.
 */
export async function runStages<Of extends Stage, Outcome extends Result>(
	stages: readonly Of[],
	cores: number,
	run: (stage: Of) => Promise<Outcome>,
	skip: (stage: Of, missing: string) => Outcome
): Promise<Outcome[]> {
	const outcomes = new Map<string, Outcome>();
	const running = new Map<string, { readonly cores: number; readonly end: Promise<void> }>();
	const coresOf = (stage: Of): number => Math.min(stage.cores ?? 1, cores);
	const free = (): number => [...running.values()].reduce((left, one) => left - one.cores, cores);
	const isWaiting = ({ name }: Of): boolean => !outcomes.has(name) && !running.has(name);
	const isReady = ({ needs = [], after = [] }: Of): boolean =>
		[...needs, ...after].every((name) => outcomes.has(name));

	function start(stage: Of): void {
		const missing = stage.needs?.find((name) => (outcomes.get(name)?.failed ?? 0) > 0);
		if (missing !== undefined) return void outcomes.set(stage.name, skip(stage, missing));
		const end = run(stage).then((outcome) => {
			running.delete(stage.name);
			outcomes.set(stage.name, outcome);
		});
		running.set(stage.name, { cores: coresOf(stage), end });
	}

	while (outcomes.size < stages.length) {
		const next = stages.find((stage) => isWaiting(stage) && isReady(stage) && coresOf(stage) <= free());
		if (next) start(next);
		else if (running.size > 0) await Promise.race([...running.values()].map(({ end }) => end));
		else throw new RangeError('Some stages wait for one another, or for one that does not exist.');
	}
	return stages.flatMap(({ name }) => outcomes.get(name) ?? []);
}
