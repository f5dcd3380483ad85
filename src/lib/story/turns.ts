import { formatNumber, formatPeople, formatRange } from '$lib/text/numbers';
import { numberInWords } from '$lib/text/words';
import { peopleFrom } from '$lib/text/people';
import { perHundred } from '$lib/text/phrases';
import type { ViewLink } from '$lib/plot/scene';
import { monthText } from '$lib/metrics/month';
import { monthRange } from '$lib/text/dates';
import type { Models, ParityLadder, Since2025, SinceOnset } from './models';
import { COMPARED, rowOf } from './opening';

/** A way of counting under which the answer is another one. */
export interface Turn {
	readonly heading: string;
	readonly text: string;
	readonly link: ViewLink;
}

/** The results that run against the first chart, in the order of the cards. */
export const turns = ({
	'parity-ladder': ladder,
	'since-onset': onset,
	'since-2025': recent
}: Models): Turn[] => [...permanent(ladder), ...fromTheStart(onset), ...recently(recent)];

function permanent({ other }: ParityLadder): Turn[] {
	const rate = (origin: string) => rowOf(other, origin)?.dots[0]?.rate;
	const [ukrainian, compared] = [rate('UKR'), rate(COMPARED)];
	if (other.tier !== 'resettled' || !ukrainian?.defined || !compared?.defined) return [];
	const flips = rowOf(other, COMPARED)?.verdict === 'above';
	const figures = `${formatNumber(ukrainian.value)} of every 1,000 displaced Ukrainians a year, but ${formatNumber(compared.value)} ${peopleFrom(COMPARED)}`;
	return [
		{
			heading: 'Only permanent places',
			text: flips
				? `Count only permanent places and the ranking flips: ${figures}.`
				: `Count only permanent places and it is ${figures.replace(', but', ' and')}.`,
			link: { slug: 'parity-ladder', search: '?tier=resettled' }
		}
	];
}

/** Counted from one day in each war, the answer depends on who counts as displaced. */
function fromTheStart({ comparisons, comparedAfter }: SinceOnset): Turn[] {
	const definitions = comparisons.find(({ origin }) => origin === COMPARED)?.definitions ?? [];
	const newest = definitions
		.map(({ onsetId }) => onsetId)
		.sort()
		.at(-1);
	const own = definitions.filter(({ onsetId }) => onsetId === newest);
	const under = (name: string) => own.find(({ denominator }) => denominator === name)?.parity.value;
	const [everyone, newlyDisplaced] = [under('peak'), under('newly-displaced')];
	if (everyone === undefined || newlyDisplaced === undefined) return [];
	const ratios = own.map(({ parity }) => parity.value);
	const range = formatRange(Math.min(...ratios), Math.max(...ratios), perHundred);
	const people = peopleFrom(COMPARED);
	return [
		{
			heading: 'From the start of each war',
			text: `In the first ${comparedAfter} months, ${perHundred(everyone)} ${people} got in for every 100 Ukrainians. Count only the newly displaced and it is ${perHundred(newlyDisplaced)} (${range} across ${numberInWords(own.length)} ways of counting).`,
			link: { slug: 'since-onset', search: '?denominator=newly-displaced' }
		}
	];
}

/** In the months since the last change of government, both numbers fell and the order changed. */
function recently({ panels, sinceMonths: { first, last } }: Since2025): Turn[] {
	const since = (origin: string) => panels.find((panel) => panel.origin === origin)?.since.people;
	const [ukrainian, other] = [since('UKR'), since(COMPARED)];
	if (!ukrainian || !other) return [];
	const most = ukrainian.high > ukrainian.low ? 'at most ' : '';
	const turned = other.low > ukrainian.high ? 'the order changed' : 'the order stayed';
	return [
		{
			heading: 'Since 2025',
			text: `Entries fell and ${turned}. From ${monthRange(monthText(first), monthText(last))} the United States let in ${formatPeople(other.value)} ${peopleFrom(COMPARED)} and ${most}${formatPeople(ukrainian.high)} Ukrainians.`,
			link: { slug: 'since-2025', search: '' }
		}
	];
}
