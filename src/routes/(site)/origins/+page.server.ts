import { allOrigins } from '$lib/server/origin-pages';
import { originsByRegion } from '$lib/origins/regions';

export const load = async () => ({ regions: originsByRegion(await allOrigins()) });
