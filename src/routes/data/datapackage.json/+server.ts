import { json } from '@sveltejs/kit';
import { dataPackageOf } from '$lib/server/data-package';
import { PRESENT } from '$lib/server/tables';

export const prerender = true;

export const GET = async () => json(await dataPackageOf(PRESENT, { csv: (table) => `csv/${table}.csv` }));
