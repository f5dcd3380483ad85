import type { MonthIndex } from '$lib/metrics/month';
import { monthName } from './dates';

interface MonthEvents {
	readonly month: MonthIndex;
	readonly events: readonly { readonly text: string; readonly origins: readonly string[] }[];
}

interface Nationality {
	readonly origin: string;
	readonly originName: string;
}

/**
 * "August 2021: Kabul falls to the Taliban (Afghanistan)". The countries follow where an event concerns only some of
 * those drawn.
 * @param isNamed Whether the text itself names a nationality; if it names all concerned, none follows.
 */
export function monthEventsText(
	{ month, events }: MonthEvents,
	drawn: readonly Nationality[],
	isNamed: (text: string, one: Nationality) => boolean = () => false
): string {
	const whose = (text: string, origins: readonly string[]): string => {
		const concerned = drawn.filter(({ origin }) => origins.includes(origin));
		const isClear = concerned.length === drawn.length || concerned.every((one) => isNamed(text, one));
		return isClear ? '' : ` (${concerned.map(({ originName }) => originName).join(', ')})`;
	};
	return `${monthName(month)}: ${events.map(({ text, origins }) => `${text}${whose(text, origins)}`).join('; ')}`;
}
