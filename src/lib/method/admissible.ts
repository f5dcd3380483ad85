import { yearRange } from '$lib/text/dates';
import { formatExact } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { EXCLUSIONS } from '$lib/metrics/exclusions';
import { isCalendar, TIERS, type TierChoice, type Window } from '$lib/metrics/specification';
import { definitionsOf } from '$lib/analysis/comparison/definitions';
import { DENOMINATOR_WORDS } from '$lib/analysis/comparison/denominators';
import { numberField, peopleField, textField } from './fields';
import type { DataTable } from '$lib/views/contract';
import { OTHERS, specificationsOf, windowOf } from '$lib/analysis/evidence/evaluate';
import type { Evidence } from '$lib/analysis/evidence/evidence';
import type { Section } from './entry';

const COUNTED: Readonly<Record<TierChoice, string>> = { T1: 'resettled', 'T1+T2': 'all let in' };

const windowText = (window: Window): string =>
	isCalendar(window) ? yearRange(window.years.from, window.years.to) : `first ${window.months} months`;

/** Which definitions are tested, and why the others are not: read from the one table that decides. */
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
				text: ['The same table for every origin is in the chart that asks whether the answer survives.'],
				tables: [definitionsTable(evidence, 'AFG')],
				charts: ['robustness', 'parity-ladder']
			}
		]
	};
}

const exclusionsTable = (excluded: readonly { readonly by: string }[]): DataTable => ({
	name: 'exclusions',
	caption: 'Combinations left out',
	fields: [
		textField('reason', 'Reason', 'Why such combinations are not tested'),
		{
			name: 'is_general',
			label: 'For all alike',
			type: 'boolean',
			description: 'Whatever is published of an origin'
		},
		{ name: 'count', label: 'Left out', type: 'integer', description: 'Combinations of the eight origins' }
	],
	rows: EXCLUSIONS.map(({ id, reason, isGeneral }) => [
		reason,
		isGeneral,
		excluded.filter(({ by }) => by === id).length
	])
});

const countsTable = ({ comparison }: Evidence): DataTable => ({
	name: 'tested',
	caption: 'Definitions tested',
	fields: [
		textField('window', 'Counted', 'Tier and window'),
		...OTHERS.map((origin) => ({
			name: origin,
			label: peopleFrom(origin),
			type: 'integer' as const,
			description: `Definitions tested for ${peopleFrom(origin)}`
		}))
	],
	rows: TIERS.toReversed().flatMap((tier) =>
		comparison.windows.map((window) => [
			`${COUNTED[tier]}, ${windowText(window)}`,
			...OTHERS.map(
				(origin) =>
					specificationsOf(origin, comparison).admissible.filter(
						(one) => one.tier === tier && one.window === window.id
					).length
			)
		])
	)
});

const definitionsTable = ({ comparison }: Evidence, origin: string): DataTable => ({
	name: `tested-${origin}`,
	caption: `${peopleFrom(origin)}, for every 100 Ukrainians`,
	fields: [
		textField('counted', 'Counted', 'Tier and window'),
		textField('words', 'Beginning or total', 'Beginning of the war, or what is counted with the rest'),
		textField('denominator', 'Out of', 'Denominator'),
		peopleField('people', 'People', 'People in the numerator'),
		numberField('parity', 'Per 100', 'Ukrainians', 'The rate for every 100 of the Ukrainian rate')
	],
	rows: definitionsOf(origin, comparison).definitions.map(
		({ specification, words, denominator, people, parity }) => [
			`${COUNTED[specification.tier]}, ${windowText(windowOf(specification, comparison))}`,
			words || null,
			DENOMINATOR_WORDS[denominator],
			people.value,
			100 * parity.value
		]
	)
});
