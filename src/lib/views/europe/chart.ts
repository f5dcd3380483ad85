import { hostStays, isTemporaryHost, type EuropeanHost } from '$lib/analysis/stocks/european-hosts';
import { shareStays, type EuropeanShare } from '$lib/analysis/stocks/european-shares';
import { STAYS, type StayPart } from '$lib/analysis/stocks/stays';
import { PER_RESIDENT_BREAKS } from '$lib/plot/classes';
import { fitMap, fitRows } from '$lib/plot/compact';
import { shadedMap, type ShadedCountry } from '$lib/plot/geography/shaded-map';
import type { MapShapes } from '$lib/plot/geography/shapes';
import { withShapes } from '$lib/plot/geography/with-shapes';
import { paragraph } from '$lib/plot/paragraph';
import { layoutPartRows, type BarPart, type PartRow } from '$lib/plot/part-bars';
import type { Scene } from '$lib/plot/scene';
import { seriesNames } from '$lib/plot/series-names';
import { ticksUpTo } from '$lib/plot/ticks';
import { styleOf } from '$lib/style/series-style';
import { STAY_STYLES } from '$lib/style/stay-style';
import { chartWidth, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { moreRows } from '$lib/text/left-out';
import * as words from './text/chart';
import type { Europe } from './types';

/** Shares of the displaced by origin, or of residents by country for one origin. */
export function chart(model: Europe, width: ChartWidth, size: ChartSize = 'full'): Scene | Promise<Scene> {
	if (model.form === 'map') return countryMap(model, width, size);
	return size === 'full' ? bars(model, width, FRAME) : compactBars(model, width);
}

/** All nine nationalities, or the countries with the most people. */
function compactBars(model: Europe, width: ChartWidth): Scene {
	if (model.form === 'shares') return bars(model, width, COMPACT);
	const peopleIn = ({ people }: EuropeanHost): number => people?.value ?? 0;
	return fitRows(
		countedIn(model),
		{
			rankOf: (host) => -peopleIn(host),
			draw: (hosts) => bars({ ...model, hosts }, width, COMPACT),
			leftOut: (count) => moreRows(count, ...words.FEWER_PEOPLE)
		},
		width
	);
}

/** By origin, each row has a line of text above its bar if there is no room next to it; by country, names are short. */
const FRAME = {
	shares: {
		wide: { left: 116, right: 180, row: 44, bar: 22, lift: 4, gaps: [6, 6] },
		narrow: { left: 4, right: 18, row: 58, bar: 20, lift: 22, gaps: [6, 6], above: 12 }
	},
	countries: {
		wide: { left: 122, right: 150, row: 23, bar: 15, lift: 4, gaps: [6, 6] },
		narrow: { left: 112, right: 52, row: 24, bar: 15, lift: 4, gaps: [6, 6] }
	}
} as const;
const COMPACT = {
	shares: {
		wide: FRAME.shares.wide,
		narrow: { left: 4, right: 18, row: 42, bar: 13, lift: 20, gaps: [6, 6], above: 11 }
	},
	countries: FRAME.countries
} as const;

const countedIn = ({ hosts }: Europe): EuropeanHost[] =>
	hosts.filter(({ rankStatus }) => rankStatus !== 'no figure');

function bars(model: Europe, width: ChartWidth, frames: typeof FRAME | typeof COMPACT): Scene {
	const { form, shares } = model;
	const byOrigin = form === 'shares';
	const title = paragraph(words.barsTitle(model), 0, width);
	const counted = countedIn(model);
	const domain = byOrigin ? 1000 : Math.max(...counted.map(rateOf), Number.MIN_VALUE);
	const { marks, legend, cursor, plot } = layoutPartRows(
		byOrigin
			? shares.map((share) => shareRow(share, model, width))
			: counted.map((host) => hostRow(host, model.origin, width)),
		{
			frame: frames[byOrigin ? 'shares' : 'countries'][width],
			kinds: STAYS.map((stay) => ({ id: stay, text: words.stayLegend(stay), style: STAY_STYLES[stay] })),
			top: title.bottom + 8,
			width,
			domain,
			ticks: ticksUpTo(domain).map((value) => ({ value, label: words.tickLabel(value) }))
		}
	);
	return {
		width: chartWidth[width],
		height: Math.ceil(plot.bottom + 26),
		marks: [title.mark, ...marks],
		legend,
		cursor,
		series: byOrigin ? seriesNames(shares) : seriesNames([model])
	};
}

/** @param perPerson Axis units per person. */
const partsOf = (stays: readonly StayPart[], perPerson: number): BarPart[] =>
	stays.map(({ stay, people }) => ({
		style: STAY_STYLES[stay],
		value: people * perPerson,
		tooltip: words.stayTooltip(stay, people * perPerson, people)
	}));

const valueStyle = (isRanked: boolean, origin: string, size: number) =>
	isRanked
		? ({ size, weight: 600, colour: styleOf(origin).ink } as const)
		: ({ size, weight: 400, colour: 'var(--muted)' } as const);

function shareRow(share: EuropeanShare, model: Europe, width: ChartWidth): PartRow {
	const { origin, isRanked, people } = share;
	const { label } = textSize[width];
	const { colour, ink } = styleOf(origin);
	const perPerson = share.share.defined && people.value > 0 ? share.share.value / people.value : 0;
	return {
		id: origin,
		name: share.originName,
		nameStyle: { size: label, weight: 600, colour: ink },
		value: words.shareLabel(share),
		valueStyle: valueStyle(isRanked, origin, label),
		detail: isRanked ? words.peopleLabel(people.value) : '',
		parts: partsOf(shareStays(share), perPerson),
		range: share.range,
		tooltip: words.shareTooltip(share, model),
		colour
	};
}

const rateOf = ({ rankStatus, rate }: EuropeanHost): number =>
	rankStatus === 'ranked' && rate.defined ? rate.value : 0;

function hostRow(host: EuropeanHost, origin: string, width: ChartWidth): PartRow {
	const isRanked = host.rankStatus === 'ranked';
	const people = host.people?.value ?? 0;
	const { small } = textSize[width];
	return {
		id: host.country,
		name: host.name,
		nameStyle: { size: small, colour: 'var(--ink)' },
		value: words.hostLabel(host),
		valueStyle: valueStyle(isRanked, origin, small),
		detail: isRanked && width === 'wide' ? words.peopleInCountry(people) : '',
		parts: isRanked ? partsOf(hostStays(host), rateOf(host) / people) : [],
		range: null,
		tooltip: words.hostTooltip(host),
		colour: styleOf(origin).colour
	};
}

const MAP = { wide: { mapWidth: 640, disc: 5.5 }, narrow: { mapWidth: 360, disc: 4.5 } } as const;

const countryMap = (model: Europe, width: ChartWidth, size: ChartSize): Scene | Promise<Scene> =>
	withShapes('europe', (shapes) => {
		const draw = (mapWidth: number) => drawMap(model, width, shapes, mapWidth);
		const { mapWidth } = MAP[width];
		return size === 'full' ? draw(mapWidth) : fitMap(draw, mapWidth, width);
	});

function drawMap(model: Europe, width: ChartWidth, shapes: MapShapes, mapWidth: number): Scene {
	const title = paragraph(words.mapTitle(model), 0, width);
	const map = shadedMap(
		{
			shapes,
			countries: model.hosts.map(shadeOf),
			colour: styleOf(model.origin).colour,
			breaks: PER_RESIDENT_BREAKS,
			legend: words.MAP_LEGEND,
			remark: words.BORDERS
		},
		{ top: title.bottom + 6, width, mapWidth, disc: MAP[width].disc }
	);
	return { ...map, marks: [title.mark, ...map.marks], series: seriesNames([model]) };
}

const shadeOf = (host: EuropeanHost): ShadedCountry => ({
	id: host.country,
	value:
		host.rankStatus === 'ranked' ? rateOf(host) : host.rankStatus === 'no figure' ? 'hatched' : 'outlined',
	isStriped: isTemporaryHost(host),
	label: words.mapLabel(host),
	tooltip: words.mapTooltip(host)
});
