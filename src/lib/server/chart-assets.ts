import { readManifest } from '$lib/query/duckdb-node';
import { once } from '$lib/query/once';
import { cardOf, type SocialCard } from './cards';
import type { Standing } from '../../routes/embed-target';
import { SHARPNESS } from './pictures';
import { isFrozen } from './frozen-pages';

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
