import { matching, numberIn, onlyRow } from '$lib/analysis/evidence/evidence';
import type { Row } from '$lib/query/port';
import { formatPeople } from '$lib/text/numbers';
import { compared, shelterOf, sinceKabulFell } from './afghans';
import { claim, sourcesOf, type Check, type Claim, type ClaimFacts } from './claim';
import { allReach, isAbove } from './verdict';

/** A claim of those who see no preference for Ukrainians. */
export function moreAfghans({ charts }: ClaimFacts): Claim {
	const { side, ...shelter } = shelterOf([charts.europeAtFirst, charts.europe]);
	return claim({
		id: 'more-afghans',
		claim: 'More Afghans than Ukrainians were let in.',
		madeBy: 'People who object that the United States did most for its Afghan allies.',
		checks: [
			headCount(charts.bothLetIn),
			{
				...compared(matching(charts.commonYears, { origin: 'AFG' }), isAbove, 'above'),
				question: 'Did more get into the United States per person displaced, in 2021–2024?',
				topic: 'the rate in 2021–2024',
				chart: 'commonYears'
			},
			{
				...compared(sinceKabulFell(charts.sinceOnset), isAbove, 'above'),
				question: 'Did more get in per person displaced, in the first three years?',
				topic: 'the rate in the first three years',
				chart: 'sinceOnset'
			},
			{
				...compared(sinceKabulFell(charts.durable), isAbove, 'above'),
				question: 'Were more of them resettled, to stay, in the first three years?',
				topic: 'permanent places since August 2021',
				chart: 'durable'
			},
			{
				...compared(matching(charts.durableYears, { origin: 'AFG' }), isAbove, 'above'),
				question: 'Were more of them resettled per person displaced, in 2022–2024?',
				topic: 'permanent places in 2022–2024',
				chart: 'durableYears'
			},
			{
				...shelter,
				question: 'Does Europe shelter a larger share of them?',
				topic: 'shelter in Europe',
				rule: 'Yes if the share is above the Ukrainian one at the end of both 2022 and 2024, in every way of counting; no if in none.',
				outcome: isAbove(side)
			}
		],
		caveat:
			'In the first three years the answer turns on who counts as displaced: everyone abroad, or only people newly displaced. Many Afghans abroad had fled long before 2021.',
		against:
			'Most Ukrainian places end after two years unless they are renewed. A count of entries treats them like a permanent place.',
		wouldChange:
			'It would be “supported” if the Afghan figure were higher in every count, and “not supported” if it were lower in every count, permanent places included.'
	});
}

/** People, whatever the number displaced. */
function headCount(rows: readonly Row[]): Check {
	const [afghans, ukrainians] = ['AFG', 'UKR'].map((origin) => onlyRow(rows, { origin, pathway: 'all' })) as [
		Row,
		Row
	];
	return {
		role: 'part',
		question: 'Were more of them let in, in 2021–2024?',
		topic: 'the number of people',
		rule: 'Yes if even the lowest count of Afghans reaches the highest of Ukrainians; no if the highest stays below the lowest.',
		outcome: allReach(
			[
				numberIn(afghans, 'people_low') / numberIn(ukrainians, 'people_high'),
				numberIn(afghans, 'people_high') / numberIn(ukrainians, 'people_low')
			],
			1
		),
		answer: `${formatPeople(numberIn(afghans, 'people'))} Afghans and ${formatPeople(numberIn(ukrainians, 'people'))} Ukrainians got into the United States.`,
		chart: 'bothLetIn',
		sourceIds: sourcesOf([afghans, ukrainians])
	};
}
