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

/** Notes computed from the settings and figures, beside those that the sources publish. */
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

/** A note where the condition holds. */
const noteIf = (id: string, condition: boolean, text: () => string): NoteText[] =>
	condition ? [{ id: `explore-${id}`, text: text() }] : [];

const countingNotes = ({ cases = 0, missing = 0 }: ComputedLines): NoteText[] => [
	...noteIf(
		'cases',
		cases > 0,
		() => `${formatExact(cases)} are published in cases, which can hold several people; they are left out.`
	),
	...noteIf(
		'missing',
		missing > 0,
		() =>
			`${countOf(formatExact(missing), 'figure was', 'figures were')} not reported; that is not the same as none.`
	)
];

const measureNotes = ({ measure, clock }: ExploreSettings): NoteText[] => [
	...noteIf(
		'by-year',
		measure === 'rate',
		() =>
			'Each year is divided by the mean of its two year-end numbers of displaced people; several years by the sum of these.'
	),
	...noteIf(
		'reference',
		measure === 'parity',
		() =>
			'Both sides of every ratio are counted in the same way: the same country, time, pathways and kind of divisor.'
	),
	...noteIf(
		'first-instance',
		measure === 'decisions' || measure === 'protection-rate',
		() =>
			'Decisions at first instance alone, on the substance of the application, in persons. Closed cases, appeals and repeat applications are left out.'
	),
	...noteIf(
		'applications',
		measure === 'applications',
		() =>
			'New applications at first instance alone, in persons. Before 2006 new and repeat applications are often not told apart.'
	),
	...noteIf(
		'fixed',
		measure === 'since-onset' || (measure === 'parity' && clock === 'event'),
		() => 'Each line is divided by one fixed number of displaced people, so that it can only rise.'
	),
	...noteIf(
		'visa-free',
		measure === 'protected-share',
		() =>
			'Where people are depends on geography, on visas and on families already there, not on asylum policy alone.'
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
			return `A time has a figure only where every larger pathway has figures for all of it. Missing for some: ${listOf(labels)}.`;
		}),
		...noteIf(
			'open',
			clock !== 'event' && tables[0] === 'admissions' && open.length > 0,
			() =>
				`A total that is published only for a longer time is not in the value of any part of it, only in the upper end of its range: ${listOf(open)}.`
		),
		...noteIf(
			'few',
			few.length > 0 && few.length <= MOST_NAMED,
			() => `Fewer than ${FEWEST_UNWARNED} people stand behind: ${listOf(few)}.`
		)
	];
}

const labelsOf = (series: readonly Series[]): string[] => series.map(({ label }) => label);

function settingsNotes(settings: ExploreSettings, catalogue: Catalogue): NoteText[] {
	const { by, origins, chart } = settings;
	return [
		...noteIf(
			'looks',
			by !== 'origin' && !isAll(origins) && origins.length > 1,
			() =>
				`Added up over these origins: ${listOf(origins.map((origin) => labelOf(origin, { ...settings, by: 'origin' }, catalogue)))}.`
		),
		...noteIf('borders', chart === 'map', () => BORDERS)
	];
}
