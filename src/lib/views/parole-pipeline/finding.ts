import { dayMonthYear } from '$lib/text/dates';
import { formatExact, formatNumber, formatPeople, formatRange } from '$lib/text/numbers';
import { listOf } from '$lib/text/words';
import type { SameDay } from './rates';
import type { Shown } from './series';
import type { Printed, Stage } from './rows';
import { STEP_NAMES } from './words';

const figuresOf = (stages: readonly Stage[], ...ids: readonly string[]): Printed[] =>
	stages.filter(({ id }) => ids.includes(id)).flatMap(({ figures }) => figures);
const newest = (figures: readonly Printed[]): Printed | undefined =>
	[...figures].sort((a, b) => a.asOf.localeCompare(b.asOf)).at(-1);
const by = (asOf: string): string => `by ${dayMonthYear(asOf)}`;
const spread = (figures: readonly { value: number }[]) => {
	const values = figures.map(({ value }) => value);
	return { low: Math.min(...values), high: Math.max(...values) };
};

/** Sentences from the figures shown; a rate stands within one source and day. */
export function finding(shown: Shown): string[] {
	const sentences = [
		...steps(shown),
		...compared(shown),
		...disagreement(shown),
		...unknown(shown),
		...onParole(shown)
	];
	return sentences.length > 0 ? sentences : ['No figure that can be traced is published for this choice.'];
}

/** The newest day for which one source says most: with requests filed if there is one. */
function fullest(days: readonly SameDay[]): SameDay | undefined {
	const decided = days.filter(({ origin, per100Decided }) => origin === 'AFG' && per100Decided !== null);
	return decided.filter(({ filed }) => filed !== null).at(-1) ?? decided.at(-1);
}

function steps({ stages, days }: Shown): string[] {
	const afghan = fullest(days);
	const ukrainian = days
		.filter(({ per100Authorised, origin }) => origin === 'UKR' && per100Authorised !== null)
		.at(-1);
	const authorised = newest(figuresOf(stages, 'u4u-travel_authorised'));
	const parts: string[] = [];
	if (afghan?.approved != null && afghan.denied != null && afghan.per100Decided != null)
		parts.push(
			`${by(afghan.asOf)}, ${formatExact(afghan.approved)} ${afghan.filed === null ? '' : `of ${formatPeople(afghan.filed)} `}individual requests of Afghans had been approved and ${formatExact(afghan.denied)} denied, ${formatNumber(afghan.per100Decided)} approved for every 100 decided`
		);
	if (ukrainian?.approved != null && ukrainian.arrived != null)
		parts.push(
			`${by(ukrainian.asOf)}, ${formatPeople(ukrainian.approved)} Ukrainians were authorised to travel and ${formatPeople(ukrainian.arrived)} had arrived`
		);
	else if (authorised)
		parts.push(
			`${by(authorised.asOf)}, ${formatPeople(authorised.value)} Ukrainians were authorised to travel`
		);
	if (parts.length === 0) return [];
	const text = parts.join('; ');
	return [`${text.charAt(0).toUpperCase()}${text.slice(1)}.`];
}

function compared({ stages }: Shown): string[] {
	const afghan = figuresOf(stages, 'afghan_i131-approved', 'afghan_i131-conditionally_approved');
	const ukrainian = figuresOf(stages, 'u4u-travel_authorised');
	if (afghan.length === 0 || ukrainian.length === 0) return [];
	const [a, u] = [spread(afghan), spread(ukrainian)];
	const numbers = `${formatRange(u.low, u.high, formatPeople)} against ${formatRange(a.low, a.high, formatPeople)}`;
	if (u.low > a.high)
		return [
			`By every figure shown, more Ukrainians were authorised to travel than requests of Afghans were approved: ${numbers}.`
		];
	if (u.high < a.low)
		return [
			`By every figure shown, fewer Ukrainians were authorised to travel than requests of Afghans were approved: ${numbers}.`
		];
	return [
		`Whether more Ukrainians were authorised to travel than requests of Afghans were approved depends on the source: ${numbers}.`
	];
}

function disagreement({ stages, days }: Shown): string[] {
	const approved = figuresOf(stages, 'afghan_i131-approved');
	const rates = days.flatMap(({ origin, per100Filed }) =>
		origin === 'AFG' && per100Filed !== null ? [{ value: per100Filed }] : []
	);
	if (approved.length < 2) return [];
	const [count, rate] = [spread(approved), spread(rates)];
	const rateText =
		rates.length > 0
			? `; for every 100 filed, within one source and day, that is ${formatRange(rate.low, rate.high, (value) => formatNumber(value, 2))}`
			: '';
	if (count.low === count.high)
		return [`All sources give ${formatExact(count.low)} approvals of Afghan requests${rateText}.`];
	return [
		`Sources do not agree: they give ${formatExact(count.low)} to ${formatExact(count.high)} approvals of Afghan requests${rateText}.`
	];
}

function unknown({ stages, days }: Shown): string[] {
	const filed = stages.find(({ id }) => id === 'u4u-filed');
	if (!filed) return [];
	const rate = days.find(({ origin, per100Filed }) => origin === 'UKR' && per100Filed !== null);
	if (rate?.per100Filed != null)
		return [
			`For every 100 requests for Ukrainians, ${formatNumber(rate.per100Filed)} were authorised to travel ${by(rate.asOf)}.`
		];
	if (filed.figures.length > 0) return [];
	return [
		'What share of the requests for Ukrainians was granted cannot be said: no figure of requests filed for them can be traced to its issuer.'
	];
}

function onParole({ stages }: Shown): string[] {
	const afghan = figuresOf(stages, 'oaw-paroled');
	const ukrainian =
		newest(figuresOf(stages, 'ukraine_all_parole-paroled')) ?? newest(figuresOf(stages, 'u4u-arrived'));
	if (afghan.length === 0) return [];
	const a = spread(afghan);
	const approved = figuresOf(stages, 'afghan_i131-approved');
	const otherwise =
		approved.length > 0 && spread(approved).high < a.low ? 'Most Afghans on parole came otherwise: ' : '';
	const evacuated = `${otherwise}Operation Allies Welcome brought ${formatRange(a.low, a.high, formatPeople)} in`;
	if (!ukrainian) return [`${evacuated}.`];
	const side = ukrainian.value > a.high ? 'more' : ukrainian.value < a.low ? 'fewer' : 'about as many';
	return [
		`${evacuated}; ${side} Ukrainians, ${formatPeople(ukrainian.value)}, had been paroled ${by(ukrainian.asOf)}.`
	];
}

/** What the chart shows, for those who cannot see it. */
export function altText({ stages }: Shown): string {
	const texts = stages.map(({ step, origin, label, figures }) => {
		const who = origin === 'AFG' ? 'Afghans' : 'Ukrainians';
		const each = figures.map(({ asOf, value }) => `${formatExact(value)} ${by(asOf)}`);
		return `${STEP_NAMES[step]}, ${who} (${label}): ${each.length > 0 ? listOf(each) : 'no figure that can be traced'}`;
	});
	return `Bars of every published figure from request to arrival on parole in the United States, Afghans and Ukrainians one below the other at each step. ${texts.join('. ')}.`;
}
