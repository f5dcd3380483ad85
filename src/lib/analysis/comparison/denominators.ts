import type { PersonYearKind } from '$lib/metrics/person-years';
import { isCalendar, type DenominatorId, type Window } from '$lib/metrics/specification';
import type { ChoiceControl } from '$lib/settings/control';

/** Denominators as readers choose them; their years or months follow from the window. */
export const DENOMINATOR_NAMES = [
	'abroad',
	'abroad-mean',
	'abroad-year-end',
	'elsewhere',
	'anywhere',
	'first-year-end',
	'newly-displaced',
	'years-since'
] as const;
export type DenominatorName = (typeof DENOMINATOR_NAMES)[number];

const IDS: Readonly<
	Record<DenominatorName, { readonly years: DenominatorId; readonly event: DenominatorId }>
> = {
	abroad: { years: 'person-years', event: 'peak' },
	'abroad-mean': { years: 'person-years-mean', event: 'person-years-mean' },
	'abroad-year-end': { years: 'person-years-year-end', event: 'person-years-year-end' },
	elsewhere: { years: 'person-years-elsewhere', event: 'person-years-elsewhere' },
	anywhere: { years: 'person-years-anywhere', event: 'person-years-anywhere' },
	'first-year-end': { years: 'onset-year', event: 'onset-year' },
	'newly-displaced': { years: 'newly-displaced', event: 'newly-displaced' },
	'years-since': { years: 'person-years-since', event: 'person-years-since' }
};

export const denominatorId = (name: DenominatorName, window: Window): DenominatorId =>
	IDS[name][isCalendar(window) ? 'years' : 'event'];

/** @throws {RangeError} for a denominator that is not one of parity. */
export function denominatorName(id: DenominatorId): DenominatorName {
	const name = DENOMINATOR_NAMES.find((one) => IDS[one].years === id || IDS[one].event === id);
	if (!name) throw new RangeError(`${id} is no denominator of parity.`);
	return name;
}

const IN_YEARS: Readonly<Partial<Record<DenominatorName, PersonYearKind>>> = {
	'abroad-mean': 'mean',
	'abroad-year-end': 'year-end',
	elsewhere: 'elsewhere',
	anywhere: 'anywhere'
};

/** The person-years that a denominator is in calendar years. */
export const personYearKind = (name: DenominatorName): PersonYearKind => IN_YEARS[name] ?? 'interim';

/** "out of the people …" */
export const DENOMINATOR_WORDS: Readonly<Record<DenominatorName, string>> = {
	abroad: 'people displaced abroad',
	'abroad-mean': 'people displaced abroad (mean of two year-ends)',
	'abroad-year-end': 'people displaced abroad (at year-ends)',
	elsewhere: 'people displaced abroad outside the United States',
	anywhere: 'people displaced abroad or internally',
	'first-year-end': 'people displaced abroad at the first year-end',
	'newly-displaced': 'people newly displaced',
	'years-since': 'years spent displaced abroad'
};

/** "among people displaced abroad", "per year spent displaced abroad". */
export const amongWords = (name: DenominatorName): string =>
	name === 'years-since' ? 'per year spent displaced abroad' : `among ${DENOMINATOR_WORDS[name]}`;

export const denominatorControl = {
	kind: 'choice',
	name: 'denominator',
	label: 'Out of',
	options: [
		{
			value: 'abroad',
			label: 'Displaced abroad',
			hint: 'Refugees, asylum-seekers and other people in need of international protection outside their country: the average over each calendar year or, from the start of a war, the highest year-end in the period.'
		},
		{
			value: 'abroad-mean',
			label: 'Abroad, mean of year-ends',
			hint: 'The same people, each year counted as the mean of two year-ends. For calendar years.'
		},
		{
			value: 'abroad-year-end',
			label: 'Abroad, at year-ends',
			hint: 'The same people, each year counted at its end. For calendar years.'
		},
		{
			value: 'elsewhere',
			label: 'Abroad, not in the U.S.',
			hint: 'Without those already in the United States. For resettlement in calendar years.'
		},
		{
			value: 'anywhere',
			label: 'Abroad or internally',
			hint: 'With people whom conflict displaced inside their own country. For calendar years.'
		},
		{
			value: 'first-year-end',
			label: 'Abroad, first year-end',
			hint: 'Displaced abroad at the end of the year in which the war began. Works with “First … months”.'
		},
		{
			value: 'newly-displaced',
			label: 'Newly displaced',
			hint: 'People who fled across a border since the year in which the war began, added up. Works with “First … months”.'
		},
		{
			value: 'years-since',
			label: 'Years displaced',
			hint: 'The years that people spent displaced abroad since the war began: a yearly rate, comparable with calendar years. Works with “First … months”.'
		}
	],
	initial: 'abroad'
} as const satisfies ChoiceControl;

/** The same control for charts of calendar years. */
export const yearlyDenominatorControl = {
	...denominatorControl,
	options: [
		{
			value: 'abroad',
			label: 'Displaced abroad',
			hint: 'Refugees, asylum-seekers and other people in need of international protection outside their country: the average over each year.'
		},
		{
			value: 'abroad-mean',
			label: 'Abroad, mean of year-ends',
			hint: 'The same people, each year counted as the mean of two year-ends.'
		},
		{
			value: 'abroad-year-end',
			label: 'Abroad, at year-ends',
			hint: 'The same people, each year counted at its end.'
		},
		{
			value: 'elsewhere',
			label: 'Abroad, not in the U.S.',
			hint: 'Without those already in the United States. For resettlement only.'
		},
		{
			value: 'anywhere',
			label: 'Abroad or internally',
			hint: 'With people whom conflict displaced inside their own country.'
		}
	]
} as const satisfies ChoiceControl;
