import type { Catalogue } from '$lib/catalogue/catalogue';
import { listOf, numberInWords, startSentence } from '$lib/text/words';
import { DISPLACED_ABROAD, WITH_CHNV } from '../settings/kinds';
import { ALL, EIGHT, NINE } from '../settings/places';
import type { ExploreSettings } from '../settings/settings';
import { countryName, kindInSentence } from './words';

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((one) => b.includes(one));

/** Who is counted, from where and in which countries: "People let in by the United States". */
export function subjectOf(settings: ExploreSettings, catalogue: Catalogue): string {
	const { measure } = settings;
	const whom = whomOf(settings, catalogue);
	const where = (word: string) => whereOf(settings, word, catalogue);
	switch (measure) {
		case 'entries':
			return `${entriesWords(settings, catalogue)}${whom}${where(settings.tier === 'granted' ? 'in' : 'by')}${settings.clock === 'event' ? ' since the war began' : ''}`;
		case 'rate':
			return `${entriesWords(settings, catalogue)}${whom}${where('by')}, per 1,000 displaced a year`;
		case 'since-onset':
			return `${entriesWords(settings, catalogue)}${where('by')} since the war began, per 1,000 displaced`;
		case 'parity':
			return `${entriesWords(settings, catalogue)}${whom}${where('by')}, for every 100 Ukrainians`;
		case 'per-resident':
			return `Refugees${whom}${where('in')}, per 1,000 residents`;
		case 'protected-share':
			return `Refugees${whom}${where('in')}, of every 1,000 refugees abroad`;
		case 'protection-rate':
			return `Protection granted at first instance${whom}${where('in')}, in % of decisions`;
		case 'protected':
			return `${PROTECTION_WORDS[settings.protection] ?? ''}${whom}${where('in')}`;
		default:
			return `${countWords(settings)}${whom}${where('in')}`;
	}
}

const PROTECTION_WORDS: Readonly<Record<string, string>> = {
	eu_tp: 'People under temporary protection in Europe',
	us_tps: 'People with Temporary Protected Status in the United States',
	unhcr_recorded: 'Refugees from Ukraine recorded by UNHCR'
};

const ENTRY_WORDS: Readonly<Record<string, string>> = {
	'let-in': 'People let in',
	resettled: 'People resettled',
	[WITH_CHNV]: 'People resettled or on CHNV parole, at least,',
	temporary: 'People let in temporarily',
	granted: 'People granted asylum'
};
const entriesWords = ({ tier }: ExploreSettings, { pathways }: Catalogue): string =>
	ENTRY_WORDS[tier] ?? pathways.get(tier)?.label ?? tier;

function countWords({ measure, kinds, by }: ExploreSettings): string {
	if (by === 'kind') return measure === 'fled' ? 'People newly displaced' : 'People';
	if (measure === 'displaced' && sameMembers(kinds, DISPLACED_ABROAD)) return 'People displaced abroad';
	if (measure === 'fled') return 'People newly displaced abroad';
	if (measure === 'applications') return 'New asylum applications';
	if (measure === 'decisions') return 'First-instance asylum decisions';
	return kinds.length > 2
		? `People in ${numberInWords(kinds.length)} categories`
		: startSentence(listOf(kinds.map(kindInSentence)));
}

/** " in Germany", " by 32 countries", or nothing if all count or each has its own line. */
function whereOf(
	{ destinations, by, measure, protection }: ExploreSettings,
	word: string,
	catalogue: Catalogue
): string {
	if (destinations.includes(ALL) || by === 'destination') return '';
	if (measure === 'protected' && protection === 'us_tps') return '';
	if (destinations.length === 1) return ` ${word} ${countryName(destinations[0] ?? '', catalogue)}`;
	return ` ${word} ${numberInWords(destinations.length)} countries`;
}

/** " from Ukraine", " from the nine countries", or nothing if each has its own line. */
function whomOf({ origins, by }: ExploreSettings, catalogue: Catalogue): string {
	if (by === 'origin' || origins.includes(ALL)) return '';
	if (origins.length === 1) return ` from ${countryName(origins[0] ?? '', catalogue)}`;
	if (sameMembers(origins, NINE)) return ' from the nine countries';
	if (sameMembers(origins, EIGHT)) return ' from the eight countries';
	return ` from ${numberInWords(origins.length)} countries`;
}

/** Lower-cases the first letter, unless the text starts with a proper name. */
export const lowerFirst = (text: string): string =>
	/^(U\.S\.|UK|EU|UNHCR|Uniting|Special|Operation|Canad|Austral|Temporary Protected)/.test(text)
		? text
		: text.charAt(0).toLowerCase() + text.slice(1);
