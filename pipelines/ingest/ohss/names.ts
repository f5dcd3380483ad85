/** Yearbook spellings of nationalities that match no English country name, without footnote digits. */
const spellings: Readonly<Record<string, string>> = {
	'All other countries': 'OTH',
	'Bosnia-Herzegovina': 'BIH',
	Burma: 'MMR',
	"China, People's Republic": 'CHN',
	'Congo, Democratic Republic': 'COD',
	'Congo, Republic': 'COG',
	"Cote d'Ivoire": 'CIV',
	'Korea, North': 'PRK',
	'Korea, South': 'KOR',
	Kosovo: 'XKX',
	Macedonia: 'MKD',
	'Serbia and Montenegro': 'YUG',
	'Serbia and Montenegro (former)': 'YUG',
	'Soviet Union (former)': 'SUN',
	Turkey: 'TUR',
	/** Includes the Palestinian territories, which the Yearbook does not list. */
	Unknown: 'UNK'
};

export function yearbookCode(
	name: string,
	countryNamed: (name: string) => string | undefined
): string | undefined {
	return spellings[name] ?? countryNamed(name);
}
