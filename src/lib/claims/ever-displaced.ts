import { formatExact, formatPeople } from '$lib/text/numbers';
import { listOf } from '$lib/text/words';
import { matching, numberIn, textIn } from '$lib/analysis/evidence/evidence';
import type { Row } from '$lib/query/port';
import { claim, sourcesOf, sumOf, type Check, type Claim, type Known } from './claim';
import { allReach, allUnder } from './verdict';

const MILLION = 1_000_000;
const AT_LEAST = 37 * MILLION;
/** "Almost 60 million", read as at most two million short of it. */
const ALMOST = 58 * MILLION;

/** Claim a. */
export function everDisplaced({ charts: { wars }, evidence }: Known): Claim {
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
			'Eight wars since September 2001 that the Costs of War project counts as led by the United States displaced between 37 million and almost 60 million people.',
		checks: [
			{
				role: 'part',
				question: 'Do the figures of the eight wars add up to 37 million?',
				rule: 'Yes when they do in every edition, rounded to millions; no when they do in none.',
				outcome: allReach(
					sums.map((sum) => Math.round(sum / MILLION)),
					AT_LEAST / MILLION
				),
				says: `The wars add up to ${listOf(editions.map((edition, i) => `${formatExact(sums[i] ?? 0)} in the edition of ${edition}`))}.`,
				chart: 'wars',
				sourceIds: sourcesOf(byWar)
			},
			{
				role: 'part',
				question: 'Does the wider estimate reach almost 60 million?',
				rule: 'Yes when its upper end is 58 million or more in every edition that gives one; no when it is in none.',
				outcome: allReach(highest, ALMOST),
				says: `The wider estimate runs to ${listOf(totals.map((row) => `${formatPeople(numberIn(row, 'people_high'))} in the edition of ${textIn(row, 'edition')}`))}. It is printed for all wars together, never for one.`,
				chart: 'wars',
				sourceIds: sourcesOf(totals)
			},
			{
				role: 'limit',
				question: 'Does the estimate rest on one project alone?',
				rule: 'Yes when all figures of people ever displaced have one publisher.',
				outcome: allUnder([publishers.size], 2),
				says: `Figures of people ever displaced by these wars come from ${publishers.size === 1 ? `one publisher, ${[...publishers][0]}` : `${publishers.size} publishers`}, which also draws the list of the wars.`,
				chart: 'wars',
				sourceIds: sourcesOf(cumulative)
			},
			onOneDay(wars)
		],
		caveat:
			'The figures count everybody whom a war displaced at any time, those who went back included. UNHCR and IDMC count people displaced on one day, whatever displaced them. The two are never added, and neither proves the other.',
		against:
			'Which wars the United States led is a judgement of the authors: in Syria, Yemen and Somalia others fought before it and beside it, and people might have fled without it.'
	});
}

/** Whether fewer than claimed were displaced on one day. */
function onOneDay(wars: readonly Row[]): Check {
	const returned = matching(wars, { kind: 'cumulative', place: 'returned', origin: 'POST911' });
	const oneDay = matching(wars, { kind: 'stock', origin: 'POST911' });
	return {
		role: 'limit',
		question: 'Were fewer than that displaced on one day?',
		rule: 'Yes when the displaced of the eight countries, abroad and inside, at the latest year-end are fewer than 37 million.',
		outcome: allUnder([sumOf(oneDay, 'people')], AT_LEAST),
		says: `At the end of ${String(oneDay[0]?.end_year ?? '')}, ${listOf(oneDay.map((row) => `${formatPeople(numberIn(row, 'people'))} ${textIn(row, 'place') === 'abroad' ? 'were displaced abroad' : 'inside their country'}`))}. Of the people ever displaced, ${listOf(returned.map((row) => `${formatPeople(numberIn(row, 'people'))} had returned by the edition of ${textIn(row, 'edition')}`))}.`,
		chart: 'wars',
		sourceIds: sourcesOf([...oneDay, ...returned])
	};
}
