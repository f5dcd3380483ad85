/** A point in time in months since year 0; whole numbers are ends of months: 30 June 2023 ends at 12 · 2023 + 6. */
export type MonthPosition = number;

/** The end of a day. @param date ISO date, `YYYY-MM-DD`. @throws {RangeError} on anything else. */
export function endOfDay(date: string): MonthPosition {
	const [, year = 0, month = 0, day = 0] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []).map(Number);
	const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
	if (month < 1 || month > 12 || day < 1 || day > days) throw new RangeError(`Not a date: ${date}`);
	return year * 12 + month - 1 + day / days;
}

export interface LinePoint {
	readonly at: MonthPosition;
	readonly value: number;
}

/** Straight lines between points, in order of time. Two points at one time are a jump. */
export type Line = readonly LinePoint[];

/** Height of a line at a time; `null` outside its points. @param side Which of the two heights counts at a jump. */
export function heightAt(
	line: Line,
	at: MonthPosition,
	side: 'before the jump' | 'after the jump' = 'after the jump'
): number | null {
	return heightBefore(
		line,
		line.findIndex((point) => point.at >= at),
		at,
		side
	);
}

/** Height at a time. @param next The first point at this time or later. */
function heightBefore(
	line: Line,
	next: number,
	at: MonthPosition,
	side: 'before the jump' | 'after the jump'
): number | null {
	const [before, there] = [line[next - 1], line[next]];
	if (there?.at === at) return side === 'before the jump' ? there.value : lastAt(line, next);
	return before && there ? heightBetween(before, there, at) : null;
}

/** Height after all jumps at one time. @param first The first of the points at that time. */
function lastAt(line: Line, first: number): number | null {
	let last = first;
	while (line[last + 1]?.at === line[first]?.at) last++;
	return line[last]?.value ?? null;
}

const heightBetween = (before: LinePoint, after: LinePoint, at: MonthPosition): number =>
	before.value + ((at - before.at) / (after.at - before.at)) * (after.value - before.value);

/** Mean height of a line between two times, `from` before `to`; `null` where the line does not reach over both. */
export function meanHeight(line: Line, from: MonthPosition, to: MonthPosition): number | null {
	const [first, last] = [heightAt(line, from), heightAt(line, to, 'before the jump')];
	if (first === null || last === null) return null;
	let area = 0;
	let before: LinePoint = { at: from, value: first };
	const addUpTo = (point: LinePoint): void => {
		area += ((before.value + point.value) / 2) * (point.at - before.at);
		before = point;
	};
	for (const point of line) if (point.at > from && point.at < to) addUpTo(point);
	addUpTo({ at: to, value: last });
	return area / (to - from);
}

const timesOf = (lines: readonly Line[]): MonthPosition[] =>
	[...new Set(lines.flatMap((line) => line.map(({ at }) => at)))].sort((a, b) => a - b);

/** Heights of a line without jumps at times in their order; 0 outside it. */
function heightsAt(line: Line, times: readonly MonthPosition[]): number[] {
	let next = 0;
	return times.map((at) => {
		while ((line[next]?.at ?? Infinity) < at) next++;
		return heightBefore(line, next, at, 'after the jump') ?? 0;
	});
}

/** The sum of several lines without jumps, which all begin and end at the same times. */
export function sumOfLines(lines: readonly Line[]): Line {
	const times = timesOf(lines);
	const heights = lines.map((line) => heightsAt(line, times));
	return times.map((at, i) => ({ at, value: heights.reduce((total, one) => total + (one[i] ?? 0), 0) }));
}

/** The higher of two lines without jumps at each time, which both begin and end at the same times. */
export function higherOf(a: Line, b: Line): Line {
	const times = timesOf([a, b]);
	const [ofA, ofB] = [heightsAt(a, times), heightsAt(b, times)];
	const heights = times.map((at, i) => ({ at, a: ofA[i] ?? 0, b: ofB[i] ?? 0 }));
	return heights.flatMap((here, i) => {
		const point = { at: here.at, value: Math.max(here.a, here.b) };
		const before = heights[i - 1];
		const [gapBefore, gap] = [before ? before.a - before.b : 0, here.a - here.b];
		if (!before || gapBefore * gap >= 0) return [point];
		const part = gapBefore / (gapBefore - gap);
		const crossing = {
			at: before.at + part * (here.at - before.at),
			value: before.a + part * (here.a - before.a)
		};
		return [crossing, point];
	});
}

/** The part of a line between two times that it reaches over. */
export function partOfLine(line: Line, from: MonthPosition, to: MonthPosition): Line {
	const [first, last] = [heightAt(line, from), heightAt(line, to, 'before the jump')];
	return [
		...(first === null ? [] : [{ at: from, value: first }]),
		...line.filter(({ at }) => at > from && at < to),
		...(last === null ? [] : [{ at: to, value: last }])
	];
}
