import { STAYS, type Stay, type StayPart } from '$lib/analysis/stocks/stays';
import type { BarPart, PartKind } from '$lib/plot/part-bars';
import { STAY_STYLES } from '$lib/style/stay-style';

/** Kinds of stay as a legend explains them. */
export const stayKinds = (words: (stay: Stay) => string): PartKind[] =>
	STAYS.map((stay) => ({ id: stay, text: words(stay), style: STAY_STYLES[stay] }));

/** People by kind of stay as parts of a bar. @param perPerson units of the axis. */
export const stayParts = (
	stays: readonly StayPart[],
	perPerson: number,
	tooltip: (part: StayPart, value: number) => string
): BarPart[] =>
	stays.map((part) => {
		const value = part.people * perPerson;
		return { style: STAY_STYLES[part.stay], value, tooltip: tooltip(part, value) };
	});
