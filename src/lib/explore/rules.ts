import type { Control, ViewState } from '$lib/state/control';
import { EXCLUSIONS } from '$lib/metrics/exclusions';
import { TIERS, type Coverage } from '$lib/metrics/specification';
import { denominatorId, type DenominatorName } from '$lib/views/shared/denominators';
import { TIER_CHOICES } from '$lib/views/shared/figures';
import { askedOf, isAll, pathwaysOf, type Asked } from './asked';
import { TIER_GROUPS } from './controls';
import type { Published } from './coverage';
import { ADDABLE_STATUSES, isCount, STATUS_OPTIONS, WITHIN_STATUSES, type MeasureId } from './fields';
import { ALL, NINE } from './places';

/** One thing that cannot be asked. Whatever no rule refuses is offered. */
export interface Rule {
	readonly id: string;
	/** Which control loses the value; the settings before it in the list of controls stay as they are. */
	readonly control: string;
	/** A sentence for readers. */
	readonly reason: string;
	readonly refuses: (value: string, asked: Asked, published: Published) => boolean;
}

const isOf = (measure: MeasureId, ...some: readonly MeasureId[]): boolean => some.includes(measure);
const isEntries = ({ measure }: Asked) => isOf(measure, 'entries', 'rate', 'since-onset', 'parity');
const isRateOfEntries = ({ measure }: Asked) => isOf(measure, 'rate', 'since-onset', 'parity');
const hasStatuses = ({ measure }: Asked) => isOf(measure, 'displaced');
const onlyTheUS = ({ destinations }: Asked) => destinations.length === 1 && destinations[0] === 'USA';
const isSum = (status: readonly string[]) => status.length > 1;
const isOverlapping = (kinds: readonly string[]) =>
	isSum(kinds) && kinds.some((kind) => !ADDABLE_STATUSES.includes(kind));

const frequenciesOf = (asked: Asked, published: Published): Set<string> =>
	new Set(pathwaysOf(asked.tier, asked.destinations, published).map(({ frequency }) => frequency));

