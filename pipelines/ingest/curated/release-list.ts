import type { SnapshotTable } from '../types.js';

/** All releases, the newest last; `npm run release` appends to it. */
export const releaseList: SnapshotTable = {
	path: 'releases/releases.csv',
	fields: { release: 'text', date: 'date', changes: 'text' },
	key: ['release']
};
