import type { Printed, Stage } from './rows';

/** Figures of one programme that one source gives for one day: only these are divided by one another. */
export interface SameDay {
	readonly origin: Stage['origin'];
	readonly programme: string;
	readonly asOf: string;
	/** Figures of one page can have an entry each; one of them names the page. */
	readonly sourceId: string;
	readonly filed: number | null;
	readonly denied: number | null;
	/** Approved requests, or authorisations to travel. */
	readonly approved: number | null;
	readonly arrived: number | null;
	/** Approved for every 100 filed. */
	readonly per100Filed: number | null;
	/** Approved for every 100 that were approved or denied. */
	readonly per100Decided: number | null;
	/** Arrived for every 100 that were authorised. */
	readonly per100Authorised: number | null;
}

const per100 = (part: number | null, whole: number | null): number | null =>
	part === null || whole === null || whole <= 0 ? null : (100 * part) / whole;

/** One row for each source and day that gives two steps of a programme, the oldest first. */
export function sameDays(
	stages: readonly Stage[],
	/** What makes two source entries one source. */
	addressOf: (sourceId: string) => string
): SameDay[] {
	const found = stages
		.filter(({ id }) => !id.endsWith('conditionally_approved'))
		.flatMap((stage) => stage.figures.map((figure) => ({ stage, figure })));
	const keyOf = ({ stage, figure }: { stage: Stage; figure: Printed }) =>
		`${stage.programme}~${figure.asOf}~${addressOf(figure.sourceId)}`;
	const groups = new Map<string, typeof found>();
	for (const one of found) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
	return [...groups.values()]
		.filter((group) => group.length > 1)
		.flatMap((group): SameDay[] => {
			const [first] = group;
			if (!first) return [];
			const valueOf = (step: Stage['step']) =>
				group.find(({ stage }) => stage.step === step)?.figure.value ?? null;
			const [filed, denied, approved, arrived] = [
				valueOf('filed'),
				valueOf('denied'),
				valueOf('approved'),
				valueOf('paroled')
			];
			return [
				{
					origin: first.stage.origin,
					programme: first.stage.programme,
					asOf: first.figure.asOf,
					sourceId: first.figure.sourceId,
					filed,
					denied,
					approved,
					arrived,
					per100Filed: per100(approved, filed),
					per100Decided: denied === null || approved === null ? null : per100(approved, approved + denied),
					per100Authorised: per100(arrived, approved)
				}
			];
		})
		.sort((a, b) => a.origin.localeCompare(b.origin) || a.asOf.localeCompare(b.asOf));
}
