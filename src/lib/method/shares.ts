import { formatExact, formatPercent } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { isMissing, type InYears } from '$lib/metrics/comparison';
import { representation, sharesOf } from '$lib/metrics/distribution';
import { hoover, theil, type GroupedMember } from '$lib/metrics/inequality';
import { FEWEST_DECISIONS, protectionRate } from '$lib/metrics/protection-rate';
import { asPrinted } from '$lib/metrics/rounding';
import { REFERENCE } from '$lib/analysis/figures';
import { evaluate, OTHERS } from '$lib/analysis/evidence/evaluate';
import { matching, numberIn, sourcesIn, textIn, type Evidence } from '$lib/analysis/evidence/evidence';
import { rounded, withBounds, type Entry, type Section } from './entry';

/** M6 to M8. */
export const shares = (evidence: Evidence): Section => ({
	id: 'shares',
	title: 'Shares and decisions',
	text: [],
	entries: [...composition(evidence), decisions(evidence)]
});

/** The nine origins with their people let in and person-years of 2021–2024. */
function membersOf({ comparison }: Evidence): {
	readonly members: readonly GroupedMember<InYears>[];
	readonly sourceIds: readonly string[];
} {
	const evaluations = [REFERENCE, ...OTHERS].map((origin) =>
		evaluate(comparison, {
			origin,
			window: '2021-2024',
			tier: 'T1+T2',
			denominator: 'abroad'
		})
	);
	return {
		members: evaluations.flatMap(({ pair, settings: { origin } }) =>
			isMissing(pair)
				? []
				: [{ id: origin, group: origin === REFERENCE ? REFERENCE : 'others', pair: pair as InYears }]
		),
		sourceIds: [...new Set(evaluations.flatMap(({ sourceIds }) => sourceIds))]
	};
}

function composition(evidence: Evidence): Entry[] {
	const { members, sourceIds } = membersOf(evidence);
	const all = sharesOf(members) ?? [];
	const indexes = representation(members);
	const example = (origin: string) => {
		const own = all.find(({ id }) => id === origin);
		const result = indexes.find(({ id }) => id === origin)?.index;
		const rate = indexes.find(({ id }) => id === origin)?.rate;
		if (!own || !result || !rate) return [];
		return [
			{
				text: `${peopleFrom(origin)}, 2021–2024: ${formatPercent(own.people.value)} of the people of the nine origins let into the United States, ${formatPercent(own.displaced.value)} of those displaced abroad. The rate (M1) is ${withBounds(rate)}.`,
				formulas: [
					`index = {${rounded(100 * own.people.value)}%|${rounded(100 * own.displaced.value)}%} = ${withBounds(result)}`
				],
				sourceIds
			}
		];
	};
	const spread = theil(members);
	return [
		{
			id: 'm6',
			code: 'M6',
			title: 'Share of people let in over share of the displaced',
			text: [
				'The share of an origin among the people let in, over its share among the displaced; 1 when the two shares are equal. It is about a composition: when the share of one group rises, the others’ falls without anything happening to them. So it never stands without the rate.'
			],
			formulas: ['index = {share of the people let in|share of the displaced}'],
			examples: ['UKR', 'AFG'].flatMap(example),
			charts: ['share']
		},
		{
			id: 'm7',
			code: 'M7',
			title: 'How unequal the distribution is',
			text: [
				'Hoover’s index is the share of those let in who would have to come from elsewhere for all rates to be equal. Theil’s index is 0 when all rates are equal and splits into what lies between Ukraine and the other eight together, and what lies among the eight. An origin from which nobody came counts as 0.'
			],
			formulas: [
				'Hoover = ½ Σ difference of the two shares',
				'Theil = Σ share let in × ln ( {share let in|share displaced} )'
			],
			examples: [
				{
					text: `The nine origins, United States, 2021–2024: Hoover ${withBounds(hoover(members))}; Theil ${withBounds(spread.total)}, of which between Ukraine and the eight ${withBounds(spread.between)} and among the eight ${withBounds(spread.within)}.`,
					sourceIds
				}
			],
			charts: ['share']
		}
	];
}

function decisions({ rows }: Evidence): Entry {
	const first = matching(rows.syriansInGermany, { basis: 'first', unit: 'persons' });
	const counts = first.map((row) => ({
		basis: textIn(row, 'basis'),
		unit: 'persons' as const,
		convention: asPrinted(numberIn(row, 'convention'), 'unhcr-decisions'),
		complementary: asPrinted(numberIn(row, 'complementary'), 'unhcr-decisions'),
		rejected: asPrinted(numberIn(row, 'rejected'), 'unhcr-decisions')
	}));
	const { rate, conventionOnly } = protectionRate(counts);
	const sum = (column: string) => first.reduce((so, row) => so + numberIn(row, column), 0);
	const [convention, complementary, rejected] = ['convention', 'complementary', 'rejected'].map(sum) as [
		number,
		number,
		number
	];
	const n = formatExact;
	return {
		id: 'm8',
		code: 'M8',
		title: 'Protection rate',
		text: [
			`Decisions that give refugee status or another protection, out of all decisions on the substance; cases closed without one are left out. First instances are taken on their own, never added to appeals or reviews, and persons never to cases. It is a ratio of sums, never a mean of rates, and under ${FEWEST_DECISIONS} decisions there is none. From March 2022 Ukrainians in Europe are drawn in grey: they were protected as a group, and single decisions concern few people in particular positions.`
		],
		formulas: [
			'positive = Convention status + other protection',
			'rate = 100 × {positive|positive + rejected}'
		],
		examples: [
			{
				text: `Syrians in Germany, 2016, first instance: ${n(convention + complementary)} positive decisions. With Convention status alone the rate is ${withBounds(conventionOnly)} per cent.`,
				formulas: [
					`${n(convention)} + ${n(complementary)} = ${n(convention + complementary)}`,
					`rate = 100 × {${n(convention + complementary)}|${n(convention + complementary)} + ${n(rejected)}} = ${withBounds(rate)}`
				],
				sourceIds: sourcesIn(first)
			}
		],
		charts: ['recognition']
	};
}
