import { matching, textIn } from '$lib/analysis/evidence/evidence';
import { OTHERS } from '$lib/analysis/evidence/evaluate';
import { areAboutEqual, sideOf } from '$lib/metrics/parity';
import type { Row } from '$lib/query/port';
import { formatPercent } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { listOf } from '$lib/text/words';
import type { ChartName } from './charts';
import { claim, sourcesOf, sumOf, type Check, type Claim, type ClaimFacts } from './claim';
import { allReach, type Outcome } from './verdict';

/** Men of the ages shown among people of some origins, 0–1. */
interface Men {
	/** Of those whose sex and age are known. */
	readonly share: number;
	/** Of everybody, if none of the unrecorded is one, and if all who can be are. */
	readonly low: number;
	readonly high: number;
	readonly known: number;
}

/** Ages of the publishers that lie within 18 to 59, and those that reach into it. */
const WITHIN = ['18-59', '18-29', '30-49', '21-30', '31-40', '41-50'];
const PARTLY = ['50-69', '14-20', '51-64', 'unknown'];

function menAmong(rows: readonly Row[]): Men {
	const of = (isCounted: (row: Row) => boolean) => sumOf(rows.filter(isCounted), 'people');
	const isIn = (row: Row, ages: readonly string[]) => ages.includes(textIn(row, 'age'));
	const all = sumOf(rows, 'people');
	const known = of(({ sex, age }) => sex !== 'unknown' && age !== 'unknown');
	const men = of((row) => row.sex === 'male' && isIn(row, WITHIN));
	const possible = of((row) => row.sex !== 'female' && isIn(row, [...WITHIN, ...PARTLY]));
	return { share: men / known, low: men / all, high: possible / all, known: known / all };
}

const ofEight = (rows: readonly Row[]): Row[] => rows.filter((row) => OTHERS.includes(textIn(row, 'origin')));

const range = ({ low, high }: Men): string => `${formatPercent(low)} to ${formatPercent(high)}`;

/** The claim of those who would let in fewer. */
export function youngMen({ charts: { ages, agesInEurope, agesToUsa, agesToUk } }: ClaimFacts): Claim {
	return claim({
		id: 'young-men',
		claim: 'People displaced by these wars are mostly young men.',
		madeBy:
			'Politicians and commentators who would let in fewer people. “Young men” usually means men of fighting age.',
		checks: [
			together(ages, 'ages', 'abroad'),
			together(agesInEurope, 'agesInEurope', 'in Europe'),
			each(agesInEurope),
			resettled(agesToUsa, agesToUk),
			besideUkrainians(ages, agesInEurope)
		],
		caveat: `Sex and age are both recorded for ${formatPercent(menAmong(ofEight(ages)).known)} of those displaced abroad. “Fighting age” has no definition. Men aged 18 to 59 are the nearest group that UNHCR publishes.`,
		against:
			'Age and sex do not say who needs protection. Those who travel far differ from those next door, where women and children are a larger share.',
		wouldChange:
			'It would be “supported” if men aged 18 to 59 were more than half of the eight abroad, in Europe, in every nationality there, and among those resettled.'
	});
}

const period = (rows: readonly Row[]): string => textIn(rows[0] ?? {}, 'period').replace(/^End/, 'the end');

/** All eight countries in one place. */
function together(rows: readonly Row[], chart: ChartName, where: string): Check {
	const own = ofEight(rows);
	const men = menAmong(own);
	return {
		role: 'part',
		question: `Are men aged 18 to 59 more than half of those displaced ${where}?`,
		topic: where === 'abroad' ? 'everyone displaced abroad' : `those ${where}`,
		rule: 'Yes if they are more than half of those whose sex and age are known, and would be whatever the others are; no if less than half either way.',
		outcome: allReach([men.low, men.share, men.high], 0.5),
		answer: `At ${period(own)} they were ${formatPercent(men.share)} of those whose sex and age are known. Whoever the rest are, that is ${range(men)} of all.`,
		chart,
		sourceIds: sourcesOf(own)
	};
}

/** Yes if all are above half, no if all are below it. */
const overHalf = (shares: readonly number[]): Outcome => {
	const sides = new Set(shares.map((share) => sideOf(share / 0.5)));
	if (sides.size === 0) return 'untestable';
	if (sides.size > 1 || sides.has('about equal')) return 'depends';
	return sides.has('above') ? 'yes' : 'no';
};

/** Fewer known people than this are not a share. */
const FEWEST = 100;

function each(rows: readonly Row[]): Check {
	const groups = OTHERS.map((origin) => ({ origin, own: matching(rows, { origin }) })).filter(
		({ own }) => sumOf(own, 'people') >= FEWEST
	);
	const shares = groups.map(({ origin, own }) => ({ origin, ...menAmong(own) }));
	const most = shares.filter(({ share }) => share > 0.5 && !areAboutEqual(share, 0.5));
	return {
		role: 'part',
		question: 'Are they more than half of each nationality in Europe?',
		topic: 'each nationality in Europe',
		rule: 'Yes if they are more than half of those known in every nationality; no if in none. Within 5% of half is neither.',
		outcome: overHalf(shares.map(({ share }) => share)),
		answer:
			most.length > 0
				? `They were more than half of ${listOf(most.map(({ origin, share }) => `${peopleFrom(origin)} (${formatPercent(share)})`))}, and at most ${formatPercent(Math.max(0, ...shares.filter((one) => !most.includes(one)).map(({ share }) => share)))} of any other nationality.`
				: 'They were more than half of none.',
		chart: 'agesInEurope',
		sourceIds: sourcesOf(rows)
	};
}

function resettled(usa: readonly Row[], uk: readonly Row[]): Check {
	const [toUsa, toUk] = [menAmong(ofEight(usa)), menAmong(ofEight(uk))];
	return {
		role: 'part',
		question: 'Are they more than half of those resettled to the United States and the United Kingdom?',
		topic: 'those resettled',
		rule: 'Yes if men of ages within 18 to 59 are more than half in both countries; no if less than half in both. Judged with and without the age groups that only reach into these years.',
		outcome: allReach(
			[toUsa, toUk].flatMap(({ low, share, high }) => [low, share, high]),
			0.5
		),
		answer: `Men of about that age were ${range(toUsa)} of those resettled to the United States (${period(usa)}). They were ${range(toUk)} in the United Kingdom (${period(uk)}).`,
		chart: 'agesToUsa',
		sourceIds: [...sourcesOf(usa), ...sourcesOf(uk)]
	};
}

function besideUkrainians(abroad: readonly Row[], europe: readonly Row[]): Check {
	const places = [abroad, europe].map((rows) => ({
		eight: menAmong(ofEight(rows)).share,
		ukrainians: menAmong(matching(rows, { origin: 'UKR' })).share
	}));
	const sides = new Set(places.map(({ eight, ukrainians }) => sideOf(eight / ukrainians)));
	const [first, second] = places.map(
		({ eight, ukrainians }) =>
			`${formatPercent(eight)} of the eight and ${formatPercent(ukrainians)} of the Ukrainians`
	);
	return {
		role: 'limit',
		question: 'Are they a larger share of the eight than of Ukrainians?',
		topic: 'their share is larger than among Ukrainians',
		rule: 'Yes if it is, of those known, both abroad and in Europe. Within 5% counts as equal.',
		outcome: sides.size > 1 ? 'depends' : sides.has('above') ? 'yes' : 'no',
		answer: `Abroad they were ${first}. In Europe they were ${second}.`,
		chart: 'agesInEurope',
		sourceIds: sourcesOf([...abroad, ...europe])
	};
}
