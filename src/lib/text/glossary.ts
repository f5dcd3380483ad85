/** A term of the field, explained where it first appears. */
export interface Term {
	/** Anchor on the glossary page. */
	readonly id: string;
	readonly term: string;
	/** How it appears in sentences. */
	readonly forms: readonly string[];
	/** One or two sentences. */
	readonly definition: string;
}

/** In alphabetical order. */
export const GLOSSARY: readonly Term[] = [
	{
		id: 'asylum-seeker',
		term: 'Asylum-seeker',
		forms: ['asylum-seeker', 'asylum-seekers'],
		definition: 'Someone who has applied for protection in another country and is waiting for the decision.'
	},
	{
		id: 'displaced-abroad',
		term: 'Displaced abroad',
		forms: ['displaced abroad'],
		definition:
			'Refugees, asylum-seekers and other people who need international protection, outside their own country. People displaced within their country are not included.'
	},
	{
		id: 'durable',
		term: 'Durable or permanent place',
		forms: ['permanent place', 'permanent places', 'durable', 'lasting place', 'lasting places'],
		definition:
			'A place with the right to stay for good, such as resettlement as a refugee or a special immigrant visa. Parole and temporary protection end on a date.'
	},
	{
		id: 'first-instance-decision',
		term: 'First-instance decision',
		forms: ['first-instance decision', 'first-instance decisions'],
		definition:
			'The first answer to an application for asylum, before any appeal. Some answers change on appeal.'
	},
	{
		id: 'internally-displaced',
		term: 'Internally displaced',
		forms: ['internally displaced', 'displaced internally', 'displaced within their country'],
		definition: 'Forced to flee, but still inside one’s own country.'
	},
	{
		id: 'onset',
		term: 'Onset',
		forms: ['onset', 'onsets'],
		definition:
			'The month in which a war is taken to begin. Where more than one is defensible, several can be chosen, each with a document that dates it.'
	},
	{
		id: 'operation-allies-welcome',
		term: 'Operation Allies Welcome',
		forms: ['Operation Allies Welcome'],
		definition:
			'The evacuation from Kabul in 2021. It brought more than 70,000 Afghans to the United States, most of them on parole for two years.'
	},
	{
		id: 'oip',
		term: 'Other people in need of international protection',
		forms: ['other people in need of international protection'],
		definition:
			'People outside their country who need protection and are not counted as refugees or asylum-seekers. UNHCR has counted them since 2018.'
	},
	{
		id: 'parole',
		term: 'Parole',
		forms: ['parole', 'paroled', 'humanitarian parole'],
		definition:
			'Permission to enter the United States for a limited time, often one or two years, without a visa. It does not lead to permanent residence by itself.'
	},
	{
		id: 'per-person-displaced',
		term: 'Per person displaced',
		forms: ['per person displaced'],
		definition:
			'The number let in divided by the number displaced. It makes a large group and a small one comparable.'
	},
	{
		id: 'refugee',
		term: 'Refugee',
		forms: ['refugee', 'refugees'],
		definition:
			'Someone who has fled their country and is recognised as needing protection, one by one or as a group. UNHCR counts people under temporary protection here.'
	},
	{
		id: 'ceiling',
		term: 'Refugee ceiling',
		forms: ['refugee ceiling', 'refugee ceilings'],
		definition:
			'The highest number of refugees that the United States may resettle in a fiscal year, set by the president. The year begins on 1 October.'
	},
	{
		id: 'resettlement',
		term: 'Resettlement',
		forms: ['resettlement', 'resettled'],
		definition:
			'Bringing a refugee from the country of refuge to another one, which has agreed to let them stay for good.'
	},
	{
		id: 'special-immigrant-visa',
		term: 'Special immigrant visa',
		forms: ['special immigrant visa', 'special immigrant visas'],
		definition:
			'A visa for Afghans and Iraqis who worked for the United States, and for their families. It gives permanent residence on arrival.'
	},
	{
		id: 'temporary-protection',
		term: 'Temporary protection',
		forms: ['temporary protection'],
		definition:
			'Shelter for a whole group at once, for a limited time, without a decision on each person. The European Union has given it to people from Ukraine since March 2022.'
	},
	{
		id: 'uniting-for-ukraine',
		term: 'Uniting for Ukraine',
		forms: ['Uniting for Ukraine'],
		definition:
			'A United States programme that paroled Ukrainians with a sponsor for two years, from April 2022 until January 2025.'
	}
];

const termOf = new Map(
	GLOSSARY.flatMap((term) => term.forms.map((form) => [form.toLowerCase(), term] as const))
);
/** Longer forms first, so that "humanitarian parole" is not cut in two. */
const FORMS = new RegExp(`\\b(${[...termOf.keys()].sort((a, b) => b.length - a.length).join('|')})\\b`, 'gi');

/** Part of a sentence; with a term if it is to be explained. */
export interface Segment {
	readonly text: string;
	readonly term?: Term;
}

/**
 * Splits texts so that the first occurrence of every term can be explained.
 * @param seen ids of terms explained before these texts.
 */
export function explainTerms(texts: readonly string[], seen: readonly string[] = []): Segment[][] {
	const known = new Set(seen);
	return texts.map((text) => {
		const segments: Segment[] = [];
		let end = 0;
		for (const { 0: found, index } of text.matchAll(FORMS)) {
			const term = termOf.get(found.toLowerCase());
			if (!term || known.has(term.id)) continue;
			known.add(term.id);
			if (index > end) segments.push({ text: text.slice(end, index) });
			segments.push({ text: found, term });
			end = index + found.length;
		}
		if (end < text.length) segments.push({ text: text.slice(end) });
		return segments;
	});
}

/** Ids of the terms explained in these segments. */
export const termsIn = (marked: readonly (readonly Segment[])[]): string[] =>
	marked.flat().flatMap(({ term }) => (term ? [term.id] : []));
