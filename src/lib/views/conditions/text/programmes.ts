import type { Programme } from '$lib/analysis/programmes/conditions';
import { REFERENCE } from '$lib/analysis/figures';
import { peopleFrom } from '$lib/text/people';

/** Name and people of labels such as "Individual humanitarian parole, Afghans". */
function partsOf(label: string): { readonly name: string; readonly people: string } | null {
	const [, name = '', people = ''] = /^(.*), (\w+s)$/.exec(label) ?? [];
	if (!name) return null;
	return { name: /^[A-Z]\w* [a-z]/.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name, people };
}

const TAKES_ARTICLE = /(Scheme|Visa|Policy|programme for Afghans)$|land border/;

/** "Individual humanitarian parole, Afghans" → "individual humanitarian parole for Afghans". */
export function inSentence(label: string): string {
	const parts = partsOf(label);
	if (parts) return `${parts.name} for ${parts.people}`;
	return TAKES_ARTICLE.test(label) ? `the ${label}` : label;
}

/** "Ukrainians", "Afghans seeking individual humanitarian parole", "applicants for EU asylum". */
export function applicantsOf({ label, origin }: Pick<Programme, 'label' | 'origin'>): string {
	if (origin === REFERENCE) return peopleFrom(REFERENCE);
	const parts = partsOf(label);
	return parts ? `${parts.people} seeking ${parts.name}` : `applicants for ${label}`;
}

const ADJECTIVES: Readonly<Record<string, string>> = {
	USA: 'U.S.',
	EU: 'EU',
	GBR: 'British',
	CAN: 'Canadian',
	AUS: 'Australian'
};

/** "U.S." */
export const adjectiveFor = (destination: string): string => ADJECTIVES[destination] ?? '';
