import { residentsYears, type EuropeanHost } from '$lib/analysis/stocks/european-hosts';
import { largeChanges, type EuropeanShare } from '$lib/analysis/stocks/european-shares';
import type { Stay, StayPart } from '$lib/analysis/stocks/stays';
import { formatExact, formatNumber, formatPeople, formatPercent, formatSignificant } from '$lib/text/numbers';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import { recorded } from '$lib/text/recorded';
import {
	kindAbroad,
	labelOrDash,
	numberOrDash,
	ofThemTemporary,
	perThousandWithPeople,
	shortList
} from '$lib/text/stock-phrases';
import { REFERENCE } from '$lib/analysis/figures';
import { DEFAULT_YEAR, isWiderCount, WIDER_COUNT } from '$lib/analysis/stocks/year-end-stocks';
import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { notesFrom } from '$lib/text/notes';
import { EUROPE_NOTE, protectionNotes } from '$lib/text/stock-notes';
import { listOf, sentenceOn } from '$lib/text/words';
import type { EuropeData } from '../types';
import type { NoteText } from '../../contract';

const who = ({ counted }: Pick<EuropeData, 'counted'>): string =>
	counted === 'waiting' ? 'Protected or waiting' : 'Protected';

export function barsTitle(data: Pick<EuropeData, 'form' | 'counted' | 'shares' | 'base'>): string {
	const title = `${who(data)} in Europe, per 1,000 ${data.form === 'shares' ? kindAbroad(data.counted) : 'residents'}`;
	const hasOther = data.shares.some(({ otherBase }) => otherBase?.defined);
	return hasOther
		? `${title} (in brackets: ${data.base === 'kept' ? 'without' : 'with'} those in Russia)`
		: title;
}

export const mapTitle = (data: Pick<EuropeData, 'counted' | 'origin' | 'originName'>): string =>
	`${who(data)} ${peopleFrom(data.origin, data.originName)}, per 1,000 residents (one scale for all nationalities)`;

const STAY_WORDS: Readonly<Record<Stay, string>> = {
	other: 'other protection',
	temporary: 'temporary',
	unknown: 'kind of protection not published',
	waiting: 'waiting for a decision'
};

export const stayLegend = (stay: Stay): string =>
	stay === 'temporary' ? 'under temporary protection or a British scheme' : STAY_WORDS[stay];

export const RANGE_LEGEND = { id: 'range', text: 'lowest and highest way of counting' } as const;

export const MAP_LEGEND = {
	striped: 'hatched: mostly temporary',
	outlined: 'none or fewer than ten',
	hatched: 'no figure'
} as const;

export const BORDERS =
	'Borders imply no position on the status of any territory. Dotted lines are disputed: the isthmus of Crimea, Kosovo, and the buffer zone in Cyprus.';

export const tickLabel = (value: number): string => formatNumber(value, 4);

export const shareText = ({ share }: EuropeanShare): string => numberOrDash(share);

export const rateText = ({ rate }: EuropeanHost): string => numberOrDash(rate);

/** The share on the other base, in brackets: of Ukrainians with or without those in Russia. */
export const onOtherBase = ({ otherBase }: EuropeanShare, base: EuropeData['base']): string =>
	otherBase?.defined
		? ` (${formatSignificant(otherBase.value)} ${base === 'kept' ? 'without' : 'counting'} those in Russia)`
		: '';

/** Text next to a bar: the number, or why there is none. */
export const shareLabel = ({ isRanked, share, people, otherBase }: EuropeanShare): string => {
	if (!isRanked) return recorded(people.value);
	const other = otherBase?.defined ? ` (${formatSignificant(otherBase.value)})` : '';
	return `${formatSignificant(share.defined ? share.value : 0)}${other}`;
};

export const hostLabel = (host: EuropeanHost): string =>
	host.rankStatus === 'ranked' ? labelOrDash(host.rate) : recorded(host.people?.value ?? 0);

