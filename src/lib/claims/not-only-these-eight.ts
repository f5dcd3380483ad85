import { matching, numberIn, textIn, onlyRow } from '$lib/analysis/evidence/evidence';
import { ORIGINS } from '$lib/analysis/figures';
import { positionAmong } from '$lib/metrics/control-group';
import type { Row } from '$lib/query/port';
import { formatNumber, formatPercent, formatSignificant } from '$lib/text/numbers';
import { countryInSentence } from '$lib/text/people';
import { listOf, numberInWords } from '$lib/text/words';
import { claim, sourcesOf, type Check, type Claim, type ClaimFacts } from './claim';
import type { Outcome } from './verdict';

/** Everyone gets less if at least this share of the other origins does. */
const NEARLY_ALL = 0.9;
const HALF = 0.5;

/** A claim of those who see no preference against these eight. */
export function notOnlyTheseEight({ charts }: ClaimFacts): Claim {
	return claim({
		id: 'not-only-these-eight',
		claim: 'Everyone gets less than Ukrainians, not only people from these eight wars.',
		madeBy: 'People who object that these eight wars are nothing special.',
		checks: [
			resettled(charts.everyoneResettled),
			inEurope(charts.everyoneInEurope, charts.europe),
			letIn(charts.everyoneLetIn),
			theEight(charts.everyoneResettled, charts.everyoneInEurope)
		],
		caveat:
			'People on parole are known for thirteen nationalities alone. For all others the American figures count resettlement, which few Ukrainians used.',
		against:
			'That others get less too does not make the difference fair. These eight were chosen for who fought in the wars, whatever their rate.',
		wouldChange:
			'Figures of parole for every nationality would decide the American part. It would be “supported” if nine in ten others were below Ukrainians in both places.'
	});
}

const rateIn = (row: Row): number => numberIn(row, 'rate');
/** Origins with enough people displaced that are not compared. */
const othersIn = (rows: readonly Row[]): Row[] =>
	matching(rows, { scope: 'origin' }).filter((row) => !ORIGINS.some((origin) => origin === row.origin));
const ukraineIn = (rows: readonly Row[]): Row => onlyRow(rows, { scope: 'origin', origin: 'UKR' });

/** Yes if nearly all others are below each of the rates, no if fewer than half are below any. */
function nearlyAllBelow(rates: readonly number[], others: readonly number[]): Outcome {
	if (others.length === 0) return 'untestable';
	const shares = rates.map((rate) => positionAmong(rate, others).below / others.length);
	if (shares.every((share) => share >= NEARLY_ALL)) return 'yes';
	return shares.every((share) => share < HALF) ? 'no' : 'depends';
}

const RULE =
	'Yes if at least nine in ten of the other nationalities have a lower rate; no if fewer than half do. Compared are those with 100,000 people displaced, the eight left out. Within 5% counts as equal.';

function resettled(rows: readonly Row[]): Check {
	const others = othersIn(rows).map(rateIn);
	const ukraine = rateIn(ukraineIn(rows));
	const { below, above } = positionAmong(ukraine, others);
	const pooled = onlyRow(rows, { scope: 'total', origin: 'others' });
	return {
		role: 'part',
		question: 'Does the United States resettle people from elsewhere at a lower rate?',
		topic: 'U.S. resettlement',
		rule: RULE,
		outcome: nearlyAllBelow([ukraine], others),
		answer: `Of ${others.length} others ${below} have a lower rate than Ukrainians and ${above} a higher one. All others together: ${formatSignificant(rateIn(pooled))} per 1,000 a year. Ukrainians: ${formatNumber(ukraine)}.`,
		chart: 'everyoneResettled',
		sourceIds: sourcesOf([ukraineIn(rows), pooled])
	};
}

