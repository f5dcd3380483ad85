import { formatExact, formatNumber, formatRange } from '$lib/text/numbers';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import type { Direction } from '$lib/metrics/counterfactual';
import type { Lane, Settings, WarRow } from './rows';
import type { Shown } from './series';
import {
	arithmetic,
	KEY_NAMES,
	KEY_WORDS,
	laneName,
	laneVerb,
	letIn,
	PART_WORDS,
	percentText,
	shareText,
	verbOf,
	would
} from './words';

const place = ({ origin, name }: WarRow): string => countryInSentence(origin, name);

interface OriginComparison {
	readonly row: WarRow;
	readonly lane: Lane;
	readonly expected: number;
	readonly direction: Direction;
}

/** The United States in every war whose numbers may be compared. */
const compared = ({ rows }: Shown): OriginComparison[] =>
	rows.flatMap((row) => {
		const lane = row.lanes.find(({ id }) => id === 'usa');
		return lane?.isRanked && lane.direction && lane.shown?.expected.defined
			? [{ row, lane, expected: lane.shown.expected.value, direction: lane.direction }]
			: [];
	});

/** Sentences from the numbers, and from the settings that a reader chose: arithmetic, never a forecast. */
export function finding(shown: Shown): string[] {
	return [
		...verdict(shown),
		...inWords(shown),
		...whereItDepends(shown),
		...besideUkrainians(shown),
		...ofTheCoalition(shown),
		...whoTookPart(shown),
		...tooFew(shown)
	];
}

/** "If the United States alone had taken in 5% of the displaced", and what is then compared. */
function opening({ settings }: Shown): { start: string; subject: string } {
	const share = `${shareText(settings)} of the displaced`;
	return settings.key === 'usa'
		? { start: `If the United States alone had taken in ${share}`, subject: 'that' }
		: {
				start: `If the states that took part had taken in ${share}, ${KEY_NAMES[settings.key]}`,
				subject: 'the part of the United States'
			};
}

function verdict(shown: Shown): string[] {
	const all = compared(shown);
	const from = (direction: Direction) =>
		all.filter((one) => one.direction === direction).map(({ row }) => place(row));
	const [below, above, either] = [from('below'), from('above'), from('either')];
	const verb = verbOf(shown.settings);
	const { start, subject } = opening(shown);
	const clauses = [
		...(below.length > 0 ? [`more people than it ${verb} from ${listOf(below)}`] : []),
		...(above.length > 0 ? [`fewer than it ${verb} from ${listOf(above)}`] : [])
	];
	const depends =
		either.length > 0 ? `; for ${listOf(either)} it depends on who is counted as displaced` : '';
	if (clauses.length > 0) return [`${start}, ${subject} would be ${listOf(clauses)}${depends}.`];
	if (depends)
		return [
			`${start}, it depends on who is counted as displaced whether ${subject} would be more or fewer people than it ${verb} from ${listOf(either)}.`
		];
	return [
		`None of the wars chosen has figures to compare ${shareText(shown.settings)} of the displaced with.`
	];
}

function inWords(shown: Shown): string[] {
	const [most] = compared(shown).sort((a, b) => b.expected - a.expected);
	const formula = most && arithmetic(most.row, most.lane, shown.settings);
	if (!most?.row.displaced || !formula) return [];
	const { row, lane, expected } = most;
	const gap = Math.abs(expected - lane.people.value);
	const side = expected > lane.people.value ? 'fewer' : 'more';
	return [
		`The arithmetic, for ${place(row)}: people ${row.displaced?.words ?? ''} × part put down to the interveners × share to be resettled × part of the United States, ${formula}. From ${row.firstYear} to ${row.lastYear} it ${laneVerb(lane, shown.settings)} ${letIn(lane.people.value)}, ${would(gap)} ${side} than that.`
	];
}

/** Wars in which the counts of the displaced do not agree on the side. */
function whereItDepends(shown: Shown): string[] {
	return compared(shown)
		.filter(({ direction }) => direction === 'either')
		.map(({ row, lane }) => {
			const each = lane.byCount.flatMap(({ counted, result }) =>
				result.expected.defined ? [`${would(result.expected.value)} of those ${counted.words}`] : []
			);
			return `For ${place(row)} it would be ${listOf(each)}; ${letIn(lane.people.value)} were ${laneVerb(lane, shown.settings)}.`;
		});
}

