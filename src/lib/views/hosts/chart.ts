import { REFERENCE } from '$lib/analysis/figures';
import {
	areMostlyInEurope,
	areMostlyTemporary,
	rankedHosts,
	staysOf,
	type HostCountry
} from '$lib/analysis/stocks/people-abroad';
import { PLACES } from '$lib/analysis/stocks/places';
import type { PlaceFigures, Whereabouts } from '$lib/analysis/stocks/whereabouts';
import { fitRows, withRemark } from '$lib/plot/compact';
import { bubbleMap, CIRCLE_OPACITY } from '$lib/plot/geography/bubble-map';
import { countryPath, pointOf } from '$lib/plot/geography/shapes';
import { titledMap } from '$lib/plot/geography/titled-map';
import { layoutLegend, swatchItem, type LegendItem, type SwatchFill } from '$lib/plot/legend';
import { partItems, type BarPart } from '$lib/plot/part-bars';
import { layoutPartColumns, type PartCells } from '$lib/plot/part-columns';
import { layoutPartRows, type PartRow } from '$lib/plot/part-rows';
import type { Scene } from '$lib/plot/scene';
import { stackScene, titleLine } from '$lib/plot/scene-stack';
import { seriesNames } from '$lib/plot/series-names';
import { styleOf } from '$lib/style/series-style';
import { STAY_STYLES } from '$lib/style/stay-style';
import { chartWidth, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { BORDERS } from '$lib/text/borders';
import { stayKinds, stayParts } from '../stay-parts';
import * as words from './text/chart';
import { MOST_BARS, type Hosts } from './types';

/** By origin in four columns, or one origin by country as bars or as a map. */
export function chart(model: Hosts, width: ChartWidth, size: ChartSize = 'full'): Scene | Promise<Scene> {
	if (model.form === 'origins') return columns(model, width, size);
	if (model.form === 'map') return countryMap(model, width, size);
	const countries = rankedHosts(model.countries).slice(0, MOST_BARS);
	const draw = (shown: readonly HostCountry[]) => bars(shown, model, width, size);
	// The picture itself says how many countries it leaves out.
	return size === 'full' ? draw(countries) : fitRows(countries, { draw, leftOut: () => '' }, width);
}

const KINDS = stayKinds((stay) => words.STAY_WORDS[stay]);

const GAPS = { full: { title: 8, legend: 12 }, compact: { title: 4, legend: 6 } } as const;

/** A row for each origin, a column for each place: bars on tracks of 1,000 displaced people. */
function columns(model: Hosts, width: ChartWidth, size: ChartSize): Scene {
	const people = model.rows.flatMap(({ places }) => places.map((cell) => cell.people));
	const drawn = people.flatMap((one) => staysOf(one).map(({ stay }) => STAY_STYLES[stay]));
	const items = partItems(KINDS, drawn, styleOf(REFERENCE).colour);
	// The compact narrow layout has no room in the head of a column, nor below the bars.
	const isTight = size === 'compact' && width === 'narrow';
	const withoutParole = words.withoutParole(model.rows);
	const isInHead = withoutParole !== '' && !isTight;
	const table = {
		heads: PLACES.map((place) => words.columnHead(place, model.border, isInHead)),
		rows: model.rows.map((row) => cellsOf(row, model, width)),
		domain: 1000
	};
	const scene = stackScene(
		[
			titleLine(words.columnsTitle(model), width),
			(top) => layoutLegend(items, { top: top + GAPS[size].title, right: chartWidth[width], width }),
			(top) => layoutPartColumns(table, top + GAPS[size].legend, width, size)
		],
		width,
		{ series: seriesNames(model.rows) }
	);
	return isTight ? withRemark(scene, withoutParole, width) : scene;
}

function cellsOf(row: Whereabouts, { border }: Hosts, width: ChartWidth): PartCells {
	const { colour, ink } = styleOf(row.origin);
	return {
		id: row.origin,
		name: row.originName,
		subtitle: words.peopleLabel(row.total.value),
		colour,
		ink,
		cells: row.places.map((cell) => ({
			parts: sharesOf(cell),
			label: words.cellLabel(cell, width),
			detail: words.cellDetail(cell, row, border, width),
			tooltip: words.cellTooltip(cell, border, width)
		}))
	};
}

/** Shares per 1,000 of the origin's people; none if there are too few. */
const sharesOf = ({ people, rankStatus, share }: PlaceFigures): BarPart[] =>
	rankStatus === 'ranked' && share.defined
		? stayParts(staysOf(people), share.value / people.counted.value, words.shareTooltip)
		: [];

/** The countries with the most people of one origin. */
function bars(countries: readonly HostCountry[], model: Hosts, width: ChartWidth, size: ChartSize): Scene {
	const layout = {
		rows: countries.map((country) => rowOf(country, model.origin)),
		kinds: KINDS,
		domain: countries[0]?.people.counted.value ?? 1,
		tickLabel: words.peopleLabel,
		style: 'plain' as const,
		note: words.othersText(model, countries.length)
	};
	return stackScene(
		[titleLine(words.countriesTitle(model), width), (top) => layoutPartRows(layout, top + 8, width, size)],
		width,
		{ series: seriesNames([model]) }
	);
}

const rowOf = (country: HostCountry, origin: string): PartRow => ({
	id: country.country,
	name: country.name,
	colour: styleOf(origin).colour,
	ink: styleOf(origin).ink,
	parts: stayParts(staysOf(country.people), 1, words.stayTooltip),
	value: words.peopleLabel(country.people.counted.value),
	detail: words.ZONE_WORDS[country.zone],
	tooltip: words.barTooltip(country)
});

/** Opacity of the grey. */
const NEIGHBOUR = 0.55;
const STRIPES = { colour: 'var(--paper)', background: 'none', width: 1.25, spacing: 4 } as const;

/** As wide as the other map of Europe. */
const EUROPE = {
	wide: { map: 'europe', mapWidth: 640 },
	narrow: { map: 'europe', mapWidth: 360 }
} as const;

/** Circles on the countries with people of one origin; the origin and its neighbours are highlighted. */
function countryMap(model: Hosts, width: ChartWidth, size: ChartSize): Scene | Promise<Scene> {
	const { colour } = styleOf(model.origin);
	const neighbours = model.rows[0]?.neighbours ?? [];
	const hosts = rankedHosts(model.countries);
	const bubbles = hosts.map((country) => ({
		id: country.country,
		name: country.name,
		value: country.people.counted.value,
		hatch: areMostlyTemporary(country.people) ? STRIPES : undefined,
		tooltip: words.mapTooltip(country)
	}));
	const items = mapItems(model, {
		neighbours: neighbours.length > 0,
		temporary: bubbles.some(({ hatch }) => hatch)
	});
	const grey = { colour: 'var(--rule)', opacity: NEIGHBOUR };
	const own = { colour: 'var(--paper)', opacity: 1, outline: colour };
	return titledMap(
		{
			...(areMostlyInEurope(model.countries) ? EUROPE[width] : ({ map: 'world' } as const)),
			...{ title: words.mapTitle(model), series: seriesNames([model]), gap: 8 }
		},
		width,
		size,
		({ shapes, top, mapWidth }) => {
			const shapeOf = (id: string) => ({ id, d: countryPath(shapes, id, mapWidth) });
			const areas = [
				...neighbours.map((id) => ({ ...shapeOf(id), ...grey })),
				{ ...shapeOf(model.origin), ...own }
			];
			const outside = hosts.filter(({ country }) => !pointOf(shapes, country, mapWidth));
			const remark = [words.outsideMap(outside), BORDERS].filter(Boolean).join(' ');
			return bubbleMap({ shapes, bubbles, colour, areas, items, remark }, top, width, mapWidth);
		}
	);
}

function mapItems(
	model: Hosts,
	has: { readonly neighbours: boolean; readonly temporary: boolean }
): LegendItem[] {
	const { colour } = styleOf(model.origin);
	const legend = words.mapLegend(model);
	const item = (id: keyof typeof legend, ...fills: readonly SwatchFill[]) =>
		swatchItem({ id, text: legend[id] }, ...fills);
	const own = item('origin', { fill: 'var(--paper)', stroke: colour, strokeWidth: 0.75 });
	const neighbours = item('neighbours', { fill: 'var(--rule)', opacity: NEIGHBOUR });
	const temporary = item('temporary', { fill: colour, opacity: CIRCLE_OPACITY }, { fill: STRIPES });
	return [own, ...(has.neighbours ? [neighbours] : []), ...(has.temporary ? [temporary] : [])];
}
