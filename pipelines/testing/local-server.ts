import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach } from 'vitest';

type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => void;

export interface LocalServer {
	/** Ends in a slash. */
	readonly address: string;
	/** Path and query of every request so far. */
	readonly requests: string[];
	/** Handlers that replace the default one, each for one request. */
	readonly faults: Handler[];
}

/** A local server that can simulate faults; closed after the test. */
export async function localServer(handler: Handler): Promise<LocalServer> {
	const requests: string[] = [];
	const faults: Handler[] = [];
	const server = createServer((request, response) => {
		requests.push(request.url ?? '');
		(faults.shift() ?? handler)(request, response, new URL(request.url ?? '', 'http://localhost'));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	afterEach(() => {
		server.closeAllConnections();
		server.close();
	});
	return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, requests, faults };
}

export const status =
	(code: number, headers: Readonly<Record<string, string>> = {}): Handler =>
	(_, response) => {
		response.writeHead(code, headers).end('no');
	};

export const sends =
	(type: string, body: string | Uint8Array): Handler =>
	(_, response) => {
		response.writeHead(200, { 'content-type': type }).end(body);
	};

export const sendsJson = (body: unknown): Handler => sends('application/json', JSON.stringify(body));

export const hangs: Handler = () => undefined;

/** Announces more bytes than it sends, then drops the connection. */
export const breaksOff: Handler = (_, response) => {
	response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
	response.write('{"page":1,');
	setTimeout(() => response.destroy(), 20);
};
