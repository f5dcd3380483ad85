import { DataFailure } from '../../lib/failure.js';
import { monthEnd } from '../../lib/fields.js';
import { rpcAdmissionsReader, workbookAddress } from '../rpc/admissions.js';
import { DamagedResponse, NotFound, type HttpResponse } from './http-client.js';
import type { LiveSource } from './live-source.js';

const site = 'https://www.rpc.state.gov/documents/';
/** The workbook of a month appears in the following month; after a pause several may be missing. */
const monthsBack = 12;

/** The monthly workbook. Its URL contains its date, so the newest is found by trying month after month. */
export const rpcLive: LiveSource = {
	reader: rpcAdmissionsReader,
	address: site,
	async fetch({ address, today, presentAsOf, client, cache, progress }) {
		const addresses = address.endsWith('.xlsx') ? [address] : newestFirst(address, today, presentAsOf);
		for (const candidate of addresses) {
			try {
				const path = await client.request({
					what: 'rpc-admissions',
					address: candidate,
					read(response) {
						verify(response);
						return cache.write('workbook.xlsx', response.bytes);
					}
				});
				progress.step(1, 1, client.bytes);
				return path;
			} catch (error) {
				if (!(error instanceof NotFound)) throw error;
			}
		}
		throw new DataFailure(
			'rpc-admissions',
			null,
			`no workbook is there for any of ${addresses.length} dates since ${presentAsOf ?? 'a year ago'}`,
			'Look for its address on the site and repeat with --from <address>'
		);
	}
};

/** URLs of the workbooks of all complete months, newest first, back to that of the present snapshot. */
function newestFirst(folder: string, today: string, presentAsOf: string | null): string[] {
	const addresses: string[] = [];
	const month = new Date(`${today.slice(0, 7)}-01T00:00:00Z`);
	for (let back = 1; back <= monthsBack; back++) {
		month.setUTCMonth(month.getUTCMonth() - 1);
		const asOf = monthEnd(month.toISOString().slice(0, 10));
		if (presentAsOf !== null && asOf < presentAsOf) break;
		addresses.push(workbookAddress(asOf).replace(site, folder));
	}
	return addresses;
}

const zipSignature = Buffer.from('PK\u0003\u0004');
/** End-of-archive signature of zip files, absent from truncated downloads. */
const zipEnd = Buffer.from('PK\u0005\u0006');

function verify({ bytes, type }: HttpResponse): void {
	if (!bytes.subarray(0, 4).equals(zipSignature)) {
		throw new DamagedResponse(
			type.includes('html') ? 'a web page came instead of a workbook' : 'no workbook came'
		);
	}
	if (bytes.lastIndexOf(zipEnd) < 0) throw new DamagedResponse('the workbook breaks off');
}
