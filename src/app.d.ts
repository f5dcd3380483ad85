declare global {
	/** Whether the site is built with its service worker. */
	const __SERVICE_WORKER__: boolean;
	/** Release of the tables and time of the build. */
	const __SITE_VERSION__: string;
	namespace App {}
}

export {};
