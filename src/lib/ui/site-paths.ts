import { asset, resolve } from '$app/paths';
import type { ViewLink } from '$lib/views/contract';

/** Folder of the Parquet files and their manifest. */
export const dataFolder = (): string => asset('/data');

export const workerPath = (): string => asset('/service-worker.js');

export const dataPagePath = (): string => resolve('/data');

/** The console with a statement in it. */
export const consolePath = (sql: string): string =>
	`${resolve('/data')}?sql=${encodeURIComponent(sql)}#console`;

/** A whole table at an address that stays: of a stored release in Parquet, otherwise the present one in CSV. */
export const tablePath = (table: string, release?: string): string =>
	asset(release === undefined ? `/data/csv/${table}.csv` : `/v/${release}/data/${table}.parquet`);

/** A whole table as CSV: of a stored release, otherwise the present one. */
export const tableCsvPath = (table: string, release?: string): string =>
	asset(release === undefined ? `/data/csv/${table}.csv` : `/v/${release}/data/${table}.csv`);

/** Page of a view or of the explorer, in its default state. */
export const viewPath = (slug: string): string =>
	slug === 'explore' ? resolve('/explore') : resolve(`/charts/${slug}`);

/** Page of a view in a given state. */
export const linkPath = ({ slug, search }: ViewLink): string => `${viewPath(slug)}${search}`;

/** Page to embed on other sites; with a release, the frozen one. */
export const embedPath = (slug: string, release?: string): string =>
	release === undefined ? resolve(`/embed/${slug}`) : resolve(`/v/${release}/embed/${slug}`);

/** Files that other sites link to, and scripts outside the app. */
export const assetPaths = {
	embedScript: (): string => asset('/embed.js'),
	openState: (): string => asset('/open-state.js'),
	oembed: (slug: string): string => asset(`/oembed/${slug}.json`),
	picture: (slug: string): string => asset(`/charts/${slug}.png`)
} as const;
