declare global {
	/** Whether the site is built with its service worker. */
	const __SERVICE_WORKER__: boolean;
	namespace App {}
}

export {};
