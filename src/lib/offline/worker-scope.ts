/** The part of a service worker's global scope that is used here; TypeScript's own types exclude those of pages. */
interface ExtendableEvent extends Event {
	waitUntil(work: Promise<unknown>): void;
}
export interface FetchEvent extends ExtendableEvent {
	readonly request: Request;
	respondWith(response: Promise<Response>): void;
}
interface Events {
	readonly install: ExtendableEvent;
	readonly activate: ExtendableEvent;
	readonly fetch: FetchEvent;
	readonly message: ExtendableEvent & { readonly data: unknown };
}
interface WorkerScope {
	readonly registration: { unregister(): Promise<boolean> };
	readonly clients: {
		claim(): Promise<void>;
		matchAll(options: { includeUncontrolled: boolean }): Promise<readonly { readonly url: string }[]>;
	};
	skipWaiting(): Promise<void>;
	addEventListener<Name extends keyof Events>(name: Name, listener: (event: Events[Name]) => void): void;
}

export const scope = globalThis as unknown as WorkerScope;
