import { sum } from '$lib/metrics/interval';
import type { ChartWidth } from '$lib/style/typography';
import { isCounted } from '../settings/measures';
import type { ExploreSettings } from '../settings/settings';
import { restLabel } from '../text/left-out';
import type { ExploreModel, Part, Series } from '../types';
import { fittingLabels } from './line-labels';

/** Maximum number of series in each chart; the table has all of them. */
const MOST_LINES = 12;
const MOST_PANELS = 18;

/** Series with a figure at any time. */
export const withFigures = (series: readonly Series[]): readonly Series[] =>
	series.filter(({ points }) => points.some(({ result }) => result));

/** The first series, and Ukraine whatever its rank. @param most At least 1. */
function largest(series: readonly Series[], most: number): readonly Series[] {
	if (series.length <= most) return series;
	const reference = series.find(({ origin }) => origin === 'UKR');
	const first = series.slice(0, most);
	return reference && !first.includes(reference) ? [...first.slice(0, most - 1), reference] : first;
}

type Input = Pick<ExploreModel, 'series'>;
type RowInput = Pick<ExploreModel, 'series' | 'settings'>;

/** The largest series, as many as there is room to label. */
export const drawnLines = ({ series }: Input, width: ChartWidth): readonly Series[] =>
	fittingLabels(largest(withFigures(series), MOST_LINES), width);

export const drawnPanels = ({ series }: Input): readonly Series[] =>
	largest(withFigures(series), MOST_PANELS);

/** Key of the row of all series that have none of their own. */
export const REST = 'REST';

/** The largest series in the reader's order, and the rest as one row where figures can be added up. */
export function drawnRows(input: RowInput): readonly Series[] {
	const { series, settings } = input;
	const named = largest(series, settings.top);
	const rest = restOf(input);
	return [...inOrder(named, settings), ...(rest ? [rest] : [])];
}

/** Series without a row of their own. */
const unnamed = ({ series, settings }: RowInput): readonly Series[] => {
	const named = new Set(largest(series, settings.top));
	return series.filter((one) => !named.has(one));
};

/** People of several origins are different people; countries count those they let in each in its own way. */
const isAddable = ({ measure, by, clock }: ExploreSettings): boolean =>
	isCounted(measure) &&
	measure !== 'protected' &&
	by !== 'kind' &&
	clock !== 'event' &&
	!(measure === 'entries' && by === 'destination');

function restOf(input: RowInput): Series | null {
	const rest = unnamed(input).filter(({ overall }) => overall.result);
	const [first] = rest;
	if (!first || rest.length < 2 || !isAddable(input.settings)) return null;
	return {
		...first,
		key: REST,
		label: restLabel(rest.length),
		origin: '',
		points: [],
		overall: {
			...first.overall,
			result: sum(rest.flatMap(({ overall }) => overall.result ?? [])),
			parts: partsOf(rest),
			sourceIds: [...new Set(rest.flatMap(({ overall }) => overall.sourceIds))]
		}
	};
}

function partsOf(series: readonly Series[]): Part[] {
	const people = new Map<string, number>();
	for (const part of series.flatMap(({ overall }) => overall.parts))
		people.set(part.tier, (people.get(part.tier) ?? 0) + part.people);
	return [...people].map(([tier, count]) => ({ tier, people: count }));
}

/** The order of the alphabet, with accents beside their letters. */
const ALPHABET = new Intl.Collator('en', { sensitivity: 'base' });

/** Series come with the largest first; those without a figure stay last. */
function inOrder(series: readonly Series[], { sort }: ExploreSettings): readonly Series[] {
	if (sort === 'largest') return series;
	const [known, unknown] = [true, false].map((isKnown) =>
		series.filter(({ overall }) => Boolean(overall.result) === isKnown)
	);
	const sorted =
		sort === 'name'
			? [...(known ?? [])].sort((a, b) => ALPHABET.compare(a.label, b.label))
			: [...(known ?? [])].reverse();
	return [...sorted, ...(unknown ?? [])];
}

/** Series that the wide chart leaves out, and whether one row holds them together. */
export function undrawn(input: RowInput): { readonly count: number; readonly isTogether: boolean } {
	const { series, settings } = input;
	switch (settings.chart) {
		case 'line':
			return alone(withFigures(series).length - drawnLines({ series }, 'wide').length);
		case 'multiples':
			return alone(withFigures(series).length - drawnPanels({ series }).length);
		case 'bar':
		case 'dot':
			return { count: unnamed(input).length, isTogether: restOf(input) !== null };
		default:
			return alone(0);
	}
}

const alone = (count: number) => ({ count, isTogether: false });
