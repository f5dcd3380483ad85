import { formatExact, formatNumber } from '$lib/text/numbers';
import { scaleLinear, type ScaleLinear } from 'd3-scale';
import { lineHeight, textSize } from '$lib/style/typography';
import { wrapText } from '$lib/style/text-width';
import type { ChartWidth } from '../contract';
import { COUNTED_WORDS } from './finding';
import type { Group, YearRow } from './rows';
import type { NeedAndPlaces } from './series';
import { WORLD } from './spec';

export interface PlacedCell {
	readonly x: number;
	readonly text: string;
	readonly isMissing: boolean;
}

export interface PlacedYear {
	readonly row: YearRow;
	readonly y: number;
	/** Assessed need; dashed where it is worked out from a share. */
	readonly bar: { readonly width: number; readonly isDashed: boolean } | null;
	readonly dot: number | null;
	/** Need, people resettled, for every hundred. */
	readonly cells: readonly PlacedCell[];
	readonly needReading: string;
	readonly arrivalsReading: string;
}

export interface PlacedGroup {
	readonly group: Group;
	readonly titleY: number;
	readonly top: number;
	readonly bottom: number;
	readonly years: readonly PlacedYear[];
	readonly ticks: readonly { readonly position: number; readonly label: string }[];
}

export interface PlacedNeed {
	readonly width: number;
	readonly height: number;
	readonly left: number;
	readonly right: number;
	readonly barHeight: number;
	readonly key: { readonly bar: PlacedLines; readonly dot: PlacedLines };
	readonly heads: readonly { readonly x: number; readonly text: string }[];
	readonly groups: readonly PlacedGroup[];
}

export interface PlacedLines {
	readonly y: number;
	readonly lines: readonly string[];
}

const FRAME = {
	wide: {
		width: 760,
		left: 46,
		right: 488,
		columns: [598, 684, 752],
		row: 23,
		bar: 15,
		ticks: 4,
		unit: 'million'
	},
	narrow: {
		width: 360,
		left: 42,
		right: 172,
		columns: [246, 306, 356],
		row: 23,
		bar: 15,
		ticks: 2,
		unit: 'm'
	}
} as const;

/** Room before the words of the key. */
export const KEY_X = 26;
const AXIS_ROOM = 24;

/** Series in, pixels out. The same in Node and in the browser, since text is measured from the bundled font. */
export function layout(model: NeedAndPlaces, width: ChartWidth): PlacedNeed {
	const frame = FRAME[width];
	const { small: size, label } = textSize[width];
	const line = size * lineHeight;
	const wrap = (text: string) => wrapText(text, frame.width - KEY_X, { size });
	const hasShares = model.groups.some(({ years }) => years.some(({ need }) => need && need.percent !== null));
	const bar = {
		y: 4,
		lines: wrap(
			`Assessed as in need of resettlement in the year${hasShares ? ' (dashed: worked out from a printed share)' : ''}`
		)
	};
	const dot = {
		y: bar.y + bar.lines.length * line + 4,
		lines: wrap(`Resettled ${COUNTED_WORDS[model.counted]} in the year`)
	};
	let y = dot.y + dot.lines.length * line + 12;
	const countries = scaleFor(
		model.groups.filter(({ id }) => id !== WORLD),
		frame
	);
	const world = scaleFor(
		model.groups.filter(({ id }) => id === WORLD),
		frame
	);
	const lastCountry = model.groups.filter(({ id }) => id !== WORLD).at(-1);
	const groups = model.groups.map((group): PlacedGroup => {
		const scale = group.id === WORLD ? world : countries;
		const titleY = y + label * 0.6;
		const top = y + label * lineHeight + 4;
		const years = group.years.map((row, i) =>
			placeYear(row, group, top + (i + 0.5) * frame.row, scale, frame)
		);
		const bottom = top + years.length * frame.row;
		const hasAxis = group.id === WORLD || group === lastCountry;
		y = bottom + (hasAxis ? AXIS_ROOM : 0) + 10;
		return {
			group,
			titleY,
			top,
			bottom,
			years,
			ticks: hasAxis ? ticksOf(scale, frame) : ticksOf(scale, frame).map((tick) => ({ ...tick, label: '' }))
		};
	});
	return {
		width: frame.width,
		height: Math.ceil(y - 4),
		left: frame.left,
		right: frame.right,
		barHeight: frame.bar,
		key: { bar, dot },
		heads: ['Assessed', 'Resettled', 'Per 100'].map((text, i) => ({ x: frame.columns[i] ?? 0, text })),
		groups
	};
}

type Frame = (typeof FRAME)[ChartWidth];
type Scale = ScaleLinear<number, number>;

const scaleFor = (groups: readonly Group[], { left, right }: Frame): Scale =>
	scaleLinear(
		[
			0,
			Math.max(
				1,
				...groups.flatMap(({ years }) =>
					years.flatMap(({ need, arrivals }) => [need?.people.value ?? 0, arrivals?.counted.value ?? 0])
				)
			)
		],
		[left, right]
	);

function ticksOf(scale: Scale, { ticks, unit }: Frame): { position: number; label: string }[] {
	const isSmall = (scale.domain()[1] ?? 0) < 1e5;
	return scale.ticks(ticks).map((value) => ({
		position: scale(value),
		label: value === 0 || isSmall ? formatExact(value) : `${formatNumber(value / 1e6)} ${unit}`
	}));
}

function placeYear(
	row: YearRow,
	group: Group,
	y: number,
	scale: Scale,
	{ left, columns }: Frame
): PlacedYear {
	const { year, need, arrivals, perHundred } = row;
	const about = need && need.percent !== null ? '≈ ' : '';
	const rate = perHundred?.defined ? formatNumber(perHundred.value) : null;
	const texts = [
		need
			? `${about}${formatExact(Math.round(need.people.value))}`
			: group.years.some((other) => other.need)
				? 'not shown'
				: 'not printed',
		arrivals ? formatExact(arrivals.counted.value) : 'not yet',
		rate
	];
	const suffix = rate ? `; ${rate} resettled for every 100 assessed` : '';
	return {
		row,
		y,
		bar: need && { width: scale(need.people.value) - left, isDashed: need.percent !== null },
		dot: arrivals && scale(arrivals.counted.value),
		cells: texts.map((text, i) => ({
			x: columns[i] ?? 0,
			text: text ?? '–',
			isMissing: text === null || (i === 0 ? need === null : i === 1 ? arrivals === null : false)
		})),
		needReading: need
			? `assessed need for ${year}: ${about}${formatExact(Math.round(need.people.value))} people${
					need.percent === null
						? need.isRounded
							? ', printed rounded'
							: ''
						: `, ${need.percent}% of the world’s`
				}${suffix}`
			: '',
		arrivalsReading: arrivals
			? `resettled in ${year}: ${formatExact(arrivals.counted.value)} people${suffix}`
			: ''
	};
}