function besideUkrainians({ rows, settings }: Shown): string[] {
	const reference = rows.find(({ isReference }) => isReference);
	const lane = reference?.lanes[0];
	if (!reference?.rate.defined || !lane) return [];
	const others = rows
		.filter(({ isReference, lanes }) => !isReference && lanes[0]?.isRanked)
		.flatMap(({ origin, rate }) => (rate.defined ? [{ origin, rate: rate.value }] : []))
		.sort((a, b) => b.rate - a.rate)
		.map(({ origin, rate }) => `${formatNumber(rate)} for ${peopleFrom(origin)}`);
	const same = others.length > 0 ? ` The same number is ${listOf(others)}.` : '';
	return [
		`For comparison, Costs of War counts no such war in ${place(reference)}: of every 1,000 ${peopleFrom(reference.origin)} displaced abroad when most were, the United States ${verbOf(settings)} ${formatNumber(reference.rate.value)}, ${letIn(lane.people.value)} in all.${same}`
	];
}

/** M11 in words, for the two wars from which most people were resettled. */
function ofTheCoalition({ rows, settings }: Shown): string[] {
	return rows
		.filter(({ states }) => states.length > 1)
		.map((row) => ({ row, total: row.states.reduce((sum, { resettled }) => sum + resettled.value, 0) }))
		.sort((a, b) => b.total - a.total)
		.slice(0, 2)
		.flatMap(({ row, total }) => {
			const [usa] = row.states;
			if (!usa?.shareOfPeople.defined || !usa.shareOfKey.defined) return [];
			return [
				`Of the ${letIn(total)} ${peopleFrom(row.origin)} whom these ${row.states.length} states resettled, ${percentText(usa.shareOfPeople.value)} came to the United States; ${PART_WORDS[settings.key]} is ${percentText(usa.shareOfKey.value)}.`
			];
		});
}

function whoTookPart({ rows }: Shown): string[] {
	const states = rows.flatMap(({ states: own }) => own.filter(({ country }) => country !== 'USA'));
	if (states.length === 0) return [];
	const secondary = states.filter(({ hasOfficialSource }) => !hasOfficialSource).length;
	const wars = rows
		.filter(({ states: own }) =>
			own.some(({ hasOfficialSource, country }) => country !== 'USA' && !hasOfficialSource)
		)
		.map(place);
	const which = wars.length > 0 ? ` (${listOf(wars)})` : '';
	return [
		`Who took part beside the United States is known from secondary sources alone for ${secondary} of ${states.length} entries${which}, and the lists are not complete.`
	];
}

function tooFew({ rows, settings }: Shown): string[] {
	const few = rows.filter(({ isReference, lanes }) => !isReference && lanes[0] && !lanes[0].isRanked);
	if (few.length === 0) return [];
	const each = few.map((row) => `${place(row)} (${formatExact(row.lanes[0]?.people.value ?? 0)})`);
	return [`Too few were ${verbOf(settings)} to compare: ${listOf(each)}.`];
}

/** "335,000 (199,000 to 335,000)". */
export function expectedText(lane: Lane): string {
	if (!lane.shown?.expected.defined) return '';
	const number = would(lane.shown.expected.value);
	const range = lane.over?.expected.defined
		? formatRange(lane.over.expected.low, lane.over.expected.high, would)
		: number;
	return range === number ? number : `${number} (${range})`;
}

/** What a lane says when it is stepped to. */
export function readingOf(row: WarRow, lane: Lane, settings: Settings): string {
	const name = row.states.length > 0 ? `${laneName(lane)}: ` : '';
	const temporary =
		lane.temporary.value > 0
			? ` (${formatExact(lane.durable.value)} resettled, ${formatExact(lane.temporary.value)} for a limited time)`
			: '';
	const people = `${name}${formatExact(lane.people.value)} ${laneVerb(lane, settings)} ${row.firstYear}–${row.lastYear}${temporary}`;
	if (row.isReference) return `${people}, for comparison`;
	const formula = arithmetic(row, lane, settings);
	return formula ? `${people}; by this share ${formula}` : `${people}; no number by this share`;
}

/** What the chart shows, for those who cannot see it. */
export function altText({ rows, settings }: Shown): string {
	const each = rows.map(
		(row) => `${row.name}: ${row.lanes.map((lane) => readingOf(row, lane, settings)).join('. ')}`
	);
	return `Bullets of people ${verbOf(settings)} since each war began, inside a frame as long as ${shareText(settings)} of the displaced, ${KEY_WORDS[settings.key]}. ${each.join('; ')}.`;
}
