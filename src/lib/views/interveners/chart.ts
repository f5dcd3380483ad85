import type { Lane, War } from '$lib/analysis/interveners/wars';
import { bullets } from '$lib/plot/bullets/bullets';
import type { Bullet, BulletRow } from '$lib/plot/bullets/row';
import { framedTarget } from '$lib/plot/bullets/target';
import { chartOfRows } from '$lib/plot/compact';
import type { Scene } from '$lib/plot/scene';
import { ticksUpTo } from '$lib/plot/ticks';
import { styleOf, UNRANKED } from '$lib/style/series-style';
import type { ChartSize, ChartWidth } from '$lib/style/typography';
import { moreRows } from '$lib/text/left-out';
import { formatPeople } from '$lib/text/numbers';
import { formulaText, laneText, legendText, tooltip } from './text/chart';
import type { Interveners } from './types';

/** People let in as a bar, inside a frame whose length is the reader's share of the displaced. */
export const chart = chartOfRows('rows', drawWars, {
	rankOf: ({ isReference }, i) => (isReference ? -1 : i),
	leftOut: (count) => moreRows(count, 'country', 'countries')
});

function drawWars({ rows, settings }: Interveners, width: ChartWidth, size: ChartSize): Scene {
	const isShort = width === 'narrow' && size === 'compact';
	const words = legendText(settings);
	return bullets(
		{
			title: formulaText(settings),
			legend: [
				{ id: 'durable', text: words.durable, mark: 'solid' },
				{ id: 'temporary', text: words.temporary, mark: 'hatched' },
				{ id: 'share', text: words.share, mark: 'target' },
				{ id: 'range', text: words.range, mark: 'range' }
			],
			rows: rows.map((war) => warRow(war, (lane) => laneBullet(war, lane, settings, isShort))),
			style: framedTarget,
			series: rows.map(({ origin, name }) => ({ id: origin, name, colour: styleOf(origin).colour })),
			room: 0,
			ticks: (highest) => ticksUpTo(highest).filter((_, i) => width === 'wide' || i % 2 === 0),
			format: formatPeople
		},
		width,
		size
	);
}

const warRow = (war: War, bulletOf: (lane: Lane) => Bullet): BulletRow => ({
	id: war.origin,
	name: war.name,
	colour: styleOf(war.origin).colour,
	ink: styleOf(war.origin).ink,
	labelInk: 'var(--ink)',
	bullets: war.lanes.map(bulletOf),
	absence: ''
});

function laneBullet(war: War, lane: Lane, settings: Interveners['settings'], isShort: boolean): Bullet {
	const { colour } = styleOf(war.origin);
	const expected = lane.result?.expected;
	const over = lane.over?.expected;
	return {
		words: '',
		label: laneText(war, lane, settings, isShort),
		solid: lane.durable.value,
		hatched: lane.temporary.value,
		colour: lane.isRanked ? colour : UNRANKED.colour,
		hatch: colour,
		target:
			expected?.defined && over?.defined ? { low: over.low, value: expected.value, high: over.high } : null,
		tooltip: tooltip(war, lane, settings)
	};
}
