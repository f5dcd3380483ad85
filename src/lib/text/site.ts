/** Site name, for page titles and embed footers. */
export const SITE_NAME = 'Resettlement Parity';

export const STATEMENT =
	'Resettlement Parity compares who is let in when war displaces people, from official figures that anyone can check. Differences, not motives.';

/** Main pages besides the home page, in the order of the menu. */
export const PAGES = [
	{ path: '/charts', label: 'Charts' },
	{ path: '/explore', label: 'Explore' },
	{ path: '/data', label: 'Data' },
	{ path: '/claims', label: 'Claims' },
	{ path: '/method', label: 'Method' },
	{ path: '/about', label: 'About' }
] as const;

/** Linked from the footer only. */
export const FURTHER_PAGES = [
	{ path: '/origins', label: 'Countries of origin' },
	{ path: '/glossary', label: 'Glossary' }
] as const;
