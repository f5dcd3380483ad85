import type { ReadSource } from '../types.js';

export function homeOfficeSource(
	id: string,
	title: string,
	address: string,
	rest: Pick<ReadSource, 'vintage' | 'as_of' | 'rounding' | 'grade'>
): ReadSource {
	return {
		id,
		publisher: 'UK Home Office',
		title,
		address,
		licence: 'Open Government Licence v3.0',
		redistributable: true,
		...rest
	};
}

/** Home Office spellings of nationalities that match no English country name. */
const spellings: Readonly<Record<string, string>> = {
	'British overseas citizens': 'OTH',
	'Congo (Democratic Republic)': 'COD',
	'Myanmar (Burma)': 'MMR',
	'Occupied Palestinian Territories': 'PSE',
	'Other and unknown': 'OTH',
	/** Holders of a refugee travel document whose nationality is not recorded. */
	Refugee: 'UNK',
	Stateless: 'XXA',
	Turkey: 'TUR',
	'United States': 'USA'
};

export function homeOfficeCode(
	name: string,
	countryNamed: (name: string) => string | undefined
): string | undefined {
	return spellings[name] ?? countryNamed(name);
}
