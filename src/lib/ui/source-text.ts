import type { Grade, Source } from '$lib/catalogue/catalogue';
import { dateText } from '$lib/text/dates';
import { startSentence } from '$lib/text/words';

/** Text between the publisher and the title: who published the figure. */
export const gradeText: Readonly<Record<Grade, string>> = {
	official: '',
	official_second_hand: 'as quoted in',
	secondary: 'secondary source',
	derived: 'derived by us from'
};

/** Text after the title: ", edition June 2026. CC BY 4.0. Retrieved 3 August 2026." */
export function sourceDetails(source: Source): string {
	const edition = source.vintage === null ? '' : `, edition ${dateText(source.vintage)}`;
	const retrieved = source.retrieved === null ? '' : ` Retrieved ${dateText(source.retrieved)}.`;
	return `${edition}. ${startSentence(source.licence).replace(/\.$/, '')}.${retrieved}`;
}

/** The publishers in the order of their first source, the first `most` by name: for the line under an embed. */
export function publishersInBrief(sources: readonly Source[], most = 4): string {
	const publishers = [...new Set(sources.map((source) => source.publisher))];
	const more = publishers.length - most;
	// Naming the last one takes no more space than "and 1 more".
	if (more <= 1) return publishers.join('; ');
	return `${publishers.slice(0, most).join('; ')}; and ${more} more`;
}
