import { formatPercent, formatPeople } from '$lib/text/numbers';
import { listOf } from '$lib/text/words';
import { matching, numberIn, onlyRow, textIn } from '$lib/analysis/evidence/evidence';
import type { Row } from '$lib/query/port';
import { BRIEF, claim, sourcesOf, sumOf, type Check, type Claim, type ClaimFacts } from './claim';
import { allReach, allUnder } from './verdict';

const PLEDGED = 100_000;
const MILLIONS = 2_000_000;

/** Claim b. */
export function placesOffered({ charts: { ukrainiansLetIn, europe, europeAtFirst } }: ClaimFacts): Claim {
	const all = onlyRow(ukrainiansLetIn, { origin: 'UKR', pathway: 'all' });
	const inEurope = [europeAtFirst, europe].map((rows) =>
		onlyRow(rows, { origin: 'UKR', counted: 'protected', base: 'published' })
	);
	return claim({
		id: 'places-offered',
		claim: 'The United States opened 100,000 places to Ukrainians, and Europe protected millions.',
		madeBy: BRIEF,
		checks: [
			{
				role: 'part',
				question: 'Did 100,000 Ukrainians get into the United States?',
				topic: 'the American places',
				rule: 'Yes if even the lowest count of the first 36 months reaches 100,000; no if the highest falls short.',
				outcome: allReach([numberIn(all, 'people_low'), numberIn(all, 'people_high')], PLEDGED),
				answer: `${formatPeople(numberIn(all, 'people'))} got in during the first 36 months, at least ${formatPeople(numberIn(all, 'people_low'))}.`,
				chart: 'ukrainiansLetIn',
				sourceIds: sourcesOf([all])
			},
			{
				role: 'part',
				question: 'Did Europe protect millions?',
				topic: 'protection in Europe',
				rule: 'Yes if at least two million were protected at the end of both 2022 and 2024; no if at neither.',
				outcome: allReach(
					inEurope.map((row) => numberIn(row, 'protected_low')),
					MILLIONS
				),
				answer: `Europe protected ${listOf(inEurope.map((row, i) => `${formatPeople(numberIn(row, 'protected'))}${i === 0 ? ' Ukrainians' : ''} at the end of ${textIn(row, 'year')}`))}. Europe is the EU, Iceland, Liechtenstein, Norway, Switzerland and the United Kingdom.`,
				chart: 'europe',
				sourceIds: sourcesOf(inEurope)
			},
			americanPlacesAreTemporary(ukrainiansLetIn),
			europeanPlacesAreTemporary(inEurope)
		],
		caveat:
			'Monthly figures of parole are not published. Most of the American figure is a stand-in: Ukrainians met by border officers away from the land borders. People on visitor and other visas are in no count here.',
		against:
			'A place for a limited time, given fast, can be worth more in an emergency than a permanent one years later. The claim does not say how many of each there should be.',
		wouldChange:
			'Official monthly paroles below 100,000 in total would change it. So would fewer than two million people protected in Europe.'
	});
}

function americanPlacesAreTemporary(rows: readonly Row[]): Check {
	const all = onlyRow(rows, { origin: 'UKR', pathway: 'all' });
	const share = sumOf(matching(rows, { origin: 'UKR', tier: 'T1' }), 'people') / numberIn(all, 'people');
	return {
		role: 'limit',
		question: 'Were the American places mostly for a limited time?',
		topic: 'most American places are for a limited time',
		rule: 'Yes if fewer than half of those who got in were resettled.',
		outcome: allUnder([share], 0.5),
		answer: `${formatPercent(share)} of them were resettled. The others came on parole, for a limited time.`,
		chart: 'ukrainiansLetIn',
		sourceIds: sourcesOf(rows)
	};
}

function europeanPlacesAreTemporary(rows: readonly Row[]): Check {
	const share = (row: Row) =>
		(numberIn(row, 'temporary_protection') + numberIn(row, 'british_schemes')) / numberIn(row, 'protected');
	return {
		role: 'limit',
		question: 'Is European protection mostly for a limited time?',
		topic: 'so is most protection in Europe',
		rule: 'Yes if more than half had temporary protection or a limited stay under a British scheme, at the end of both 2022 and 2024.',
		outcome: allReach(rows.map(share), 0.5),
		answer: `For a limited time: ${listOf(rows.map((row) => `${formatPercent(share(row))} at the end of ${textIn(row, 'year')}`))}.`,
		chart: 'europe',
		sourceIds: sourcesOf(rows)
	};
}
