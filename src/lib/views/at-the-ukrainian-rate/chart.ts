import type { DrawnOutcome, OriginOutcomes } from '$lib/analysis/comparison/origin-outcomes';
import { bullets } from '$lib/plot/bullets/bullets';
import type { Bullet, BulletRow } from '$lib/plot/bullets/row';
import { ruledTarget } from '$lib/plot/bullets/target';
import { chartOfRows } from '$lib/plot/compact';
import { scaleLinear } from '$lib/plot/scale';
import type { Scene } from '$lib/plot/scene';
import { seriesNames } from '$lib/plot/series-names';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import type { ChartSize, ChartWidth } from '$lib/style/typography';
import { moreRows } from '$lib/text/left-out';
import { formatPeople } from '$lib/text/numbers';
import { absence, AXIS_TITLE, barLabel, LEGEND, shortLabel, tooltip } from './text/chart';
import type { AtTheUkrainianRate } from './types';

/** For each origin: people let in, the number at the Ukrainian rate with its range, and the outlined difference. */
export const chart = chartOfRows('rows', bars, {
	rankOf: ({ isReference }, i) => (isReference ? -1 : i),
	leftOut: (count) => moreRows(count, 'country of origin', 'countries of origin')
});

function bars({ rows, tier }: AtTheUkrainianRate, width: ChartWidth, size: ChartSize): Scene {
	const label = width === 'narrow' && size === 'compact' ? shortLabel : barLabel;
	return bullets(
		{
			title: AXIS_TITLE,
			legend: LEGEND,
			rows: rows.map((row) => barRow(row, (outcome) => barOf(outcome, row, tier, label))),
			style: ruledTarget(styleOf('UKR').colour),
			series: seriesNames(rows),
			room: 0.02,
			ticks: (highest) => scaleLinear([0, highest], [0, 1]).ticks(width === 'wide' ? 6 : 3),
			format: formatPeople
		},
		width,
		size
	);
}

const hueOf = ({ origin, isRanked }: OriginOutcomes) => (isRanked ? styleOf(origin) : UNRANKED);

function barRow(row: OriginOutcomes, barOf: (outcome: DrawnOutcome) => Bullet): BulletRow {
	const { colour, ink } = hueOf(row);
	return {
		id: row.origin,
		name: row.originName,
		...{ colour, ink, labelInk: ink },
		bullets: row.drawn.map(barOf),
		absence: row.drawn.length === 0 ? absence(row) : ''
	};
}

function barOf(
	outcome: DrawnOutcome,
	row: OriginOutcomes,
	tier: AtTheUkrainianRate['tier'],
	label: typeof barLabel
): Bullet {
	const { people, durable, expected, expectedRange: range, words } = outcome;
	return {
		words,
		label: label(outcome, row.isReference, tier),
		solid: durable,
		hatched: people.value - durable,
		colour: hueOf(row).colour,
		target: row.isReference ? null : { low: range.low, value: expected.value, high: range.high },
		tooltip: tooltip(outcome, row.isReference, tier)
	};
}
