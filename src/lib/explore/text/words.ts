import type { Catalogue } from '$lib/catalogue/catalogue';
import { fiscalYear, monthAndYear, monthCount, endOfYear } from '$lib/text/dates';
import { formatExact, formatNumber, formatPeople, formatSignificant } from '$lib/text/numbers';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import { monthText } from '$lib/metrics/month';
import type { Asked } from '../settings/settings';
import { DISPLACED_ABROAD, FLED_OPTIONS, SOLUTION_OPTIONS, STATUS_OPTIONS, WORDS } from '../settings/fields';
import { ALL, EIGHT, NINE } from '../settings/places';

const KIND_LABELS = new Map(
	[...STATUS_OPTIONS, ...FLED_OPTIONS, ...SOLUTION_OPTIONS].map(({ value, label }) => [value, label])
);

const placeName = (iso3: string, { countries }: Catalogue): string => countries.get(iso3)?.name ?? iso3;

/** What a series is called on the chart. */
export function labelOf(key: string, { by, measure }: Asked, catalogue: Catalogue): string {
	if (key === ALL) return by === 'destination' ? 'All countries together' : 'All origins together';
	if (by !== 'kind') return placeName(key, catalogue);
	if (measure === 'entries') return catalogue.pathways.get(key)?.label ?? key;
	return KIND_LABELS.get(key) ?? key;
}

/** "Ukrainians", "Poland" or "refugees": a series inside a sentence. */
export function inSentence(key: string, asked: Asked, catalogue: Catalogue): string {
	if (key === ALL) return asked.by === 'destination' ? 'all countries together' : 'all origins together';
	if (asked.by === 'origin') return peopleFrom(key, countryName(key, catalogue));
	if (asked.by === 'destination') return countryName(key, catalogue);
	const label = labelOf(key, asked, catalogue);
	return asked.measure === 'entries' ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** A time on the axis and in tables. */
export function timeLabel(t: number, { clock }: Pick<Asked, 'clock'>): string {
	if (clock === 'month') return monthText(t);
	if (clock === 'fiscal') return `FY${t}`;
	return String(clock === 'event' ? t + 1 : t);
}

/** A time in a sentence. */
export function timeInSentence(t: number, { clock, measure }: Pick<Asked, 'clock' | 'measure'>): string {
	if (clock === 'month') return monthAndYear(monthText(t));
	if (clock === 'fiscal') return fiscalYear(t);
	if (clock === 'event') return monthCount(t + 1);
	const isStock =
		WORDS[measure].nature === 'stock' || measure === 'per-resident' || measure === 'protected-share';
	return isStock ? endOfYear(t) : String(t);
}

export function spanLabel(from: number, to: number, asked: Asked): string {
	if (asked.clock === 'event') return `first ${monthCount(to + 1)}`;
	const [first, last] = [timeLabel(from, asked), timeLabel(to, asked)];
	return first === last ? first : `${first}–${last}`;
}

/** A figure in a sentence. */
export function figureInSentence(value: number, { measure }: Pick<Asked, 'measure'>): string {
	if (WORDS[measure].significant === undefined) return formatPeople(value);
	return measure === 'protection-rate' ? `${formatNumber(value)}%` : formatNumber(value);
}

/** A figure beside a mark. */
export const figureLabel = (value: number, significant: number | null): string =>
	significant === null ? formatExact(value) : formatSignificant(value, significant);

const sameMembers = (a: readonly string[], b: readonly string[]): boolean =>
	a.length === b.length && a.every((one) => b.includes(one));

/** Whom the figures count, from where and in which countries: "People let in by the United States". */
export function subjectOf(asked: Asked, catalogue: Catalogue): string {
	const { measure } = asked;
	const whom = whomOf(asked, catalogue);
	const where = (word: string) => whereOf(asked, word, catalogue);
	switch (measure) {
		case 'entries':
			return `${entriesWords(asked, catalogue)}${whom}${where(asked.tier === 'granted' ? 'in' : 'by')}${asked.clock === 'event' ? ' since the war began' : ''}`;
		case 'rate':
			return `${entriesWords(asked, catalogue)}${whom}${where('by')}, per 1,000 displaced a year`;
		case 'since-onset':
			return `${entriesWords(asked, catalogue)}${where('by')} since the war began, per 1,000 displaced`;
		case 'parity':
			return `${entriesWords(asked, catalogue)}${whom}${where('by')}, for every 100 Ukrainians`;
		case 'per-resident':
			return `Refugees${whom}${where('in')}, per 1,000 residents`;
		case 'protected-share':
			return `Refugees${whom}${where('in')}, of every 1,000 displaced abroad`;
		case 'protection-rate':
			return `Protection granted at first instance${whom}${where('in')}, in % of decisions`;
		case 'protected':
			return `${PROTECTION_WORDS[asked.protection] ?? ''}${whom}${where('in')}`;
		default:
			return `${countWords(asked)}${whom}${where('in')}`;
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
	temporary: 'People let in for a limited time',
	granted: 'People granted asylum'
};
const entriesWords = ({ tier }: Asked, { pathways }: Catalogue): string =>
	ENTRY_WORDS[tier] ?? `People counted under “${pathways.get(tier)?.label ?? tier}”`;

function countWords({ measure, kinds }: Asked): string {
	if (measure === 'displaced' && sameMembers(kinds, DISPLACED_ABROAD)) return 'People displaced abroad';
	if (measure === 'fled') return 'People newly displaced abroad';
	if (measure === 'applications') return 'New asylum applications';
	if (measure === 'decisions') return 'First-instance asylum decisions';
	return listOf(kinds.map((kind, index) => lower(KIND_LABELS.get(kind) ?? kind, index)));
}
const lower = (label: string, index: number): string =>
	index === 0 ? label : label.charAt(0).toLowerCase() + label.slice(1);

/** " in Germany", " by 32 countries", or nothing where all count or each has its own line. */
function whereOf(
	{ destinations, by, measure, protection }: Asked,
	word: string,
	catalogue: Catalogue
): string {
	if (destinations.includes(ALL) || by === 'destination') return '';
	if (measure === 'protected' && protection === 'us_tps') return '';
	if (destinations.length === 1) return ` ${word} ${countryName(destinations[0] ?? '', catalogue)}`;
	return ` ${word} ${destinations.length} countries`;
}

/** " from Ukraine", " from the nine countries", or nothing where each has its own line. */
function whomOf({ origins, by }: Asked, catalogue: Catalogue): string {
	if (by === 'origin' || origins.includes(ALL)) return '';
	if (origins.length === 1) return ` from ${countryName(origins[0] ?? '', catalogue)}`;
	if (sameMembers(origins, NINE)) return ' from the nine countries compared here';
	if (sameMembers(origins, EIGHT))
		return ' from the eight countries of U.S.-led wars (as Costs of War counts them)';
	return ` from ${origins.length} countries`;
}

function countryName(iso3: string, catalogue: Catalogue): string {
	const name = countryInSentence(iso3, placeName(iso3, catalogue));
	return /^(United|Netherlands|Central African|Dominican Rep|Czech Rep|Bahamas|Gambia|Comoros|Maldives)/.test(
		name
	)
		? `the ${name}`
		: name;
}
