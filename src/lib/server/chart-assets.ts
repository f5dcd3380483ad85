import type { ChartAssets } from '$lib/embed/code';
import { readManifest } from '$lib/query/duckdb-node';
import { once } from '$lib/query/once';
import { cardOf, type SocialCard } from './cards';
import { isFrozen } from './frozen-pages';
import { SHARPNESS } from './pictures';

const manifest = once(() => readManifest());

/** Card, picture and frozen embed of a chart or the explorer. */
export async function chartAssets(
	slug: string
): Promise<{ readonly card: SocialCard; readonly assets: ChartAssets }> {
	const [card, { release }] = await Promise.all([cardOf(slug), manifest()]);
	return {
		card,
		assets: {
			picture: { width: card.width / SHARPNESS, height: card.height / SHARPNESS },
			frozen: isFrozen(release, slug) ? release : undefined
		}
	};
}
