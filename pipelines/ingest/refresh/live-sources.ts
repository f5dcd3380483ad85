import { apiDatasets } from '../unhcr/readers.js';
import { eurostatLive } from './eurostat.js';
import type { LiveSource } from './live-source.js';
import { rpcLive } from './rpc.js';
import { unhcrLive } from './unhcr.js';
import { worldBankLive } from './worldbank.js';

/** Every source that `npm run data:refresh` can fetch. */
export const liveSources: readonly LiveSource[] = [
	...apiDatasets.map((dataset) => unhcrLive(dataset)),
	rpcLive,
	eurostatLive,
	worldBankLive
];
