import { DataFailure } from '../../lib/failure.js';
import { temporaryProtectionReader } from '../eurostat/temporary-protection.js';
import { DamagedResponse, parseJson } from './http-client.js';
import { isObject, type LiveSource } from './live-source.js';

const wanted = { freq: 'M', citizen: 'UA', sex: 'T', age: 'TOTAL', unit: 'PER' } as const;

/** Ukrainians under temporary protection by month: one response in JSON-stat. */
export const eurostatLive: LiveSource = {
	reader: temporaryProtectionReader,
	address: 'https://ec.europa.eu/eurostat/api/dissemination/statistics/1.0/data/migr_asytpsm',
	async fetch({ address, client, cache, progress }) {
		const url = new URL(address);
		url.search = new URLSearchParams({ format: 'JSON', lang: 'EN', ...wanted }).toString();
		const path = await client.request({
			what: 'eurostat-temporary-protection',
			address: url.href,
			read(response) {
				verify(parseJson(response));
				return cache.write('answer.json', response.bytes);
			}
		});
		progress.step(1, 1, client.bytes);
		return path;
	}
};

function verify(answer: unknown): void {
	if (!isObject(answer)) throw new DamagedResponse('the answer is no object');
	const complaint = answer['error'] ?? answer['warning'];
	if (complaint !== undefined) {
		throw new DataFailure(
			'eurostat-temporary-protection',
			null,
			`Eurostat answered ${JSON.stringify(complaint).slice(0, 200)}`,
			'Look in the documentation of the statistics service'
		);
	}
	for (const [dimension, code] of Object.entries(wanted)) {
		const codes = codesOf(answer, dimension);
		if (codes.join() !== code) {
			throw new DataFailure(
				'eurostat-temporary-protection',
				null,
				`${dimension} holds ${codes.length} codes and ${code} alone was requested`,
				'Look at the answer: a part of the question was not understood'
			);
		}
	}
}

function codesOf(answer: Readonly<Record<string, unknown>>, dimension: string): string[] {
	const dimensions = answer['dimension'];
	const found = isObject(dimensions) ? dimensions[dimension] : undefined;
	const category = isObject(found) ? found['category'] : undefined;
	const index = isObject(category) ? category['index'] : undefined;
	if (Array.isArray(index)) return index.map(String);
	if (!isObject(index)) throw new DamagedResponse(`the answer has no dimension ${dimension}`);
	return Object.keys(index);
}
