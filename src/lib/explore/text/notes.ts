import type { Catalogue } from '$lib/catalogue/catalogue';
import { BORDERS } from '$lib/text/borders';
import { formatExact } from '$lib/text/numbers';
import { countOf, listOf } from '$lib/text/words';
import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import type { NoteText } from '$lib/views/contract';
import { MEASURES } from '../settings/measures';
import { isAll, type ExploreSettings } from '../settings/settings';
import type { ComputedLines, Series } from '../types';
import { incompletePathways, isIncomplete } from './reasons';
import { labelOf } from './words';

/** Notes computed from the settings and figures, in addition to those published by the sources. */
export const computedNotes = (
	series: readonly Series[],
	computed: ComputedLines,
	settings: ExploreSettings,
	catalogue: Catalogue
): NoteText[] => [
	...countingNotes(computed),
	...measureNotes(settings),
	...figureNotes(series, settings, catalogue),
	...settingsNotes(settings, catalogue)
];

/** The note if the condition holds. */
const noteIf = (id: string, condition: boolean, text: () => string): NoteText[] =>
	condition ? [{ id: `explore-${id}`, text: text() }] : [];

const countingNotes = ({ cases = 0, missing = 0 }: ComputedLines): NoteText[] => [
	...noteIf(
		'cases',
		cases > 0,
		() =>
			`${formatExact(cases)} more are published in cases, each of which can be several people. They are left out.`
	),
	...noteIf(
		'missing',
		missing > 0,
		() =>
			`${countOf(formatExact(missing), 'figure was', 'figures were')} not reported, which does not mean zero.`
	)
];

const byYear = (clock: ExploreSettings['clock'], denominator: ExploreSettings['denominator']): string => {
	const kind =
		clock === 'fiscal'
			? 'the mean of the numbers at its start and end, estimated between year-ends'
			: denominator === 'abroad-year-end'
				? 'the number at its end'
				: denominator === 'abroad-mean'
					? 'the mean of its two year-end numbers'
					: 'the counts within the year where UNHCR published them, else the mean of its two year-end numbers';
	return `Each year is divided by the people displaced in it: ${kind}. Several years are divided by the sum of these.`;
};

const measureNotes = ({ measure, clock, denominator }: ExploreSettings): NoteText[] => [
	...noteIf('by-year', measure === 'rate', () => byYear(clock, denominator)),
	...noteIf(
		'reference',
		measure === 'parity',
		() =>
			'Both sides of every ratio are counted in the same way: same country, time, pathways and kind of divisor.'
	),
	...noteIf(
		'first-instance',
		measure === 'decisions' || measure === 'protection-rate',
		() =>
			'Only first decisions on the substance of an application, counted in persons. Closed cases, appeals and repeat applications are left out.'
	),
	...noteIf(
		'applications',
		measure === 'applications',
		() =>
			'Only new applications at first instance, counted in persons. Before 2006 new and repeat applications often cannot be told apart.'
	),
	...noteIf(
		'fixed',
		measure === 'since-onset' || (measure === 'parity' && clock === 'event'),
		() => 'Each line is divided by one fixed number of displaced people, so it can only rise.'
	),
	...noteIf(
		'visa-free',
		measure === 'protected-share',
		() =>
			'Where people live depends on geography, visas and family already there, not on asylum policy alone.'
	)
];

/** More series than this are not listed as having few people. */
const MOST_NAMED = 12;

function figureNotes(
	series: readonly Series[],
	{ measure, clock }: ExploreSettings,
	catalogue: Catalogue
): NoteText[] {
	const { nature, tables } = MEASURES[measure];
	const reasons = series.flatMap(({ points }) => points.map(({ reason }) => reason));
	const isOpen = ({ points }: Series) =>
		points.some(({ result }) => result && result.high > result.value * 1.1 + 10);
	const open = labelsOf(series.filter(isOpen));
	const few = labelsOf(
		series.filter(({ overall }) => {
			const people = overall.people ?? (nature === 'rate' ? null : overall.result);
			return people !== null && people.value > 0 && people.value < FEWEST_UNWARNED;
		})
	);
	return [
		...noteIf('incomplete', reasons.some(isIncomplete), () => {
			const pathways = [...new Set(reasons.flatMap(incompletePathways))];
			const labels = pathways.map((pathway) => catalogue.pathways.get(pathway)?.label ?? pathway);
			return `A year or month has a figure only where every large pathway has one for all of it. Missing for some: ${listOf(labels)}.`;
		}),
		...noteIf(
			'open',
			clock !== 'event' && tables[0] === 'admissions' && open.length > 0,
			() =>
				`Totals published only for a longer time count in the upper end of a range alone, not in its value: ${listOf(open)}.`
		),
		...noteIf(
			'few',
			few.length > 0 && few.length <= MOST_NAMED,
			() =>
				`Fewer than ${FEWEST_UNWARNED} people were counted, so a handful more would change the figure: ${listOf(few)}.`
		)
	];
}

const labelsOf = (series: readonly Series[]): string[] => series.map(({ label }) => label);

function settingsNotes(settings: ExploreSettings, catalogue: Catalogue): NoteText[] {
	const { by, origins, chart, measure, kinds } = settings;
	return [
		...noteIf(
			'unrwa',
			measure === 'displaced' && !kinds.includes('unrwa') && (isAll(origins) || origins.includes('PSE')),
			() =>
				'Palestine refugees under UNRWA are not in these numbers. They are a status of their own, which can be chosen.'
		),
		...noteIf(
			'unknown',
			isAll(origins) && measure !== 'protection-rate',
			() => '“All together” includes people of unknown origin and stateless people, who belong to no country.'
		),
		...noteIf(
			'added-up',
			by !== 'origin' && !isAll(origins) && origins.length > 1,
			() =>
				`Added up over these origins: ${listOf(origins.map((origin) => labelOf(origin, { ...settings, by: 'origin' }, catalogue)))}.`
		),
		...noteIf('borders', chart === 'map', () => BORDERS)
	];
}
