import { readManifest } from '$lib/query/duckdb-node';
import { once } from '$lib/query/once';
import { cardOf, type SocialCard } from './cards.server';
import type { Standing } from './embed-target';
import { SHARPNESS } from './pictures.server';
import { isFrozen } from './v/frozen.server';

const manifest = once(() => readManifest());

/** What stands for a chart outside its page: card, picture, frozen embed. */
export async function standingOf(
	slug: string
): Promise<{ readonly card: SocialCard; readonly standing: Standing }> {
	const [card, { release }] = await Promise.all([cardOf(slug), manifest()]);
	return {
		card,
		standing: {
			picture: { width: card.width / SHARPNESS, height: card.height / SHARPNESS },
			frozen: isFrozen(release, slug) ? release : undefined
		}
	};
}
