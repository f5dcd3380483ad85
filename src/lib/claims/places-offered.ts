import { formatPercent, formatPeople } from '$lib/text/numbers';
import { listOf } from '$lib/text/words';
import { matching, numberIn, theRow, textIn } from '$lib/analysis/evidence/evidence';
import { claim, sourcesOf, sumOf, type Claim, type Known } from './claim';
import { allReach, allUnder } from './verdict';

const PLEDGED = 100_000;
const MILLIONS = 2_000_000;

/** Claim b. */
export function placesOffered({ charts: { ukrainiansLetIn, europe, europeAtFirst } }: Known): Claim {
	const all = theRow(ukrainiansLetIn, { origin: 'UKR', pathway: 'all' });
	const durable = sumOf(matching(ukrainiansLetIn, { origin: 'UKR', tier: 'T1' }), 'people');
	const share = durable / numberIn(all, 'people');
	const inEurope = [europeAtFirst, europe].map((rows) =>
		theRow(rows, { origin: 'UKR', counted: 'protected', base: 'published' })
	);
	const temporaryShare = (row: (typeof inEurope)[number]) =>
		(numberIn(row, 'temporary_protection') + numberIn(row, 'british_schemes')) / numberIn(row, 'protected');
	return claim({
		id: 'places-offered',
		claim:
			'The United States opened 100,000 places to Ukrainians, and European states gave protection to millions.',
		checks: [
			{
				role: 'part',
				question: 'Did the United States let in 100,000 Ukrainians?',
				rule: 'Yes when the lowest count of those let in during the first 36 months reaches 100,000; no when the highest does not.',
				outcome: allReach([numberIn(all, 'people_low'), numberIn(all, 'people_high')], PLEDGED),
				answer: `In the first 36 months it let in ${formatPeople(numberIn(all, 'people'))}, at least ${formatPeople(numberIn(all, 'people_low'))}.`,
				chart: 'ukrainiansLetIn',
				sourceIds: sourcesOf([all])
			},
			{
				role: 'part',
				question: 'Did Europe protect millions?',
				rule: 'Yes when at least two million Ukrainians were protected in Europe at the end of 2022 and of 2024; no when at neither.',
				outcome: allReach(
					inEurope.map((row) => numberIn(row, 'protected_low')),
					MILLIONS
				),
				answer: `Protected in the European Union, Iceland, Liechtenstein, Norway, Switzerland and the United Kingdom: ${listOf(inEurope.map((row) => `${formatPeople(numberIn(row, 'protected'))} Ukrainians at the end of ${textIn(row, 'year')}`))}.`,
				chart: 'europe',
				sourceIds: sourcesOf(inEurope)
			},
			{
				role: 'limit',
				question: 'Were the American places mostly for a limited time?',
				rule: 'Yes when fewer than half of those let in were resettled.',
				outcome: allUnder([share], 0.5),
				answer: `${formatPercent(share)} of the Ukrainians let in were resettled; the others were paroled in for a limited time.`,
				chart: 'ukrainiansLetIn',
				sourceIds: sourcesOf(ukrainiansLetIn)
			},
			{
				role: 'limit',
				question: 'Is the European protection mostly for a limited time?',
				rule: 'Yes when more than half of those protected have temporary protection or a limited stay under a British scheme, at the end of 2022 and of 2024.',
				outcome: allReach(inEurope.map(temporaryShare), 0.5),
				answer: `For a limited time: ${listOf(inEurope.map((row) => `${formatPercent(temporaryShare(row))} of them at the end of ${textIn(row, 'year')}`))}.`,
				chart: 'europe',
				sourceIds: sourcesOf(inEurope)
			}
		],
		caveat:
			'Most of the American figure stands in for paroles that are not published by month: Ukrainians met by border officers away from the land borders. People on visitor and other visas are in no count here.',
		against:
			'Places for a limited time, given quickly, can be worth more in an emergency than lasting ones years later. Nor does the claim say how many of them there should be.'
	});
}
