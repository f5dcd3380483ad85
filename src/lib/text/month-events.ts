import type { MonthIndex } from '$lib/metrics/month';
import { monthName } from './dates';
import { adjectiveOf, peopleFrom } from './people';

interface MonthEvents {
	readonly month: MonthIndex;
	readonly events: readonly { readonly text: string; readonly origins: readonly string[] }[];
}

interface Nationality {
	readonly origin: string;
	readonly originName: string;
}

const isNamedIn = (text: string, { origin, originName }: Nationality): boolean =>
	[originName, adjectiveOf(origin) ?? originName, peopleFrom(origin)].some((name) => text.includes(name));

/**
 * "August 2021: Kabul falls to the Taliban (Afghanistan)". The countries follow where an event concerns only some of
 * those drawn and its text does not name them.
 */
export function monthEventsText({ month, events }: MonthEvents, drawn: readonly Nationality[]): string {
	const whose = (text: string, origins: readonly string[]): string => {
		const concerned = drawn.filter(({ origin }) => origins.includes(origin));
		const isClear = concerned.length === drawn.length || concerned.every((one) => isNamedIn(text, one));
		return isClear ? '' : ` (${concerned.map(({ originName }) => originName).join(', ')})`;
	};
	return `${monthName(month)}: ${events.map(({ text, origins }) => `${text}${whose(text, origins)}`).join('; ')}`;
}
