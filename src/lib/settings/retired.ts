/** Parameters of former addresses, each with the reason, a sentence for readers, why it no longer changes anything. */
export const RETIRED: Readonly<Record<string, string>> = {
	evacuation:
		'The evacuation of Afghans is now counted by date: its people belong to 2021, so there is no choice about it.'
};
