import type { Control, Option } from '$lib/settings/control';
import { denominatorControl } from '$lib/analysis/comparison/denominators';
import type { Published } from './coverage';
import {
	DISPLACED_ABROAD,
	FLED_OPTIONS,
	PROTECTION_OPTIONS,
	SOLUTION_OPTIONS,
	STATUS_OPTIONS
} from './kinds';
import { MEASURE_IDS, MEASURES } from './measures';
import { ALL, destinationPresets, NINE, originPresets, placeOptions, type Place } from './places';

/** Choices of entries that add up several pathways, by the tiers that they hold. */
export const TIER_GROUPS: Readonly<Record<string, readonly string[]>> = {
	'let-in': ['T1', 'T2'],
	resettled: ['T1'],
	temporary: ['T2'],
	granted: ['T3']
};

const TOGETHER = 'Together';
const TIER_OPTIONS: readonly Option[] = [
	{ value: 'let-in', label: 'All let in', group: TOGETHER, hint: 'Durable and temporary entries together.' },
	{ value: 'resettled', label: 'Resettled only', group: TOGETHER, hint: 'Entries that are meant to last.' },
	{
		value: 'temporary',
		label: 'Temporary entries only',
		group: TOGETHER,
		hint: 'Parole and temporary schemes. A person on parole is not a refugee in U.S. law.'
	},
	{
		value: 'granted',
		label: 'Asylum granted in the country',
		group: TOGETHER,
		hint: 'Given to people who are there already: never an entry, and never added to entries.'
	}
];

/** Every control before any rule applies. The order matters: a control limits those after it. */
export const exploreControls = (
	places: readonly Place[],
	published: Published,
	pathwayLabels: Readonly<Record<string, string>>
): readonly Control[] => [
	...measureControls,
	...placeControls(places),
	tierControl(published, pathwayLabels),
	...kindControls,
	...timeControls(published),
	chartControl
];

const measureControls: readonly Control[] = [
	{
		kind: 'choice',
		name: 'measure',
		label: 'Figure',
		options: MEASURE_IDS.map((value) => {
			const { label, group, hint } = MEASURES[value];
			return { value, label, group, hint };
		}),
		initial: 'displaced'
	},
	{
		kind: 'choice',
		name: 'protection',
		label: 'Protection',
		options: PROTECTION_OPTIONS,
		initial: 'eu_tp'
	}
];

const placeControls = (places: readonly Place[]): readonly Control[] => [
	{
		kind: 'members',
		name: 'origins',
		label: 'People from',
		options: placeOptions(places, 'All origins together'),
		presets: originPresets(places, 'All together'),
		initial: NINE
	},
	{
		kind: 'members',
		name: 'destinations',
		label: 'In, or let in by',
		options: placeOptions(places, 'All countries together'),
		presets: destinationPresets(places, 'All together'),
		initial: [ALL]
	}
];

function tierControl(published: Published, pathwayLabels: Readonly<Record<string, string>>): Control {
	const pathways = [...new Map(published.pathways.map((one) => [one.pathway, one])).values()].sort(
		(a, b) => a.tier.localeCompare(b.tier) || a.pathway.localeCompare(b.pathway)
	);
	return {
		kind: 'choice',
		name: 'tier',
		label: 'Counted',
		options: [
			...TIER_OPTIONS,
			...pathways.map(({ pathway }) => ({
				value: pathway,
				label: pathwayLabels[pathway] ?? pathway,
				group: 'One pathway'
			}))
		],
		initial: 'let-in'
	};
}

const kindControls: readonly Control[] = [
	{ kind: 'set', name: 'status', label: 'Status', options: STATUS_OPTIONS, initial: DISPLACED_ABROAD },
	{
		kind: 'set',
		name: 'fled',
		label: 'Status',
		options: FLED_OPTIONS,
		initial: FLED_OPTIONS.map(({ value }) => value)
	},
	{
		kind: 'set',
		name: 'solution',
		label: 'What happened',
		options: SOLUTION_OPTIONS,
		initial: ['resettlement_arrival']
	},
	{
		kind: 'choice',
		name: 'by',
		label: 'One line or bar for each',
		options: [
			{ value: 'origin', label: 'Origin' },
			{ value: 'destination', label: 'Destination' },
			{ value: 'kind', label: 'Status or pathway' }
		],
		initial: 'origin'
	}
];

const timeControls = ({ years }: Published): readonly Control[] => [
	{
		kind: 'choice',
		name: 'clock',
		label: 'Time in',
		options: [
			{ value: 'calendar', label: 'Calendar years' },
			{
				value: 'fiscal',
				label: 'U.S. fiscal years',
				hint: 'October to September, named after the year in which they end.'
			},
			{ value: 'month', label: 'Months' },
			{ value: 'event', label: 'Months since the war began' }
		],
		initial: 'calendar'
	},
	{ ...denominatorControl, label: 'Divided by' },
	{
		kind: 'choice',
		name: 'window',
		label: 'Months since the war began',
		options: ['12', '24', '36', '60', '120'].map((value) => ({ value, label: `${value} months` })),
		initial: '36'
	},
	{
		kind: 'range',
		name: 'time',
		label: 'Years',
		min: years.from,
		max: years.to,
		options: [],
		initial: '2001..'
	}
];

const chartControl: Control = {
	kind: 'choice',
	name: 'chart',
	label: 'Chart',
	options: [
		{ value: 'line', label: 'Lines' },
		{ value: 'bar', label: 'Bars' },
		{ value: 'dot', label: 'Dots with ranges' },
		{ value: 'multiples', label: 'Small multiples' },
		{ value: 'map', label: 'Map' },
		{ value: 'table', label: 'Table' }
	],
	initial: 'line'
};
