import {
	decisionsIn,
	figuresOf,
	newest,
	compareSpreads,
	spreadOf,
	type Printed,
	type Spread,
	type Stage,
	type Step
} from '$lib/analysis/entries/parole';
import type { NoteText } from '$lib/catalogue/catalogue';
import { dayMonthYear, monthAndYear } from '$lib/text/dates';
import { formatExact, formatNumber, formatPeople, formatRange } from '$lib/text/numbers';
import { notesFrom } from '$lib/text/notes';
import { countOf, ifAny, listOf, numberInWords, sentences, startSentence } from '$lib/text/words';
import type { PipelineData } from './types';

export const EMPTY = 'Nothing to draw: no figure that can be traced is published for this choice.';

export const STEP_NAMES: Readonly<Record<Step, string>> = {
	filed: 'Requests filed',
	pending: 'Still waiting',
	denied: 'Denied',
	approved: 'Approved or cleared to travel',
	paroled: 'Let in on parole'
};

export const COUNTRY: Readonly<Record<Stage['origin'], string>> = { AFG: 'Afghanistan', UKR: 'Ukraine' };

/** Why a stage has no bar. */
export const reasonForNone = ({ untraced }: Pick<Stage, 'untraced'>): string =>
	untraced > 0 ? 'no figure that can be traced' : 'no figure found';

export const periodBetween = (first: string | undefined, last: string | undefined): string =>
	first && last ? `${dayMonthYear(first)} to ${dayMonthYear(last)}` : 'none';

const by = (asOf: string): string => `by ${dayMonthYear(asOf)}`;
const valuesOf = (figures: readonly Printed[]): Spread => spreadOf(figures.map(({ value }) => value));

/** Approvals of both groups, or the steps of one. @param title without decisions. */
export function headline(data: PipelineData, title: string): string {
	const { afghan, ukrainian: cleared } = decisionsIn(data.stages, data.days);
	const approved = afghan?.approved ?? null;
	if (afghan && approved !== null && cleared) {
		const requests = `${formatExact(approved)} Afghan requests`;
		const ukrainians = `${formatPeople(cleared.cleared)} Ukrainians cleared`;
		return monthAndYear(afghan.asOf) === monthAndYear(cleared.asOf)
			? `By ${monthAndYear(afghan.asOf)}: ${requests} approved, ${ukrainians}`
			: `${requests} were approved, ${ukrainians} to travel`;
	}
	if (afghan && approved !== null) {
		const when = `By ${monthAndYear(afghan.asOf)}, ${formatExact(approved)}`;
		return afghan.filed === null
			? `${when} Afghan requests had been approved, ${formatExact(afghan.denied ?? 0)} denied`
			: `${when} of ${formatPeople(afghan.filed)} Afghan requests had been approved`;
	}
	if (!cleared) return title;
	const arrived = cleared.arrived === null ? '' : `, ${formatPeople(cleared.arrived)} arrived`;
	return `By ${monthAndYear(cleared.asOf)}: ${formatPeople(cleared.cleared)} Ukrainians cleared to travel${arrived}`;
}

/** Sentences computed from the drawn figures; a rate uses one source and day. */
export function finding(data: PipelineData): string[] {
	const all = [steps, decided, arrivals, compared, disagreement, unknown, onParole];
	const said = all.flatMap((one) => one(data));
	return said.length > 0 ? said : [EMPTY];
}

function steps({ stages, days }: PipelineData): string[] {
	const { afghan, ukrainian } = decisionsIn(stages, days);
	const parts = sentences(
		afghan?.approved != null &&
			`${by(afghan.asOf)}, ${formatExact(afghan.approved)} ${afghan.filed === null ? '' : `of ${formatPeople(afghan.filed)} `}individual Afghan requests had been approved`,
		ukrainian && `${by(ukrainian.asOf)}, ${formatPeople(ukrainian.cleared)} Ukrainians were cleared to travel`
	);
	return ifAny(parts, () => startSentence(`${parts.join('; ')}.`));
}

function decided({ stages, days }: PipelineData): string[] {
	const { afghan } = decisionsIn(stages, days);
	if (afghan?.approved == null || afghan.denied === null || afghan.per100Decided === null) return [];
	return [
		`Of every 100 Afghan requests decided ${by(afghan.asOf)}, ${formatNumber(afghan.per100Decided)} were approved: ${formatExact(afghan.approved)}, against ${formatExact(afghan.denied)} denied.`
	];
}

function arrivals({ stages, days }: PipelineData): string[] {
	const { ukrainian } = decisionsIn(stages, days);
	if (ukrainian?.arrived == null) return [];
	return [
		`Of the ${formatPeople(ukrainian.cleared)} Ukrainians cleared to travel ${by(ukrainian.asOf)}, ${formatPeople(ukrainian.arrived)} had arrived.`
	];
}

function compared({ stages }: PipelineData): string[] {
	const afghan = figuresOf(stages, 'afghan_i131-approved', 'afghan_i131-conditionally_approved');
	const ukrainian = figuresOf(stages, 'u4u-travel_authorised');
	if (afghan.length === 0 || ukrainian.length === 0) return [];
	const [a, u] = [valuesOf(afghan), valuesOf(ukrainian)];
	const cleared = `Ukrainians were cleared to travel (${formatRange(u.low, u.high, formatPeople)})`;
	const approved = `Afghan requests were approved (${formatRange(a.low, a.high, formatPeople)})`;
	const side = compareSpreads(u, a);
	return [
		side
			? `By every figure shown, ${side} ${cleared} than ${approved}.`
			: `Whether more ${cleared} than ${approved} depends on the source.`
	];
}

