import { existsSync, readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersFor, parseHeaderRules } from './response-headers';

export interface Running {
	/** Scheme, host and port, without a trailing slash. */
	readonly origin: string;
	close(): Promise<void>;
}

interface ServerOptions {
	readonly host?: string;
	/** 0 selects any free port. */
	readonly port?: number;
	/** How many ports after `port` to try if it is taken. */
	readonly furtherPorts?: number;
}

const mediaTypes: Readonly<Record<string, string>> = {
	parquet: 'application/vnd.apache.parquet',
	arrow: 'application/vnd.apache.arrow.stream'
};

function listenOnce(server: Server, host: string, port: number): Promise<number> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, () => {
			server.off('error', reject);
			resolve((server.address() as AddressInfo).port);
		});
	});
}

/** @throws {Error} if all these ports are taken. */
export async function listen(handler: RequestListener, where: ServerOptions = {}): Promise<Running> {
	const { host = 'localhost', port = 0, furtherPorts = 0 } = where;
	for (let attempt = 0; ; attempt++) {
		const server = createServer(handler);
		try {
			const bound = await listenOnce(server, host, port + attempt);
			const close = () =>
				new Promise<void>((resolve, reject) => {
					server.close((error) => (error ? reject(error) : resolve()));
					server.closeAllConnections();
				});
			return { origin: `http://${host}:${bound}`, close };
		} catch (error) {
			const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
			if (!isTaken || attempt >= furtherPorts) throw error;
		}
	}
}

/** Serves a built site as a static host would: clean addresses, precompressed files, `_headers`, `404.html`. */
function siteHandler(directory: string): RequestListener {
	const rulesFile = join(directory, '_headers');
	const rules = existsSync(rulesFile) ? parseHeaderRules(readFileSync(rulesFile, 'utf8')) : [];
	const notFoundPage = join(directory, '404.html');
	const pathOf = (url = '/') => url.replace(/[?#].*$/s, '');

	const notFound: RequestListener = (_request, response) => {
		const hasPage = existsSync(notFoundPage);
		response.writeHead(404, { 'content-type': `text/${hasPage ? 'html' : 'plain'};charset=utf-8` });
		response.end(hasPage ? readFileSync(notFoundPage) : 'Not found');
	};
	const serveFile = sirv(directory, {
		dev: true,
		etag: true,
		brotli: true,
		gzip: true,
		onNoMatch: notFound,
		setHeaders(response, pathname) {
			const mediaType = mediaTypes[pathname.split('.').at(-1) ?? ''];
			if (mediaType) response.setHeader('content-type', mediaType);
			for (const [name, value] of headersFor(rules, pathname)) response.setHeader(name, value);
		}
	});

	return (request, response) => {
		const pathname = pathOf(request.url);
		const page = pathname.replace(/(\/index)?\.html$|\/+$/, '');
		if (page !== pathname && page !== '' && existsSync(join(directory, `${page}.html`))) {
			// Links in the pages are relative, so a page has exactly one address.
			response.writeHead(308, { location: page + (request.url ?? '').slice(pathname.length) }).end();
		} else if (pathname === '/_headers') notFound(request, response);
		else serveFile(request, response);
	};
}

export function serveSite(directory: string, where: ServerOptions = {}): Promise<Running> {
	return listen(siteHandler(directory), where);
}
