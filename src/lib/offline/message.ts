/** Tells the service worker what a page consists of, which it loaded before the worker was there to see it. */
export interface KeepMessage {
	readonly type: 'keep';
	/** Version of the page; a worker of another one ignores the message. */
	readonly version: string;
	/** Absolute addresses. */
	readonly page: string;
	readonly files: readonly string[];
}

export const isKeepMessage = (data: unknown): data is KeepMessage =>
	typeof data === 'object' && data !== null && (data as Partial<KeepMessage>).type === 'keep';
