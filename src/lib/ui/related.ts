import { writeState } from '$lib/settings/codec';
import type { Control, ViewState } from '$lib/settings/control';

/** A chart to go on with. Plain data. */
export interface RelatedChart {
	readonly slug: string;
	/** Its headline in the default state. */
	readonly headline: string;
	readonly question: string;
	/** Its choice of nationalities, which the link keeps; `null` when it has none. */
	readonly nationalities: Control | null;
}

const chosenIn = (settings: ViewState): readonly string[] | undefined => {
	const { origins, origin } = settings;
	const chosen = origins ?? origin;
	return typeof chosen === 'string' ? [chosen] : chosen;
};

/** Search string of a related chart with the reader's nationalities, as far as it offers them. */
export function searchWithNationalities({ nationalities }: RelatedChart, settings: ViewState): string {
	const chosen = chosenIn(settings);
	if (!nationalities || !chosen) return '';
	const offered = nationalities.options.map(({ value }) => value).filter((value) => chosen.includes(value));
	if (offered.length === 0) return '';
	const { name, kind } = nationalities;
	// A chart of one nationality shows the first that was chosen and is not the yardstick.
	const one = offered.find((value) => value !== 'UKR') ?? offered[0] ?? '';
	if (kind === 'choice') return chosen.length > 2 ? '' : writeState({ [name]: one }, [nationalities]);
	return writeState({ [name]: offered }, [nationalities]);
}
