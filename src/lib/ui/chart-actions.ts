import type { EmbedTarget } from '$lib/embed/code';
import type { Work } from '$lib/export/citation';
import type { Downloader } from '$lib/export/downloader';
import type { Progress, Query } from '$lib/query/port';
import type { CheckResult } from '$lib/views/check-model';

/** Works a chart out again in the reader's browser. */
export interface ChartCheck {
	/** Queries of the present state by name. */
	readonly queries: Readonly<Record<string, Query>>;
	/** A DuckDB script that reads the published files, runs the queries and works out the rates. */
	readonly script: () => string;
	/** Page where a query can be run and changed. */
	readonly consoleAddress: (query: Query) => string;
	/** @throws {QueryError} with one sentence for the reader, or the signal's reason. */
	readonly run: (signal: AbortSignal) => Promise<CheckResult>;
}

/** The link, citation, embed code, rows and picture of a chart in its current state. An absent action is not available. */
export interface ChartActions {
	/** Absolute address of the current state. */
	readonly address?: string | undefined;
	/** The chart does not show the state of the address yet: nothing of it may be taken away. */
	readonly isWaiting?: boolean | undefined;
	/** Newer settings than those drawn are being worked out: a download waits for them. */
	readonly isBusy?: boolean | undefined;
	/** Copies the link; throws if the browser does not allow it. */
	readonly share?: (() => void | Promise<void>) | undefined;
	readonly embed?: EmbedTarget | undefined;
	/** The cited work. */
	readonly work?: Omit<Work, 'retrieved'> | undefined;
	/** Creates it for the current state, which the open dialog follows. */
	readonly downloader?: (() => Downloader) | undefined;
	/** Saves the chart as a picture. */
	readonly savePicture?: ((format: 'svg' | 'png') => Promise<void>) | undefined;
	/** Copies the picture to the clipboard; throws with one sentence for the reader. */
	readonly copyPicture?: (() => Promise<void>) | undefined;
	readonly check?: ChartCheck | undefined;
	/** Reports the bytes loaded while the database starts; returns a function to unsubscribe. */
	readonly onProgress?: ((listener: (progress: Progress) => void) => () => void) | undefined;
}
