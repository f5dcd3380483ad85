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
import { WITH_CHNV } from './kinds';
import {
	ALL,
	destinationPresets,
	NINE,
	originOptions,
	originPresets,
	placeOptions,
	type Place
} from './places';

/** Choices of entries that sum several pathways, by their tiers. */
export const TIER_GROUPS: Readonly<Record<string, readonly string[]>> = {
	'let-in': ['T1', 'T2'],
	resettled: ['T1'],
	[WITH_CHNV]: ['T1', 'T2'],
	temporary: ['T2'],
	granted: ['T3']
};

/** Pathways to which a choice limits the temporary entries that it adds up. */
export const ONLY_TEMPORARY: Readonly<Record<string, string>> = { [WITH_CHNV]: 'chnv' };

const TOGETHER = 'Together';
const TIER_OPTIONS: readonly Option[] = [
	{
		value: 'let-in',
		label: 'All let in',
		group: TOGETHER,
		hint: 'Everyone who came, to stay or for a limited time.'
	},
	{ value: 'resettled', label: 'Resettled only', group: TOGETHER, hint: 'People who came to stay.' },
	{
		value: WITH_CHNV,
		label: 'Resettled + CHNV, at least',
		group: TOGETHER,
		hint: 'People who came to stay, and those paroled with a supporter from October 2022 to 2024. Parole at land ports is missing, so every figure is a minimum.'
	},
	{
		value: 'temporary',
		label: 'Temporary entries only',
		group: TOGETHER,
		hint: 'Parole and temporary schemes. A person on parole is not a refugee in U.S. law.'
	},
	{
		value: 'granted',
		label: 'Asylum granted inside the country',
		group: TOGETHER,
		hint: 'Granted to people who are there already: not an entry, and never added to entries.'
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
	chartControl,
	...rowControls
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
		options: originOptions(places, 'All origins together'),
		presets: originPresets(places, 'All together'),
		initial: NINE
	},
	{
		kind: 'members',
		name: 'destinations',
		label: 'Host country',
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
		label: 'Compare by',
		options: [
			{ value: 'origin', label: 'Origin' },
			{ value: 'destination', label: 'Host country' },
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
			{ value: 'quarter', label: 'Quarters', hint: 'January to March, April to June and so on.' },
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

/** How many rows a chart of rows has, and their order. */
const rowControls: readonly Control[] = [
	{
		kind: 'choice',
		name: 'top',
		label: 'Rows',
		options: [
			{ value: '10', label: 'The 10 largest' },
			{ value: '24', label: 'The 24 largest' },
			{ value: '50', label: 'The 50 largest' },
			{ value: 'all', label: 'All' }
		],
		initial: '24'
	},
	{
		kind: 'choice',
		name: 'sort',
		label: 'Order',
		options: [
			{ value: 'largest', label: 'Largest first' },
			{ value: 'smallest', label: 'Smallest first' },
			{ value: 'name', label: 'By name' }
		],
		initial: 'largest'
	}
];
