import type { EmbedTarget } from '$lib/embed/code';
import type { Work } from '$lib/export/citation';
import type { Downloader } from '$lib/export/downloader';
import type { Progress } from '$lib/query/port';

/** The link, citation, embed code, rows and picture of a chart in its present state. What is absent is not available. */
export interface ChartActions {
	/** Absolute address of the present state. */
	readonly address?: string | undefined;
	/** Copies the link; throws when the browser refuses. */
	readonly share?: (() => void | Promise<void>) | undefined;
	readonly embed?: EmbedTarget | undefined;
	/** What is cited. */
	readonly work?: Omit<Work, 'retrieved'> | undefined;
	/** Made for the present state when the dialog opens. */
	readonly downloader?: (() => Downloader) | undefined;
	/** Saves the chart as a picture. */
	readonly savePicture?: ((format: 'svg' | 'png') => Promise<void>) | undefined;
	/** Reports the bytes of a running start of the database; returns how to unsubscribe. */
	readonly onProgress?: ((listener: (progress: Progress) => void) => () => void) | undefined;
}
