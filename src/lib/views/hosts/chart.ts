import { REFERENCE } from '$lib/analysis/figures';
import type { HostCountry, PeopleAbroad } from '$lib/analysis/people-abroad';
import { PLACES } from '$lib/analysis/places';
import { isMostlyTemporary, splitByStay, STAYS } from '$lib/analysis/stays';
import type { PlaceFigures, Whereabouts } from '$lib/analysis/whereabouts';
import { bubbleMap, CIRCLE_OPACITY } from '$lib/plot/geography/bubble-map';
import { countryPath, type MapShapes } from '$lib/plot/geography/shapes';
import { withShapes } from '$lib/plot/geography/with-shapes';
import { layoutLegend, swatchItem, type LegendItem, type SwatchFill } from '$lib/plot/legend';
import { remark, seriesGroup, text } from '$lib/plot/marks';
import { paragraph } from '$lib/plot/paragraph';
import { layoutPartRows, partBar, partItems, type BarPart, type PartStyle } from '$lib/plot/part-bars';
import { stackRows } from '$lib/plot/rows';
import type { Mark, Scene, SeriesName } from '$lib/plot/scene';
import { ticksUpTo } from '$lib/plot/ticks';
import { styleOf } from '$lib/style/series-style';
import { STAY_STYLES } from '$lib/style/stay-style';
import { textWidth, wrapText } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize, type ChartWidth } from '$lib/style/typography';
import { BORDERS } from '$lib/text/borders';
import * as words from './text/chart';
import { MOST_BARS, type Hosts } from './types';

/** By origin in four columns, or one origin by country as bars or as a map. */
export function chart(model: Hosts, width: ChartWidth): Scene | Promise<Scene> {
	if (model.form === 'origins') return columns(model, width);
	if (model.form === 'countries') return bars(model, width);
	return withShapes('world', (shapes) => countryMap(model, shapes, width));
}

const COLUMNS = {
	wide: { names: 118, bar: 18, lead: 4, detail: 18, gap: 12, value: 44, between: 14 },
	/** Values stand above their bars, which take the whole column. */
	narrow: { names: 0, bar: 10, lead: 40, detail: 17, gap: 14, value: 0, between: 10 }
} as const;

const columnStep = (width: ChartWidth): number =>
	(chartWidth[width] - COLUMNS[width].names + COLUMNS[width].between) / PLACES.length;

/** A row for each origin, a column for each place: bars on tracks of 1,000 displaced people. */
function columns(model: Hosts, width: ChartWidth): Scene {
	const { names, between, lead, bar, detail, gap } = COLUMNS[width];
	const size = textSize[width].small;
	const line = size * lineHeight;
	const people = model.rows.flatMap(({ places }) => places.map((cell) => cell.people));
	const title = paragraph(words.columnsTitle(model), 0, width);
	const legend = stayLegend(people, styleOf(REFERENCE).colour, title.bottom + 8, width);
	const style = { size, weight: 600 } as const;
	const heads = PLACES.map((place) =>
		wrapText(words.columnHead(place, model.border), columnStep(width) - between, style)
	);
	const lines = Math.max(...heads.map(({ length }) => length));
	const top = legend.bottom + 12;
	const rows = model.rows.map((row) => ({
		row,
		details: row.places.map((cell) => words.cellDetail(cell, row, model.border, width))
	}));
	const hasDetails = ({ details }: (typeof rows)[number]) => names > 0 || details.some((one) => one !== '');
	const stack = stackRows(
		rows,
		(row) => lead + bar + (hasDetails(row) ? detail : 0) + gap,
		top + lines * line + 8
	);
	const placed = stack.items.map(({ item, top }) => layoutOrigin(item.row, item.details, top, model, width));
	return {
		width: chartWidth[width],
		height: Math.ceil(stack.bottom),
		marks: [
			title.mark,
			...legend.marks,
			...heads.map((head, i) =>
				text({ x: names + i * columnStep(width), y: top + (lines - head.length) * line }, head, {
					...style,
					align: 'top'
				})
			),
			...placed.map(({ marks }) => marks)
		],
		legend: legend.entries,
		cursor: placed.flatMap(({ cursor }) => cursor),
		series: seriesOf(model.rows)
	};
}

