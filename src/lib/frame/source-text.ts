import type { Grade, Source } from '$lib/catalogue/catalogue';
import { dayMonthYear, monthAndYear } from '$lib/describe/dates';

/** What stands between the publisher and the title: who says so. */
export const gradeText: Readonly<Record<Grade, string>> = {
	official: '',
	official_second_hand: 'as quoted in',
	secondary: 'secondary source',
	derived: 'derived by us from'
};

/** "24 February 2022", "June 2024" or the text itself when it is not a date. */
export function dateText(text: string): string {
	if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dayMonthYear(text);
	return /^\d{4}-\d{2}$/.test(text) ? monthAndYear(text) : text;
}

/** What follows the title: vintage, licence, retrieval. */
export function sourceDetails(source: Source): string {
	const details = [
		source.vintage === null ? '' : `edition ${dateText(source.vintage)}`,
		source.licence,
		source.retrieved === null ? '' : `retrieved ${dateText(source.retrieved)}`
	];
	return details.filter((detail) => detail !== '').join('; ');
}
