import type { Option } from '$lib/settings/control';

/** Every selectable onset, grouped by origin. */
export const ONSET_OPTIONS = [
	{ value: 'UKR-2022', label: 'February 2022', group: 'Ukraine' },
	{ value: 'UKR-2014', label: 'February 2014', group: 'Ukraine' },
	{ value: 'AFG-2021', label: 'August 2021', group: 'Afghanistan' },
	{ value: 'AFG-2001', label: 'October 2001', group: 'Afghanistan' },
	{ value: 'IRQ-2003', label: 'March 2003', group: 'Iraq' },
	{ value: 'IRQ-2014', label: 'June 2014', group: 'Iraq' },
	{ value: 'SYR-2011', label: 'March 2011', group: 'Syria' },
	{ value: 'SYR-2014', label: 'September 2014', group: 'Syria' },
	{ value: 'YEM-2015', label: 'March 2015', group: 'Yemen' },
	{ value: 'YEM-2002', label: 'November 2002', group: 'Yemen' },
	{ value: 'LBY-2011', label: 'March 2011', group: 'Libya' },
	{ value: 'SOM-2002', label: '2002', group: 'Somalia' },
	{ value: 'SOM-2006', label: 'December 2006', group: 'Somalia' },
	{ value: 'PAK-2001', label: 'October 2001', group: 'Pakistan' },
	{ value: 'PAK-2004', label: 'June 2004', group: 'Pakistan' },
	{ value: 'PHL-2002', label: 'January 2002', group: 'Philippines' }
] as const satisfies readonly Option[];

/** Index of an onset among those of its origin; determines the style of its line, independent of the filter. */
export function onsetIndexOf(onsetId: string): number {
	const group = ONSET_OPTIONS.find(({ value }) => value === onsetId)?.group;
	return ONSET_OPTIONS.filter((option) => option.group === group).findIndex(({ value }) => value === onsetId);
}
