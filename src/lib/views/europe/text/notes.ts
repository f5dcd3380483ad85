import { REFERENCE } from '$lib/analysis/figures';
import { DEFAULT_YEAR, WIDER_COUNT } from '$lib/analysis/stocks/year-end-stocks';
import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { notesFrom } from '$lib/text/notes';
import { formatPercent } from '$lib/text/numbers';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import { EUROPE_NOTE, protectionNotes } from '$lib/text/stock-notes';
import { shortList } from '$lib/text/stock-phrases';
import { listOf, sentenceOn } from '$lib/text/words';
import type { NoteText } from '../../contract';
import type { EuropeData } from '../types';
import { BORDERS } from './chart';

/** Notes that depend on what is drawn, not on a row. */
export function computedNotes(data: EuropeData): NoteText[] {
	const { form, year, counted, shares, hosts } = data;
	const byOrigin = form === 'shares';
	const hasTemporary =
		shares.some(({ temporaryProtection }) => (temporaryProtection?.value ?? 0) > 0) ||
		hosts.some(({ temporary }) => temporary?.kind === 'eu_tp');
	const few = [
		...shares.filter(({ isRanked }) => isRanked).map((one) => ({ ...one, name: peopleFrom(one.origin) })),
		...hosts
			.filter(({ rankStatus }) => rankStatus === 'ranked')
			.map((one) => ({ ...one, name: countryInSentence(one.country, one.name) }))
	].flatMap(({ name, people }) => ((people?.value ?? 0) < FEWEST_UNWARNED ? [name] : []));
	return notesFrom({
		...protectionNotes({ temporary: hasTemporary, waiting: counted === 'waiting' }),
		range: byOrigin && rangeNote(shares),
		europe: EUROPE_NOTE,
		germany: hasWiderCount(data) && GERMANY,
		moved: moved(data),
		kind: byOrigin && (counted === 'waiting' ? KIND_ALL : KIND_PROTECTED),
		'why-2024': byOrigin && year === DEFAULT_YEAR && WHY_2024,
		residents: residents(hosts, year),
		few: sentenceOn(
			few,
			() =>
				`Fewer than ${FEWEST_UNWARNED} people are counted for ${shortList(few)}. A handful more would change the figure.`
		),
		borders: form === 'map' && BORDERS
	});
}

/** Ids of the notes that change the picture most. */
export const FIRST_NOTES = ['10-ukr-2024-russia', 'temporary', 'stock'];

const rangeNote = (shares: EuropeData['shares']): string =>
	shares.some(({ definitions }) => definitions.length > 2)
		? 'The line below a bar spans four ways of counting: refugees or everyone displaced, each with and without the Ukrainians in Russia whom UNHCR no longer counts.'
		: 'The line below a bar spans two ways of counting: refugees alone, or everyone displaced.';

/** Which year's residents are used, and for which countries those of the year are not published. */
function residents(hosts: EuropeData['hosts'], year: number): string | null {
	const known = hosts.flatMap(({ name, residentsYear }) =>
		residentsYear === null ? [] : [{ name, residentsYear }]
	);
	const used = Math.max(...known.map(({ residentsYear }) => residentsYear));
	if (known.length === 0) return null;
	const earlier = known.filter(({ residentsYear }) => residentsYear < used);
	const of = [...new Set(earlier.map(({ residentsYear }) => residentsYear))].sort().join(' and ');
	const except = earlier.length > 0 ? ` (${listOf(earlier.map(({ name }) => name).sort())}: ${of})` : '';
	return `Residents are the World Bank’s mid-year estimate for ${used}${except}${used < year ? ', the last published' : ''}.`;
}

/** A change in displaced people from one year-end to the next is reported if it exceeds this. */
const LARGE_CHANGE = 0.1;

function moved({ shares, year }: EuropeData): string | null {
	const changes = shares.flatMap(({ origin, displacedPublished: now, before }) => {
		const change = before ? now.value / before.displaced.value - 1 : 0;
		if (Math.abs(change) < LARGE_CHANGE) return [];
		const sign = change < 0 ? '−' : '+';
		return [`${peopleFrom(origin)} (${sign}${formatPercent(Math.abs(change))})`];
	});
	return changes.length > 0
		? `A share also changes when the number abroad does. From the end of ${year - 1} to the end of ${year} that number changed for ${listOf(changes)}.`
		: null;
}

/** Ukrainians in Germany are counted in a year of UNHCR's wider count, where Eurostat counts fewer. */
const hasWiderCount = ({ year, shares, hosts, origin }: EuropeData): boolean =>
	year >= WIDER_COUNT.from &&
	year <= WIDER_COUNT.to &&
	(shares.some(
		({ isReference, protectedPeople }) => isReference && protectedPeople.low < protectedPeople.value
	) ||
		hosts.some(
			({ country, protectedPeople }) =>
				country === WIDER_COUNT.country &&
				origin === REFERENCE &&
				protectedPeople !== null &&
				protectedPeople.low < protectedPeople.value
		));

const KIND_PROTECTED =
	'A share compares like with like: refugees in Europe, temporary protection included, with refugees of that nationality in all countries.';
const KIND_ALL =
	'A share compares like with like: refugees, asylum-seekers and other people in need of protection in Europe with the same in all countries.';
const GERMANY =
	'In 2022–2024 UNHCR’s count for Germany included Ukrainians without temporary protection. The lower bound uses Eurostat’s smaller count there.';
const WHY_2024 =
	'The end of 2024 is the last for which temporary protection is known by country. In 2025 returns to Afghanistan and Syria and a new category in Iran lower the numbers abroad, which raises shares in Europe without a single arrival.';
