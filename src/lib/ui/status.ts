import type { Progress } from '$lib/query/port';

/** What the chart in the frame is, compared with what the reader asked for. */
export type FrameStatus =
	| { readonly kind: 'default' }
	| { readonly kind: 'ready' }
	| {
			readonly kind: 'loading';
			/** Bytes so far; absent while nothing is known. */
			readonly progress?: Progress | undefined;
			/** What the dimmed chart still shows, e.g. "Showing the default view". */
			readonly shows?: string | undefined;
	  }
	| {
			readonly kind: 'failed';
			/** One sentence for the reader: what does not work. */
			readonly message: string;
			/** Tries again; absent when that cannot help. */
			readonly retry?: (() => void) | undefined;
			/** What the chart still shows, e.g. "Showing the default view". */
			readonly shows?: string | undefined;
	  };

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(1);

/** "Loading the data, 1.2 of 4.0 MB". */
export function progressText(progress: Progress | undefined): string {
	if (!progress || progress.loaded <= 0) return 'Loading the data';
	if (progress.total < progress.loaded) return `Loading the data, ${megabytes(progress.loaded)} MB`;
	return `Loading the data, ${megabytes(progress.loaded)} of ${megabytes(progress.total)} MB`;
}
