import { formatExact, formatPeople } from '$lib/text/numbers';
import { peopleFrom } from '$lib/text/people';
import { countOf } from '$lib/text/words';
import { textWidth } from '$lib/style/text-width';
import { chartWidth, lineHeight, textSize } from '$lib/style/typography';
import { wrapText } from '$lib/style/text-width';
import type { ChartWidth } from '../contract';
import { placeKeys, type PlacedKey } from '$lib/plot/legend';
import { ticksUpTo } from '$lib/plot/ticks';
import type { Country } from './countries';
import { PART_WORDS, partsOf, type PartKind } from './figures';
import { perThousand, whom, ZONE_WORDS } from './finding';
import type { PlacedPart } from './columns';
import type { Hosts } from './series';

interface PlacedText {
	readonly x: number;
	readonly y: number;
	readonly text: string;
	readonly anchor: 'start' | 'end';
}

export interface PlacedBar {
	readonly country: Country;
	readonly y: number;
	readonly parts: readonly PlacedPart[];
	readonly name: PlacedText;
	readonly value: PlacedText;
	readonly zone: PlacedText | null;
	readonly reading: string;
}

export interface PlacedBars {
	readonly width: number;
	readonly height: number;
	readonly title: readonly string[];
	readonly keys: readonly PlacedKey<PartKind>[];
	readonly plot: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	readonly ticks: readonly { readonly position: number; readonly label: string }[];
	readonly bars: readonly PlacedBar[];
	readonly bar: number;
	/** Words about the countries that have no bar. */
	readonly rest: { readonly y: number; readonly text: string } | null;
}

/** How many countries have a bar; the table holds all. */
export const MOST_BARS = 12;

const FRAME = {
	wide: { left: 130, right: 236, row: 28, bar: 18, lift: 4 },
	narrow: { left: 4, right: 14, row: 46, bar: 15, lift: 21 }
} as const;

const ORDER: readonly PartKind[] = ['other', 'temporary', 'unknown', 'waiting'];

export function barsLayout(model: Hosts, width: ChartWidth): PlacedBars {
	const size = textSize[width];
	const full = chartWidth[width];
	const frame = FRAME[width];
	const isStacked = width === 'narrow';
	const shown = model.countries.filter(({ standing }) => standing === 'ranked').slice(0, MOST_BARS);
	const kinds = new Set(shown.flatMap(({ people }) => partsOf(people).map(({ kind }) => kind)));
	const title = wrapText(titleOf(model), full, { size: size.small });
	const legend = placeKeys(
		ORDER.filter((kind) => kinds.size > 1 && kinds.has(kind)).map((kind) => [kind, PART_WORDS[kind]]),
		{ top: title.length * size.small * lineHeight + 8, width: full, size: size.small }
	);
	const top = legend.bottom + 12;
	const bottom = top + shown.length * frame.row;
	const plot = { left: frame.left, right: full - frame.right, top, bottom };
	const domain = shown[0]?.people.counted.value ?? 1;
	const at = (people: number): number => plot.left + ((plot.right - plot.left) * people) / domain;
	const rest = restOf(model, shown.length);
	return {
		width: full,
		height: Math.ceil(bottom + 28 + (rest ? 24 : 0)),
		title,
		keys: legend.keys,
		plot,
		ticks: ticksUpTo(domain)
			.filter((_, i, all) => !isStacked || i % Math.ceil(all.length / 4) === 0)
			.map((value) => ({ position: at(value), label: formatPeople(value) })),
		bars: shown.map((country, i) => placeBar(country, top + i * frame.row)),
		bar: frame.bar,
		rest: rest === null ? null : { y: bottom + 28 + 10, text: rest }
	};

	function placeBar(country: Country, y: number): PlacedBar {
		const barY = y + frame.lift;
		const middle = barY + frame.bar / 2;
		const people = country.people.counted.value;
		let x = plot.left;
		const parts = partsOf(country.people).map((part): PlacedPart => {
			const placed = {
				kind: part.kind,
				x,
				width: at(part.people) - plot.left,
				reading: `${PART_WORDS[part.kind]}: ${formatExact(part.people)} people`
			};
			x += placed.width;
			return placed;
		});
		const text = formatPeople(people);
		const zone = ZONE_WORDS[country.zone];
		const nameWidth = textWidth(country.name, { size: size.label, weight: 600 });
		const valueWidth = textWidth(text, { size: size.label, weight: 600 });
		const line = isStacked ? y + 11 : middle;
		return {
			country,
			y: barY,
			parts,
			name: isStacked
				? { x: 0, y: line, text: country.name, anchor: 'start' }
				: { x: plot.left - 8, y: line, text: country.name, anchor: 'end' },
			value: isStacked
				? { x: full, y: line, text, anchor: 'end' }
				: { x: x + 7, y: line, text, anchor: 'start' },
			zone: zone
				? { x: isStacked ? nameWidth + 8 : x + 7 + valueWidth + 8, y: line, text: zone, anchor: 'start' }
				: null,
			reading: `${formatExact(people)} people, ${perThousand(country.share)} of every 1,000${zone ? ` (${zone})` : ''}`
		};
	}
}

export const titleOf = (model: Hosts): string =>
	`${peopleFrom(model.origin, model.originName)} ${whom(model)}, by country, end of ${model.year}`;

function restOf({ countries, rows }: Hosts, shown: number): string | null {
	const others = countries.slice(shown);
	const total = rows[0]?.total.value;
	if (others.length === 0 || !total) return null;
	const people = others.reduce((sum, one) => sum + one.people.counted.value, 0);
	return `${countOf(String(others.length), 'other country', 'other countries')}: ${countOf(formatPeople(people), 'person', 'people')}`;
}
