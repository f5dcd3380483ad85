import type { Control, ViewState } from '$lib/settings/control';
import { readAddress } from './address';
import type { Published } from './coverage';

/** A complete state to begin with. */
interface Start {
	readonly label: string;
	/** Settings other than the initial ones, as in an address. */
	readonly search: string;
}

/** Each replaces all settings, so that none of the former ones stays behind. */
export const STARTS: readonly Start[] = [
	{ label: 'Displaced people', search: '' },
	{
		label: 'Resettled in the U.S., every origin',
		search: 'measure=entries&origins=each&destinations=USA&tier=resettled&time=2022..2024&chart=bar'
	},
	{ label: 'Let in per 1,000 displaced', search: 'measure=rate&destinations=USA&time=2022..2024&chart=dot' },
	{ label: 'Where Syrians live', search: 'origins=SYR&destinations=each&by=destination&chart=bar&top=10' },
	{ label: 'Asylum claims protected', search: 'measure=protection-rate&destinations=europe32&chart=line' },
	{
		label: 'Refugees per resident of Europe',
		search: 'measure=per-resident&destinations=europe32&by=destination&chart=map'
	}
];

/** The settings of a start. */
export const stateOfStart = (search: string, controls: readonly Control[], published: Published): ViewState =>
	readAddress(new URLSearchParams(search), controls, published).state;
