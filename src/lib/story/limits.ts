import { perHundred } from '$lib/text/phrases';
import { peopleFrom } from '$lib/text/people';
import type { ParityLadder } from './models';
import { COMPARED, periodOf, rowOf } from './opening';

/** What the figures leave out, or what explains part of them. Circumstances, not motives. */
export interface Limit {
	readonly text: string;
	readonly source?: { readonly label: string; readonly address: string };
}

export const limits = (ladder: ParityLadder): Limit[] => [
	...evacuation(ladder).map((text) => ({ text })),
	{
		text: 'Ukraine borders the European Union, and since 2017 Ukrainians with a biometric passport have needed no visa for short stays there. The other eight nationalities needed one.',
		source: { label: 'Regulation (EU) 2017/850', address: 'https://eur-lex.europa.eu/eli/reg/2017/850/oj' }
	},
	{
		text: 'The displaced are counted by nationality, whatever they fled. The counts are estimates, and some have been revised by millions.'
	},
	{
		text: 'Ukrainians who came on visitor visas are not counted. Nor is anyone who applied for asylum after arriving.'
	},
	{ text: 'The figures show what happened, not why.' }
];

function evacuation(ladder: ParityLadder): string[] {
	const { beside } = ladder;
	const [withEvacuation, without] = [rowOf(ladder, COMPARED), beside && rowOf(beside, COMPARED)].map(
		(row) => row?.dots[0]?.parity.value
	);
	if (withEvacuation === undefined || without === undefined || beside?.window.id !== '2022-2024') return [];
	return [
		`The 2021 evacuation from Kabul brought more than 70,000 Afghans. With it, ${perHundred(withEvacuation)} ${peopleFrom(COMPARED)} got in for every 100 Ukrainians in ${periodOf(ladder)}; in ${periodOf(beside)} it was ${perHundred(without)}.`
	];
}
