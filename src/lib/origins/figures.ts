import { group, groups, rollup, sum as total } from 'd3-array';
import { windowNamed } from '$lib/analysis/comparison/windows';
import { resettledMembers } from '$lib/analysis/controls/all-origins';
import { LET_IN_WINDOW, letInBeside } from '$lib/analysis/controls/let-in-beside';
import { REFERENCE } from '$lib/analysis/figures';
import { intervalOf, numberOf, textOf } from '$lib/analysis/rows';
import type { Catalogue } from '$lib/catalogue/catalogue';
import { isMissing, rateOf } from '$lib/metrics/comparison';
import { sum } from '$lib/metrics/interval';
import { protectionRate } from '$lib/metrics/protection-rate';
import { isCalendar } from '$lib/metrics/specification';
import type { ResultSets, Row } from '$lib/query/port';
import { decisionYearsTo, FIRST_YEAR, WINDOW, type OriginQuery } from './queries';
import type { CountedPlace, OriginDecisions, OriginFigures, OriginYear, RateIn } from './types';

type Results = ResultSets<OriginQuery>;

/** Origins that are no country, or no longer one: unknown, stateless, various, former states. */
const NO_PAGE: readonly string[] = ['UNK', 'XXA', 'STA', 'VAR', 'OTH', 'AB9', 'YUG', 'SUN', 'XKX'];
/** Names of origins that are not in the list of countries, or whose figures hold others too. */
const NAMES: Readonly<Record<string, string>> = { TIB: 'Tibet', SRB: 'Serbia and Kosovo' };
const REGIONS: Readonly<Record<string, string>> = { TIB: 'Asia', TWN: 'Asia' };
/** With fewer people displaced on average, one person more or less changes the rate. */
const FEWEST_FOR_RATE = 10_000;
/** Years of the rate of everyone let in: they hold the evacuation from Kabul too. */

const valueIn = (rows: readonly Row[]): number => total(rows, (row) => numberOf(row, 'value'));
const byOrigin = (rows: readonly Row[]) => group(rows, (row) => textOf(row, 'origin'));
const inYear = (rows: readonly Row[], year: number) => rows.filter((row) => numberOf(row, 'year') === year);
const inWindow = (year: number): boolean => year >= WINDOW.from && year <= WINDOW.to;
const yearIn = (month: string): number => Number(month.slice(0, 4));

/** What is the same on every page. */
interface Frame {
	readonly results: Results;
	readonly catalogue: Catalogue;
	readonly lastYear: number;
	readonly visaMonths: readonly [string, string];
	readonly lastMonth: string;
	readonly members: ReadonlyMap<string, ReturnType<typeof resettledMembers>[number]>;
	readonly letIn: ReadonlyMap<string, RateIn>;
	readonly regions: ReadonlyMap<string, string>;
	readonly rows: Readonly<Record<RowsOf, ReadonlyMap<string, readonly Row[]>>>;
}
const ROWS = ['abroad', 'inside', 'hosts', 'inUs', 'elsewhere', 'decided', 'granted'] as const;
type RowsOf = (typeof ROWS)[number];

