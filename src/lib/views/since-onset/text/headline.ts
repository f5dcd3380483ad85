import { monthCount } from '$lib/text/dates';
import { formatNumber } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { fittingHeadline } from '$lib/text/phrases';
import { numberInWords, startSentence } from '$lib/text/words';
import type { OnsetData } from '../types';
import { leadOf } from './lead';

/** "two years", "40 months". */
export function timeInWords(months: number): string {
	if (months % 12 !== 0) return monthCount(months);
	return months === 12 ? 'one year' : `${numberInWords(months / 12)} years`;
}

/** "2 years", "40 months". */
const timeInDigits = (months: number): string =>
	months % 12 === 0 && months > 12 ? `${months / 12} years` : monthCount(months);

export function headline(data: OnsetData): string {
	const { lines, referenceRate, comparedAfter, tier, denominator } = data;
	if (lines.length === 0) return 'There is nothing to draw with these choices';
	if (!referenceRate.defined) return 'There is no Ukrainian rate to compare with';
	const lead = leadOf(lines);
	const newly = denominator === 'newly-displaced' ? 'newly ' : '';
	const time = startSentence(timeInWords(comparedAfter));
	const ukrainians = formatNumber(referenceRate.value);
	const others = lead ? `, ${formatNumber(lead.rate)} ${peopleFrom(lead.line.origin)}` : '';
	if (denominator === 'person-years') return yearlyHeadline(data, ukrainians, others);
	if (tier === 'resettled')
		return fittingHeadline(
			`${time} in, ${ukrainians} of 1,000 ${newly}displaced Ukrainians were resettled${others}`,
			`${time} in: ${ukrainians} of 1,000 ${newly}displaced Ukrainians resettled${others}`,
			`Resettled in ${timeInDigits(comparedAfter)} per 1,000 ${newly}displaced: ${ukrainians} Ukrainians${others}`,
			`Resettled per 1,000 ${newly}displaced: ${ukrainians} Ukrainians${others}`
		);
	return fittingHeadline(
		`${time} in, ${ukrainians} of every 1,000 ${newly}displaced Ukrainians had got in${others}`,
		`${time} in, ${ukrainians} of 1,000 ${newly}displaced Ukrainians had got in${others}`,
		`In ${timeInDigits(comparedAfter)}, ${ukrainians} of 1,000 ${newly}displaced Ukrainians got in${others}`,
		`${ukrainians} of 1,000 ${newly}displaced Ukrainians got in${others}`
	);
}

/** Of the years spent displaced. */
function yearlyHeadline(
	{ tier, comparedAfter }: Pick<OnsetData, 'tier' | 'comparedAfter'>,
	ukrainians: string,
	others: string
): string {
	const [verb, got] = tier === 'resettled' ? ['Resettled', 'were resettled'] : ['Let in', 'got in'];
	return fittingHeadline(
		`Over ${timeInWords(comparedAfter)}, ${ukrainians} of 1,000 displaced Ukrainians ${got} a year${others}`,
		`${verb} a year per 1,000 displaced: ${ukrainians} Ukrainians${others}`
	);
}
