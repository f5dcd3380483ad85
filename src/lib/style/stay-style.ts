/** How bars show the stay of people: hatched where temporary, outlined where not known, dashed while waiting. */
export const STAY_STYLES = {
	other: 'solid',
	temporary: 'hatched',
	unknown: 'outlined',
	waiting: 'dashed'
} as const;