const seriesOf = (rows: readonly Pick<Whereabouts, 'origin' | 'originName'>[]): SeriesName[] =>
	rows.map(({ origin, originName }) => ({ id: origin, name: originName, colour: styleOf(origin).colour }));

const staysOf = ({ counted, refugees, others, temporary }: PeopleAbroad) =>
	splitByStay({
		refugees: refugees.value,
		others: others.value,
		temporary: temporary && temporary.value,
		waiting: Math.max(0, counted.value - refugees.value - others.value)
	});

function stayLegend(people: readonly PeopleAbroad[], colour: string, top: number, width: ChartWidth) {
	const kinds = STAYS.map((stay) => ({ id: stay, text: words.STAY_WORDS[stay], style: STAY_STYLES[stay] }));
	const drawn = people.flatMap((one) => staysOf(one).map(({ stay }): PartStyle => STAY_STYLES[stay]));
	return layoutLegend(partItems(kinds, drawn, colour), { top, right: chartWidth[width], width });
}

function layoutOrigin(
	row: Whereabouts,
	details: readonly string[],
	top: number,
	{ border }: Hosts,
	width: ChartWidth
) {
	const { names, bar, lead } = COLUMNS[width];
	const { label, small } = textSize[width];
	const { ink } = styleOf(row.origin);
	const y = top + lead;
	const below = y + bar + 3;
	const name = { size: label, weight: 600 } as const;
	const isBeside = names > 0;
	const totalAt = isBeside
		? { x: 0, y: below + small / 2 }
		: { x: textWidth(row.originName, name) + 8, y: top + 10 };
	const cells = row.places.map((cell, i) =>
		layoutCell(row, cell, { x: names + i * columnStep(width), y }, border, width)
	);
	return {
		cursor: cells.flatMap(({ cursor }) => cursor),
		marks: seriesGroup(row.origin, [
			text({ x: 0, y: isBeside ? y + bar / 2 : top + 10 }, row.originName, {
				...name,
				align: 'middle',
				colour: ink
			}),
			remark(totalAt, words.peopleLabel(row.total.value), width, { align: 'middle' }),
			...cells.flatMap(({ marks, x }, i) => [
				...marks,
				...(details[i] ? [remark({ x, y: below }, details[i], width, { align: 'top' })] : [])
			])
		])
	};
}

/** @param at the upper left corner of the bar. */
function layoutCell(
	row: Whereabouts,
	cell: PlaceFigures,
	{ x, y }: { readonly x: number; readonly y: number },
	border: Hosts['border'],
	width: ChartWidth
) {
	const { bar, value, between } = COLUMNS[width];
	const { label, small } = textSize[width];
	const { colour, ink } = styleOf(row.origin);
	const track = columnStep(width) - between - value;
	const isRanked = cell.rankStatus === 'ranked' && cell.share.defined;
	const share = cell.share.defined ? cell.share.value : 0;
	const parts = staysOf(cell.people).map(({ stay, people }): BarPart => {
		const own = (share * people) / cell.people.counted.value;
		return { style: STAY_STYLES[stay], value: own, tooltip: words.stayTooltip(stay, people, own) };
	});
	const drawn = partBar(
		isRanked ? parts : [],
		{ x, y, height: bar },
		(perThousand) => (track * perThousand) / 1000,
		{ tooltip: words.cellTooltip(cell, border, width), series: row.originName, colour }
	);
	const isBeside = value > 0;
	const at = { x: isRanked && isBeside ? x + track + 5 : x, y: isBeside ? y + bar / 2 : y - 10 };
	const style = isRanked
		? ({ size: label, weight: 600, colour: ink } as const)
		: ({ size: small, weight: 400, colour: 'var(--muted)' } as const);
	const rail: Mark = { kind: 'rect', x, y, width: track, height: bar, fill: 'var(--grid)' };
	return {
		x,
		cursor: drawn.cursor,
		marks: [
			...(isRanked ? [rail] : []),
			...drawn.marks,
			text(at, words.cellLabel(cell, width), { ...style, align: 'middle' })
		]
	};
}