/** Figures of every origin that has any, by name. */
export function originFigures(results: Results, catalogue: Catalogue): OriginFigures[] {
	const frame = frameOf(results, catalogue);
	const origins = new Set([
		...frame.rows.abroad.keys(),
		...frame.rows.inUs.keys(),
		...frame.rows.elsewhere.keys()
	]);
	return [...origins]
		.filter((iso3) => !NO_PAGE.includes(iso3))
		.map((iso3) => figuresOf(iso3, frame))
		.filter(hasFigures)
		.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

const hasFigures = ({ years }: OriginFigures): boolean =>
	years.some(
		(one) => one.refugees + one.asylumSeekers + one.others + one.resettledInUs + one.resettledElsewhere > 0
	);

function frameOf(results: Results, catalogue: Catalogue): Frame {
	const visas = results.inUs.filter((row) => row.pathway === 'siv').map((row) => textOf(row, 'month'));
	const months = results.inUs.map((row) => textOf(row, 'month')).sort();
	return {
		results,
		catalogue,
		lastYear: Math.max(...results.abroad.map((row) => numberOf(row, 'year'))),
		visaMonths: [
			visas.reduce((a, b) => (a < b ? a : b), '9999'),
			visas.reduce((a, b) => (a > b ? a : b), '')
		],
		lastMonth: months.at(-1) ?? '',
		members: new Map(resettledMembers(results, WINDOW, 'interim').map((one) => [one.origin, one])),
		letIn: letInRates(results, catalogue),
		regions: new Map(results.countries.map((row) => [textOf(row, 'iso3'), textOf(row, 'region')])),
		rows: {
			abroad: byOrigin(results.abroad),
			inside: byOrigin(results.inside),
			hosts: byOrigin(results.hosts),
			inUs: byOrigin(results.inUs),
			elsewhere: byOrigin(results.elsewhere),
			decided: byOrigin(results.decided),
			granted: byOrigin(results.granted)
		}
	};
}

function letInRates(results: Results, catalogue: Catalogue): Map<string, RateIn> {
	const window = windowNamed(LET_IN_WINDOW, results.nineReaches);
	if (!isCalendar(window)) return new Map();
	return new Map(
		letInBeside(results, window, 'abroad', catalogue).flatMap(({ origin, rate, isMinimum }) =>
			rate.defined ? [[origin, { rate: rate.value, years: window.years, isMinimum }] as const] : []
		)
	);
}

function figuresOf(iso3: string, frame: Frame): OriginFigures {
	const { catalogue, lastYear, lastMonth, visaMonths } = frame;
	const rows = (name: RowsOf): readonly Row[] => frame.rows[name].get(iso3) ?? [];
	const member = frame.members.get(iso3);
	const inUs = rows('inUs');
	const nameOf = (code: string) => catalogue.countries.get(code)?.name ?? 'Countries not named';
	const after = inUs.filter((row) => yearIn(textOf(row, 'month')) > lastYear);
	const used = [...ROWS.filter((name) => name !== 'hosts').flatMap(rows)];
	return {
		iso3,
		name: NAMES[iso3] ?? catalogue.countries.get(iso3)?.name ?? iso3,
		region: REGIONS[iso3] ?? frame.regions.get(iso3) ?? '',
		years: yearsOf(iso3, frame),
		abroad: sum(inYear(rows('abroad'), lastYear).map((row) => intervalOf(row))),
		hosts: placesIn(rows('hosts'), nameOf),
		resettled: valueIn(inUs.filter((row) => inWindow(yearIn(textOf(row, 'month'))))),
		rate: member && member.displaced >= FEWEST_FOR_RATE ? rateIn(frame, iso3) : null,
		ukrainianRate: rateIn(frame, REFERENCE) ?? 0,
		newest:
			yearIn(lastMonth) > lastYear
				? { from: `${lastYear + 1}-01`, to: lastMonth, people: valueIn(after) }
				: null,
		hasVisas: inUs.some((row) => row.pathway === 'siv'),
		visaMonths,
		elsewhere: placesIn(
			rows('elsewhere').filter((row) => inWindow(numberOf(row, 'year'))),
			nameOf
		),
		letIn: frame.letIn.get(iso3) ?? null,
		ukrainianLetIn: frame.letIn.get(REFERENCE) ?? null,
		...decisionsOf(rows('decided'), frame, nameOf),
		granted: grantedOf(rows('granted'), frame),
		sourceIds: [...new Set(used.map((row) => textOf(row, 'source_id')))].sort()
	};
}

function rateIn({ members }: Frame, iso3: string): number | null {
	const member = members.get(iso3);
	if (!member || isMissing(member.pair)) return null;
	const rate = rateOf(member.pair);
	return rate.defined ? rate.value : null;
}

function yearsOf(iso3: string, { rows, lastYear }: Frame): OriginYear[] {
	const of = (name: RowsOf): readonly Row[] => rows[name].get(iso3) ?? [];
	return Array.from({ length: lastYear - FIRST_YEAR + 1 }, (_, i): OriginYear => {
		const year = FIRST_YEAR + i;
		const abroad = inYear(of('abroad'), year);
		const status = (name: string) => valueIn(abroad.filter((row) => row.status === name));
		const inside = inYear(of('inside'), year);
		return {
			year,
			refugees: status('refugee'),
			asylumSeekers: status('asylum_seeker'),
			others: status('oip'),
			inside: inside.length > 0 ? valueIn(inside) : null,
			resettledInUs: valueIn(of('inUs').filter((row) => yearIn(textOf(row, 'month')) === year)),
			resettledElsewhere: valueIn(inYear(of('elsewhere'), year))
		};
	});
}

const placesIn = (rows: readonly Row[], nameOf: (iso3: string) => string): CountedPlace[] =>
	[...rollup(rows, valueIn, (row) => textOf(row, 'asylum'))]
		.map(([iso3, people]) => ({ iso3, name: nameOf(iso3), people }))
		.sort((a, b) => b.people - a.people || a.name.localeCompare(b.name, 'en'));

function decisionsOf(
	rows: readonly Row[],
	{ results }: Frame,
	nameOf: (iso3: string) => string
): Pick<OriginFigures, 'decisionYears' | 'decisions' | 'allDecisions'> {
	const last = Math.max(...results.decided.map((row) => numberOf(row, 'last_year')));
	return {
		decisionYears: decisionYearsTo(last),
		decisions: groups(rows, (row) => textOf(row, 'asylum'))
			.map(([asylum, own]) => addUp(nameOf(asylum), own))
			.sort((a, b) => b.decisions - a.decisions || a.name.localeCompare(b.name, 'en')),
		allDecisions: addUp('All', rows)
	};
}

function addUp(name: string, rows: readonly Row[]): OriginDecisions {
	const counts = rows.map((row) => ({
		basis: 'first',
		unit: 'persons' as const,
		convention: intervalOf(row, 'convention'),
		complementary: intervalOf(row, 'complementary'),
		rejected: intervalOf(row, 'rejected')
	}));
	const { rate } = protectionRate(counts);
	const decisions = sum(counts.flatMap((one) => [one.convention, one.complementary, one.rejected])).value;
	return { name, decisions, protectedShare: rate.defined ? rate.value : null };
}

function grantedOf(rows: readonly Row[], { results }: Frame): OriginFigures['granted'] {
	const [any] = results.granted;
	return {
		people: valueIn(rows),
		years: { from: any ? numberOf(any, 'first_year') : 0, to: any ? numberOf(any, 'last_year') : 0 }
	};
}
