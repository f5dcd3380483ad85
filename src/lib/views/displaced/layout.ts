import { textWidth, wrapText } from '$lib/style/text-width';
import { textSize } from '$lib/style/typography';
import type { ChartWidth } from '../contract';
import { dayReading, everReading, farthest, isWritten, lanesOf, writtenValue, type Lane } from './lanes';
import { placesIn, TOTAL, type DisplacedRow, type EverDisplaced, type Place } from './rows';
import { peopleScale, type PeopleScale } from './scale';
import type { Displaced } from './series';

export interface PlacedText {
	readonly x: number;
	readonly y: number;
	readonly text: string;
}

export interface PlacedPoint {
	readonly x: number;
	readonly y: number;
	readonly one: EverDisplaced;
	/** The update is a ring around the first edition. */
	readonly isUpdate: boolean;
	readonly wider: { readonly from: number; readonly to: number } | null;
	readonly reading: string;
}

export interface PlacedTick {
	readonly x: number;
	readonly y: number;
	readonly place: Place;
	readonly reading: string;
}

/** One line of a row: what it counts, its marks, its number. */
export interface PlacedLane {
	readonly y: number;
	readonly name: PlacedText;
	readonly points: readonly PlacedPoint[];
	readonly tick: PlacedTick | null;
	readonly value: PlacedText;
	readonly isMissing: boolean;
}

export interface PlacedRow {
	readonly row: DisplacedRow;
	/** `null` where the panel's title says it. */
	readonly name: PlacedText | null;
	readonly lanes: readonly PlacedLane[];
}

export interface Panel {
	readonly title: PlacedText;
	readonly rows: readonly PlacedRow[];
	readonly scale: PeopleScale;
	readonly top: number;
	readonly bottom: number;
}

export interface PlacedDisplaced {
	readonly width: number;
	readonly height: number;
	readonly left: number;
	readonly right: number;
	readonly key: {
		readonly ever: readonly string[];
		readonly day: readonly string[];
		readonly places: readonly Place[];
		readonly x: number;
	};
	readonly keyAt: { readonly ever: number; readonly day: number };
	readonly panels: readonly Panel[];
}

const FRAME = {
	wide: { width: 760, laneAt: 114, left: 226, right: 752, lane: 21, gap: 13, nameHeight: 0 },
	narrow: { width: 360, laneAt: 0, left: 106, right: 354, lane: 20, gap: 12, nameHeight: 19 }
} as const;

/** Room between a mark and its number. */
const VALUE_GAP = 13;
const AXIS_ROOM = 30;

/** Series in, pixels out. The same in Node and in the browser, since text is measured from the bundled font. */
export function layout(model: Displaced, width: ChartWidth): PlacedDisplaced {
	const frame = FRAME[width];
	const size = textSize[width].small;
	const keyX = 24;
	const room = frame.width - keyX;
	const everKey = wrapText(everKeyText(model), room, { size });
	const dayKey = wrapText(dayKeyText(model), room, { size });
	const line = size * 1.2;
	const everAt = 8;
	const dayAt = everAt + everKey.length * line + 6;
	let y = dayAt + dayKey.length * line + 12;
	const panel = (title: string, rows: readonly DisplacedRow[]): Panel => {
		const placed = placePanel(title, rows, y, model, width);
		y = placed.bottom + AXIS_ROOM + 14;
		return placed;
	};
	const panels = [panel(`${model.total.name} together`, [model.total]), panel('War by war', model.rows)];
	return {
		width: frame.width,
		height: Math.ceil(y - 12),
		left: frame.left,
		right: frame.right,
		key: { ever: everKey, day: dayKey, places: placesIn(model.split), x: keyX },
		keyAt: { ever: everAt, day: dayAt },
		panels
	};
}

function everKeyText({ editions }: Displaced): string {
	const which = editions.length > 1 ? 'filled: 2020, ring: 2021' : (editions[0] ?? '');
	return `Ever displaced since the war began, people who returned included (Costs of War; ${which})`;
}

function dayKeyText({ split, year }: Displaced): string {
	const parts = placesIn(split).map((place) =>
		place === 'abroad' ? 'abroad: UNHCR' : 'inside, outlined: IDMC'
	);
	return `Displaced on one day, 31 December ${year} (${parts.join('; ')}). Not to be added to the points`;
}

function placePanel(
	title: string,
	rows: readonly DisplacedRow[],
	top: number,
	model: Displaced,
	width: ChartWidth
): Panel {
	const frame = FRAME[width];
	const { label, small: size } = textSize[width];
	const lanes = rows.map((row) => lanesOf(row, model));
	const scale = peopleScale(
		lanes.flat().map((lane) => ({
			value: farthest(lane),
			room: isWritten(lane) || lane.isMissing ? 6 : VALUE_GAP + textWidth(lane.value, { size, weight: 600 })
		})),
		[frame.left, frame.right]
	);
	let y = top + 22;
	const placed = rows.map((row, i): PlacedRow => {
		const start = y + frame.gap / 2;
		const isNamed = row.id !== TOTAL;
		const nameHeight = isNamed ? frame.nameHeight : 0;
		y = start + nameHeight;
		const own = (lanes[i] ?? []).map((lane): PlacedLane => {
			if (isWritten(lane)) y += size + 3;
			const at = y + frame.lane / 2;
			y += frame.lane;
			return placeLane(lane, row, at, scale, { laneAt: frame.laneAt, left: frame.left, size });
		});
		y += frame.gap / 2;
		return {
			row,
			name: isNamed ? { x: 0, y: nameHeight ? start + 8 : (own[0]?.y ?? start), text: row.name } : null,
			lanes: own
		};
	});
	return {
		title: { x: 0, y: top + label * 0.6, text: `${title}, million people` },
		rows: placed,
		scale,
		top: top + 22,
		bottom: y
	};
}

interface LanePlace {
	readonly laneAt: number;
	readonly left: number;
	readonly size: number;
}

function placeLane(
	lane: Lane,
	row: DisplacedRow,
	y: number,
	scale: PeopleScale,
	place: LanePlace
): PlacedLane {
	const end = scale.at(farthest(lane));
	const value = isWritten(lane)
		? { x: place.left, y: y - place.size - 1, text: writtenValue(lane) }
		: { x: lane.isMissing ? place.left + 4 : end + VALUE_GAP, y, text: lane.value };
	return {
		y,
		name: { x: place.laneAt, y, text: lane.name },
		points: lane.ever.map((one) => ({
			x: scale.at(one.people.value),
			y,
			one,
			isUpdate: one.edition === '2021',
			wider: one.wider && { from: scale.at(one.wider.low), to: scale.at(one.wider.high) },
			reading: everReading(one)
		})),
		tick: lane.day && { x: end, y, place: lane.day.place, reading: dayReading(lane.day, row) },
		value,
		isMissing: lane.isMissing
	};
}