const BARS = {
	wide: { left: 130, right: 236, row: 28, bar: 18, lift: 4, gaps: [7, 8] },
	narrow: { left: 4, right: 14, row: 46, bar: 15, lift: 21, gaps: [7, 8], above: 11, detailAfter: 'name' }
} as const;

const rankedIn = ({ countries }: Hosts): HostCountry[] =>
	countries.filter(({ rankStatus }) => rankStatus === 'ranked');

/** The countries that hold most people of one origin. */
function bars(model: Hosts, width: ChartWidth): Scene {
	const { label } = textSize[width];
	const { colour, ink } = styleOf(model.origin);
	const countries = rankedIn(model).slice(0, MOST_BARS);
	const title = paragraph(words.countriesTitle(model), 0, width);
	const people = countries.map((country) => country.people);
	const legend = stayLegend(people, colour, title.bottom + 8, width);
	const domain = people[0]?.counted.value ?? 1;
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
	const { marks, cursor, plot } = layoutPartRows(rows, {
		frame: BARS[width],
		top: legend.bottom + 12,
		width,
		domain,
		ticks
	});
	const others = words.othersText(model);
	const below = { x: plot.left, y: plot.bottom + 38 };
	return {
		width: chartWidth[width],
		height: Math.ceil(plot.bottom + 28 + (others ? 24 : 0)),
		marks: [
			title.mark,
			...legend.marks,
			...marks,
			...(others ? [remark(below, others, width, { align: 'middle' })] : [])
		],
		legend: legend.entries,
		cursor,
		series: seriesOf([model])
	};
}

/** How much of the grey covers the paper. */
const NEIGHBOUR = 0.55;
const STRIPES = { colour: 'var(--paper)', background: 'none', width: 1.25, spacing: 4 } as const;

/** Circles on the countries that hold people of one origin; the origin and its neighbours stand out. */
function countryMap(model: Hosts, shapes: MapShapes, width: ChartWidth): Scene {
	const { colour } = styleOf(model.origin);
	const shapeOf = (id: string) => ({ id, d: countryPath(shapes, id, chartWidth[width]) });
	const neighbours = model.rows[0]?.neighbours ?? [];
	const bubbles = rankedIn(model).map((country) => ({
		id: country.country,
		name: country.name,
		value: country.people.counted.value,
		hatch: isTemporary(country) ? STRIPES : undefined,
		tooltip: words.mapTooltip(country)
	}));
	const grey = { colour: 'var(--rule)', opacity: NEIGHBOUR };
	const own = { colour: 'var(--paper)', opacity: 1, outline: colour };
	const title = paragraph(words.countriesTitle(model), 0, width);
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
		width
	);
	return { ...map, marks: [title.mark, ...map.marks], series: seriesOf([model]) };
}

const isTemporary = ({ people }: HostCountry): boolean =>
	isMostlyTemporary(people.temporary && people.temporary.value, people.counted.value);

function mapItems(
	model: Hosts,
	has: { readonly neighbours: boolean; readonly temporary: boolean }
): LegendItem[] {
	const { colour } = styleOf(model.origin);
	const legend = words.mapLegend(model);
	const item = (id: keyof typeof legend, ...fills: readonly SwatchFill[]) =>
		swatchItem({ id, text: legend[id] }, ...fills);
	return [
		item('origin', { fill: 'var(--paper)', stroke: colour, strokeWidth: 0.75 }),
		...(has.neighbours ? [item('neighbours', { fill: 'var(--rule)', opacity: NEIGHBOUR })] : []),
		...(has.temporary
			? [item('temporary', { fill: colour, opacity: CIRCLE_OPACITY }, { fill: STRIPES })]
			: [])
	];
}
