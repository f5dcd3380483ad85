/** Kinds of stay of people counted in a country, in legend order. */
export const STAYS = ['other', 'temporary', 'unknown', 'waiting'] as const;
export type Stay = (typeof STAYS)[number];

/** Numbers of people; `temporary` is part of the refugees, `null` if not published. */
interface StayCounts {
	readonly refugees: number;
	readonly others?: number;
	readonly temporary: number | null;
	/** Pending applications for asylum. */
	readonly waiting: number;
}

export interface StayPart {
	readonly stay: Stay;
	readonly people: number;
}

/** People by kind of stay, without empty kinds. */
export function splitByStay({ refugees, others = 0, temporary, waiting }: StayCounts): StayPart[] {
	const parts: StayPart[] =
		temporary === null
			? [
					{ stay: 'other', people: others },
					{ stay: 'unknown', people: refugees }
				]
			: [
					{ stay: 'other', people: refugees + others - temporary },
					{ stay: 'temporary', people: temporary }
				];
	return [...parts, { stay: 'waiting' as const, people: waiting }].filter(({ people }) => people > 0);
}

/** Whether at least half of the people have temporary status. @param temporary `null` when not published. */
export const isMostlyTemporary = (temporary: number | null, people: number): boolean =>
	temporary !== null && temporary > 0 && temporary >= people / 2;
