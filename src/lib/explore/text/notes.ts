import type { Catalogue, PlottedRows } from '$lib/catalogue/catalogue';
import { BORDERS } from '$lib/text/borders';
import { formatExact } from '$lib/text/numbers';
import { countOf, listOf } from '$lib/text/words';
import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import type { NoteText } from '$lib/views/contract';
import { publishedNotes } from '$lib/analysis/provenance';
import { isAll, pathwaysOf, type Asked } from '../settings/settings';
import type { Published } from '../settings/coverage';
import { yearOfUnit, INCOMPLETE } from '../compute/entries';
import { WORDS } from '../settings/fields';
import type { Series } from '../types';
import type { Lines } from '../compute/lines';
import { labelOf } from './words';

/** Published notes on the plotted rows, in the terms by which they are keyed. */
function plotted(series: readonly Series[], asked: Asked, published: Published): PlottedRows[] {
	const { measure, origins, destinations, by } = asked;
	const own = (key: string) => ({
		origins: by === 'origin' ? [key.split('-')[0] ?? key] : isAll(origins) ? [''] : origins,
		destinations: by === 'destination' ? [key] : isAll(destinations) ? [worldOf(asked)] : destinations
	});
	return series.flatMap((one) => {
		const years = yearsOf(one, asked);
		if (!years) return [];
		return WORDS[measure].tables.flatMap((table) =>
			own(one.key).origins.flatMap((origin) =>
				own(one.key).destinations.flatMap((destination): PlottedRows[] => {
					if (table !== 'admissions') {
						const isWorld = table === 'displaced_stock' && !['displaced', 'per-resident'].includes(measure);
						return [{ table, origin, ...(isWorld ? {} : { destination }), ...years }];
					}
					const pathways =
						by === 'kind'
							? [one.key]
							: pathwaysOf(asked.tier, [destination], published).map(({ pathway }) => pathway);
					return [...new Set(pathways)].map((pathway) => ({ table, origin, destination, pathway, ...years }));
				})
			)
		);
	});
}

/** Where people stand who are counted in all countries together. */
const worldOf = ({ measure, protection }: Asked): string =>
	measure === 'protected' && protection === 'us_tps' ? 'USA' : '';

function yearsOf({ points, onsetMonth }: Series, asked: Asked): { yearFrom: number; yearTo: number } | null {
	const times = points.flatMap(({ t, result }) => (result ? [t] : []));
	const [first, last] = [times[0], times.at(-1)];
	if (first === undefined || last === undefined) return null;
	const isMonthly = asked.clock === 'month' || asked.clock === 'event';
	const yearAt = (t: number) => yearOfUnit(isMonthly ? 'month' : 'calendar', t + (onsetMonth ?? 0));
	return { yearFrom: yearAt(first), yearTo: yearAt(last) };
}

/** A stand-in and an older total are noted only where the origin has such a pathway. */
const isOfOrigin = (rows: PlottedRows): boolean =>
	!['u4u', 'port_of_entry_parole', 'oaw'].includes(rows.pathway ?? '') ||
	(rows.pathway === 'oaw' ? rows.origin === 'AFG' : rows.origin === 'UKR');

/** Notes on temporary protection of Ukrainians in Europe say nothing of the status that the United States gives. */
const isAbout = (id: string, { measure, protection }: Asked): boolean =>
	measure !== 'protected' || (protection === 'us_tps') === (id === '40-tps-admits-nobody');

export function notesOf(
	series: readonly Series[],
	lines: Lines,
	asked: Asked,
	published: Published,
	catalogue: Catalogue
): NoteText[] {
	return [
		...publishedNotes(catalogue, plotted(series, asked, published).filter(isOfOrigin)).filter(({ id }) =>
			isAbout(id, asked)
		),
		...computed(series, lines, asked, catalogue)
	];
}

function computed(series: readonly Series[], lines: Lines, asked: Asked, catalogue: Catalogue): NoteText[] {
	const notes: NoteText[] = [];
	const say = (id: string, when: boolean, text: () => string) => {
		if (when) notes.push({ id: `explore-${id}`, text: text() });
	};
	const { measure } = asked;
	say(
		'cases',
		(lines.cases ?? 0) > 0,
		() =>
			`${formatExact(lines.cases ?? 0)} are published in cases, which can hold several people; they are left out.`
	);
	say(
		'missing',
		(lines.missing ?? 0) > 0,
		() =>
			`${countOf(formatExact(lines.missing ?? 0), 'figure was', 'figures were')} not reported; that is not the same as none.`
	);
	say(
		'by-year',
		measure === 'rate',
		() =>
			'Each year is divided by the mean of its two year-end numbers of displaced people; several years by the sum of these.'
	);
	say(
		'reference',
		measure === 'parity',
		() =>
			'Both sides of every ratio are counted in the same way: the same country, time, pathways and kind of divisor.'
	);
	say(
		'first-instance',
		measure === 'decisions' || measure === 'protection-rate',
		() =>
			'Decisions at first instance alone, on the substance of the application, in persons. Closed cases, appeals and repeat applications are left out.'
	);
	say(
		'applications',
		measure === 'applications',
		() =>
			'New applications at first instance alone, in persons. Before 2006 new and repeat applications are often not told apart.'
	);
	say(
		'fixed',
		measure === 'since-onset' || (measure === 'parity' && asked.clock === 'event'),
		() => 'Each line is divided by one fixed number of displaced people, so that it can only rise.'
	);
	say(
		'visa-free',
		measure === 'protected-share',
		() =>
			'Where people are depends on geography, on visas and on families already there, not on asylum policy alone.'
	);
	const parted = series.filter(({ points }) => points.some(({ reason }) => reason?.startsWith(INCOMPLETE)));
	say('incomplete', parted.length > 0, () => {
		const pathways = new Set(
			parted.flatMap(({ points }) =>
				points.flatMap(({ reason }) =>
					reason?.startsWith(INCOMPLETE) ? reason.slice(INCOMPLETE.length).split('~') : []
				)
			)
		);
		const labels = [...pathways].map((pathway) => catalogue.pathways.get(pathway)?.label ?? pathway);
		return `A time has a figure only where every larger pathway has figures for all of it. Missing for some: ${listOf(labels)}.`;
	});
	const open = series.filter(({ points }) =>
		points.some(({ result }) => result && result.high > result.value * 1.1 + 10)
	);
	say(
		'open',
		asked.clock !== 'event' && WORDS[measure].tables[0] === 'admissions' && open.length > 0,
		() =>
			`A total that is published only for a longer time is not in the value of any part of it, only in the upper end of its range: ${listOf(open.map(({ label }) => label))}.`
	);
	const few = series.filter(({ overall }) => {
		const people = overall.people ?? (WORDS[measure].nature === 'rate' ? null : overall.result);
		return people !== null && people.value > 0 && people.value < FEWEST_UNWARNED;
	});
	say(
		'few',
		few.length > 0 && few.length <= 12,
		() => `Fewer than ${FEWEST_UNWARNED} people stand behind: ${listOf(few.map(({ label }) => label))}.`
	);
	say(
		'looks',
		asked.by !== 'origin' && isAll(asked.origins) === false && asked.origins.length > 1,
		() =>
			`Added up over these origins: ${listOf(asked.origins.map((origin) => labelOf(origin, { ...asked, by: 'origin' }, catalogue)))}.`
	);
	say('borders', asked.chart === 'map', () => BORDERS);
	return notes;
}
