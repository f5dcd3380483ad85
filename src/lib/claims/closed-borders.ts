import { formatNumber, formatPeople, formatPercent } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import { matching, numberIn, textIn } from '$lib/analysis/evidence/evidence';
import { sideOf } from '$lib/metrics/parity';
import { OTHERS } from '$lib/analysis/evidence/evaluate';
import type { Row } from '$lib/query/port';
import { BRIEF, bothShares, claim, sourcesOf, sumOf, type Check, type Claim, type ClaimFacts } from './claim';
import { allReach, allSmaller, allUnder } from './verdict';

/** Claim d. */
export function closedBorders({ charts: { hosts, europe } }: ClaimFacts): Claim {
	const own = hosts.filter((row) => OTHERS.includes(textIn(row, 'origin')) && row.counted === 'all');
	const inPlaces = (places: readonly string[], origin?: string) =>
		own.filter(
			(row) => places.includes(textIn(row, 'place')) && (origin === undefined || row.origin === origin)
		);
	const west = ['europe', 'usa'];
	const everywhere = ['neighbours', 'europe', 'usa', 'elsewhere'];
	const shareOf = (origin?: string) =>
		sumOf(inPlaces(west, origin), 'people') / sumOf(inPlaces(everywhere, origin), 'people');
	const year = textIn(own[0] ?? {}, 'year');
	const neighbours = sumOf(inPlaces(['neighbours']), 'people');
	const total = sumOf(inPlaces(everywhere), 'people');
	return claim({
		id: 'closed-borders',
		claim:
			'People from the eight wars meet closed borders in Europe and the United States. Other countries host them.',
		madeBy: BRIEF,
		checks: [
			{
				role: 'part',
				question: 'Do most of them live outside Europe and the United States?',
				topic: 'where most of them live',
				rule: 'Yes if fewer than half of those displaced abroad, asylum-seekers included, are in Europe or the United States.',
				outcome: allUnder([shareOf()], 0.5),
				answer: `At the end of ${year}, ${formatPercent(shareOf())} of the ${formatPeople(total)} displaced abroad were in Europe or the United States. ${formatPercent(neighbours / total)} were in neighbouring countries outside Europe.`,
				chart: 'hosts',
				sourceIds: sourcesOf(own)
			},
			shelteredLess(europe),
			{
				role: 'part',
				question: 'Were borders closed to them?',
				topic: 'people turned back',
				rule: 'This would take the number of people who were turned back or could not set out.',
				outcome: 'untestable',
				answer:
					'Nobody publishes how many people were turned back, or stayed away for lack of a visa. Where people live shows who hosts them. It does not show why.',
				sourceIds: []
			},
			mostlyInTheWest(
				OTHERS.map((origin) => ({ origin, share: shareOf(origin) })),
				sourcesOf(own)
			)
		],
		caveat:
			'UNHCR leaves out people on parole in the United States, and those who have become citizens or residents. Fewer are counted there than came.',
		against:
			'Most people flee to the next country. For Ukrainians that is Poland or Romania; for Afghans Iran or Pakistan; for Syrians Türkiye, Lebanon or Jordan. Ukraine is closer.',
		wouldChange:
			'Counts of people turned back would let the missing part be tested. Smaller shares of Iraqis and Libyans in Europe would make it “supported with a caveat”.'
	});
}

/** Whether Europe shelters a smaller share of each nationality than of the Ukrainians. */
function shelteredLess(europe: readonly Row[]): Check {
	const published = matching(europe, { counted: 'protected', base: 'published' });
	const others = europe.filter((row) => row.origin !== 'UKR' && row.is_ranked === true);
	const above = others.filter((row) => sideOf(numberIn(row, 'parity') / 100) !== 'below');
	const whoAbove = [...new Set(above.map((row) => textIn(row, 'origin')))];
	return {
		role: 'part',
		question: 'Does Europe shelter a smaller share of each nationality than of Ukrainians?',
		topic: 'shelter in Europe',
		rule: 'Yes if every nationality is below Ukrainians in all four ways of counting; no if none is below in any. Counted are refugees or everyone displaced, each with and without the Ukrainians in Russia.',
		outcome: allSmaller(
			others.map((row) => numberIn(row, 'parity')),
			100
		),
		answer: `At the end of ${textIn(published[0] ?? {}, 'year')} Europe had ${bothShares(europe, 'UKR')} of every 1,000 Ukrainian refugees. ${lowestText(published)} ${
			whoAbove.length > 0
				? `Equal to Ukrainians or above in at least one way of counting: ${listOf(whoAbove.map((origin) => peopleFrom(origin)))}, at most ${formatNumber(Math.max(...above.map((row) => numberIn(row, 'parity'))), 3)} for every 100 Ukrainians.`
				: 'All others are below Ukrainians in all four ways.'
		}`,
		chart: 'europe',
		sourceIds: sourcesOf(europe)
	};
}

/** The nationalities with the lowest and the highest shares. */
function lowestText(published: readonly Row[]): string {
	const others = published
		.filter(({ origin }) => origin !== 'UKR')
		.sort((a, b) => numberIn(a, 'share') - numberIn(b, 'share'));
	const part = (row: Row) => `${formatNumber(numberIn(row, 'share'))} ${peopleFrom(textIn(row, 'origin'))}`;
	const [lowest, highest] = [others[0], others.at(-1)];
	return lowest && highest
		? `Of the other eight it had between ${part(lowest)} and ${part(highest)} in every 1,000.`
		: '';
}

/** Nationalities of whom half or more are in Europe or the United States. @param shares 0–1. */
function mostlyInTheWest(
	shares: readonly { readonly origin: string; readonly share: number }[],
	sourceIds: readonly string[]
): Check {
	const half = shares.filter(({ share }) => share >= 0.5);
	return {
		role: 'limit',
		question: 'Are some nationalities mostly in the West?',
		topic: 'some nationalities are mostly in the West',
		rule: 'Yes if half or more of any nationality is in Europe or the United States.',
		outcome: allReach([half.length], 1),
		answer:
			half.length > 0
				? `Half or more of them are in Europe or the United States: ${listOf(half.map(({ origin, share }) => `${peopleFrom(origin)} (${formatPercent(share)})`))}.`
				: 'For every nationality it is less than half.',
		chart: 'hosts',
		sourceIds
	};
}
