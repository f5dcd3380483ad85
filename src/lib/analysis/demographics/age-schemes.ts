import { PART_KINDS, type PartKind, type Who } from './types';

/** How the age groups of a publisher become parts of a bar. */
export interface AgeScheme {
	readonly children: readonly string[];
	readonly youths: readonly string[];
	/** Ages of men that lie within 18 to 59. */
	readonly men: readonly string[];
	/** Other groups of men that reach into 18 to 59: they count in the upper bound alone. */
	readonly partly: readonly string[];
	readonly words: Readonly<Record<PartKind, string>>;
	/** "under 18": the parts that are children and youths. */
	readonly young: string;
	/** "18–59" and "aged 18 to 59". */
	readonly menAges: readonly [short: string, long: string];
}

const UNHCR: AgeScheme = {
	children: ['0-4', '5-11', '12-17'],
	youths: [],
	men: ['18-59'],
	partly: [],
	words: {
		children: 'under 18',
		youths: '',
		women: 'women 18+',
		older: 'men 60+',
		men: 'men 18–59'
	},
	young: 'under 18',
	menAges: ['18–59', 'aged 18 to 59']
};

const HOME_OFFICE: AgeScheme = {
	children: ['0-17'],
	youths: [],
	men: ['18-29', '30-49'],
	partly: ['50-69'],
	words: { ...UNHCR.words, older: 'men 50+', men: 'men 18–49' },
	young: 'under 18',
	menAges: ['18–49', 'aged 18 to 49']
};

const STATE_DEPARTMENT: AgeScheme = {
	children: ['0-13'],
	youths: ['14-20'],
	men: ['21-30', '31-40', '41-50'],
	partly: ['14-20', '51-64'],
	words: {
		children: 'under 14',
		youths: 'aged 14–20',
		women: 'women 21+',
		older: 'men 51+',
		men: 'men 21–50'
	},
	young: 'under 21',
	menAges: ['21–50', 'aged 21 to 50']
};

export const schemeOf = (who: Who): AgeScheme =>
	who === 'usa' ? STATE_DEPARTMENT : who === 'uk' ? HOME_OFFICE : UNHCR;

/** The parts that the publisher's age groups allow, in order. */
export const kindsIn = (who: Who): PartKind[] =>
	PART_KINDS.filter((kind) => schemeOf(who).words[kind] !== '');
