import type { EuropeanHost } from '$lib/analysis/stocks/european-hosts';
import type { EuropeanShare } from '$lib/analysis/stocks/european-shares';
import type { Stay } from '$lib/analysis/stocks/stays';
import { formatExact, formatNumber, formatPeople } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { recorded } from '$lib/text/recorded';
import { kindAbroad, numberOrDash, ofThemTemporary, perThousandWithPeople } from '$lib/text/stock-phrases';
import type { EuropeData } from '../types';

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

export const MAP_LEGEND = {
	striped: 'hatched: mostly temporary',
	outlined: 'none or fewer than ten',
	hatched: 'no figure'
} as const;

export const BORDERS =
	'Borders imply no position on the status of any territory. Dotted lines are disputed: the isthmus of Crimea, Kosovo, and the buffer zone in Cyprus.';

/** Countries that a compact chart leaves out. */
export const FEWER_PEOPLE = ['country, with fewer people,', 'countries, each with fewer people,'] as const;

export const tickLabel = (value: number): string => formatNumber(value, 4);

export const shareText = ({ share }: EuropeanShare): string => numberOrDash(share);

export const rateText = ({ rate }: EuropeanHost): string => numberOrDash(rate);

/** The share on the other base, in brackets: of Ukrainians with or without those in Russia. */
export const onOtherBase = ({ otherBase }: EuropeanShare, base: EuropeData['base']): string =>
	otherBase?.defined
		? ` (${formatNumber(otherBase.value)} ${base === 'kept' ? 'without' : 'counting'} those in Russia)`
		: '';

/** Text next to a bar: the number, or why there is none. */
export const shareLabel = ({ isRanked, share, people, otherBase }: EuropeanShare): string => {
	if (!isRanked) return recorded(people.value);
	const other = otherBase?.defined ? ` (${formatNumber(otherBase.value)})` : '';
	return `${formatNumber(share.defined ? share.value : 0)}${other}`;
};

export const hostLabel = (host: EuropeanHost): string =>
	host.rankStatus === 'ranked' ? rateText(host) : recorded(host.people?.value ?? 0);

export const peopleLabel = (people: number): string => `${formatPeople(people)} people`;

export const peopleInCountry = (people: number): string => formatPeople(people);

/** @param value Share per 1,000. */
export const stayTooltip = (stay: Stay, value: number, people: number): string =>
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