export const peopleLabel = (people: number): string => `${formatPeople(people)} people`;

export const peopleInCountry = (people: number): string => formatPeople(people);

/** @param value Share per 1,000. */
export const stayTooltip = ({ stay, people }: StayPart, value: number): string =>
	`${STAY_WORDS[stay]}: ${perThousandWithPeople(value, people)}`;

export const shareTooltip = (
	share: EuropeanShare,
	{ counted, base }: Pick<EuropeData, 'counted' | 'base'>
): string =>
	share.isRanked
		? `${shareText(share)} per 1,000 ${kindAbroad(counted)}${onOtherBase(share, base)}: ${formatExact(share.people.value)} of ${formatExact(share.displaced.value)} people`
		: recorded(share.people.value);

export function hostTooltip(host: EuropeanHost): string {
	const people = host.people?.value ?? 0;
	return host.rankStatus === 'ranked'
		? `${hostLabel(host)} per 1,000 residents (${formatExact(people)} people)`
		: `${hostLabel(host)}${people > 0 ? ': too few to rank' : ''}`;
}

/** Smaller numbers do not fit on a map; tooltips and the table have them. */
const LEAST_PRINTED = 0.01;

/** Labels on the map. */
export function mapLabel(host: EuropeanHost): string {
	if (host.rankStatus === 'ranked')
		return host.rate.defined && host.rate.value < LEAST_PRINTED ? `<${LEAST_PRINTED}` : rateText(host);
	if (host.rankStatus === 'no figure') return '–';
	return host.rankStatus === 'none recorded' ? '0' : '<10';
}

export function mapTooltip(host: EuropeanHost): string {
	const { name, people, temporary, rankStatus } = host;
	if (rankStatus === 'no figure') return `${name}: no figure`;
	const count = people?.value ?? 0;
	if (rankStatus !== 'ranked') return `${name}: ${recorded(count)}${count > 0 ? ', too few to colour' : ''}`;
	const part = ofThemTemporary(temporary?.people.value);
	return `${name}: ${rateText(host)} per 1,000 residents (${formatExact(count)} people${part})`;
}

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
	const years = residentsYears(hosts);
	if (!years) return null;
	const { used, earlier, countries } = years;
	const except = countries.length > 0 ? ` (${listOf(countries)}: ${earlier.join(' and ')})` : '';
	return `Residents are the World Bank’s mid-year estimate for ${used}${except}${used < year ? ', the last published' : ''}.`;
}

const moved = ({ shares, year }: EuropeData): string =>
	sentenceOn(
		largeChanges(shares).map(
			({ origin, change }) =>
				`${peopleFrom(origin)} (${change < 0 ? '−' : '+'}${formatPercent(Math.abs(change))})`
		),
		(list) =>
			`A share also changes when the number abroad does. From the end of ${year - 1} to the end of ${year} that number changed for ${list}.`
	);

/** Ukrainians in Germany are counted in a year of UNHCR's wider count, where Eurostat counts fewer. */
const hasWiderCount = ({ year, shares, hosts, origin }: EuropeData): boolean =>
	isWiderCount(shares.find(({ isReference }) => isReference)?.protectedPeople, year) ||
	(origin === REFERENCE &&
		isWiderCount(hosts.find(({ country }) => country === WIDER_COUNT.country)?.protectedPeople, year));

const KIND_PROTECTED =
	'A share compares like with like: refugees in Europe, temporary protection included, with refugees of that nationality in all countries.';
const KIND_ALL =
	'A share compares like with like: refugees, asylum-seekers and other people in need of protection in Europe with the same in all countries.';
const GERMANY =
	'In 2022–2024 UNHCR’s count for Germany included Ukrainians without temporary protection. The lower bound uses Eurostat’s smaller count there.';
const WHY_2024 =
	'The end of 2024 is the last for which temporary protection is known by country. In 2025 returns to Afghanistan and Syria and a new category in Iran lower the numbers abroad, which raises shares in Europe without a single arrival.';
