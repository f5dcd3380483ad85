import type { DuckDBConnection } from '../lib/database.js';
import type { Snapshots } from '../lib/snapshots.js';

export function checkSnapshots(_s: Snapshots): void {}
export async function checkPublished(_c: DuckDBConnection, _s: Snapshots): Promise<void> {}
