import {
	hostStays,
	isTemporaryHost,
	rankedRate,
	type EuropeanHost
} from '$lib/analysis/stocks/european-hosts';
import { shareStays, type EuropeanShare } from '$lib/analysis/stocks/european-shares';
import { PER_RESIDENT_BREAKS } from '$lib/plot/classes';
import { fitRows } from '$lib/plot/compact';
import { shadedMap, type ShadedCountry } from '$lib/plot/geography/shaded-map';
import { titledMap } from '$lib/plot/geography/titled-map';
import { layoutPartRows, type PartRow } from '$lib/plot/part-rows';
import type { Scene } from '$lib/plot/scene';
import { stackScene, titleLine } from '$lib/plot/scene-stack';
import { seriesNames } from '$lib/plot/series-names';
import { styleOf } from '$lib/style/series-style';
import type { ChartSize, ChartWidth } from '$lib/style/typography';
import { moreCountriesWithFewer } from '$lib/text/left-out';
import { stayKinds, stayParts } from '../stay-parts';
import * as words from './text/chart';
import type { Europe } from './types';

/** Shares of the displaced by origin, or of residents by country for one origin. */
export function chart(model: Europe, width: ChartWidth, size: ChartSize = 'full'): Scene | Promise<Scene> {
	if (model.form === 'map') return countryMap(model, width, size);
	if (model.form === 'shares') return shareBars(model, width, size);
	const hosts = model.hosts.filter(({ rankStatus }) => rankStatus !== 'no figure');
	if (size === 'full') return hostBars(hosts, model, width, size);
	return fitRows(
		hosts,
		{
			rankOf: ({ people }) => -(people?.value ?? 0),
			draw: (kept) => hostBars(kept, model, width, size),
			leftOut: moreCountriesWithFewer
		},
		width
	);
}

const bars = (
	model: Europe,
	layout: Pick<Parameters<typeof layoutPartRows>[0], 'rows' | 'rangeEntry' | 'domain' | 'style'>,
	series: Scene['series'],
	width: ChartWidth,
	size: ChartSize
): Scene =>
	stackScene(
		[
			titleLine(words.barsTitle(model), width),
			(top) =>
				layoutPartRows(
					{ ...layout, kinds: stayKinds(words.stayLegend), tickLabel: words.tickLabel },
					top + 8,
					width,
					size
				)
		],
		width,
		{ series }
	);

const shareBars = (model: Europe, width: ChartWidth, size: ChartSize): Scene =>
	bars(
		model,
		{
			rows: model.shares.map((share) => shareRow(share, model)),
			// The compact narrow chart has no room for another line.
			...(size === 'full' || width === 'wide' ? { rangeEntry: words.RANGE_LEGEND } : {}),
			domain: 1000,
			style: 'tall'
		},
		seriesNames(model.shares),
		width,
		size
	);

function hostBars(hosts: readonly EuropeanHost[], model: Europe, width: ChartWidth, size: ChartSize): Scene {
	const domain = Math.max(...hosts.map(rankedRate), Number.MIN_VALUE);
	const rows = hosts.map((host) => hostRow(host, model.origin));
	return bars(model, { rows, domain, style: 'low' }, seriesNames([model]), width, size);
}

function shareRow(share: EuropeanShare, model: Europe): PartRow {
	const { origin, isRanked, people } = share;
	const { colour, ink } = styleOf(origin);
	const perPerson = share.share.defined && people.value > 0 ? share.share.value / people.value : 0;
	return {
		id: origin,
		name: share.originName,
		colour,
		ink,
		parts: stayParts(shareStays(share), perPerson, words.stayTooltip),
		value: words.shareLabel(share),
		isValueMuted: !isRanked,
		detail: isRanked ? words.peopleLabel(people.value) : '',
		range: share.range,
		tooltip: words.shareTooltip(share, model)
	};
}

function hostRow(host: EuropeanHost, origin: string): PartRow {
	const isRanked = host.rankStatus === 'ranked';
	const people = host.people?.value ?? 0;
	const { colour, ink } = styleOf(origin);
	return {
		id: host.country,
		name: host.name,
		colour,
		ink,
		parts: isRanked ? stayParts(hostStays(host), rankedRate(host) / people, words.stayTooltip) : [],
		value: words.hostLabel(host),
		isValueMuted: !isRanked,
		detail: isRanked ? words.peopleInCountry(people) : '',
		tooltip: words.hostTooltip(host)
	};
}

const MAP = { wide: { mapWidth: 640, disc: 5.5 }, narrow: { mapWidth: 360, disc: 4.5 } } as const;

function countryMap(model: Europe, width: ChartWidth, size: ChartSize): Scene | Promise<Scene> {
	const { mapWidth, disc } = MAP[width];
	const title = words.mapTitle(model);
	const fills = {
		countries: model.hosts.map(shadeOf),
		colour: styleOf(model.origin).colour,
		breaks: PER_RESIDENT_BREAKS,
		legend: words.MAP_LEGEND,
		remark: words.BORDERS
	};
	return titledMap(
		{ map: 'europe', title, series: seriesNames([model]), gap: 6, mapWidth },
		width,
		size,
		({ shapes, ...room }) => shadedMap({ shapes, ...fills }, { ...room, disc })
	);
}

const shadeOf = (host: EuropeanHost): ShadedCountry => ({
	id: host.country,
	value:
		host.rankStatus === 'ranked'
			? rankedRate(host)
			: host.rankStatus === 'no figure'
				? 'hatched'
				: 'outlined',
	isStriped: isTemporaryHost(host),
	label: words.mapLabel(host),
	tooltip: words.mapTooltip(host)
});
