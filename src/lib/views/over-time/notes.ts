import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { monthAndYear } from '$lib/text/dates';
import { formatExact } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import { yearOf } from '$lib/metrics/month';
import { FEWEST_RANKED, FEWEST_UNWARNED } from '$lib/metrics/ranking';
import { tiersIn } from '$lib/metrics/specification';
import type { NoteText } from '../contract';
import { ANYWHERE, PERSON_YEARS } from '$lib/analysis/comparison-notes';
import { beginningsOf } from '$lib/analysis/definitions';
import { DENOMINATOR_WORDS } from '$lib/analysis/denominators';
import { DESTINATION, REFERENCE, tierChoice } from '$lib/analysis/figures';
import { publishedNotes } from '$lib/analysis/provenance';
import { FIRST_COMPARED } from './points';
import type { Shown } from './series';
import { monthNames } from './words';
import type { Span } from './years';

/** Published notes on the rows that stand behind the lines, and behind the reference. */
export function notesOnRows(
	{ lines, years, tier, denominator }: Shown,
	{ years: [first] }: Span,
	catalogue: Catalogue
): NoteText[] {
	const counted = years.filter(({ months }) => months > 0).map(({ year }) => year);
	if (!first || counted.length === 0) return [];
	const [from, to] = [Math.min(...counted), Math.max(...counted)];
	const tiers = tiersIn(tierChoice(tier));
	const plotted = [...new Set([...lines.map(({ origin }) => origin), REFERENCE])].flatMap(
		(origin): PlottedRows[] => {
			const flows = (beginningsOf(origin, first.comparison)[0]?.flows ?? []).filter(
				(part) => tiers.includes(part.tier) && yearOf(part.endMonth) >= from && yearOf(part.startMonth) <= to
			);
			const displaced = { origin, table: 'displaced_stock', yearFrom: from - 1, yearTo: to };
			return [
				displaced,
				...(denominator === 'elsewhere' ? [{ ...displaced, destination: DESTINATION }] : []),
				...[...new Set(flows.map(({ pathway }) => pathway))].map((pathway) => ({
					table: 'admissions',
					origin,
					destination: DESTINATION,
					pathway,
					yearFrom: from,
					yearTo: to
				}))
			];
		}
	);
	return publishedNotes(catalogue, plotted);
}

/** Notes that follow from what is drawn, not from a row. */
export function computedNotes(shown: Shown, span: Span, catalogue: Catalogue): NoteText[] {
	return [
		{ id: 'division', text: PERSON_YEARS },
		...ends(shown, span, catalogue),
		{
			id: 'factors',
			text: 'The upper panel counts in factors: half the Ukrainian rate lies as far from it as twice that rate, and “closer” means fewer times apart. A ratio says nothing about how many are let in; the lower panel does.'
		},
		{ id: 'range', text: rangeNote(shown) },
		...evacuation(shown),
		...older(shown),
		...(shown.denominator === 'anywhere' ? [{ id: 'anywhere', text: ANYWHERE }] : []),
		...few(shown)
	];
}

function ends({ years, lastMonth }: Shown, { endedBy }: Span, catalogue: Catalogue): NoteText[] {
	const partial = years.find(({ months }) => months > 0 && months < 12);
	const missing = years.filter(({ months }) => months === 0).map(({ year }) => String(year));
	const label = catalogue.pathways.get(endedBy)?.label ?? endedBy;
	if (!partial && missing.length === 0) return [];
	const parts = [
		`The figures of ${label} end in ${monthAndYear(lastMonth)}, and nobody is counted after it.`,
		...(partial
			? [
					`${partial.year} holds ${monthNames(partial)} for every group, set against as many twelfths of its person-years; its marks are hollow.`
				]
			: []),
		...(missing.length > 0 ? [`${listOf(missing)} cannot be shown.`] : [])
	];
	return [{ id: 'end-of-figures', text: parts.join(' ') }];
}

function rangeNote({ lines }: Shown): string {
	const used = [
		...new Set(lines.flatMap(({ definitions }) => definitions.map(({ denominator }) => denominator)))
	];
	const words = listOf(used.map((name) => DENOMINATOR_WORDS[name]));
	return `The table gives the lowest and the highest ratio of each year under all definitions tested (${words}), the bounds of stand-in and rounded figures included; with up to three groups the chart draws them as thin bars.`;
}

function evacuation({ lines, evacuation: setting, evacuationName }: Shown): NoteText[] {
	const afghans = lines.find(({ origin }) => origin === 'AFG');
	if (!afghans || setting === 'outside') return [];
	const counted = [...afghans.points, ...afghans.further].filter(({ straddling }) => straddling === 'inside');
	if (counted.length === 0) return [];
	const years = listOf(counted.map(({ year }) => String(year)));
	return [
		{
			id: 'evacuation',
			text: `${evacuationName} is one total for July 2021 to March 2022; how many came in each of the two years is not known. “With” it, all of them count in ${years}${counted.length > 1 ? ', so they stand in both' : ', which is too many'}; without it none do, which is too few.`
		}
	];
}

function older({ lines, reference, years }: Shown): NoteText[] {
	if (!years.some(({ year }) => year < FIRST_COMPARED)) return [];
	const bounded = lines.filter(({ points }) => points.some(({ isLowerBound }) => isLowerBound));
	const last = Math.max(
		...bounded.flatMap(({ points }) =>
			points.flatMap(({ isLowerBound, year }) => (isLowerBound ? [year] : []))
		)
	);
	const before = reference.points.filter(({ year, people }) => year < FIRST_COMPARED && people);
	return [
		...(before.length > 0
			? [
					{
						id: 'older-programme',
						text: `Before ${FIRST_COMPARED} the Ukrainian line counts refugees of an older family programme, open to members of religious minorities whether displaced or not, over few displaced people. It is shown, and nobody is compared with it.`
					}
				]
			: []),
		...(bounded.length > 0
			? [
					{
						id: 'lower-bound',
						text: `Up to ${last} the rate of ${listOf(bounded.map(({ origin }) => peopleFrom(origin)))} is a lower bound: special immigrant visas are known by month only from March 2017.`
					}
				]
			: [])
	];
}

function few({ lines }: Shown): NoteText[] {
	const small = lines.flatMap(({ origin, points }) =>
		points
			.filter(({ people, isRanked }) => people && isRanked && people.value < FEWEST_UNWARNED)
			.map(({ year, people }) => `${peopleFrom(origin)} in ${year} (${formatExact(people?.value ?? 0)})`)
	);
	return [
		{
			id: 'too-few',
			text: `A year with fewer than ${FEWEST_RANKED} people has a grey dot below and none above.${small.length > 0 ? ` Fewer than ${FEWEST_UNWARNED} people, whose ratio a handful more would change: ${listOf(small)}.` : ''}`
		}
	];
}
