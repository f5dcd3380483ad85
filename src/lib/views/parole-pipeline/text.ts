import {
	figuresOf,
	fullest,
	newest,
	type Printed,
	type Stage,
	type Step
} from '$lib/analysis/entries/parole';
import type { NoteText } from '$lib/catalogue/catalogue';
import { dayMonthYear } from '$lib/text/dates';
import { formatExact, formatNumber, formatPeople, formatRange } from '$lib/text/numbers';
import { notesFrom } from '$lib/text/notes';
import { countOf, listOf } from '$lib/text/words';
import type { PipelineData } from './types';

export const EMPTY = 'No figure that can be traced is published for this choice.';

export const STEP_NAMES: Readonly<Record<Step, string>> = {
	filed: 'Requests filed',
	pending: 'Still waiting',
	denied: 'Denied',
	approved: 'Approved or authorised',
	paroled: 'Let in on parole'
};

export const COUNTRY: Readonly<Record<Stage['origin'], string>> = { AFG: 'Afghanistan', UKR: 'Ukraine' };

/** Why a stage has no bar. */
export const whyNone = ({ untraced }: Pick<Stage, 'untraced'>): string =>
	untraced > 0 ? 'none that can be traced' : 'no figure found';

export const periodBetween = (first: string | undefined, last: string | undefined): string =>
	first && last ? `${dayMonthYear(first)} to ${dayMonthYear(last)}` : 'none';

const by = (asOf: string): string => `by ${dayMonthYear(asOf)}`;
const spread = (figures: readonly { value: number }[]) => {
	const values = figures.map(({ value }) => value);
	return { low: Math.min(...values), high: Math.max(...values) };
};

/** Sentences from the drawn figures; a rate stands within one source and day. */
export function finding(data: PipelineData): string[] {
	const all = [steps, compared, disagreement, unknown, onParole];
	const sentences = all.flatMap((one) => one(data));
	return sentences.length > 0 ? sentences : [EMPTY];
}

function steps({ stages, days }: PipelineData): string[] {
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
	return [`${parts.join('; ').replace(/^./, (letter) => letter.toUpperCase())}.`];
}

function compared({ stages }: PipelineData): string[] {
	const afghan = figuresOf(stages, 'afghan_i131-approved', 'afghan_i131-conditionally_approved');
	const ukrainian = figuresOf(stages, 'u4u-travel_authorised');
	if (afghan.length === 0 || ukrainian.length === 0) return [];
	const [a, u] = [spread(afghan), spread(ukrainian)];
	const numbers = `${formatRange(u.low, u.high, formatPeople)} against ${formatRange(a.low, a.high, formatPeople)}`;
	const side = u.low > a.high ? 'more' : u.high < a.low ? 'fewer' : null;
	if (side)
		return [
			`By every figure shown, ${side} Ukrainians were authorised to travel than requests of Afghans were approved: ${numbers}.`
		];
	return [
		`Whether more Ukrainians were authorised to travel than requests of Afghans were approved depends on the source: ${numbers}.`
	];
}

function disagreement({ stages, days }: PipelineData): string[] {
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

function unknown({ stages, days }: PipelineData): string[] {
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

function onParole({ stages }: PipelineData): string[] {
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
export function altText({ stages }: PipelineData): string {
	const texts = stages.map(({ step, origin, label, figures }) => {
		const who = origin === 'AFG' ? 'Afghans' : 'Ukrainians';
		const each = figures.map(({ asOf, value }) => `${formatExact(value)} ${by(asOf)}`);
		return `${STEP_NAMES[step]}, ${who} (${label}): ${each.length > 0 ? listOf(each) : 'no figure that can be traced'}`;
	});
	return `Bars of every published figure from request to arrival on parole in the United States, Afghans and Ukrainians one below the other at each step. ${texts.join('. ')}.`;
}

/** Above the bars of a stage. */
export const stageTitle = (stage: Stage): string =>
	`${COUNTRY[stage.origin]}, ${stage.label}${stage.figures.length === 0 ? `: ${whyNone(stage)}` : ''}`;

export const tooltip = ({ step, label, unit }: Stage, { asOf, value }: Printed): string =>
	`${STEP_NAMES[step].toLowerCase()}, ${label}: ${formatExact(value)} ${unit} ${by(asOf)}`;

/** Notes that follow from what is drawn, not from a row. */
export function computedNotes({ stages }: PipelineData): NoteText[] {
	const hidden = stages
		.filter(({ untraced }) => untraced > 0)
		.map(
			({ step, origin, label, untraced }) =>
				`${countOf(String(untraced), 'figure', 'figures')} of ${COUNTRY[origin]}, ${STEP_NAMES[step].toLowerCase()} (${label})`
		);
	return notesFrom({
		'not-the-same-people':
			'The steps are not the same people counted four times. Afghans evacuated under Operation Allies Welcome were paroled on arrival without a request of this kind; individual requests were mostly for people still outside the United States. Under Uniting for Ukraine a sponsor in the United States filed, and a person was authorised.',
		'one-source-one-day':
			'Requests, authorisations and people are different units. A rate is worked out only where one source gives both figures for the same day; totals of different days are never divided.',
		'as-printed':
			'Many figures come from the agency through the press, which says “about”, “more than” or “nearly”; the number printed is shown. Some days are approximate. The same agency’s counts differ with whether conditional approvals are included and with the day from which they count.',
		'parole-is-temporary':
			'Parole lets a person in for a limited time; in U.S. law it is neither admission nor refugee status. Hatched bars are people on it.',
		'not-traced':
			hidden.length > 0
				? `On file but not shown, because they have no address or do not come from the issuer: ${listOf(hidden)}.`
				: null
	});
}
