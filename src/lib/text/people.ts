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
	PHL: { people: 'Filipinos', adjective: 'Filipino', country: 'the Philippines' }
};

/** "Syrians"; for other nationalities "people from" and the country's name. */
export function peopleFrom(iso3: string, countryName = iso3): string {
	return names[iso3]?.people ?? `people from ${countryName}`;
}

/** "Syrian"; undefined outside the nine. */
export function adjectiveOf(iso3: string): string | undefined {
	return names[iso3]?.adjective;
}

const withArticle: readonly string[] = ['GBR', 'NLD', 'USA', 'ARE', 'DOM', 'BHS', 'GMB', 'MDV', 'COM', 'SYC'];

/** "Syria", "the Philippines", "the Netherlands", as inside a sentence; for other countries their name. */
export function countryInSentence(iso3: string, countryName = iso3): string {
	const article = withArticle.includes(iso3) ? 'the ' : '';
	return names[iso3]?.country ?? `${article}${countryName}`;
}
