import { formatExact, formatPeople } from '$lib/text/numbers';
import { listOf } from '$lib/text/words';
import { matching, numberIn, textIn } from '$lib/analysis/evidence/evidence';
import type { Row } from '$lib/query/port';
import { BRIEF, claim, sourcesOf, sumOf, type Check, type Claim, type ClaimFacts } from './claim';
import { allReach, allUnder } from './verdict';

const MILLION = 1_000_000;
const AT_LEAST = 37 * MILLION;
/** "Almost 60 million", taken to mean at most two million less. */
const ALMOST = 58 * MILLION;

/** Claim a. */
export function everDisplaced({ charts: { wars }, evidence }: ClaimFacts): Claim {
	const cumulative = matching(wars, { kind: 'cumulative', place: 'any' });
	const byWar = cumulative.filter(({ origin }) => origin !== 'POST911');
	const totals = matching(cumulative, { origin: 'POST911' });
	const editions = [...new Set(byWar.map((row) => textIn(row, 'edition')))].sort();
	const sums = editions.map((edition) => sumOf(matching(byWar, { edition }), 'people'));
	const highest = totals.map((row) => numberIn(row, 'people_high'));
	const publishers = new Set(
		sourcesOf(cumulative).map((id) => evidence.catalogue.sources.get(id)?.publisher ?? id)
	);
	return claim({
		id: 'ever-displaced',
		claim:
			'Eight U.S.-led wars since September 2001 displaced between 37 million and almost 60 million people.',
		madeBy: `${BRIEF} The numbers are from the Costs of War project.`,
		checks: [
			{
				role: 'part',
				question: 'Do the eight wars add up to 37 million?',
				topic: 'the sum of the eight wars',
				rule: 'Yes if every edition of the estimate reaches 37 million, rounded; no if none does.',
				outcome: allReach(
					sums.map((sum) => Math.round(sum / MILLION)),
					AT_LEAST / MILLION
				),
				answer: `They add up to ${listOf(editions.map((edition, i) => `${formatExact(sums[i] ?? 0)} in the ${edition} edition`))}.`,
				chart: 'wars',
				sourceIds: sourcesOf(byWar)
			},
			{
				role: 'part',
				question: 'Does the wider estimate come close to 60 million?',
				topic: 'the wider estimate',
				rule: 'Yes if its upper end is 58 million or more in every edition; no if it is in none.',
				outcome: allReach(highest, ALMOST),
				answer: `Its upper end is ${listOf(totals.map((row) => `${formatPeople(numberIn(row, 'people_high'))} in the ${textIn(row, 'edition')} edition`))}. It is printed for all wars together, never for one.`,
				chart: 'wars',
				sourceIds: sourcesOf(totals)
			},
			{
				role: 'limit',
				question: 'Does it all rest on one project?',
				topic: 'it rests on one project',
				rule: 'Yes if all figures of people ever displaced have one publisher.',
				outcome: allUnder([publishers.size], 2),
				answer: `The figures come from ${publishers.size === 1 ? `one publisher, ${[...publishers][0]}` : `${publishers.size} publishers`}. It also drew up the list of wars.`,
				chart: 'wars',
				sourceIds: sourcesOf(cumulative)
			},
			onOneDay(wars)
		],
		caveat:
			'The estimate counts everybody a war displaced at any time, including those who went back. UNHCR and IDMC count people on one day, whatever displaced them. The two cannot be added.',
		against:
			'Which wars the United States led is the authors’ judgement. In Syria, Yemen and Somalia others fought first, and people might have fled anyway.',
		wouldChange:
			'A second estimate, by someone else, would lift the first caveat. An edition below 37 million would make the verdict depend on the edition.'
	});
}

/** Whether fewer than claimed were displaced on one day. */
function onOneDay(wars: readonly Row[]): Check {
	const returned = matching(wars, { kind: 'cumulative', place: 'returned', origin: 'POST911' });
	const oneDay = matching(wars, { kind: 'stock', origin: 'POST911' });
	return {
		role: 'limit',
		question: 'Were fewer displaced on any one day?',
		topic: 'fewer are displaced on any one day',
		rule: 'Yes if fewer than 37 million people of the eight countries were displaced at the latest year-end, abroad and at home.',
		outcome: allUnder([sumOf(oneDay, 'people')], AT_LEAST),
		answer: `At the end of ${String(oneDay[0]?.end_year ?? '')}, ${listOf(oneDay.map((row) => `${formatPeople(numberIn(row, 'people'))} ${textIn(row, 'place') === 'abroad' ? 'were displaced abroad' : 'inside their country'}`))}. ${listOf(returned.map((row) => `${formatPeople(numberIn(row, 'people'))} had gone back by the ${textIn(row, 'edition')} edition`))}.`,
		chart: 'wars',
		sourceIds: sourcesOf([...oneDay, ...returned])
	};
}
