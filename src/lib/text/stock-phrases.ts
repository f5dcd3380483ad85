import { endOfYear, monthRange } from './dates';
import { formatExact, formatNumber, formatPeople, formatSignificant } from './numbers';
import { adjectiveOf, countryInSentence, peopleFrom } from './people';
import { listOf, numberInWords, sentenceOn, startSentence } from './words';

/** "Russia, last counted at the end of 2023": counts of displaced people that were discontinued. */
export const lastCounted = (
	counts: readonly { readonly country: string; readonly host: string; readonly lastYear: number }[]
): string =>
	listOf(
		counts.map(
			({ country, host, lastYear }) =>
				`${countryInSentence(country, host)}, last counted at the ${endOfYear(lastYear)}`
		)
	);

interface Figure {
	readonly value: number;
}

/** People let in for a limited time whom the stock leaves out, wholly or in part. */
export const leftOutSentence = (entries: {
	readonly origin: string;
	readonly destination: string;
	readonly destinationName: string;
	readonly people: Figure;
	readonly refugees: Figure;
	readonly from: string;
	readonly to: string;
}): string => {
	const { origin, destination, destinationName, people, refugees, from, to } = entries;
	return `${startSentence(countryInSentence(destination, destinationName))} let in ${formatPeople(people.value)} ${peopleFrom(origin)} for a limited time (${monthRange(from, to)}), but UNHCR counts only ${formatPeople(refugees.value)} refugees there.`;
};

/** Whom M14 counts, above and below alike. @param counted its name in URLs. */
export const kindAbroad = (counted: string): string =>
	counted === 'waiting' ? 'displaced abroad' : 'refugees abroad';

/** "Ukrainian refugees", "displaced Afghans": people of the kind counted. */
export const peopleOfKind = (counted: string, origin: string): string =>
	counted === 'waiting' ? `displaced ${peopleFrom(origin)}` : `${adjectiveOf(origin) ?? origin} refugees`;

/** A share or a rate; a dash where undefined. */
export const numberOrDash = (
	figure: { readonly defined: true; readonly value: number } | { readonly defined: false }
): string => (figure.defined ? formatNumber(figure.value) : '–');

/** The same beside a mark, where numbers stand below one another: "2.0". */
export const labelOrDash = (figure: Parameters<typeof numberOrDash>[0]): string =>
	figure.defined ? formatSignificant(figure.value) : '–';

/** @param value per 1,000. */
export const perThousandWithPeople = (value: number, people: number): string =>
	`${formatSignificant(value)} per 1,000 (${formatExact(people)} people)`;

/** Continues a sentence after a number of people. @param temporary how many of them; `null` when unknown. */
export const ofThemTemporary = (temporary: number | null | undefined): string =>
	temporary ? `, ${formatExact(temporary)} of them with a temporary status` : '';

/** "Croatia, Hungary, Malta and 12 others". @param most how many are named. */
export const shortList = (items: readonly string[], most = 5): string =>
	items.length <= most + 1
		? listOf(items)
		: `${items.slice(0, most).join(', ')} and ${numberInWords(items.length - most)} others`;

/** @param groups nationalities or countries. */
export const tooFewToRank = (groups: readonly string[]): string =>
	sentenceOn(groups, () => `Too few people to rank: ${shortList(groups)}.`);
