import { formatNumber, formatPeople, formatPercent } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import { matching, numberIn, textIn } from '$lib/analysis/evidence/evidence';
import { OTHERS } from '$lib/analysis/evidence/evaluate';
import type { Row } from '$lib/query/port';
import { claim, sourcesOf, sumOf, type Check, type Claim, type Known } from './claim';
import { allReach, allUnder } from './verdict';

/** Claim d. */
export function closedBorders({ charts: { hosts, europe } }: Known): Claim {
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
	const half = OTHERS.map((origin) => ({ origin, share: shareOf(origin) })).filter(
		({ share }) => share >= 0.5
	);
	const neighbours = sumOf(inPlaces(['neighbours']), 'people');
	const total = sumOf(inPlaces(everywhere), 'people');
	return claim({
		id: 'closed-borders',
		claim:
			'People displaced from Afghanistan, Syria, Iraq and the other five countries of these wars meet closed borders in Europe and the United States; other countries host them.',
		checks: [
			{
				role: 'part',
				question: 'Do most of them live outside Europe and the United States?',
				rule: 'Yes when fewer than half of the displaced abroad of the eight countries together are there, asylum-seekers counted.',
				outcome: allUnder([shareOf()], 0.5),
				answer: `At the end of ${year}, ${formatPercent(shareOf())} of the ${formatPeople(total)} displaced abroad were in Europe or the United States, and ${formatPercent(neighbours / total)} in neighbouring countries outside Europe.`,
				chart: 'hosts',
				sourceIds: sourcesOf(own)
			},
			shelteredLess(europe),
			{
				role: 'part',
				question: 'Were borders closed to them?',
				rule: 'It would take the number of people who were turned back or could not set out.',
				outcome: 'untestable',
				answer:
					'Nobody publishes how many people were turned back, or did not come because no visa could be had. Where people live shows who hosts them; it does not show why.',
				sourceIds: []
			},
			{
				role: 'limit',
				question: 'Is it otherwise for some nationalities?',
				rule: 'Yes when half or more of one nationality is in Europe or the United States.',
				outcome: allReach([half.length], 1),
				answer:
					half.length > 0
						? `Half or more of the displaced abroad are in Europe or the United States: ${listOf(half.map(({ origin, share }) => `${peopleFrom(origin)} (${formatPercent(share)})`))}.`
						: 'Of no nationality half or more are in Europe or the United States.',
				chart: 'hosts',
				sourceIds: sourcesOf(own)
			}
		],
		caveat:
			'UNHCR’s figures leave out people on parole in the United States and those who have become citizens or residents, so that they count fewer there than came.',
		against:
			'Everywhere most people flee to the next country. For Ukrainians the next countries are Poland, Slovakia, Hungary and Romania; for Afghans and Syrians they are Iran, Pakistan, Türkiye, Lebanon and Jordan. Part of the difference is geography.'
	});
}

/** Whether Europe shelters a smaller part of each of them than of the Ukrainians. */
function shelteredLess(europe: readonly Row[]): Check {
	const published = matching(europe, { counted: 'protected', base: 'published' });
	const others = europe.filter((row) => row.origin !== 'UKR' && row.is_ranked === true);
	const above = others.filter((row) => numberIn(row, 'parity') >= 100);
	const whoAbove = [...new Set(above.map((row) => textIn(row, 'origin')))];
	return {
		role: 'part',
		question: 'Does Europe shelter fewer of each of them than of the Ukrainians, per 1,000 displaced abroad?',
		rule: 'Yes when each nationality is below the Ukrainians under every definition of the chart: asylum-seekers counted or not, with or without counts that UNHCR gave up; no when none is below under any.',
		outcome: allUnder(
			others.map((row) => numberIn(row, 'parity')),
			100
		),
		answer: `At the end of ${textIn(published[0] ?? {}, 'year')}, of every 1,000: ${listOf(published.map((row) => `${formatNumber(numberIn(row, 'share'))} ${peopleFrom(textIn(row, 'origin'))}`))}. ${
			whoAbove.length > 0
				? `Above the Ukrainians under one definition or more: ${listOf(whoAbove.map((origin) => peopleFrom(origin)))} (${formatNumber(Math.max(...above.map((row) => numberIn(row, 'parity'))), 3)} for every 100 Ukrainians at most).`
				: 'All others are below the Ukrainians under every definition.'
		}`,
		chart: 'europe',
		sourceIds: sourcesOf(europe)
	};
}
