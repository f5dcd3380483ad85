import { listen, type Running } from '../../scripts/static-site';

export { serveSite, type Running } from '../../scripts/static-site';

/** Another site that embeds ours: its pages by path. It stands on another host name, so it is another site too. */
export function serveHostPages(pages: Readonly<Record<string, string>>): Promise<Running> {
	return listen(
		(request, response) => {
			const page = pages[new URL(request.url ?? '/', 'http://localhost').pathname];
			response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html;charset=utf-8' });
			response.end(page ?? 'Not found');
		},
		{ host: '127.0.0.1' }
	);
}
