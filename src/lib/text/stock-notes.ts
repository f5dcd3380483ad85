/** Notes shared by all charts of people under protection in Europe. */
export const EUROPE =
	'the European Union, Iceland, Liechtenstein, Norway, Switzerland and the United Kingdom';

export const EUROPE_NOTE = `Europe is ${EUROPE}. UNHCR’s own region, which takes in Türkiye and Russia, is larger.`;
export const STOCK =
	'A stock, not grants: people under protection who are counted in a country at the end of the year, whenever they came. Those who became citizens or left are no longer counted, which takes more people from groups that came long ago.';
export const TEN_YEARS =
	'Where a country publishes no stock, UNHCR adds up the positive decisions of the last ten years and those under temporary protection; at the end of 2024 it says so for Austria, Finland and the United Kingdom, at the end of 2025 also for Bulgaria and Portugal.';
const TEMPORARY =
	'Hatched: Ukrainians under temporary protection as Eurostat counts them in 31 countries on the same day, in no country more than UNHCR’s refugees, of which they are part. The United Kingdom has no such status: hatched there are those beyond the number that UNHCR counted at the end of 2021, before the British schemes for Ukrainians, which give leave for a limited time.';
const SOLID =
	'Solid does not mean permanent: subsidiary protection is also granted for a limited time, and figures by nationality do not tell it from refugee status.';
export const WAITING = 'Asylum-seekers are people whose application is not decided. Many will be refused.';

export const TRAVEL =
	'Distance and the right to travel differ: Ukraine borders four of these countries, and since June 2017 Ukrainians with a biometric passport may enter the Schengen area without a visa (Regulation (EU) 2017/850); the other eight nationalities border none of them and need a visa (Regulation (EU) 2018/1806).';

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
	'ten-years': TEN_YEARS,
	temporary: temporary && TEMPORARY,
	...onTemporary,
	solid: SOLID,
	waiting: waiting && WAITING
});
