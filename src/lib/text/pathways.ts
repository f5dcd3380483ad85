const SHORT: Readonly<Record<string, string>> = {
	usrap: 'refugees',
	siv: 'special visas',
	oaw: 'evacuation parole',
	port_of_entry_parole: 'port parole',
	chnv: 'CHNV parole',
	u4u: 'Uniting for Ukraine'
};

/** Short name of a pathway for tight layouts. @param label its full name. */
export const shortName = (pathway: string, label: string): string => SHORT[pathway] ?? label;