/** The one table that decides which settings go together, in the order of the controls. */
export const RULES: readonly Rule[] = [
	{
		id: 'ukrainians-only',
		control: 'origins',
		reason:
			'Temporary protection in Europe and UNHCR’s register of this war are counted for Ukrainians alone.',
		refuses: (value, { measure, protection }) =>
			measure === 'protected' && protection !== 'us_tps' && value !== 'UKR'
	},
	{
		id: 'wars-only',
		control: 'origins',
		reason: 'Months since a war began are counted for the nine countries whose wars are compared here.',
		refuses: (value, { measure }) => measure === 'since-onset' && !NINE.includes(value)
	},
	{
		id: 'rate-of-all',
		control: 'origins',
		reason: 'A rate of all nationalities together would hide each of them.',
		refuses: (value, { measure }) => value === ALL && isOf(measure, 'rate', 'parity', 'protected-share')
	},
	{
		id: 'own-way-of-counting',
		control: 'destinations',
		reason:
			'Countries count the people they let in each in their own way and over different years; they are not added up for the whole world.',
		refuses: (value, asked) => value === ALL && isEntries(asked)
	},
	{
		id: 'no-entries',
		control: 'destinations',
		reason: 'These tables hold no number of people let in by that country.',
		refuses: (value, asked, { pathways }) =>
			isEntries(asked) && value !== ALL && !pathways.some(({ destination }) => destination === value)
	},
	{
		id: 'months-only-us',
		control: 'destinations',
		reason: 'Only the United States publishes entries by month, which months since a war began need.',
		refuses: (value, { measure }) => measure === 'since-onset' && value !== 'USA'
	},
	{
		id: 'tps-only-us',
		control: 'destinations',
		reason: 'Temporary Protected Status is given by the United States alone.',
		refuses: (value, { measure, protection }) =>
			measure === 'protected' && protection === 'us_tps' && value !== 'USA' && value !== ALL
	},
	{
		id: 'residents-of-a-country',
		control: 'destinations',
		reason: 'Refugees per resident say what a country gives; choose countries.',
		refuses: (value, { measure }) => measure === 'per-resident' && value === ALL
	},
	{
		id: 'share-of-a-country',
		control: 'destinations',
		reason: 'The share that all countries together shelter says nothing about any of them; choose countries.',
		refuses: (value, { measure }) => measure === 'protected-share' && value === ALL
	},
	{
		id: 'no-such-pathway',
		control: 'tier',
		reason: 'The chosen countries have no figures of this pathway.',
		refuses: (value, asked, published) =>
			isEntries(asked) && pathwaysOf(value, asked.destinations, published).length === 0
	},
	{
		id: 'grants-are-no-entries',
		control: 'tier',
		reason:
			'Asylum is granted to people who are in the country already; it is never an entry, so it gives no rate of entry.',
		refuses: (value, asked, published) =>
			isRateOfEntries(asked) &&
			pathwaysOf(value, asked.destinations, published).some(({ tier }) => tier === 'T3')
	},
	{
		id: 'parity-of-tiers',
		control: 'tier',
		reason:
			'Origins are compared on all entries or on durable ones; single programmes were made for single nationalities.',
		refuses: (value, { measure }) =>
			measure === 'parity' && !TIERS.some((tier) => TIER_CHOICES[value] === tier)
	},
	{
		id: 'within-the-country',
		control: 'status',
		reason:
			'Internally displaced people are in their own country; choose all countries together to see them.',
		refuses: (value, asked) =>
			hasStatuses(asked) && WITHIN_STATUSES.includes(value) && !isAll(asked.destinations)
	},
	{
		id: 'within-by-destination',
		control: 'by',
		reason: 'Internally displaced people are in their own country.',
		refuses: (value, asked) =>
			value === 'destination' &&
			hasStatuses(asked) &&
			asked.kinds.some((kind) => WITHIN_STATUSES.includes(kind))
	},
	{
		id: 'kinds-overlap',
		control: 'by',
		reason: `Counts that overlap are not added up; they are shown side by side. Only ${ADDABLE_STATUSES.map((status) => STATUS_OPTIONS.find(({ value }) => value === status)?.label.toLowerCase() ?? '').join(', ')} count nobody twice.`,
		refuses: (value, asked) => value !== 'kind' && hasStatuses(asked) && isOverlapping(asked.kinds)
	},
	{
		id: 'kinds-differ',
		control: 'by',
		reason:
			'To be resettled, to return and to be naturalised are different events; they are shown side by side and not added up.',
		refuses: (value, { measure, kinds }) => value !== 'kind' && measure === 'solutions' && isSum(kinds)
	},
	{
		id: 'one-kind',
		control: 'by',
		reason: 'There is one kind of figure here.',
		refuses: (value, { measure, kinds, tier }) =>
			value === 'kind' &&
			!(isCount(measure) && isSum(kinds)) &&
			!(measure === 'entries' && tier in TIER_GROUPS)
	},
	{
		id: 'since-onset-by-origin',
		control: 'by',
		reason: 'Every beginning of a war has its own line.',
		refuses: (value, { measure }) => value !== 'origin' && measure === 'since-onset'
	},
	{
		id: 'entries-not-added',
		control: 'by',
		reason:
			'Countries count the people they let in each in their own way; choose one country, or a line for each.',
		refuses: (value, asked) => value !== 'destination' && isEntries(asked) && asked.destinations.length > 1
	},
	{
		id: 'parity-by-origin',
		control: 'by',
		reason:
			'Rates of several nationalities together would hide each of them; choose one origin to compare countries.',
		refuses: (value, asked) =>
			value === 'destination' &&
			isOf(asked.measure, 'rate', 'parity', 'protected-share') &&
			asked.origins.length > 1
	},
	{
		id: 'register-by-country',
		control: 'by',
		reason: 'UNHCR’s register has each country on days of its own, so that countries are not added up.',
		refuses: (value, { measure, protection, destinations }) =>
			value === 'origin' &&
			measure === 'protected' &&
			protection === 'unhcr_recorded' &&
			(destinations.length > 1 || isAll(destinations))
	},
	{
		id: 'year-ends',
		control: 'clock',
		reason:
			'These figures are published for calendar years or year-ends alone, and no fiscal year or month can be made of them.',
		refuses: (value, asked) => value !== 'calendar' && !isEntries(asked) && asked.measure !== 'protected'
	},
	{
		id: 'days',
		control: 'clock',
		reason: 'These people were counted on single days, which are shown in their month.',
		refuses: (value, { measure }) => measure === 'protected' && value !== 'month'
	},
	{
		id: 'since-onset-clock',
		control: 'clock',
		reason: 'This figure counts months since a war began.',
		refuses: (value, { measure }) => measure === 'since-onset' && value !== 'event'
	},
	{
		id: 'rates-of-months',
		control: 'clock',
		reason: 'Displaced people are counted at year-ends, so that a rate needs whole years.',
		refuses: (value, { measure }) => value === 'month' && isOf(measure, 'rate', 'parity')
	},
	{
		id: 'rate-since-onset',
		control: 'clock',
		reason: 'Counted from the beginning of a war this is the figure “Let in since the war began, per 1,000”.',
		refuses: (value, { measure }) => measure === 'rate' && value === 'event'
	},
	{
		id: 'no-months',
		control: 'clock',
		reason: 'The chosen country publishes this pathway by year, and months cannot be made of years.',
		refuses: (value, asked, published) =>
			value === 'month' && isEntries(asked) && !frequenciesOf(asked, published).has('month')
	},
	{
		id: 'no-fiscal-years',
		control: 'clock',
		reason:
			'A fiscal year is added up from months or taken as published, never converted from calendar years.',
		refuses: (value, asked, published) =>
			value === 'fiscal' &&
			isEntries(asked) &&
			!['month', 'fiscal_year'].some((frequency) => frequenciesOf(asked, published).has(frequency))
	},
	{
		id: 'fiscal-only-us',
		control: 'clock',
		reason: 'The fiscal year of October to September is that of the United States.',
		refuses: (value, asked) => value === 'fiscal' && isEntries(asked) && !onlyTheUS(asked)
	},
	{
		id: 'no-calendar-years',
		control: 'clock',
		reason:
			'Grants of asylum in the United States are published by fiscal year, which cannot be turned into calendar years.',
		refuses: (value, asked, published) => {
			const frequencies = frequenciesOf(asked, published);
			return (
				value === 'calendar' &&
				isEntries(asked) &&
				frequencies.size > 0 &&
				[...frequencies].every((one) => one === 'fiscal_year')
			);
		}
	},
	{
		id: 'event-needs-us',
		control: 'clock',
		reason:
			'Months since a war began need monthly entries into one country; only the United States publishes them.',
		refuses: (value, asked) => value === 'event' && isEntries(asked) && !onlyTheUS(asked)
	},
	{
		id: 'event-needs-wars',
		control: 'clock',
		reason:
			'Months since a war began are counted for the nine countries whose wars are compared here, a line for each beginning.',
		refuses: (value, asked) =>
			value === 'event' &&
			isEntries(asked) &&
			(asked.by !== 'origin' || !asked.origins.every((origin) => NINE.includes(origin)))
	},
	{
		id: 'event-needs-entries',
		control: 'clock',
		reason: 'Asylum granted in the country follows no war’s beginning: months are not published.',
		refuses: (value, asked, published) =>
			value === 'event' &&
			isEntries(asked) &&
			pathwaysOf(asked.tier, asked.destinations, published).every(({ tier }) => tier === 'T3')
	},
	...EXCLUSIONS.filter(({ isGeneral }) => isGeneral).map(({ id, reason, excludes }) => ({
		id,
		control: 'denominator',
		reason,
		refuses: (value: string, asked: Asked) => isDividedEntries(asked) && excludes(candidateOf(value, asked))
	})),
	{
		id: 'parity-has-no-bars',
		control: 'chart',
		reason: 'A bar begins at zero, and these figures are read from 100: dots.',
		refuses: (value, { measure }) => value === 'bar' && measure === 'parity'
	},
	{
		id: 'one-year-no-line',
		control: 'chart',
		reason: 'A line needs more than one year.',
		refuses: (value, { clock, years }) =>
			(value === 'line' || value === 'multiples') && isYearly(clock) && years.from === years.to
	},
	{
		id: 'map-of-countries',
		control: 'chart',
		reason:
			'A map needs one figure for each of several countries: origins or destinations, not all together.',
		refuses: (value, { by, clock, origins, destinations }) => {
			const countries = by === 'origin' ? origins : by === 'destination' ? destinations : [];
			return value === 'map' && (clock === 'event' || countries.length < 3 || isAll(countries));
		}
	},
	{
		id: 'parity-is-no-map',
		control: 'chart',
		reason: 'Shades do not show on which side of 100 a figure lies: dots.',
		refuses: (value, { measure }) => value === 'map' && measure === 'parity'
	}
];

