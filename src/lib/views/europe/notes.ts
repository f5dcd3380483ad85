import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { formatPeople } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import type { NoteText } from '../contract';
import { EUROPE_NOTE, SOLID, STOCK, TEMPORARY, TEN_YEARS, WAITING } from '$lib/text/stock-notes';
import { DEFAULT_YEAR } from '$lib/analysis/year-end-stocks';
import type { Shown } from './series';

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
		{ id: 'europe', text: EUROPE_NOTE },
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

const RANGE =
	'The line below a bar runs over the definitions tested: with and without asylum-seekers in Europe, and with and without people whose count UNHCR gave up.';
const WHY_2024 =
	'The end of 2024 is shown first because it is the last year-end for which temporary protection is known by country. In 2025 returns to Afghanistan and Syria and a change of category in Iran make the displaced fewer, which raises shares in Europe without anybody arriving there.';
export const BORDERS =
	'Borders imply no position on the status of any territory. Dotted lines are disputed: the isthmus of Crimea, Kosovo, and the buffer zone in Cyprus.';
