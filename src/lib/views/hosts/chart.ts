import { REFERENCE } from '$lib/analysis/figures';
import { areMostlyTemporary, rankedHosts, staysOf } from '$lib/analysis/stocks/people-abroad';
import { PLACES } from '$lib/analysis/stocks/places';
import { STAYS } from '$lib/analysis/stocks/stays';
import type { PlaceFigures, Whereabouts } from '$lib/analysis/stocks/whereabouts';
import { fitMap, isCompact, withRemark } from '$lib/plot/compact';
import { bubbleMap, CIRCLE_OPACITY } from '$lib/plot/geography/bubble-map';
import { countryPath, type MapShapes } from '$lib/plot/geography/shapes';
import { withShapes } from '$lib/plot/geography/with-shapes';
import { layoutLegend, swatchItem, type LegendItem, type SwatchFill } from '$lib/plot/legend';
import { remark } from '$lib/plot/make-marks';
import { paragraph } from '$lib/plot/paragraph';
import { layoutPartRows, partItems, type BarPart } from '$lib/plot/part-bars';
import { layoutPartColumns, type PartCells } from '$lib/plot/part-columns';
import type { Scene } from '$lib/plot/scene';
import { seriesNames } from '$lib/plot/series-names';
import { ticksUpTo } from '$lib/plot/ticks';
import { styleOf } from '$lib/style/series-style';
import { STAY_STYLES } from '$lib/style/stay-style';
import { chartWidth, textSize, type ChartSize, type ChartWidth } from '$lib/style/typography';
import { BORDERS } from '$lib/text/borders';
import * as words from './text/chart';
import { MOST_BARS, type Hosts } from './types';

/** By origin in four columns, or one origin by country as bars or as a map. */
export function chart(model: Hosts, width: ChartWidth, size: ChartSize = 'full'): Scene | Promise<Scene> {
	if (model.form === 'origins') return columns(model, width, size);
	if (model.form === 'countries') return size === 'full' ? bars(model, width) : compactBars(model, width);
	return withShapes('world', (shapes) => countryMap(model, shapes, width, size));
}

const KINDS = STAYS.map((stay) => ({ id: stay, text: words.STAY_WORDS[stay], style: STAY_STYLES[stay] }));

const GAPS = { full: { title: 8, legend: 12 }, compact: { title: 4, legend: 6 } } as const;