const isYearly = (clock: string): boolean => clock === 'calendar' || clock === 'fiscal';
const isDividedEntries = ({ measure }: Asked): boolean => isOf(measure, 'rate', 'since-onset', 'parity');

/** Nothing is known of anybody here: the general exclusions look at the specification alone. */
const NOBODY: Coverage = {
	origin: '',
	onsets: [],
	numerators: {
		T1: { firstMonth: 0, lastMonth: 0, totals: [] },
		'T1+T2': { firstMonth: 0, lastMonth: 0, totals: [] }
	},
	years: { abroad: [], within: [], newlyDisplaced: [] }
};

function candidateOf(denominator: string, { clock, years, tier, destinations, window }: Asked) {
	const asWindow =
		clock === 'event'
			? ({ id: '36', kind: 'event', months: window } as const)
			: ({ id: '2022-2024', kind: 'calendar', years } as const);
	return {
		specification: {
			tier: TIER_CHOICES[tier] ?? (TIER_GROUPS[tier]?.includes('T2') === false ? 'T1' : 'T1+T2'),
			window: asWindow.id,
			denominator: denominatorId(denominator as DenominatorName, asWindow),
			onsetId: null,
			referenceOnsetId: 'UKR-2022',
			straddling: null,
			isLowerBound: false
		},
		window: asWindow,
		destination: destinations.length === 1 ? (destinations[0] ?? '') : '',
		origin: NOBODY,
		reference: NOBODY
	} as const;
}

