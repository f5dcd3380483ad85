/** Bar styles by status of stay: hatched if temporary, outlined if unknown, dashed if pending. */
export const STAY_STYLES = {
	other: 'solid',
	temporary: 'hatched',
	unknown: 'outlined',
	waiting: 'dashed'
} as const;
