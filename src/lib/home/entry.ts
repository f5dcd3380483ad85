import { afterPaint } from '$lib/ui/paint';

const target = document.getElementById('first-chart');
/** A page as it was kept, or as it was before a newer version was published, is of another version than this app. */
const version = document.querySelector<HTMLMetaElement>('meta[name="version"]')?.content;

// The page is complete without its app, whose files the browser asks for after it has painted.
if (target && version === __SITE_VERSION__)
	afterPaint()
		.then(() => import('./start'))
		.then(({ start }) => start(target))
		// Offline, or a policy forbids it: the page stays as it is.
		.catch(() => {});
