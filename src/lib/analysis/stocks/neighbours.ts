/**
 * Countries that share a land border with a country of origin. De facto lines count where a border is disputed: the
 * Golan Heights (Syria and Israel), Kashmir (Pakistan with China and India), and Somaliland as part of Somalia.
 * Seas do not count: the Philippines have no neighbour.
 */
export const NEIGHBOURS: Readonly<Record<string, readonly string[]>> = {
	UKR: ['BLR', 'HUN', 'MDA', 'POL', 'ROU', 'RUS', 'SVK'],
	AFG: ['CHN', 'IRN', 'PAK', 'TJK', 'TKM', 'UZB'],
	IRQ: ['IRN', 'JOR', 'KWT', 'SAU', 'SYR', 'TUR'],
	SYR: ['IRQ', 'ISR', 'JOR', 'LBN', 'TUR'],
	YEM: ['OMN', 'SAU'],
	LBY: ['DZA', 'EGY', 'NER', 'SDN', 'TCD', 'TUN'],
	SOM: ['DJI', 'ETH', 'KEN'],
	PAK: ['AFG', 'CHN', 'IND', 'IRN'],
	PHL: []
};

export const neighboursOf = (iso3: string): readonly string[] => NEIGHBOURS[iso3] ?? [];
