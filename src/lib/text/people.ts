interface Names {
	readonly people: string;
	readonly adjective: string;
	readonly country: string;
}

const names: Readonly<Record<string, Names>> = {
	UKR: { people: 'Ukrainians', adjective: 'Ukrainian', country: 'Ukraine' },
	AFG: { people: 'Afghans', adjective: 'Afghan', country: 'Afghanistan' },
	IRQ: { people: 'Iraqis', adjective: 'Iraqi', country: 'Iraq' },
	SYR: { people: 'Syrians', adjective: 'Syrian', country: 'Syria' },
	YEM: { people: 'Yemenis', adjective: 'Yemeni', country: 'Yemen' },
	LBY: { people: 'Libyans', adjective: 'Libyan', country: 'Libya' },
	SOM: { people: 'Somalis', adjective: 'Somali', country: 'Somalia' },
	PAK: { people: 'Pakistanis', adjective: 'Pakistani', country: 'Pakistan' },
	PHL: { people: 'Filipinos', adjective: 'Filipino', country: 'the Philippines' },
	PSE: { people: 'Palestinians', adjective: 'Palestinian', country: 'Palestine' },
	TIB: { people: 'Tibetans', adjective: 'Tibetan', country: 'Tibet' },
	UNK: { people: 'people of unknown origin', adjective: 'unknown', country: 'an unknown country' },
	VAR: { people: 'people of various origins', adjective: 'various', country: 'various countries' },
	XXA: { people: 'stateless people', adjective: 'stateless', country: 'no country' }
};

/** "Syrians"; for other nationalities "people from" and the country's name. */
export function peopleFrom(iso3: string, countryName = iso3): string {
	return names[iso3]?.people ?? `people from ${countryName}`;
}

/** "Syrian"; undefined for most other countries. */
export function adjectiveOf(iso3: string): string | undefined {
	return names[iso3]?.adjective;
}

const withArticle: readonly string[] = [
	...['ARE', 'BES', 'BHS', 'CAF', 'CCK', 'COK', 'COM', 'CYM', 'DOM', 'FLK', 'FRO', 'GBR', 'GMB'],
	...['IMN', 'MDV', 'MHL', 'MNP', 'NLD', 'SLB', 'SYC', 'TCA', 'USA', 'VGB', 'VIR']
];

/** "Syria", "the Philippines", "the Netherlands", as inside a sentence; for other countries their name. */
export function countryInSentence(iso3: string, countryName = iso3): string {
	const article = withArticle.includes(iso3) ? 'the ' : '';
	return names[iso3]?.country ?? `${article}${countryName}`;
}
