import { endOfYear } from './dates';
import { formatExact, formatNumber } from './numbers';
import { listOf, sentenceOn } from './words';

/** "Russia, last counted at the end of 2023": counts of displaced people that were discontinued. */
export const lastCounted = (
	counts: readonly { readonly host: string; readonly lastYear: number }[]
): string =>
	listOf(counts.map(({ host, lastYear }) => `${host}, last counted at the ${endOfYear(lastYear)}`));

/** A share or a rate; a dash where undefined. */
export const numberOrDash = (
	figure: { readonly defined: true; readonly value: number } | { readonly defined: false }
): string => (figure.defined ? formatNumber(figure.value) : '–');

/** @param value per 1,000. */
export const perThousandWithPeople = (value: number, people: number): string =>
	`${formatNumber(value)} per 1,000 (${formatExact(people)} people)`;

/** Continues a sentence after a number of people. @param temporary how many of them; `null` when unknown. */
export const ofThemTemporary = (temporary: number | null | undefined): string =>
	temporary ? `, ${formatExact(temporary)} of them with a temporary status` : '';

/** @param groups nationalities or countries with the people counted. */
export const tooFewToRank = (groups: readonly string[]): string =>
	sentenceOn(groups, (list) => `Too few to rank: ${list}.`);
