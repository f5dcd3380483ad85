import type { OriginComparison, TracedDefinition } from '$lib/analysis/comparison/comparison';
import { chartOfRows } from '$lib/plot/compact';
import { ratioRows, type RatioRow } from '$lib/plot/ratio-rows';
import type { Scene } from '$lib/plot/scene';
import { seriesNames } from '$lib/plot/series-names';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import type { ChartSize, ChartWidth } from '$lib/style/typography';
import { moreRows } from '$lib/text/left-out';
import { absence, axisTitle, dotLabel, tooltip } from './text';
import type { ParityLadder } from './types';

/** One row per origin: people let in for every 100 Ukrainians, over the range of all definitions tested. */
export const chart = chartOfRows('rows', ladder, {
	rankOf: ({ isReference }, i) => (isReference ? -1 : i),
	leftOut: (count) => moreRows(count, 'country of origin', 'countries of origin')
});

function ladder(model: ParityLadder, width: ChartWidth, size: ChartSize): Scene {
	return ratioRows(
		{
			title: (scale) => axisTitle(model, scale),
			rows: model.rows.map(rowOf),
			reference: { ...styleOf('UKR'), name: 'Ukrainian rate', value: 1 },
			series: seriesNames(model.rows)
		},
		width,
		size
	);
}

const hueOf = (origin: string, isRanked: boolean) => (isRanked ? styleOf(origin) : UNRANKED);

const hasNobody = ({ people }: TracedDefinition): boolean => people.value === 0;

function rowOf(row: OriginComparison): RatioRow {
	const { origin, originName, isRanked, dots, range } = row;
	const { colour, ink } = hueOf(origin, isRanked);
	return {
		...{ id: origin, name: originName, colour, ink, shape: styleOf(origin).shape },
		// Several dots have labels of their own.
		words: dots.length === 1 ? (dots[0]?.words ?? '') : '',
		dots: dots
			.filter((dot) => !hasNobody(dot))
			.map((dot, i) => {
				const hue = hueOf(origin, dot.isRanked);
				return {
					value: dot.parity.value,
					label: (format) => dotLabel(dot, row, format),
					// The first is the way of counting that sorts the row.
					hollow: i > 0 || !dot.isRanked,
					...{ colour: hue.colour, ink: hue.ink },
					tooltip: tooltip(dot)
				};
			}),
		isTall: dots.length > 1,
		range,
		absence: !dots[0] || hasNobody(dots[0]) ? absence(row) : ''
	};
}
