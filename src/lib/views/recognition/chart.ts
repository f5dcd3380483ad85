import { endsOf, type DecisionsByCountry as Row } from '$lib/analysis/asylum/first-decisions';
import { chartOfRows } from '$lib/plot/compact';
import { dotStrips } from '$lib/plot/dot-strips/dot-strips';
import type { Strip } from '$lib/plot/dot-strips/strip';
import type { Scene } from '$lib/plot/scene';
import { seriesNames } from '$lib/plot/series-names';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import type { ChartSize, ChartWidth } from '$lib/style/typography';
import { fullChartShowsRows } from '$lib/text/left-out';
import { axisTitle, dotLabel, LEGEND, NO_RATE, subtitle, tooltip } from './text';
import type { Recognition } from './types';

const RINGED = 'USA';
const TICKS = [0, 25, 50, 75, 100].map((value) => ({ value, label: `${value}%` }));

/** One strip per nationality, with one dot per deciding country. */
export const chart = chartOfRows('rows', strips, {
	rankOf: ({ isExceptional }, i) => (isExceptional ? -1 : i),
	leftOut: (count) =>
		fullChartShowsRows([count, 'nationality', 'nationalities'], ['which dot is which country'])
});

function strips(model: Recognition, width: ChartWidth, size: ChartSize): Scene {
	return dotStrips(
		{
			title: axisTitle(model),
			legend: LEGEND,
			strips: model.rows.map((row) => stripOf(row, model)),
			domain: [0, 100],
			ticks: TICKS,
			series: seriesNames(model.rows, hueOf)
		},
		width,
		size
	);
}

const hueOf = (row: Row) => (row.isExceptional ? UNRANKED : styleOf(row.origin));

/** Cases, and countries without every year, are hollow; the ends and the United States have labels. */
function stripOf(row: Row, { status }: Recognition): Strip {
	const { rated, compared, pooled, middle } = row;
	const { colour, ink } = hueOf(row);
	const ends = endsOf(row);
	return {
		...{ id: row.origin, name: row.originName, subtitle: subtitle(row), absence: NO_RATE, colour, ink },
		dots: rated.map((one) => {
			const ringed = one.asylum === RINGED;
			const isNeeded = ends.includes(one);
			return {
				value: one.value,
				hollow: one.unit === 'cases' || one.isPartial,
				ringed,
				label: isNeeded || ringed ? { words: dotLabel(one), isNeeded } : null,
				tooltip: tooltip(one, status)
			};
		}),
		solidLine: pooled?.chosenRate.defined && rated.length > 1 ? pooled.chosenRate.value : null,
		dashedLine: compared.length > 2 ? middle : null
	};
}
