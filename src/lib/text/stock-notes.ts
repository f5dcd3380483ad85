/** Notes shared by all charts of people under protection in Europe. */
export const EUROPE =
	'the European Union, Iceland, Liechtenstein, Norway, Switzerland and the United Kingdom';

export const EUROPE_NOTE = `Europe here is ${EUROPE}. Türkiye and Russia are outside it.`;
export const STOCK =
	'These are people present at the end of the year, whenever they came. Those who have left or become citizens are no longer counted, which lowers the figures of groups that came long ago.';
export const TEN_YEARS =
	'For countries that publish no such count, UNHCR adds up ten years of positive decisions and those under temporary protection. At the end of 2024 these were Austria, Finland and the United Kingdom, a year later also Bulgaria and Portugal.';
const TEMPORARY =
	'Hatched: Ukrainians under temporary protection, as Eurostat counts them in 31 countries on the same day. They are part of UNHCR’s refugees and never exceed them.';
const TEMPORARY_UK =
	'The United Kingdom has no temporary protection. Hatched there is the rise since the end of 2021, before its schemes for Ukrainians, which grant leave for a limited time.';
const SOLID =
	'Solid does not mean permanent. Subsidiary protection is limited in time too, and figures by nationality do not separate it from refugee status.';
export const WAITING = 'Asylum-seekers are still waiting for a decision. Many will be refused.';

/** Who borders Europe and who may travel there, in two sentences. @param where follows "Ukraine borders four". */
export const travelTo = (where: string): string =>
	`Ukraine borders four ${where}, and since June 2017 Ukrainians with a biometric passport have needed no visa for the Schengen area. The other eight nationalities border none of them and need a visa.`;

export const TRAVEL_NOTE =
	'Ukraine borders four countries of Europe, and Ukrainians with a biometric passport may enter the Schengen area without a visa (Regulation (EU) 2017/850). The other eight nationalities border none of these countries and need a visa (Regulation (EU) 2018/1806).';

interface Applies {
	/** Whether some of the people are known to have temporary status. */
	readonly temporary: boolean;
	readonly waiting: boolean;
	/** Notes that follow the one on temporary stay, by their ids. */
	readonly onTemporary?: Readonly<Record<string, string | false>>;
}

/** Notes on people under protection at a year-end, by id. */
export const protectionNotes = ({ temporary, waiting, onTemporary = {} }: Applies) => ({
	stock: STOCK,
	temporary: temporary && TEMPORARY,
	solid: SOLID,
	'temporary-uk': temporary && TEMPORARY_UK,
	...onTemporary,
	waiting: waiting && WAITING,
	'ten-years': TEN_YEARS
});

export const EIGHT_WARS_NOTE =
	'The eight wars are those that Costs of War counts as led by the United States: Afghanistan, Iraq, Syria, Yemen, Libya, Somalia, Pakistan and the Philippines.';
