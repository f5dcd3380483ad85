import { yearRange } from '$lib/text/dates';
import { formatExact } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { EXCLUSIONS } from '$lib/metrics/exclusions';
import { isCalendar, TIERS, type TierChoice, type Window } from '$lib/metrics/specification';
import { definitionsOf } from '$lib/analysis/comparison/definitions';
import { DENOMINATOR_WORDS } from '$lib/analysis/comparison/denominators';
import * as column from '$lib/views/columns';
import type { DataTable } from '$lib/views/contract';
import { OTHERS, specificationsOf, windowOf, type Definition } from '$lib/analysis/evidence/evaluate';
import type { Evidence } from '$lib/analysis/evidence/evidence';
import type { Section } from './entry';

const COUNTED: Readonly<Record<TierChoice, string>> = { T1: 'resettled', 'T1+T2': 'all let in' };

const windowText = (window: Window): string =>
	isCalendar(window) ? yearRange(window.years.from, window.years.to) : `first ${window.months} months`;

/** The definitions that are tested, and why others are not, from the table of admissible specifications. */
export function admissible(evidence: Evidence): Section {
	const all = OTHERS.map((origin) => specificationsOf(origin, evidence.comparison));
	const tested = all.reduce((sum, { admissible: own }) => sum + own.length, 0);
	const left = all.reduce((sum, { excluded }) => sum + excluded.length, 0);
	return {
		id: 'admissible',
		title: 'Which definitions are tested',
		text: [
			`A definition is a tier, a window, a denominator and, where it matters, a beginning of the war and whether a total that lies partly outside the years counts. All combinations are formed for the eight origins, ${formatExact(tested + left)} in all; one table in the program decides which of them make sense, and charts, sentences and this page read the same table. ${formatExact(tested)} are tested.`
		],
		entries: [
			{
				id: 'exclusions',
				title: 'What is left out, and why',
				text: ['The first reason that applies counts.'],
				tables: [exclusionsTable(all.flatMap(({ excluded }) => excluded))]
			},
			{
				id: 'tested',
				title: 'How many are tested for each origin',
				text: ['Agreement is counted inside one tier and window, never as one number over all.'],
				tables: [countsTable(evidence)]
			},
			{
				id: 'tested-afghans',
				title: 'All definitions tested for Afghans',
				text: ['The chart “Counted every way” has the same table for every origin.'],
				tables: [definitionsTable(evidence, 'AFG')],
				charts: ['robustness', 'parity-ladder']
			}
		]
	};
}

const exclusionsTable = (excluded: readonly { readonly by: string }[]): DataTable =>
	column.dataTable<(typeof EXCLUSIONS)[number]>({
		name: 'exclusions',
		caption: 'Combinations left out',
		rows: EXCLUSIONS,
		columns: [
			column.text('reason', 'Reason', 'Why such combinations are not tested', ({ reason }) => reason),
			column.flag(
				'is_general',
				'For all alike',
				'Whatever is published of an origin',
				({ isGeneral }) => isGeneral
			),
			column.integer(
				'count',
				'Left out',
				'Combinations of the eight origins',
				({ id }) => excluded.filter(({ by }) => by === id).length
			)
		]
	});

interface TestedWindow {
	readonly tier: TierChoice;
	readonly window: Window;
}

const countsTable = ({ comparison }: Evidence): DataTable =>
	column.dataTable<TestedWindow>({
		name: 'tested',
		caption: 'Definitions tested',
		rows: TIERS.toReversed().flatMap((tier) => comparison.windows.map((window) => ({ tier, window }))),
		columns: [
			column.text(
				'window',
				'Counted',
				'Tier and window',
				({ tier, window }) => `${COUNTED[tier]}, ${windowText(window)}`
			),
			...OTHERS.map((origin) =>
				column.integer<TestedWindow>(
					origin,
					peopleFrom(origin),
					`Definitions tested for ${peopleFrom(origin)}`,
					({ tier, window }) =>
						specificationsOf(origin, comparison).admissible.filter(
							(one) => one.tier === tier && one.window === window.id
						).length
				)
			)
		]
	});

const definitionsTable = ({ comparison }: Evidence, origin: string): DataTable => {
	const counted = ({ specification }: Definition) =>
		`${COUNTED[specification.tier]}, ${windowText(windowOf(specification, comparison))}`;
	const WORDS = 'Beginning of the war, or what is counted with the rest';
	const PARITY = 'The rate for every 100 of the Ukrainian rate';
	return column.dataTable<Definition>({
		name: `tested-${origin}`,
		caption: `${peopleFrom(origin)}, for every 100 Ukrainians`,
		rows: definitionsOf(origin, comparison).definitions,
		columns: [
			column.text('counted', 'Counted', 'Tier and window', counted),
			column.text('words', 'Beginning or total', WORDS, ({ words }) => words || null),
			column.text('denominator', 'Out of', 'Denominator', (one) => DENOMINATOR_WORDS[one.denominator]),
			column.people('people', 'People', 'People in the numerator', ({ people }) => people.value),
			column.number('parity', 'Per 100', 'Ukrainians', PARITY, ({ parity }) => 100 * parity.value)
		]
	});
};
