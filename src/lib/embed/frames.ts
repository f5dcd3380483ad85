/** Releases whose embeds stand in articles with title, question, finding and table; later ones have headline, chart and sources. */
const EARLIER = new Set(['2026-11', '2026-11.2']);

/** Whether a frozen embed keeps the earlier frame, and with it its height. */
export const hasEarlierFrame = (release: string | undefined): boolean =>
	release !== undefined && EARLIER.has(release);
