/** What is known of the stay of people counted in a country, in the order of legends. */
export const STAYS = ['other', 'temporary', 'unknown', 'waiting'] as const;
export type Stay = (typeof STAYS)[number];

/** All in people; `temporary` is part of the refugees, `null` where it is not published. */
interface StayCounts {
	readonly refugees: number;
	readonly others?: number;
	readonly temporary: number | null;
	/** Applications for asylum that are not decided. */
	readonly waiting: number;
}

export interface StayPart {
	readonly stay: Stay;
	readonly people: number;
}

/** People by the kind of their stay; kinds without people are left out. */
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

/** At least half of the people are there for a limited time. @param temporary `null` when not published. */
export const isMostlyTemporary = (temporary: number | null, people: number): boolean =>
	temporary !== null && temporary > 0 && temporary >= people / 2;
