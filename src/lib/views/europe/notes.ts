import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { formatPeople } from '$lib/describe/numbers';
import { peopleFrom } from '$lib/describe/people';
import { listOf } from '$lib/describe/words';
import type { NoteText } from '../contract';
import { EUROPE } from './finding';
import type { Shown } from './series';

/** The year-end that the chart shows first. */
export const DEFAULT_YEAR = 2024;

/** Notes that follow from what is drawn, not from a row. */
export function computedNotes(shown: Shown): NoteText[] {
	const { form, year, counted, shares, hosts } = shown;
	const hasTemporary =
		shares.some(({ temporaryProtection: own }) => own !== null && own.value > 0) ||
		hosts.some(({ temporary }) => temporary?.kind === 'eu_tp');
	const few =
		form === 'shares'
			? shares
					.filter(({ isRanked, people }) => isRanked && people.value < FEWEST_UNWARNED)
					.map((share) => peopleFrom(share.origin))
			: hosts
					.filter(({ standing, people }) => standing === 'ranked' && (people?.value ?? 0) < FEWEST_UNWARNED)
					.map(({ name }) => name);
	const used = hosts.find(({ residentsYear }) => residentsYear !== null)?.residentsYear;
	return [
		{
			id: 'europe',
			text: `Europe is ${EUROPE}. UNHCR’s own region, which takes in Türkiye and Russia, is larger.`
		},
		{ id: 'stock', text: STOCK },
		{ id: 'ten-years', text: TEN_YEARS },
		...(hasTemporary ? [{ id: 'temporary', text: TEMPORARY }] : []),
		{ id: 'solid', text: SOLID },
		...(counted === 'waiting' ? [{ id: 'waiting', text: WAITING }] : []),
		...(form === 'shares' ? [{ id: 'range', text: RANGE }] : []),
		...(form === 'shares' && year === DEFAULT_YEAR ? [{ id: 'why-2024', text: WHY_2024 }] : []),
		...moved(shown),
		...(form === 'shares' || used === undefined || used === null
			? []
			: [
					{
						id: 'residents',
						text: `Residents are the World Bank’s mid-year estimate for ${used}${used < year ? ', the last published' : ''}.`
					}
				]),
		...(form === 'map' ? [{ id: 'borders', text: BORDERS }] : []),
		...(few.length > 0
			? [
					{
						id: 'few',
						text: `Fewer than ${FEWEST_UNWARNED} people stand behind the number for ${listOf(few)}: a handful more would change it.`
					}
				]
			: [])
	];
}

/** A number of displaced people that changes by more than this from one year-end to the next is said to. */
const LARGE_CHANGE = 0.1;

function moved({ shares, year }: Shown): NoteText[] {
	const parts = shares.flatMap(({ origin, displacedPublished: now, protectedPeople, before }) => {
		if (!before || Math.abs(now.value / before.displaced.value - 1) < LARGE_CHANGE) return [];
		const pair = (from: number, to: number) => `${formatPeople(from)} to ${formatPeople(to)}`;
		return [
			`${peopleFrom(origin)} abroad from ${pair(before.displaced.value, now.value)}, protected in Europe from ${pair(before.protectedPeople.value, protectedPeople.value)}`
		];
	});
	if (parts.length === 0) return [];
	return [
		{
			id: 'moved',
			text: `A share also moves with what it is divided by. From the end of ${year - 1} to the end of ${year}: ${parts.join('; ')}.`
		}
	];
}

const STOCK =
	'A stock, not grants: people under protection who are counted in a country at the end of the year, whenever they came. Those who became citizens or left are no longer counted, which takes more people from groups that came long ago.';
const TEN_YEARS =
	'Where a country publishes no stock, UNHCR adds up the positive decisions of the last ten years and those under temporary protection; at the end of 2024 it says so for Austria, Finland and the United Kingdom, at the end of 2025 also for Bulgaria and Portugal.';
const TEMPORARY =
	'Hatched: Ukrainians under temporary protection as Eurostat counts them in 31 countries on the same day, in no country more than UNHCR’s refugees, of which they are part. The United Kingdom has no such status: hatched there are those beyond the number that UNHCR counted at the end of 2021, before the British schemes for Ukrainians, which give leave for a limited time.';
const SOLID =
	'Solid does not mean permanent: subsidiary protection is also granted for a limited time, and figures by nationality do not tell it from refugee status.';
const WAITING = 'Asylum-seekers are people whose application is not decided. Many will be refused.';
const RANGE =
	'The line below a bar runs over the definitions tested: with and without asylum-seekers in Europe, and with and without people whose count UNHCR gave up.';
const WHY_2024 =
	'The end of 2024 is shown first because it is the last year-end for which temporary protection is known by country. In 2025 returns to Afghanistan and Syria and a change of category in Iran make the displaced fewer, which raises shares in Europe without anybody arriving there.';
export const BORDERS =
	'Borders imply no position on the status of any territory. Dotted lines are disputed: the isthmus of Crimea, Kosovo, and the buffer zone in Cyprus.';
