import type { Catalogue } from '$lib/catalogue/catalogue';
import { areAboutEqual } from '$lib/metrics/parity';
import { FEWEST_UNWARNED } from '$lib/metrics/ranking';
import type { ResultSets, Row } from '$lib/query/port';
import { REFERENCE } from '../figures';
import { numberOf, textOf } from '../rows';
import { OTHERS } from '../sql';
import { neighboursOf } from '../stocks/neighbours';
import { schemeOf, type AgeScheme } from './age-schemes';
import { columnOf, SEXES, UNHCR_AGES, type DemographicsQuery } from './queries';
import {
	PART_KINDS,
	type Cell,
	type Group,
	type Hosts,
	type Majority,
	type PartKind,
	type Who
} from './types';

type Results = ResultSets<DemographicsQuery>;

const DEMOGRAPHICS = 'unhcr-demographics';
const DESTINATIONS: Partial<Readonly<Record<Who, string>>> = { usa: 'USA', uk: 'GBR' };

export const destinationOf = (who: Who): string | undefined => DESTINATIONS[who];

const total = (cells: readonly Cell[]): number => cells.reduce((sum, { people }) => sum + people, 0);

/** Which displaced people a place holds. */
const ISIN: Readonly<Record<'abroad' | 'europe' | 'neighbours', (row: Row) => boolean>> = {
	abroad: () => true,
	europe: (row) => row.is_europe === true,
	neighbours: (row) => row.is_neighbour === true
};

/** The cells of one nationality; those without people have no row, and are not known to be empty. */
function cellsOf({ displaced, resettled }: Results, origin: string, who: Who, year: number): Cell[] {
	if (who === 'usa' || who === 'uk')
		return resettled
			.filter((row) => row.origin_group === origin && row.destination === destinationOf(who))
			.map((row) => ({ sex: textOf(row, 'sex'), age: textOf(row, 'age'), people: numberOf(row, 'people') }));
	const rows = displaced.filter((row) => row.origin_group === origin && row.year === year && ISIN[who](row));
	const sumOf = (column: string) => rows.reduce((sum, row) => sum + numberOf(row, column), 0);
	const bySex = SEXES.flatMap((sex) =>
		UNHCR_AGES.map((age) => ({ sex, age, people: sumOf(columnOf(sex, age)) }))
	);
	const rest = { sex: 'unknown', age: 'unknown', people: sumOf('people') - total(bySex) };
	return [...bySex, rest].filter(({ people }) => people > 0);
}

const isKnown = ({ sex, age }: Cell): boolean => sex !== 'unknown' && age !== 'unknown';

function kindOf({ sex, age }: Cell, scheme: AgeScheme): PartKind {
	if (scheme.children.includes(age)) return 'children';
	if (scheme.youths.includes(age)) return 'youths';
	if (sex === 'female') return 'women';
	return scheme.men.includes(age) ? 'men' : 'older';
}

/** Everybody who could be a man of the ages shown, and everybody who is known to be one. */
function menBounds(cells: readonly Cell[], scheme: AgeScheme) {
	const ages = [...scheme.men, ...scheme.partly, 'unknown'];
	const certain = cells.filter(({ sex, age }) => sex === 'male' && scheme.men.includes(age));
	const possible = cells.filter(({ sex, age }) => sex !== 'female' && ages.includes(age));
	const all = total(cells);
	return all > 0 ? { low: total(certain) / all, high: total(possible) / all } : { low: 0, high: 1 };
}

export function majorityOf(share: number, { low, high }: Group['men']): Majority {
	if (areAboutEqual(share, 0.5)) return 'about half';
	if (share > 0.5) return low > 0.5 ? 'yes' : 'yes, by those known';
	return high < 0.5 ? 'no' : 'no, by those known';
}

/** One nationality in one place; undefined without any figure. */
export function groupOf(
	results: Results,
	origin: string,
	{ who, year }: { readonly who: Who; readonly year: number },
	{ countries }: Catalogue
): Group | undefined {
	const scheme = schemeOf(who);
	const cells = cellsOf(results, origin, who, year);
	const people = total(cells);
	if (people === 0) return undefined;
	const counted = cells.filter(isKnown);
	const known = total(counted);
	const parts = PART_KINDS.map((kind) => {
		const own = total(counted.filter((cell) => kindOf(cell, scheme) === kind));
		return { kind, people: own, share: own / known };
	}).filter(({ kind }) => scheme.words[kind] !== '');
	const men = menBounds(cells, scheme);
	const share = parts.find(({ kind }) => kind === 'men')?.share ?? 0;
	const isShown = known >= FEWEST_UNWARNED;
	const source = results.resettled.find((row) => row.destination === destinationOf(who));
	return {
		origin,
		originName: origin === OTHERS ? 'All others' : (countries.get(origin)?.name ?? origin),
		isReference: origin === REFERENCE,
		cells,
		people,
		known,
		knownShare: known / people,
		parts: isShown ? parts : [],
		men,
		majority: isShown ? majorityOf(share, men) : null,
		sourceId: source ? textOf(source, 'source_id') : DEMOGRAPHICS
	};
}

/** Shares of men of 18 to 59 in Europe and next door, of nationalities with enough people in both. */
export function hostsOf(
	results: Results,
	origins: readonly string[],
	year: number,
	catalogue: Catalogue
): Hosts[] {
	const shareIn = (origin: string, who: Who) =>
		groupOf(results, origin, { who, year }, catalogue)?.parts.find(({ kind }) => kind === 'men')?.share;
	return origins
		.filter((origin) => neighboursOf(origin).length > 0)
		.flatMap((origin) => {
			const [europe, neighbours] = [shareIn(origin, 'europe'), shareIn(origin, 'neighbours')];
			return europe === undefined || neighbours === undefined ? [] : [{ origin, europe, neighbours }];
		});
}
