import { peopleFrom } from './people';
import { inEveryWay } from './phrases';
import { listOf, listSentence, sentenceOn, sentences, startSentence } from './words';

/** A nationality compared with Ukrainians under several definitions. */
interface Judged {
	readonly origin: string;
	readonly verdict: string | null;
	readonly definitions: readonly unknown[];
}

/** Openings of lists of those on one side of the Ukrainian rate. */
export const MORE_OR_FEWER = {
	below: 'Fewer than',
	'about equal': 'About as many as',
	above: 'More than'
} as const;

const HOW_OFTEN = {
	above: 'more often than',
	'about equal': 'about as often as',
	below: 'less often than'
} as const;

export const withVerdict = <Of extends { readonly verdict: unknown }>(
	rows: readonly Of[],
	verdict: Of['verdict']
): Of[] => rows.filter((row) => row.verdict === verdict);

/** "in all four ways of counting the displaced". @param isEvent in event time the beginnings of a war are counted too. */
export const waysOf = (rows: readonly Pick<Judged, 'definitions'>[], isEvent: boolean): string =>
	inEveryWay(
		rows.map(({ definitions }) => definitions.length),
		isEvent
	);

/** "For Iraqis and Syrians it depends on the way of counting."; empty if it does for none. */
export const openSentence = (rows: readonly Pick<Judged, 'origin' | 'verdict'>[]): string =>
	sentenceOn(
		rows
			.filter(({ verdict }) => verdict === 'depends on the definition')
			.map(({ origin }) => peopleFrom(origin)),
		(list) => `For ${list} it depends on the way of counting.`
	);

/** "Resettled more often than Ukrainians in every way of counting the displaced: Iraqis." */
export const howOftenSentences = (verb: string, rows: readonly Judged[], isEvent: boolean): string[] =>
	sentences(
		(['above', 'about equal', 'below'] as const).flatMap((verdict) => {
			const alike = rows.filter((row) => row.verdict === verdict);
			return listSentence(
				startSentence(`${verb} ${HOW_OFTEN[verdict]} Ukrainians ${waysOf(alike, isEvent)}`),
				alike.map(({ origin }) => peopleFrom(origin))
			);
		}),
		openSentence(rows)
	);

/** "No number for Libyans. " with the reason, one for each reason. */
export function withoutNumber(
	rows: readonly { readonly origin: string; readonly reason: string }[]
): string[] {
	const reasons = [...new Set(rows.map(({ reason }) => reason))];
	return reasons.map((reason) => {
		const names = rows.filter((row) => row.reason === reason).map(({ origin }) => peopleFrom(origin));
		return `No number for ${listOf(names)}. ${reason}`;
	});
}
