import { isCalendar, type DenominatorId, type Window } from '$lib/metrics/specification';
import type { ChoiceControl } from '$lib/settings/control';

/** Denominators as readers choose them; their years or months follow from the window. */
export const DENOMINATOR_NAMES = [
	'abroad',
	'elsewhere',
	'anywhere',
	'first-year-end',
	'newly-displaced'
] as const;
export type DenominatorName = (typeof DENOMINATOR_NAMES)[number];

const IDS: Readonly<
	Record<DenominatorName, { readonly years: DenominatorId; readonly event: DenominatorId }>
> = {
	abroad: { years: 'person-years', event: 'peak' },
	elsewhere: { years: 'person-years-elsewhere', event: 'person-years-elsewhere' },
	anywhere: { years: 'person-years-anywhere', event: 'person-years-anywhere' },
	'first-year-end': { years: 'onset-year', event: 'onset-year' },
	'newly-displaced': { years: 'newly-displaced', event: 'newly-displaced' }
};

export const denominatorId = (name: DenominatorName, window: Window): DenominatorId =>
	IDS[name][isCalendar(window) ? 'years' : 'event'];

/** @throws {RangeError} for a denominator that is not one of parity. */
export function denominatorName(id: DenominatorId): DenominatorName {
	const name = DENOMINATOR_NAMES.find((one) => IDS[one].years === id || IDS[one].event === id);
	if (!name) throw new RangeError(`${id} is no denominator of parity.`);
	return name;
}

/** "out of the people …" */
export const DENOMINATOR_WORDS: Readonly<Record<DenominatorName, string>> = {
	abroad: 'people displaced abroad',
	elsewhere: 'people displaced abroad outside the United States',
	anywhere: 'people displaced abroad or internally',
	'first-year-end': 'people displaced abroad at the first year-end',
	'newly-displaced': 'people newly displaced'
};

export const denominatorControl = {
	kind: 'choice',
	name: 'denominator',
	label: 'Out of',
	options: [
		{
			value: 'abroad',
			label: 'Displaced abroad',
			hint: 'Refugees, asylum-seekers and other people in need of international protection outside their country. Counted from the beginning of a war: at the year-end with most of them inside the window.'
		},
		{
			value: 'elsewhere',
			label: 'Abroad, not in the U.S.',
			hint: 'The same people without those already in the United States. For resettlement in calendar years.'
		},
		{
			value: 'anywhere',
			label: 'Abroad or internally',
			hint: 'Displaced abroad, or internally by conflict. For calendar years.'
		},
		{
			value: 'first-year-end',
			label: 'Abroad, first year-end',
			hint: 'Displaced abroad at the end of the year in which the war began. For months since the beginning.'
		},
		{
			value: 'newly-displaced',
			label: 'Newly displaced',
			hint: 'People who crossed a border to flee since the year in which the war began, added up. For months since the beginning.'
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
			hint: 'Refugees, asylum-seekers and other people in need of international protection outside their country: in each year the mean of its two year-end numbers.'
		},
		{
			value: 'elsewhere',
			label: 'Abroad, not in the U.S.',
			hint: 'The same people without those already in the United States. For resettlement alone.'
		},
		{
			value: 'anywhere',
			label: 'Abroad or internally',
			hint: 'Displaced abroad, or internally by conflict.'
		}
	]
} as const satisfies ChoiceControl;