/** Settings that the figure does not look at: they are not shown and stay as the author set them. */
export function isRelevant(control: string, asked: Asked): boolean {
	const { measure, clock } = asked;
	switch (control) {
		case 'protection':
			return measure === 'protected';
		case 'tier':
			return isEntries(asked);
		case 'status':
			return measure === 'displaced';
		case 'fled':
			return measure === 'fled';
		case 'solution':
			return measure === 'solutions';
		case 'denominator':
			return isDividedEntries(asked);
		case 'window':
			return clock === 'event';
		case 'time':
			return clock !== 'event';
		default:
			return true;
	}
}

/** What takes the place of a setting when none of its values is left. */
const FALLBACKS: Readonly<Record<string, (asked: Asked, controls: readonly Control[]) => readonly string[]>> =
	{
		destinations: ({ measure }, controls) => {
			const isOfEurope = isOf(measure, 'per-resident', 'protected-share');
			const europe = controls
				.flatMap((control) => (control.kind === 'members' ? control.presets : []))
				.find(({ value }) => value === 'europe32')?.members;
			return isOfEurope && europe ? europe : ['USA'];
		},
		origins: ({ measure }) => (measure === 'protected' ? ['UKR'] : NINE)
	};

/** The rule that refuses a value of a control, given the settings before it; `null` when it is offered. */
export const refusalOf = (control: string, value: string, asked: Asked, published: Published): Rule | null =>
	RULES.find((rule) => rule.control === control && rule.refuses(value, asked, published)) ?? null;

/** Why settings that no rule could repair give no chart: the first refusal that stands. */
export function whyNothing(
	asked: Asked,
	state: ViewState,
	controls: readonly Control[],
	published: Published
): string | null {
	for (const control of controls) {
		if (control.kind === 'range' || !isRelevant(control.name, asked)) continue;
		const value = state[control.name] ?? control.initial;
		const all = typeof value === 'string' ? [value] : value;
		const rule = all.map((one) => refusalOf(control.name, one, asked, published)).find((one) => one !== null);
		if (rule) return rule.reason;
	}
	return null;
}

export interface Settled {
	readonly state: ViewState;
	/** Settings that were changed because a rule refuses them. */
	readonly changed: readonly { readonly control: string; readonly reason: string }[];
}

/** The nearest settings that go together: control after control, each within what the ones before it allow. */
export function settle(state: ViewState, controls: readonly Control[], published: Published): Settled {
	let settled = state;
	const changed: { control: string; reason: string }[] = [];
	for (const control of controls) {
		const asked = askedOf(settled, published);
		if (!isRelevant(control.name, asked)) {
			settled = { ...settled, [control.name]: control.initial };
			continue;
		}
		const value = settled[control.name] ?? control.initial;
		if (control.kind === 'range') continue;
		const refuses = (one: string) => refusalOf(control.name, one, asked, published);
		if (typeof value === 'string') {
			const rule = refuses(value);
			if (!rule) continue;
			const next = control.options.find((option) => !refuses(option.value));
			changed.push({ control: control.name, reason: rule.reason });
			if (next) settled = { ...settled, [control.name]: next.value };
			continue;
		}
		const refused = value.flatMap((one) => refuses(one) ?? []);
		const [first] = refused;
		if (!first) continue;
		const kept = value.filter((one) => !refuses(one));
		const fallback =
			FALLBACKS[control.name]?.(asked, controls) ?? control.options.map((option) => option.value);
		changed.push({ control: control.name, reason: first.reason });
		settled = {
			...settled,
			[control.name]: kept.length > 0 ? kept : fallback.filter((one) => !refuses(one))
		};
	}
	return { state: settled, changed };
}