/** A row for each origin, a column for each place: bars on tracks of 1,000 displaced people. */
function columns(model: Hosts, width: ChartWidth, size: ChartSize): Scene {
	const title = paragraph(words.columnsTitle(model), 0, width);
	const people = model.rows.flatMap(({ places }) => places.map((cell) => cell.people));
	const drawn = people.flatMap((one) => staysOf(one).map(({ stay }) => STAY_STYLES[stay]));
	const items = partItems(KINDS, drawn, styleOf(REFERENCE).colour);
	const legend = layoutLegend(items, {
		top: title.bottom + GAPS[size].title,
		right: chartWidth[width],
		width
	});
	// The compact narrow layout has no room in the head of a column, nor below the bars.
	const isTight = size === 'compact' && width === 'narrow';
	const withoutParole = words.withoutParole(model.rows);
	const isInHead = withoutParole !== '' && !isTight;
	const heads = PLACES.map((place) => words.columnHead(place, model.border, isInHead));
	const rows = model.rows.map((row) => cellsOf(row, model, width));
	const placed = layoutPartColumns(
		{ heads, rows, domain: 1000 },
		legend.bottom + GAPS[size].legend,
		width,
		size
	);
	const scene = {
		width: chartWidth[width],
		height: Math.ceil(placed.bottom),
		marks: [title.mark, ...legend.marks, ...placed.marks],
		legend: legend.entries,
		cursor: placed.cursor,
		series: seriesNames(model.rows)
	};
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
function sharesOf({ people, rankStatus, share }: PlaceFigures): BarPart[] {
	if (rankStatus !== 'ranked' || !share.defined) return [];
	return staysOf(people).map(({ stay, people: own }) => {
		const value = (share.value * own) / people.counted.value;
		return { style: STAY_STYLES[stay], value, tooltip: words.stayTooltip(stay, own, value) };
	});
}

const BARS = {
	wide: { left: 130, right: 236, row: 28, bar: 18, lift: 4, gaps: [7, 8] },
	narrow: { left: 4, right: 14, row: 46, bar: 15, lift: 21, gaps: [7, 8], above: 11, detailAfter: 'name' }
} as const;

/** As many bars as fit, the others in one line. */
function compactBars(model: Hosts, width: ChartWidth): Scene {
	let scene = bars(model, width);
	for (let most = MOST_BARS - 1; most > 1 && !isCompact(scene, width); most -= 1)
		scene = bars(model, width, most);
	return scene;
}

/** The countries with the most people of one origin. @param most Maximum number of countries. */
function bars(model: Hosts, width: ChartWidth, most = MOST_BARS): Scene {
	const { label } = textSize[width];
	const { colour, ink } = styleOf(model.origin);
	const countries = rankedHosts(model.countries).slice(0, most);
	const title = paragraph(words.countriesTitle(model), 0, width);
	const domain = countries[0]?.people.counted.value ?? 1;
	const rows = countries.map((country) => ({
		id: country.country,
		name: country.name,
		nameStyle: { size: label },
		value: words.peopleLabel(country.people.counted.value),
		valueStyle: { size: label, weight: 600, colour: ink } as const,
		detail: words.ZONE_WORDS[country.zone],
		parts: staysOf(country.people).map(({ stay, people }) => ({
			style: STAY_STYLES[stay],
			value: people,
			tooltip: words.stayTooltip(stay, people)
		})),
		range: null,
		tooltip: words.barTooltip(country),
		colour
	}));
	const ticks = ticksUpTo(domain)
		.filter((_, i, all) => width === 'wide' || i % Math.ceil(all.length / 4) === 0)
		.map((value) => ({ value, label: words.peopleLabel(value) }));
	const { marks, legend, cursor, plot } = layoutPartRows(rows, {
		frame: BARS[width],
		kinds: KINDS,
		top: title.bottom + 8,
		width,
		domain,
		ticks
	});
	const others = words.othersText(model, most);
	const below = { x: plot.left, y: plot.bottom + 38 };
	return {
		width: chartWidth[width],
		height: Math.ceil(plot.bottom + 28 + (others ? 24 : 0)),
		marks: [title.mark, ...marks, ...(others ? [remark(below, others, width, { align: 'middle' })] : [])],
		legend,
		cursor,
		series: seriesNames([model])
	};
}

/** Opacity of the grey. */
const NEIGHBOUR = 0.55;
const STRIPES = { colour: 'var(--paper)', background: 'none', width: 1.25, spacing: 4 } as const;

/** Circles on the countries with people of one origin; the origin and its neighbours are highlighted. */
function countryMap(model: Hosts, shapes: MapShapes, width: ChartWidth, size: ChartSize): Scene {
	const draw = (mapWidth: number) => drawMap(model, shapes, width, mapWidth);
	return size === 'full' ? draw(chartWidth[width]) : fitMap(draw, chartWidth[width], width);
}

function drawMap(model: Hosts, shapes: MapShapes, width: ChartWidth, mapWidth: number): Scene {
	const { colour } = styleOf(model.origin);
	const shapeOf = (id: string) => ({ id, d: countryPath(shapes, id, mapWidth) });
	const neighbours = model.rows[0]?.neighbours ?? [];
	const bubbles = rankedHosts(model.countries).map((country) => ({
		id: country.country,
		name: country.name,
		value: country.people.counted.value,
		hatch: areMostlyTemporary(country.people) ? STRIPES : undefined,
		tooltip: words.mapTooltip(country)
	}));
	const grey = { colour: 'var(--rule)', opacity: NEIGHBOUR };
	const own = { colour: 'var(--paper)', opacity: 1, outline: colour };
	const title = paragraph(words.mapTitle(model), 0, width);
	const map = bubbleMap(
		{
			shapes,
			bubbles,
			colour,
			areas: [...neighbours.map((id) => ({ ...shapeOf(id), ...grey })), { ...shapeOf(model.origin), ...own }],
			items: mapItems(model, {
				neighbours: neighbours.length > 0,
				temporary: bubbles.some(({ hatch }) => hatch)
			}),
			remark: BORDERS
		},
		title.bottom + 8,
		width,
		mapWidth
	);
	return { ...map, marks: [title.mark, ...map.marks], series: seriesNames([model]) };
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
