import { listen, type Running } from '../../scripts/static-site';

export { listen, serveSite, type Running } from '../../scripts/static-site';

/** Another site that embeds ours, with its pages by path. A different host name makes it cross-site. */
export function serveHostPages(pages: Readonly<Record<string, string>>): Promise<Running> {
	return listen(
		(request, response) => {
			const path = new URL(request.url ?? '/', 'http://localhost').pathname;
			// Browsers request it by themselves.
			if (path === '/favicon.ico') return void response.writeHead(204).end();
			const page = pages[path];
			response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html;charset=utf-8' });
			response.end(page ?? 'Not found');
		},
		{ host: '127.0.0.1' }
	);
}
