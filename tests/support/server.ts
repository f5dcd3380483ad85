import { listen, type Running } from '../../scripts/static-site';

export { listen, serveSite, type Running } from '../../scripts/static-site';

/** A page of another site, with headers of its own. */
export interface HostPage {
	readonly body: string;
	readonly headers: Readonly<Record<string, string>>;
}

/** Another site that embeds ours, with its pages by path. A different host name makes it cross-site. */
export function serveHostPages(
	pages: Readonly<Record<string, string | HostPage>>,
	host = '127.0.0.1'
): Promise<Running> {
	return listen(
		(request, response) => {
			const path = new URL(request.url ?? '/', 'http://localhost').pathname;
			// Browsers request it by themselves.
			if (path === '/favicon.ico') return void response.writeHead(204).end();
			const page = pages[path];
			const { body, headers } = typeof page === 'object' ? page : { body: page, headers: {} };
			response.writeHead(body === undefined ? 404 : 200, {
				'content-type': 'text/html;charset=utf-8',
				...headers
			});
			response.end(body ?? 'Not found');
		},
		{ host }
	);
}
