import { json } from '@sveltejs/kit';
import { dataPackageOf } from '$lib/server/data-package';
import { releaseFolder, storedReleases } from '$lib/server/stored-releases';
import type { RequestHandler } from './$types';

export const prerender = true;

export const entries = () => storedReleases().map((release) => ({ release }));

export const GET: RequestHandler = async ({ params: { release } }) =>
	json(
		await dataPackageOf(releaseFolder(release), {
			csv: (table) => `data/${table}.csv`,
			parquet: (table) => `data/${table}.parquet`
		})
	);
