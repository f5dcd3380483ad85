/** A section of border disputed between states; it is drawn dotted. */
interface DisputedBorder {
	readonly name: string;
	/** The two adjacent shapes, by their codes in the shapes file; `null` if it is a separate line. */
	readonly between: readonly [string, string] | null;
	/** [west, south, east, north] if only part of the border is disputed. */
	readonly within?: readonly [number, number, number, number];
	/** A point near the line, for the test. */
	readonly passes: readonly [longitude: number, latitude: number];
}

/** Every section that the maps draw dotted. An entry states that it is disputed, not who is right. */
export const DISPUTED: readonly DisputedBorder[] = [
	{ name: 'isthmus of Crimea', between: null, passes: [33.9, 46.15] },
	{ name: 'Kosovo and Serbia', between: ['XKX', 'SRB'], passes: [20.8, 43.2] },
	{ name: 'buffer zone in Cyprus', between: ['CYN', 'CYP'], passes: [33.2, 35.15] },
	{ name: 'Western Sahara and Morocco', between: ['ESH', 'MAR'], passes: [-10, 27.66] },
	{ name: 'Somaliland and Somalia', between: ['SOL', 'SOM'], passes: [48.9, 10] },
	{ name: 'West Bank and Gaza', between: ['ISR', 'PSE'], passes: [35, 31.8] },
	{ name: 'Golan Heights', between: ['ISR', 'SYR'], passes: [35.8, 33] },
	{ name: 'Kashmir', between: ['IND', 'PAK'], within: [73, 32.4, 78, 36], passes: [74.1, 34] },
	{ name: 'Siachen, Indian side', between: ['KAS', 'IND'], passes: [77.2, 35.2] },
	{ name: 'Siachen, Pakistani side', between: ['KAS', 'PAK'], passes: [77, 35.2] },
	{ name: 'Siachen, Chinese side', between: ['KAS', 'CHN'], passes: [77.4, 35.5] },
	{ name: 'Aksai Chin', between: ['IND', 'CHN'], within: [77.5, 32.3, 80.4, 36], passes: [78.9, 33.5] },
	{ name: 'Arunachal Pradesh', between: ['IND', 'CHN'], within: [91.6, 27, 97.5, 30], passes: [94, 29.1] },
	{ name: 'Abyei', between: ['SDN', 'SSD'], within: [27, 9, 30, 10.6], passes: [28.5, 9.6] },
	{ name: 'Halaib', between: ['SDN', 'EGY'], within: [33, 21.5, 37, 23], passes: [34.5, 22] },
	{ name: 'Ilemi triangle', between: ['KEN', 'SSD'], passes: [35, 4.9] },
	{ name: 'Korean line of armistice', between: ['KOR', 'PRK'], passes: [127.5, 38.3] }
];

/** Shapes that are merged into another country, of which most members of the United Nations consider them part. */
export const DRAWN_WITH: Readonly<Record<string, string>> = { CYN: 'CYP', SOL: 'SOM', ALA: 'FIN' };
