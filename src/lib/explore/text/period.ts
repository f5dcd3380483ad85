import { sentences } from '$lib/text/words';
import type { ExploreSettings } from '../settings/settings';
import type { ComputedLines, Series } from '../types';
import { isIncomplete, readableReason, REASONS } from './reasons';
import { spanLabel, timeInSentence } from './words';

const knownTimes = (series: readonly Series[]): number[] =>
	series.flatMap(({ points }) => points.flatMap(({ t, result }) => (result ? [t] : [])));

/** The lowest and highest time; infinite bounds for none. */
function extentOf(times: readonly number[]): readonly [number, number] {
	let [from, to] = [Infinity, -Infinity];
	for (const t of times) [from, to] = [Math.min(from, t), Math.max(to, t)];
	return [from, to];
}

/** The period of the overall figures: "2001–2025", "end of 2025", "first 36 months". */
export function overallPeriodText(
	series: readonly Series[],
	{ last, common = [] }: ComputedLines,
	settings: ExploreSettings
): string {
	if (settings.clock === 'event') return spanLabel(0, common[0] ?? settings.window - 1, settings);
	if (last !== undefined) {
		const newest = Math.max(0, ...series.flatMap(({ overall }) => (overall.result ? [overall.t] : [])));
		return timeInSentence(newest || last, settings);
	}
	const [from, to] = extentOf(common.length > 0 ? common : knownTimes(series));
	if (!Number.isFinite(from)) return `${settings.years.from}–${settings.years.to}`;
	const isGapped = common.length > 0 && to - from + 1 > common.length;
	return `${spanLabel(from, to, settings)}${isGapped ? ` (${common.length} of ${to - from + 1} with figures for all)` : ''}`;
}

/** The period of all figures. */
export function periodText(series: readonly Series[], settings: ExploreSettings): string {
	const times = knownTimes(series);
	if (times.length === 0)
		return spanLabel(settings.years.from, settings.years.to, { ...settings, clock: 'calendar' });
	return spanLabel(...extentOf(times), settings);
}

/** Says that the settings have no figures, and why, if a reason is known. */
export function emptyTexts(series: readonly Series[], { years, clock }: ExploreSettings): string[] {
	const none = 'No figures are published for these settings';
	if (clock === 'event') return [`${none}.`];
	const first = series.flatMap(({ points }) => points.flatMap((point) => point.reason ?? []))[0];
	const when = years.from === years.to ? `in ${years.from}` : `from ${years.from} to ${years.to}`;
	return sentences(`${none} ${when}.`, readableReason(first));
}

/** Why a chosen member has no figure. */
export const absentText = (reason: string | null | undefined): string =>
	reason && !isIncomplete(reason) ? reason : REASONS.noFigures;
