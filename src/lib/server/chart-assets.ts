import { EMBED_WIDTH, type ChartAssets, type FrozenEmbed } from '$lib/embed/code';
import { readManifest } from '$lib/query/duckdb-node';
import { once } from '$lib/query/once';
import { cardOf, type SocialCard } from './cards';
import { embedHeight } from './embed-height';
import { isRedrawn, isFrozen } from './frozen-pages';
import { nationalityStates } from './nationality-states';
import { releaseOfTables } from './stored-releases';

const manifest = once(() => readManifest());

const frozenEmbed = async (slug: string, release: string): Promise<FrozenEmbed> => ({
	release,
	height: await embedHeight(slug, EMBED_WIDTH, release),
	takesSettings: await isRedrawn({ release, slug })
});

/** Card, picture and embeds of a chart or the explorer. */
export async function chartAssets(
	slug: string
): Promise<{ readonly card: SocialCard; readonly assets: ChartAssets }> {
	const [card, { release }] = await Promise.all([cardOf(slug), manifest()]);
	return {
		card,
		assets: {
			picture: { width: card.width, height: card.height },
			height: await embedHeight(slug, EMBED_WIDTH),
			paths: Object.fromEntries((await nationalityStates(slug)).map(({ search, iso3 }) => [search, iso3])),
			frozen: isFrozen(release, slug) ? await frozenEmbed(slug, release) : undefined,
			tablesOf: await releaseOfTables()
		}
	};
}
