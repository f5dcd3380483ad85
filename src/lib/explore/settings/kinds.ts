import type { Option } from '$lib/settings/control';

/** The choice of entries that adds parole of Cubans, Haitians, Nicaraguans and Venezuelans to those resettled. */
export const WITH_CHNV = 'resettled-chnv';
export const CHNV_ORIGINS: readonly string[] = ['CUB', 'HTI', 'NIC', 'VEN'];

export const STATUS_OPTIONS: readonly Option[] = [
	{ value: 'refugee', label: 'Refugees' },
	{ value: 'asylum_seeker', label: 'Asylum-seekers' },
	{ value: 'oip', label: 'Other people in need of international protection' },
	{ value: 'idp_idmc', label: 'Internally displaced by conflict (IDMC)' },
	{ value: 'idp_unhcr', label: 'Internally displaced, of concern to UNHCR' },
	{ value: 'stateless', label: 'Stateless people' },
	{ value: 'ooc', label: 'Others of concern to UNHCR' },
	{ value: 'unrwa', label: 'Palestine refugees under UNRWA' }
];
/** Nobody has two of these statuses, so any of them may be summed. */
export const ADDABLE_STATUSES: readonly string[] = ['refugee', 'asylum_seeker', 'oip', 'idp_idmc'];
export const WITHIN_STATUSES: readonly string[] = ['idp_idmc', 'idp_unhcr'];
export const DISPLACED_ABROAD: readonly string[] = ['refugee', 'asylum_seeker', 'oip'];

export const FLED_OPTIONS: readonly Option[] = [
	{ value: 'refugee', label: 'Refugees' },
	{ value: 'refugee_like', label: 'In refugee-like situations' },
	{ value: 'asylum_seeker', label: 'Asylum-seekers' },
	{ value: 'oip', label: 'Other people in need of international protection' }
];

export const SOLUTION_OPTIONS: readonly Option[] = [
	{ value: 'resettlement_arrival', label: 'Resettled' },
	{ value: 'returned_refugee', label: 'Refugees who returned' },
	{ value: 'returned_idp', label: 'Internally displaced people who returned' },
	{ value: 'naturalisation', label: 'Naturalised' }
];

export const PROTECTION_OPTIONS: readonly Option[] = [
	{ value: 'eu_tp', label: 'Temporary protection in Europe', hint: 'Ukrainians, at the end of each month.' },
	{
		value: 'us_tps',
		label: 'Temporary Protected Status in the U.S.',
		hint: 'On ten days since 2015. It admits nobody from abroad.'
	},
	{
		value: 'unhcr_recorded',
		label: 'Refugees from Ukraine recorded by UNHCR',
		hint: 'Each country counts on other days, so countries are not added up.'
	}
];
