const SHORT: Readonly<Record<string, string>> = {
	usrap: 'refugees',
	siv: 'special visas',
	oaw: 'evacuation parole',
	port_of_entry_parole: 'border parole',
	u4u: 'Uniting for Ukraine'
};

/** What a pathway is called where room is short. @param label its full name. */
export const shortName = (pathway: string, label: string): string => SHORT[pathway] ?? label;
