import type { IncomingMessage } from 'node:http';
import { listen, serveSite, type Running } from '../support/server';

export interface LosableSite extends Running {
	/** Requests whose connection breaks off. */
	lost: 'none' | 'all' | 'code';
}

/** Code that the page itself fetches; what a browser fetches for its import graph, no page can ask for again. */
const isCode = ({ url, headers }: IncomingMessage): boolean =>
	/\/immutable\/.*\.js$/.test(url ?? '') && headers['sec-fetch-dest'] === 'empty';

/** The built site on a connection that can be lost, without the service worker that would bridge that. */
export async function serveLosableSite(): Promise<LosableSite> {
	const site = await serveSite('build');
	const state: Pick<LosableSite, 'lost'> = { lost: 'none' };
	const front = await listen(async (request, response) => {
		const { url = '/', headers, socket } = request;
		if (state.lost === 'all' || (state.lost === 'code' && isCode(request))) return void socket.destroy();
		if (url === '/service-worker.js') return void response.writeHead(404).end();
		const {
			status,
			headers: own,
			body
		} = await fetch(site.origin + url, {
			redirect: 'manual',
			headers: { accept: headers.accept ?? '*/*', 'accept-encoding': 'identity' }
		});
		const kept = [...own].filter(
			([name]) => !['connection', 'keep-alive', 'transfer-encoding'].includes(name)
		);
		response.writeHead(status, Object.fromEntries(kept));
		response.end(body && Buffer.from(await new Response(body).arrayBuffer()));
	});
	return Object.assign(state, {
		origin: front.origin,
		async close() {
			await front.close();
			await site.close();
		}
	});
}
