const DESTINATION_OPTIONS = [
	['USA', 'United States'],
	['EU', 'European Union'],
	['GBR', 'United Kingdom'],
	['CAN', 'Canada'],
	['AUS', 'Australia']
].map(([value = '', label = '']) => ({ value, label }));

export const destinationControl = {
	kind: 'choice',
	name: 'destination',
	label: 'Way into',
	options: DESTINATION_OPTIONS,
	initial: 'USA'
} as const;

/** In the order of the columns: for each destination, the Ukrainian programmes first. */
const PROGRAMME_OPTIONS = [
	['u4u', 'Uniting for Ukraine', 'United States'],
	['afghan_i131', 'Individual humanitarian parole, Afghans', 'United States'],
	['oaw', 'Operation Allies Welcome', 'United States'],
	['siv_afg', 'Afghan Special Immigrant Visa', 'United States'],
	['usrap', 'U.S. refugee admissions', 'United States'],
	['border_2022', 'U.S. land border, March and April 2022', 'United States'],
	['siv_irq', 'Iraqi Special Immigrant Visa', 'United States'],
	['tps_ukr', 'Temporary Protected Status, Ukrainians', 'United States'],
	['tps_afg', 'Temporary Protected Status, Afghans', 'United States'],
	['tps_syr', 'Temporary Protected Status, Syrians', 'United States'],
	['tps_yem', 'Temporary Protected Status, Yemenis', 'United States'],
	['tps_som', 'Temporary Protected Status, Somalis', 'United States'],
	['eu_tp', 'EU temporary protection', 'European Union'],
	['eu_asylum', 'EU asylum', 'European Union'],
	['uk_ukraine_sponsorship', 'Homes for Ukraine', 'United Kingdom'],
	['uk_ukraine_family', 'Ukraine Family Scheme', 'United Kingdom'],
	['uk_acrs', 'Afghan Citizens Resettlement Scheme', 'United Kingdom'],
	['uk_arap', 'Afghan Relocations and Assistance Policy', 'United Kingdom'],
	['ca_cuaet', 'Canada–Ukraine emergency travel', 'Canada'],
	['ca_afghan_special', 'Canadian measures for Afghan staff', 'Canada'],
	['ca_afghan_humanitarian', 'Canadian humanitarian programme for Afghans', 'Canada'],
	['au_afghan', 'Australian places for Afghans', 'Australia']
].map(([value = '', label = '', group = '']) => ({ value, label, group }));

/** Programmes that ended before 2014, were open for weeks, or let in nobody from abroad. */
const AT_FIRST_LEFT_OUT = ['border_2022', 'siv_irq', 'tps_ukr', 'tps_afg', 'tps_syr', 'tps_yem', 'tps_som'];

/** In the order of the options. */
export const PROGRAMMES: readonly string[] = PROGRAMME_OPTIONS.map(({ value }) => value);

export const programmesControl = {
	kind: 'set',
	name: 'programmes',
	label: 'Programmes',
	noun: 'programmes',
	options: PROGRAMME_OPTIONS,
	initial: PROGRAMMES.filter((programme) => !AT_FIRST_LEFT_OUT.includes(programme))
} as const;

/** Requirements, fees, waiting times and outcomes. */
export const MAIN_QUESTIONS: readonly string[] = [
	'who_files',
	'from_inside',
	'from_third_country',
	'sponsor',
	'evidence_of_harm',
	'interview',
	'vetting',
	'fee',
	'cap',
	'time_to_decision',
	'status',
	'status_length',
	'residence_path'
];
