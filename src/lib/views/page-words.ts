import { NOT_COMPARED, refusalSentences } from '$lib/text/phrases';
import type { ViewModel } from './contract';

interface Words<Data> {
	readonly headline: (data: Data) => string;
	readonly finding: (data: Data) => readonly string[];
	readonly altText: (data: Data) => string;
	/** Headline where nothing can be drawn. @default the settings do not go together */
	readonly title?: string;
}

/** The words of a view; where nothing can be drawn, why. @param empty the reason, and what to choose instead. */
export const pageWords = <Data>(
	data: Data,
	empty: string | null | undefined,
	{ headline, finding, altText, title = NOT_COMPARED }: Words<Data>
): Pick<ViewModel, 'headline' | 'finding' | 'altText' | 'empty'> =>
	empty
		? { headline: title, finding: refusalSentences(empty), altText: empty, empty }
		: { headline: headline(data), finding: finding(data), altText: altText(data) };
