/** Workbook spellings of nationalities that match no English country name. */
const spellings: Readonly<Record<string, string>> = {
	'Bosnia and Herzegovina': 'BIH',
	'Burkina Faso (UVolta)': 'BFA',
	Burma: 'MMR',
	Congo: 'COG',
	'Dem. Rep. Congo': 'COD',
	'Gaza Strip': 'PSE',
	'Guinea - Bissau': 'GNB',
	'Korea, North': 'PRK',
	'Korea, Republic of South': 'KOR',
	Macedonia: 'MKD',
	'Madagascar (Malagasy Republic)': 'MDG',
	'Republic of South Sudan': 'SSD',
	Reunion: 'REU',
	'Sri Lanka (Ceylon)': 'LKA',
	'The Gambia': 'GMB',
	Turkey: 'TUR',
	'United Kingdom': 'GBR',
	'Yemen (Sanaa)': 'YEM',
	Tibet: 'TIB',
	'Union of Soviet Socialist Republics': 'SUN',
	Yugoslavia: 'YUG'
};

export function nationalityCode(
	name: string,
	countryNamed: (name: string) => string | undefined
): string | undefined {
	return spellings[name] ?? countryNamed(name);
}
