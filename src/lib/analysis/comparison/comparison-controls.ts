import type { ChoiceControl, Control, SettingsOf } from '$lib/settings/control';
import { denominatorControl } from './denominators';
import { originsControl, tierControl } from '../figures';
import { windowControl } from './windows';

interface EvacuationHints {
	readonly both: string;
	readonly inside: string;
	readonly outside: string;
}

/** Whether a total that lies partly outside the years counts. @param hints effect of each option on the years of the chart. */
export const evacuationControlWith = ({ both, inside, outside }: EvacuationHints) =>
	({
		kind: 'choice',
		name: 'evacuation',
		label: 'Evacuation of Afghans, July 2021 to March 2022',
		options: [
			{ value: 'both', label: 'With and without', hint: both },
			{ value: 'inside', label: 'Counted', hint: inside },
			{ value: 'outside', label: 'Left out', hint: outside }
		],
		initial: 'both'
	}) as const satisfies ChoiceControl;

export const evacuationControl = evacuationControlWith({
	both: 'Operation Allies Welcome is known as one total, part of which fell before 2022. Both answers are drawn.',
	inside: 'All of Operation Allies Welcome counts into 2022–2024, although part of it fell before.',
	outside: 'None of Operation Allies Welcome counts into 2022–2024, although part of it fell into 2022.'
});

/** The controls shared by all charts that compare an origin with the Ukrainians, so that their URLs are interchangeable. */
export const comparisonControls = [
	originsControl,
	tierControl,
	windowControl,
	denominatorControl,
	evacuationControl,
	{
		kind: 'choice',
		name: 'beginnings',
		label: 'Beginnings of each war',
		options: [
			{
				value: 'main',
				label: 'Main ones',
				hint: 'The beginning by which a war is usually dated; for Afghanistan both October 2001 and August 2021.'
			},
			{
				value: 'all',
				label: 'All',
				hint: 'Later turns of a war too, such as June 2014 in Iraq. For months since the beginning.'
			}
		],
		initial: 'main'
	}
] as const satisfies readonly Control[];

export type ComparisonControlSettings = SettingsOf<typeof comparisonControls>;