function inEurope(rows: readonly Row[], europe: readonly Row[]): Check {
	const others = othersIn(rows);
	const rates = others.map(rateIn);
	const published = rateIn(ukraineIn(rows));
	const kept = matching(europe, { origin: 'UKR', counted: 'protected', base: 'kept' })[0];
	const withRussia = kept ? numberIn(kept, 'share') : published;
	const notBelow = others.filter((row) => positionAmong(withRussia, [rateIn(row)]).below === 0);
	const share = (rate: number) => formatPercent(rate / 1000);
	return {
		role: 'part',
		question: 'Does Europe shelter a smaller share of people from elsewhere?',
		topic: 'shelter in Europe',
		rule: `${RULE} Judged with and without the Ukrainians in Russia whom UNHCR no longer counts.`,
		outcome: nearlyAllBelow([published, withRussia], rates),
		answer: `Ukrainians: ${share(published)}, or ${share(withRussia)} with those in Russia. ${positionAmong(published, rates).below} of ${rates.length} others are below the first and ${positionAmong(withRussia, rates).below} below the second.${notBelow.length > 0 ? ` The rest: ${listOf(notBelow.map((row) => countryInSentence(textIn(row, 'origin'), textIn(row, 'origin_name'))))}.` : ''}`,
		chart: 'everyoneInEurope',
		sourceIds: sourcesOf([ukraineIn(rows), ...others])
	};
}

/** Cubans, Haitians, Nicaraguans and Venezuelans, whose numbers are minimums. */
function letIn(rows: readonly Row[]): Check {
	const minimums = matching(rows, { scope: 'origin', is_minimum: true });
	const ukraine = rateIn(ukraineIn(rows));
	const above = minimums.filter((row) => positionAmong(rateIn(row), [ukraine]).below === 1);
	const name = (row: Row) => countryInSentence(textIn(row, 'origin'), textIn(row, 'origin_name'));
	const rate = (row: Row) => `${name(row)} at least ${formatNumber(rateIn(row))}`;
	const outcome: Outcome =
		above.length === 0 ? 'untestable' : above.length === minimums.length ? 'no' : 'depends';
	return {
		role: 'part',
		question: 'Did fewer Cubans, Haitians, Nicaraguans and Venezuelans get in, parole included?',
		topic: 'the other nationalities with a parole programme',
		rule: 'No if even the minimum that is known is above the Ukrainian rate for all four; it depends if for some. A minimum below it decides nothing.',
		outcome,
		answer: `Per 1,000 displaced a year in 2021–2024: Ukraine ${formatNumber(ukraine)}, ${listOf(minimums.map(rate))}. Parole at land ports is missing for the last ${numberInWords(minimums.length)}.`,
		chart: 'everyoneLetIn',
		sourceIds: sourcesOf([ukraineIn(rows), ...minimums])
	};
}

/** Whether the eight together are below all others, in both places. */
function theEight(usa: readonly Row[], europe: readonly Row[]): Check {
	const total = (rows: readonly Row[], origin: string) => rateIn(onlyRow(rows, { scope: 'total', origin }));
	const sides = [usa, europe].map(
		(rows) => positionAmong(total(rows, 'eight'), [total(rows, 'others')]).above
	);
	const below = sides.filter((above) => above === 1).length;
	const share = (origin: string) => formatPercent(total(europe, origin) / 1000);
	return {
		role: 'limit',
		question: 'Do the eight get less than everyone else together?',
		topic: 'the eight get less than everyone else together',
		rule: 'Yes if their rate is below that of all other origins together, both in U.S. resettlement and in Europe.',
		outcome: below === 2 ? 'yes' : below === 1 ? 'depends' : 'no',
		answer: `U.S. resettlement: ${formatSignificant(total(usa, 'eight'))} per 1,000 a year of the eight, ${formatSignificant(total(usa, 'others'))} of all others. Europe: ${share('eight')} and ${share('others')} of refugees.`,
		chart: 'everyoneInEurope',
		sourceIds: sourcesOf([...matching(usa, { scope: 'total' }), ...matching(europe, { scope: 'total' })])
	};
}
