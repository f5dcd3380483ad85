import type { Control, SettingsOf } from '$lib/settings/control';
import { denominatorControl } from './denominators';
import { originsControl, tierControl } from '../figures';
import { windowControl } from './windows';

/** The controls shared by all charts that compare an origin with the Ukrainians, so that their URLs are interchangeable. */
export const comparisonControls = [
	originsControl,
	tierControl,
	windowControl,
	denominatorControl,
	{
		kind: 'choice',
		name: 'beginnings',
		label: 'Start of each war',
		options: [
			{
				value: 'main',
				label: 'Main dates',
				hint: 'The date by which a war is usually dated; for Afghanistan both October 2001 and August 2021.'
			},
			{
				value: 'all',
				label: 'All dates',
				hint: 'Later turns of a war too, such as June 2014 in Iraq. Works with “First … months”.'
			}
		],
		initial: 'main'
	}
] as const satisfies readonly Control[];

export type ComparisonControlSettings = SettingsOf<typeof comparisonControls>;