function disagreement({ stages, days }: PipelineData): string[] {
	const approved = figuresOf(stages, 'afghan_i131-approved');
	const rates = days.flatMap(({ origin, per100Filed }) => (origin === 'AFG' ? (per100Filed ?? []) : []));
	if (approved.length < 2) return [];
	const [count, rate] = [valuesOf(approved), spreadOf(rates)];
	const filed =
		rates.length > 0
			? ` Where one source has both figures for one day, that is ${formatRange(rate.low, rate.high, (value) => formatNumber(value, 2))} of every 100 filed.`
			: '';
	return [
		count.low === count.high
			? `All published counts of approved Afghan requests are ${formatExact(count.low)}.${filed}`
			: `Published counts of approved Afghan requests range from ${formatExact(count.low)} to ${formatExact(count.high)}.${filed}`
	];
}

function unknown({ stages, days }: PipelineData): string[] {
	const filed = stages.find(({ id }) => id === 'u4u-filed');
	if (!filed) return [];
	const rate = days.find(({ origin, per100Filed }) => origin === 'UKR' && per100Filed !== null);
	if (rate?.per100Filed != null)
		return [
			`Of every 100 requests for Ukrainians, ${formatNumber(rate.per100Filed)} were cleared to travel ${by(rate.asOf)}.`
		];
	if (filed.figures.length > 0) return [];
	return [
		'What share of the requests for Ukrainians was granted is unknown: no figure of requests filed for them can be traced to its issuer.'
	];
}

function onParole({ stages }: PipelineData): string[] {
	const afghan = figuresOf(stages, 'oaw-paroled');
	const ukrainian =
		newest(figuresOf(stages, 'ukraine_all_parole-paroled')) ?? newest(figuresOf(stages, 'u4u-arrived'));
	if (afghan.length === 0) return [];
	const a = valuesOf(afghan);
	const approved = figuresOf(stages, 'afghan_i131-approved');
	const isMost = approved.length > 0 && compareSpreads(a, valuesOf(approved)) === 'more';
	const evacuation = 'evacuation from Kabul (Operation Allies Welcome)';
	const people = formatRange(a.low, a.high, formatPeople);
	const counts = a.low === a.high ? '' : ` across ${numberInWords(afghan.length)} counts`;
	const evacuated = isMost
		? `Most Afghans on parole came in the ${evacuation}: ${people}${counts}.`
		: `The ${evacuation} brought ${people} Afghans on parole${counts}.`;
	if (!ukrainian) return [evacuated];
	const side = compareSpreads(spreadOf([ukrainian.value]), a);
	const who = side ? `${side} Ukrainians than that` : 'about as many Ukrainians';
	return [
		evacuated,
		`${startSentence(who)} had been paroled ${by(ukrainian.asOf)}: ${formatPeople(ukrainian.value)}.`
	];
}

/** Alternative text of the chart. */
export function altText({ stages }: PipelineData): string {
	const texts = stages.map(({ step, origin, label, figures }) => {
		const who = origin === 'AFG' ? 'Afghans' : 'Ukrainians';
		const each = figures.map(({ asOf, value }) => `${formatExact(value)} ${by(asOf)}`);
		return `${STEP_NAMES[step]}, ${who} (${label}): ${each.length > 0 ? listOf(each) : 'no figure that can be traced'}`;
	});
	return `Bars of every published figure from request to arrival on parole in the United States, Afghans and Ukrainians one below the other at each step. ${texts.join('. ')}.`;
}

/** Text above the bars of a stage. */
export const stageTitle = (stage: Stage): string =>
	`${COUNTRY[stage.origin]}, ${stage.label}${stage.figures.length === 0 ? `: ${reasonForNone(stage)}` : ''}`;

export const tooltip = ({ step, label, unit }: Stage, { asOf, value }: Printed): string =>
	`${STEP_NAMES[step].toLowerCase()}, ${label}: ${formatExact(value)} ${unit} ${by(asOf)}`;

/** Notes that depend on what is drawn, not on a row. */
export function computedNotes({ stages }: PipelineData): NoteText[] {
	const hidden = stages.filter(({ untraced }) => untraced > 0);
	const counts = [...new Set(hidden.map(({ origin }) => origin))].map((origin) => {
		const count = hidden.reduce((sum, one) => sum + (one.origin === origin ? one.untraced : 0), 0);
		return `${countOf(numberInWords(count), 'figure', 'figures')} for ${COUNTRY[origin]}`;
	});
	return notesFrom({
		'not-the-same-people':
			'The steps do not follow the same people. Afghans evacuated in 2021 were paroled on arrival without such a request; individual requests were mostly for people still abroad.',
		'not-traced':
			hidden.length > 0 &&
			`Not shown, because they cannot be traced to the agency that counted: ${listOf(counts)}.`,
		'parole-is-temporary':
			'Parole lets a person in for a limited time; in U.S. law it is neither an admission nor refugee status. Hatched bars are people on parole.',
		sponsors:
			stages.some(({ origin }) => origin === 'UKR') &&
			'Under Uniting for Ukraine a sponsor in the United States filed the request, and a person was cleared (authorised) to travel.',
		'one-source-one-day':
			'Requests, authorisations and people are different units. A rate is worked out only where one source has both figures for the same day.',
		'counts-differ':
			'The agency’s own counts differ: some include conditional approvals, and they begin on different days.',
		'as-printed':
			'Many figures come from the agency through the press, as “about”, “more than” or “nearly”; the number printed is shown. Some days are approximate.'
	});
}
