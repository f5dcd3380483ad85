import { formatExact } from '$lib/text/numbers';
import type { ParityLadder } from './models';

/** What explains part of the comparison or limits its meaning. Circumstances, not motives. */
export interface Counterpoint {
	readonly text: string;
	readonly source?: { readonly label: string; readonly address: string };
}

export const counterpoints = (ladder: ParityLadder): Counterpoint[] => [
	{
		text: 'Ukraine has land borders with four countries of the European Union, and Ukrainians with a biometric passport have been able to travel there without a visa for short stays since June 2017. None of the other eight nationalities could.',
		source: {
			label: 'Regulation (EU) 2017/850',
			address: 'https://eur-lex.europa.eu/eli/reg/2017/850/oj'
		}
	},
	...evacuation(ladder).map((text) => ({ text })),
	{
		text: 'People displaced are counted by nationality, whatever displaced them and whenever; and how many there are is an estimate that is revised, sometimes by millions.'
	},
	{
		text: 'Ukrainians who came to the United States on visitor and other visas are not counted here, nor are people of any nationality who asked for asylum once they were there.'
	}
];

/** The total that lies partly outside the years: with it and without it. */
function evacuation({ rows }: ParityLadder): string[] {
	const dots = rows.find(({ origin }) => origin === 'AFG')?.dots ?? [];
	const [without, along] = [
		dots.find(({ caseId }) => caseId === 'outside'),
		dots.find(({ caseId }) => caseId === 'inside')
	];
	if (!without || !along) return [];
	const people = formatExact(along.people.value - without.people.value);
	return [
		`The evacuation that began in July 2021 brought ${people} Afghans to the United States within nine months, on parole. It is known as one total, and the charts say where they count it.`
	];
}
