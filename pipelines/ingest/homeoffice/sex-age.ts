/** Sexes and ages (in years) as the Home Office prints them, with the project's codes. */
const sexes: Readonly<Record<string, string>> = { Female: 'female', Male: 'male', 'Unknown Sex': 'unknown' };
const ages: Readonly<Record<string, string>> = {
	'Under 18': '0-17',
	'under 18': '0-17',
	'18-29': '18-29',
	'30-49': '30-49',
	'50-69': '50-69',
	'70+': '70+',
	'Unknown age': 'unknown'
};

export const ukSexes = Object.values(sexes);
export const ukAges = [...new Set(Object.values(ages))];

export const ukSex = (printed: string): string | undefined => sexes[printed];
export const ukAge = (printed: string): string | undefined => ages[printed];

/** First day of a quarter of a calendar year, 1 to 4; undefined for any other text. */
export function quarterStart(year: string, quarter: string): string | undefined {
	const month = { '1': '01', '2': '04', '3': '07', '4': '10' }[quarter];
	return /^\d{4}$/.test(year) && month !== undefined ? `${year}-${month}-01` : undefined;
}
