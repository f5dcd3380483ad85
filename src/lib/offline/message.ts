/** Tells the service worker what a page consists of, which it loaded before the worker was there to see it. */
export interface CacheMessage {
	readonly type: 'cache';
	/** Version of the page; a worker of another one ignores the message. */
	readonly version: string;
	/** Absolute addresses. */
	readonly page: string;
	readonly files: readonly string[];
}

export const isCacheMessage = (data: unknown): data is CacheMessage =>
	typeof data === 'object' && data !== null && (data as Partial<CacheMessage>).type === 'cache';
