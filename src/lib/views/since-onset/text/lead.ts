import type { OnsetLine as Line } from '$lib/analysis/event-time/onset-lines';

export interface LineRate {
	readonly line: Line;
	readonly rate: number;
}

/** Lines with at least ten people, without Ukraine’s. */
export const compared = (lines: readonly Line[]): LineRate[] =>
	lines.flatMap((line) =>
		line.origin !== 'UKR' && line.parity.defined && line.rate.defined ? [{ line, rate: line.rate.value }] : []
	);

/** The line of the headline: Afghans, the newest start first, otherwise the highest line. */
export function leadOf(lines: readonly Line[]): LineRate | undefined {
	const all = compared(lines);
	const [afghans] = all
		.filter(({ line }) => line.origin === 'AFG')
		.sort((a, b) => b.line.onsetMonth - a.line.onsetMonth);
	return afghans ?? all[0];
}
