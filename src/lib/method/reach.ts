import { dayMonthYear, endOfYear } from '$lib/text/dates';
import { formatExact, formatNumber } from '$lib/text/numbers';
import { countryInSentence, peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import {
	counterfactual,
	overDefinitions,
	significant,
	type Counterfactual
} from '$lib/metrics/counterfactual';
import { protectedPerResident, protectedShare } from '$lib/metrics/protected';
import { quantity, stock } from '$lib/metrics/quantity';
import { responsibility } from '$lib/metrics/responsibility';
import { daysBetween, monthsToReach } from '$lib/metrics/speed';
import {
	evaluate,
	monthly,
	pairIn,
	ratioRangeOf,
	type EvaluationSettings
} from '$lib/analysis/evidence/evaluate';
import { sourcesIn, textIn, onlyRow, type Evidence } from '$lib/analysis/evidence/evidence';
import {
	refugeesAbroad,
	hostsIn,
	isInEurope,
	lastStockYear,
	lastYearWithMeans,
	lastYearWithResidents,
	refugeesIn,
	residentsOf
} from '$lib/analysis/evidence/hosts';
import { meansSources, residentsSource } from '$lib/analysis/world-bank';
import { exact, rounded, withBounds, type Entry, type Example, type Section } from './entry';

/** M9 to M14. */
export const reach = (evidence: Evidence): Section => ({
	id: 'reach',
	title: 'Speed, size of a country, the same rate for all, and shelter',
	text: ['The number M10 is not used.'],
	entries: [speed(evidence), keys(evidence), sameRate(evidence), perResident(evidence), sheltered(evidence)]
});

function speed({ comparison, rows, catalogue }: Evidence): Entry {
	const lines = (
		[
			['UKR', 'UKR-2022'],
			['AFG', 'AFG-2021'],
			['SYR', 'SYR-2011']
		] as const
	).map(([origin, onsetId]) => {
		const { people, sourceIds } = monthly(comparison, origin, onsetId, 'T1+T2');
		const reached = monthsToReach(people).map(({ threshold, months }) => {
			if (!months.defined)
				return `${formatExact(threshold)} not within the ${people.length} months with figures`;
			const [from, to] = [months.low, months.value];
			return `${formatExact(threshold)} in month ${from === to ? to : `${from} to ${to}`}`;
		});
		const onset = catalogue.onsets.find(({ onset_id }) => onset_id === onsetId);
		return { text: `${peopleFrom(origin)} (${onset?.label ?? ''}): ${listOf(reached)}.`, sourceIds };
	});
	return {
		id: 'm9',
		code: 'M9',
		title: 'Speed',
		text: [
			'Months from the onset until so many people had been let in, and days from the onset to each step of policy. Month 0 is the month of the onset. Where a programme is one total for a longer period the month is a range. A document that carries a month or a year alone gives a range of days.'
		],
		formulas: ['days = day of the step − day of the onset'],
		examples: [...lines, daysExample('eu-tp-in-force'), daysExample('tps-afghanistan-announced')],
		charts: ['conditions', 'since-onset', 'parole-pipeline']
	};

	function daysExample(event_id: string): Example {
		const event = onlyRow(rows.events, { event_id });
		const onset = catalogue.onsets.find(({ onset_id }) => onset_id === event.onset_id);
		const date = textIn(event, 'event_date');
		const days = daysBetween(
			{ date: onset?.onset_date ?? '', precision: 'day' },
			{ date, precision: textIn(event, 'precision') as 'day' | 'month' | 'year' }
		);
		return {
			text: `${textIn(event, 'event')}: ${days.defined ? formatExact(days.value) : '–'} days after ${dayMonthYear(onset?.onset_date ?? '')}, on ${dayMonthYear(date)}.`,
			sourceIds: [textIn(event, 'source_id')]
		};
	}
}

function keys(evidence: Evidence): Entry {
	const year = lastYearWithMeans(evidence);
	const hosts = hostsIn(evidence, year);
	const under = (['population', 'gdp', 'mean'] as const).map((key) => ({
		key,
		own: responsibility(hosts, key).find(({ id }) => id === 'USA')
	}));
	const names = { population: 'residents', gdp: 'gross domestic product', mean: 'the mean of both' };
	return {
		id: 'm11',
		code: 'M11',
		title: 'Share of resettlement, for a country’s population or GDP',
		text: [
			'How much of all resettlement a country took on, over its share of residents, of output, or of the mean of both, among the countries compared. 1 means exactly its share. A key that is missing for one of them gives no shares for any.'
		],
		formulas: ['index = {share of the resettled|share under the key}'],
		examples: [
			{
				text: `The United States among the ${hosts.length} countries that resettled anybody in ${year}, the last year with output published for all of them, as reported to UNHCR.`,
				formulas: under.flatMap(({ key, own }) =>
					own?.index.defined && own.shareOfPeople.defined && own.shareOfKey.defined
						? [
								`by ${names[key]} = {${rounded(100 * own.shareOfPeople.value)}%|${rounded(100 * own.shareOfKey.value)}%} = ${withBounds(own.index)}`
							]
						: []
				),
				sourceIds: [...sourcesIn(evidence.rows.resettled), ...meansSources(year)]
			}
		],
		charts: ['interveners']
	};
}

function sameRate({ comparison }: Evidence): Entry {
	const years = { window: '2021-2024', tier: 'T1+T2', denominator: 'abroad' } as const;
	const durable = { window: '36', tier: 'T1', denominator: 'abroad', onsetId: 'AFG-2021' } as const;
	const example = (own: Omit<EvaluationSettings, 'origin'>, what: string): Example => {
		const onsetId = own.onsetId ? 'UKR-2022' : null;
		const [afghans, ukrainians] = [
			evaluate(comparison, { origin: 'AFG', ...own }),
			evaluate(comparison, { origin: 'UKR', ...own, onsetId })
		];
		const { people, displaced } = pairIn(afghans);
		const result = counterfactual(pairIn(afghans), pairIn(ukrainians));
		const { expected, extra } = overDefinitions(result, everyWay(own));
		if (!expected.defined || !extra.defined || !ukrainians.rate.defined)
			throw new RangeError('The counterfactual of the example is undefined.');
		const round = (value: number) => formatNumber(significant(Math.abs(value)));
		const side = extra.value >= 0 ? 'more than were let in' : 'fewer than were let in';
		const range =
			extra.low < 0 && extra.high > 0
				? `from ${round(extra.low)} fewer to ${round(extra.high)} more`
				: `from ${round(Math.min(Math.abs(extra.low), Math.abs(extra.high)))} to ${round(Math.max(Math.abs(extra.low), Math.abs(extra.high)))} ${extra.value >= 0 ? 'more' : 'fewer'}`;
		return {
			text: `Afghans, United States, ${what}: ${round(extra.value)} ${side}; over all denominators that are admissible here, ${range}.`,
			formulas: [
				`at the Ukrainian rate = {${rounded(ukrainians.rate.value)} × ${exact(displaced.value)}|1,000} = ${round(expected.value)}`,
				`difference = ${round(expected.value)} − ${exact(people.value)} = ${extra.value < 0 ? '−' : ''}${round(extra.value)}`
			],
			sourceIds: [...new Set([...afghans.sourceIds, ...ukrainians.sourceIds])]
		};
	};
	/** The ratio under each admissible denominator. */
	const everyWay = (own: Omit<EvaluationSettings, 'origin'>): Counterfactual[] =>
		ratioRangeOf(comparison, 'AFG', own)
			.definitions.filter(({ specification: { onsetId } }) => onsetId === (own.onsetId ?? null))
			.map(({ denominator, specification: { referenceOnsetId } }) => {
				const of = (origin: string, onsetId: string | null) =>
					pairIn(evaluate(comparison, { ...own, origin, denominator, onsetId }));
				return counterfactual(of('AFG', own.onsetId ?? null), of('UKR', referenceOnsetId));
			});
	return {
		id: 'm12',
		code: 'M12',
		title: 'At the Ukrainian rate',
		text: [
			'The number of people there would be at the rate of the Ukrainians, with the same destination, tier, window and kind of denominator on both sides, and its difference from those let in, whichever way it points. It is arithmetic about what happened and never a forecast: nothing is said past the last month with Ukrainian figures. The range runs over all admissible denominators. Shown with two significant figures.'
		],
		formulas: [
			'at the Ukrainian rate = {rate of Ukraine × displaced|1,000}',
			'difference = at the Ukrainian rate − people let in'
		],
		examples: [
			example(years, 'all let in, 2021–2024'),
			example(durable, 'resettled alone, first 36 months since August 2021')
		],
		charts: ['at-the-ukrainian-rate', 'interveners']
	};
}

function perResident(evidence: Evidence): Entry {
	const year = Math.min(lastYearWithResidents(evidence), lastStockYear(evidence));
	const examples = ['UKR', 'SYR'].map((origin): Example => {
		const people = refugeesIn(evidence, origin, year, ({ asylum }) => asylum === 'DEU');
		const residents = residentsOf(evidence, 'DEU', year);
		if (!residents) throw new RangeError('Residents of Germany are not published.');
		const result = protectedPerResident(quantity('protected', people), residents);
		return {
			text: `${peopleFrom(origin)} in Germany, ${endOfYear(year)}, per 1,000 residents.`,
			formulas: [`rate = 1,000 × {${exact(people.value)}|${exact(residents.value)}} = ${withBounds(result)}`],
			sourceIds: [...people.sourceIds, residentsSource(year)]
		};
	});
	return {
		id: 'm13',
		code: 'M13',
		title: 'Protected people per resident',
		text: [
			'Refugees of an origin in a country per 1,000 of its residents: what a country gives for its size.'
		],
		formulas: ['rate = 1,000 × {refugees there|residents}'],
		examples,
		charts: ['europe', 'hosts']
	};
}

function sheltered(evidence: Evidence): Entry {
	const year = lastStockYear(evidence);
	const europe = [...evidence.catalogue.countries.values()].filter(({ is_europe32 }) => is_europe32);
	const examples = ['UKR', 'AFG'].map((origin): Example => {
		const people = refugeesIn(evidence, origin, year, isInEurope);
		const displaced = refugeesAbroad(evidence, origin, year);
		const result = protectedShare(quantity('protected', people), stock(displaced));
		return {
			text: `${peopleFrom(origin)} in the ${europe.length} countries of Europe, ${endOfYear(year)}, per 1,000 refugees abroad.`,
			formulas: [
				`share = 1,000 × {${exact(people.value)}|${exact(displaced.value)}} = ${withBounds(result)}`
			],
			sourceIds: [...new Set([...people.sourceIds, ...displaced.sourceIds])]
		};
	});
	const names = europe.map(({ iso3, name }) => countryInSentence(iso3, name)).sort();
	return {
		id: 'm14',
		code: 'M14',
		title: 'Sheltered share',
		text: [
			'Refugees of an origin in a country or in Europe, as UNHCR counts them, out of its refugees in all countries at the same year-end; or refugees, asylum-seekers and others in need of protection out of all of these abroad (D1). One kind is never divided by another. Temporary protection is inside UNHCR’s refugees and is never added to them. It compares people who are there, not people let in.',
			'The Ukrainian share is printed with and without Russia. With: the 1,227,554 refugees whom UNHCR last counted there, at the end of 2023, in place of the few it counts since. For 2022–2024 its low bound has Eurostat’s count for Germany, where UNHCR also counted people not yet under temporary protection.',
			`Europe here means ${listOf(names)}. UNHCR’s own “Europe” is larger: it includes Türkiye and Russia.`
		],
		formulas: [
			'share = 1,000 × {refugees there|refugees abroad}',
			'share of everyone = 1,000 × {refugees, asylum-seekers and others there|D1}'
		],
		examples,
		charts: ['europe', 'destinations']
	};
}
