import { OUTDATED } from '$lib/query/failures';
import type { Progress } from '$lib/query/port';

/** How the drawn chart compares with the settings. */
export type FrameStatus =
	| { readonly kind: 'default' }
	| { readonly kind: 'ready' }
	| {
			readonly kind: 'loading';
			/** Bytes so far; absent while nothing is known. */
			readonly progress?: Progress | undefined;
			/** What the dimmed chart shows in the meantime, e.g. "Showing the default view". */
			readonly shows?: string | undefined;
	  }
	| {
			readonly kind: 'failed';
			/** What failed: one sentence for the reader. */
			readonly message: string;
			/** Absent when retrying cannot help. */
			readonly retry?: (() => void) | undefined;
			/** What the chart shows instead, e.g. "Showing the default view". */
			readonly shows?: string | undefined;
	  };

/** Whether the chart is about to change and is dimmed; one that stays, because the change failed, can be read. */
export const isOutdated = ({ kind }: FrameStatus): boolean => kind === 'loading';

/**
 * A failure on a page without the site's app that lacks a file: a newer version has replaced it, and only loading the
 * page again brings that.
 */
export const replacedStatus = (status: FrameStatus): FrameStatus =>
	status.kind === 'failed' ? { ...status, message: OUTDATED, retry: () => history.go(0) } : status;

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** "Loading the data, 1.2 of 4.0 MB". */
export function progressText(progress: Progress | undefined): string {
	if (!progress || progress.loaded <= 0) return 'Loading the data';
	if (progress.total < progress.loaded) return `Loading the data, ${megabytes(progress.loaded)} MB`;
	return `Loading the data, ${megabytes(progress.loaded)} of ${megabytes(progress.total)} MB`;
}
