import { group as groupBy } from 'd3-array';
import { wrapText } from '$lib/style/text-width';
import { chartWidth, textSize } from '$lib/style/typography';
import { listOf } from '$lib/text/words';
import { denominatorControl, DENOMINATOR_NAMES } from '$lib/analysis/denominators';
import { TIER_WORDS, type Point } from './points';
import { boundsOf, readingOf, type PlacedPanel, type PlacedPoint, type PlacedRobustness } from './placed';
import { ratioScale } from './scale';
import type { Robustness } from './series';
import { countWords } from './words';

const FRAME = { left: 150, right: 14, top: 78, bottom: 30, heading: 46, row: 22, keyLine: 20 };
const size = textSize.narrow;

/** One panel for each tier and window, a row for each denominator: beginnings, or ways of counting the evacuation, share a row. */
export function panels(model: Robustness): PlacedRobustness {
	const width = chartWidth.narrow;
	const [left, right] = [FRAME.left, width - FRAME.right];
	const scale = ratioScale(model.points, [left + 4, right]);
	const key = keyOf(model);
	const top = FRAME.top + key.length * FRAME.keyLine;
	let y = top;
	const placed: { panel: PlacedPanel; points: PlacedPoint[] }[] = model.groups.map((group) => {
		const own = model.points.filter(
			({ tier, specification }) => tier === group.tier && specification.window === group.window
		);
		const names = DENOMINATOR_NAMES.filter((name) => own.some(({ denominator }) => denominator === name));
		const start = y;
		const rowOf = (i: number) => start + FRAME.heading + FRAME.row * (i + 0.5);
		y = start + FRAME.heading + FRAME.row * names.length + 4;
		return {
			panel: {
				group,
				heading: { x: 18, y: start + 18, text: `${TIER_WORDS[group.tier] ?? ''}, ${group.windowWords}` },
				count: { x: 0, y: start + 37, text: countWords(group) },
				isTemporary: group.tier === 'let-in',
				rows: names.map((name, i) => ({
					x: 0,
					y: rowOf(i),
					text: denominatorControl.options.find(({ value }) => value === name)?.label ?? name
				})),
				top: start + FRAME.heading,
				bottom: y - 4
			},
			points: names.flatMap((name, i) =>
				choicesInRow(own.filter(({ denominator }) => denominator === name)).map((point, place) =>
					placePoint(point, place, rowOf(i))
				)
			)
		};
	});
	return {
		width,
		height: y + FRAME.bottom,
		plot: { left, right, top, bottom: y },
		direction: 'horizontal',
		scale,
		parityAt: scale.at(1),
		parityLabel: {
			x: scale.at(1),
			y: top - 26,
			text: 'Ukrainian rate',
			anchor: scale.at(1) > (left + right) / 2 ? 'end' : 'start'
		},
		sides: [],
		ends: [],
		points: placed.flatMap(({ points }) => points),
		tick: { width: 0, height: 0 },
		ticks: [],
		rows: [],
		tooFew: null,
		panels: placed.map(({ panel }) => panel),
		key
	};

	function placePoint(point: Point, place: number, y: number): PlacedPoint {
		const x = scale.at(point.parity.value);
		return {
			point,
			x,
			y,
			bounds: boundsOf(point, scale),
			isFurther: place > 0,
			reading: readingOf(point),
			area: { x: x - 12, y: y - FRAME.row / 2, width: 24, height: FRAME.row }
		};
	}
}

/** The later beginning first; without the evacuation before with it. */
const choicesInRow = (row: readonly Point[]): Point[] =>
	[...row].sort(
		(a, b) =>
			Number(a.specification.straddling === 'inside') - Number(b.specification.straddling === 'inside') ||
			yearIn(b.caseId) - yearIn(a.caseId)
	);

/** Identifiers of onsets end in the year. */
const yearIn = (caseId: string): number => Number(/\d{4}$/.exec(caseId)?.[0] ?? 0);

function placeWords(points: readonly Point[]): string {
	const words = (isSinceOnset: boolean) =>
		listOf(
			[
				...new Set(
					points
						.filter(({ specification }) => (specification.onsetId !== null) === isSinceOnset)
						.map(({ countedWords }) => countedWords)
				)
			],
			'or'
		);
	const [since, inYears] = [words(true), words(false)];
	return [since, ...(inYears ? [`${since ? 'in ' : 'In '}calendar years ${inYears}`] : [])]
		.filter(Boolean)
		.join('; ');
}

/** Which of the dots that share a row is which. */
function keyOf({ points }: Robustness): PlacedRobustness['key'] {
	const rows = groupBy(points, ({ tier, specification, denominator }) =>
		[tier, specification.window, denominator].join(' ')
	);
	const pairs = [...rows.values()].filter((row) => row.length > 1).map(choicesInRow);
	const entries = [
		...[0, 1].map((place) => ({
			words: placeWords(pairs.flatMap((row) => row[place] ?? [])),
			isFurther: place > 0,
			isUnranked: false
		})),
		{
			words: points.some(({ isRanked }) => !isRanked) ? 'grey: fewer than 10 people, not ranked' : '',
			isFurther: false,
			isUnranked: true
		}
	];
	let y = -10;
	return entries
		.filter(({ words }) => words !== '')
		.flatMap(({ words, ...kind }) =>
			wrapText(words, chartWidth.narrow - 22, { size: size.small }).map((text, i) => {
				y += FRAME.keyLine;
				return { x: 18, y: y + 34, text, ...kind, isContinued: i > 0 };
			})
		);
}
